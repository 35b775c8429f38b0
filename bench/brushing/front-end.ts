// The front end as it is now, built into a folder of its own and served before a product that runs elsewhere.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build, preview } from 'vite'

/** @param product address that /v1 and the tiles are asked of */
export async function serveFrontEnd(product: string): Promise<{ url: string; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'zwermkaart-front-end-'))
  const configFile = resolve('web/vite.config.ts')
  await build({ configFile, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } })
  const proxy = { '/v1': product, '/tiles.json': product, '/tiles': product }
  const server = await preview({
    configFile,
    logLevel: 'error',
    build: { outDir: folder },
    preview: { port: 0, host: '127.0.0.1', proxy },
  })
  const address = server.httpServer.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    async close() {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
