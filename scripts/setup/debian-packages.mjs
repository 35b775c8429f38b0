// The programs that the tests need beside npm's packages; installed through apt where we are root, named otherwise.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findPostgres } from '../postgres/temporary-server.mjs'
import { say } from './prepare.mjs'

const onPath = (name) => (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/${name}`))

const needs = [
  {
    what: 'PostgreSQL with PostGIS',
    present: () => findPostgres() !== undefined,
    packages: ['postgresql', 'postgis', 'postgresql-postgis'],
  },
  { what: 'Chromium', present: () => onPath('chromium'), packages: ['chromium'] },
  { what: "GDAL's ogrinfo", present: () => onPath('ogrinfo'), packages: ['gdal-bin'] },
]

function apt(parameters) {
  return spawnSync('apt-get', parameters, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

/** Installs what is missing; returns the names of what could not be had. */
export function installDebianPackages() {
  const missing = needs.filter(({ present }) => !present())
  if (missing.length === 0) return []
  const packages = missing.flatMap((need) => need.packages)
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    say(`Installing ${missing.map(({ what }) => what).join(', ')} (Debian: ${packages.join(' ')})`)
    apt(['update', '-qq'])
    apt(['install', '-y', '-qq', '--no-install-recommends', ...packages])
  } else {
    say(`Missing, and only root can install it: apt-get install ${packages.join(' ')}`)
  }
  return needs.filter(({ present }) => !present()).map(({ what }) => what)
}
