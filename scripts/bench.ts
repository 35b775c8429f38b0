// `npm run bench -- <name>`: runs one benchmark of bench/, or lists them. Benchmarks that compare with a server find
// its address in TEST_DATABASE_URL; where that is not set, a temporary server is started for them.
import { readdirSync } from 'node:fs'
import { findPostgres, startPostgres } from './postgres/temporary-server.mjs'

const folder = new URL('../bench/', import.meta.url)
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -3))
const name = process.argv[2]

if (name !== undefined && names.includes(name)) {
  const own = process.env.TEST_DATABASE_URL === undefined && findPostgres() !== undefined
  const server = own ? await startPostgres({ shared_buffers: '1GB' }) : undefined
  if (server) process.env.TEST_DATABASE_URL = server.url
  try {
    await import(new URL(`${name}.ts`, folder).href)
  } finally {
    server?.stop()
  }
} else {
  console.log(`npm run bench -- <${names.join(' | ')}>`)
  process.exitCode = 1
}
