// Starts a PostgreSQL server with PostGIS in a folder of its own, for tests and benchmarks; plain Node, so that it runs before anything is installed.
import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Folder with initdb and pg_ctl of the newest installed PostgreSQL that has PostGIS, or undefined. */
export function findPostgres() {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : []
  const version = versions.find(
    (name) =>
      existsSync(join(root, name, 'bin', 'initdb')) &&
      existsSync(join('/usr/share/postgresql', name, 'extension', 'postgis.control')),
  )
  return version && join(root, version, 'bin')
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

/** PostgreSQL refuses to run as root; there it runs as the user that its package made. */
function run(binary, parameters) {
  const asRoot = process.getuid?.() === 0
  const command = asRoot ? 'runuser' : binary
  const all = asRoot ? ['-u', 'postgres', '--', binary, ...parameters] : parameters
  const result = spawnSync(command, all, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  if (result.status !== 0) throw new Error(`${binary} failed:\n${result.stdout}${result.stderr}`)
}

/**
 * Starts a server on a free port of the loopback.
 * @param {Record<string, string>} settings further settings of postgresql.conf
 * @returns {Promise<{ url: string, stop: () => void }>} `url` is a superuser's address of the database "postgres"
 */
export async function startPostgres(settings = {}) {
  const binaries = findPostgres()
  if (!binaries)
    throw new Error(
      'No PostgreSQL with PostGIS found. Debian: apt-get install postgresql postgis postgresql-15-postgis-3',
    )
  const folder = mkdtempSync(join(tmpdir(), 'zwermkaart-postgres-'))
  if (process.getuid?.() === 0) {
    const [user, group] = ['-u', '-g'].map((flag) =>
      Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' })),
    )
    chownSync(folder, user, group)
  }
  const data = join(folder, 'data')
  const port = await freePort()
  const options = {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_wal_size: '4GB',
    ...settings,
  }
  const flags = Object.entries(options).map(([name, value]) => `-c ${name}=${value}`)
  run(join(binaries, 'initdb'), [
    '-D',
    data,
    '-U',
    'zwermkaart',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ])
  const server = `-h 127.0.0.1 -p ${port} -k ${folder} ${flags.join(' ')}`
  run(join(binaries, 'pg_ctl'), ['-D', data, '-w', '-l', join(folder, 'log'), '-o', server, 'start'])
  return {
    url: `postgres://zwermkaart@127.0.0.1:${port}/postgres`,
    stop() {
      run(join(binaries, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
