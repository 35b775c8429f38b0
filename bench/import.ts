// Importing: flat buildings by our COPY beside ogr2ogr, and whole BAG deliveries from zip to registry with time and memory.
// Needs a PostgreSQL server (see scripts/bench.ts) and ogr2ogr. FLAT sets the number of flat buildings (500,000), TOWN that of the invented delivery (200,000), ROUNDS the repetitions (5).
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import postgres from 'postgres'
import { openServer } from '../api/src/platform/db/server.ts'
import { testServerUrl } from '../api/src/platform/db/testing.ts'
import { realFile } from '../api/src/platform/testing/real-files.ts'
import { writeTownDelivery } from './import/delivery.ts'
import { copyFlat, flatBuildings, ogrFlat, writeGeoPackage } from './import/flat.ts'
import { median, row } from './tiles/statistics.ts'

const flat = Number(process.env.FLAT ?? 500_000)
const town = Number(process.env.TOWN ?? 200_000)
const rounds = Number(process.env.ROUNDS ?? 5)
const execute = promisify(execFile)

const administrator = postgres(testServerUrl(), { max: 1, onnotice: () => {} })
const folder = await mkdtemp(join(tmpdir(), 'zwermkaart-bench-'))
try {
  await withDatabase(compareFlat)
  const deliveries: [string, string][] = []
  const weesp = realFile('bag/BAGGEM0457L-15102021.zip')
  if (existsSync(weesp)) deliveries.push(['Weesp, 2021', weesp])
  const invented = join(folder, 'BAGGEM0344L-01012024.zip')
  await writeTownDelivery(invented, town)
  deliveries.push([`invented, ${town} buildings`, invented])
  for (const [name, location] of deliveries) await importTwice(name, location)
} finally {
  await rm(folder, { recursive: true, force: true })
  await administrator.end()
}

async function withDatabase(work: (url: string) => Promise<void>): Promise<void> {
  const name = `bench_import_${process.pid}`
  await administrator.unsafe(`create database ${name}`)
  const url = new URL(testServerUrl())
  url.pathname = `/${name}`
  try {
    await work(url.href)
  } finally {
    await administrator.unsafe(`drop database ${name} with (force)`)
  }
}

/** The two in turns, so that a busy moment of the machine strikes both. */
async function compareFlat(url: string): Promise<void> {
  const database = await openServer(url)
  await database.script('create extension postgis')
  const buildings = flatBuildings(flat)
  const file = join(folder, 'flat.gpkg')
  await copyFlat(database, buildings)
  await writeGeoPackage(url, file)
  const [ours, theirs, ratios]: number[][] = [[], [], []]
  for (let round = 0; round < rounds; round++) {
    const mine = await copyFlat(database, buildings)
    const other = await ogrFlat(url, file)
    ours?.push(flat / mine)
    theirs?.push(flat / other)
    ratios?.push(other / mine)
  }
  console.log(`\n${flat} flat buildings into the server, rows a second, median of ${rounds}; ${loadNow()}`)
  console.log(row('', 'COPY from Node', 'ogr2ogr (COPY)', 'ratio'))
  console.log(row('', median(ours ?? []), median(theirs ?? []), median(ratios ?? [])))
  await database.close()
}

interface Measured {
  bytes: number
  seconds: number
  occurrences: number
  objects: number
  phases: Record<string, number>
  peakMemory: number
}

/** Into an empty database, each round a process of its own; and once more, when nothing changes. */
async function importTwice(name: string, location: string): Promise<void> {
  const [first, again]: Measured[][] = [[], []]
  for (let round = 0; round < rounds; round++) {
    await withDatabase(async (url) => {
      first?.push(await measure(location, url))
      again?.push(await measure(location, url))
    })
  }
  console.log(`\n${name}: from zip to registry, median of ${rounds}; ${loadNow()}`)
  console.log(row('', 'seconds', 'XML MB/s', 'objects/s', 'occurrences/s', 'peak MB'))
  report('into nothing', first ?? [])
  report('once more', again ?? [])
}

function report(name: string, runs: Measured[]): void {
  const of = (value: (run: Measured) => number) => median(runs.map(value))
  console.log(
    row(
      name,
      of(({ seconds }) => seconds),
      of(({ bytes, seconds }) => bytes / 1e6 / seconds),
      of(({ objects, seconds }) => objects / seconds),
      of(({ occurrences, seconds }) => occurrences / seconds),
      Math.max(...runs.map(({ peakMemory }) => peakMemory / 1e6)),
    ),
  )
  const phases = Object.keys(runs[0]?.phases ?? {})
  const told = phases.map((phase) => `${phase} ${of((run) => run.phases[phase] ?? 0).toFixed(1)} s`)
  console.log(`  ${told.join(', ')}`)
}

async function measure(location: string, url: string): Promise<Measured> {
  const script = new URL('./import/measured-import.ts', import.meta.url).pathname
  const { stdout } = await execute(process.execPath, ['--import', 'tsx', script, location], {
    env: { ...process.env, DATABASE_URL: url },
    maxBuffer: 1e8,
  })
  return JSON.parse(stdout) as Measured
}

function loadNow(): string {
  return `load ${loadavg()[0]?.toFixed(1)}`
}
