// One stored tile over HTTP: our server against nginx with one worker serving the same bytes with gzip_static, both loaded by wrk.
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { median, row } from './statistics.ts'

const run = promisify(execFile)
const rounds = 5
const seconds = 4

/** Prints requests a second of both, interleaved rounds, for one tile of each zoom. `databaseUrl` holds rebuilt tiles. */
export async function warmTiles(databaseUrl: string, paths: string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'zwermkaart-warm-'))
  const ours = await startOurs(databaseUrl)
  const { tiles } = (await (await fetch(`${ours.url}/tiles.json`)).json()) as { tiles: [string] }
  const base = tiles[0].replace('/{z}/{x}/{y}.mvt', '')
  const nginx = await startNginx(folder)
  try {
    for (const [i, path] of paths.entries()) {
      const response = await fetch(`${base}/${path}.mvt`, { headers: { 'accept-encoding': 'gzip' } })
      const plain = Buffer.from(await response.arrayBuffer())
      const size = await storeForNginx(folder, `${i}.mvt`, `${base}/${path}.mvt`, plain)
      await compare(
        `z${path.split('/')[0]} ${Math.round(size / 1000)} kB`,
        `${base}/${path}.mvt`,
        `${nginx.url}/${i}.mvt`,
      )
    }
  } finally {
    await nginx.stop()
    ours.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function compare(name: string, ours: string, nginx: string): Promise<void> {
  const rates = { ours: [] as number[], nginx: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    rates.ours.push(await load(ours))
    rates.nginx.push(await load(nginx))
  }
  console.log(row(name, median(rates.ours), median(rates.nginx), median(rates.ours) / median(rates.nginx)))
}

/** Requests a second of one address under wrk's load: one thread, 16 connections. */
async function load(url: string): Promise<number> {
  const { stdout } = await run('wrk', ['-t1', '-c16', `-d${seconds}s`, '-H', 'Accept-Encoding: gzip', url])
  if (/Non-2xx/.test(stdout)) throw new Error(`${url} failed under load:\n${stdout}`)
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1])
}

/** The bytes as our server sends them, beside what they expand to; gzip_static wants both. */
async function storeForNginx(folder: string, name: string, url: string, plain: Buffer): Promise<number> {
  const { stdout } = await run('curl', ['-s', '-H', 'Accept-Encoding: gzip', url], { encoding: 'buffer' })
  if (!gunzipSync(stdout).equals(plain)) throw new Error(`${url} does not give the same tile twice`)
  await writeFile(join(folder, name), plain)
  await writeFile(join(folder, `${name}.gz`), stdout)
  return stdout.length
}

async function startOurs(databaseUrl: string) {
  const script = new URL('serve-tiles.ts', import.meta.url).pathname
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { url: line.toString().trim(), stop: () => child.kill() }
}

async function startNginx(folder: string) {
  const port = await freePort()
  const config = join(folder, 'nginx.conf')
  await writeFile(
    config,
    `${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log; daemon off;
events { worker_connections 256; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
  types { application/vnd.mapbox-vector-tile mvt; }
  open_file_cache max=100;
  server { listen 127.0.0.1:${port}; root ${folder}; gzip_static on; add_header Cache-Control "public, max-age=31536000, immutable"; }
}`,
  )
  const child = spawn('nginx', ['-c', config, '-p', folder], { stdio: 'inherit' })
  const url = `http://127.0.0.1:${port}`
  for (let attempt = 0; attempt < 50; attempt++) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return {
    url,
    async stop() {
      child.kill('SIGQUIT')
      await once(child, 'exit')
    },
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  return port
}
