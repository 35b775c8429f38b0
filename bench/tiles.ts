// Tiles of a large town: the rebuild, uncached tiles beside ST_AsMVT, stored tiles beside nginx, and the embedded database.
// Needs a PostgreSQL server (see scripts/bench.ts), nginx, wrk and curl. BUILDINGS sets the town's size (1,000,000), EMBEDDED_BUILDINGS that of the embedded one (200,000), TILES the sample per zoom (60).
import { loadavg } from 'node:os'
import postgres from 'postgres'
import { rebuildTiles } from '../api/src/insight/tiles/rebuild.ts'
import { buildTile } from '../api/src/insight/tiles/tile.ts'
import type { Database } from '../api/src/platform/db/database.ts'
import { openEmbedded } from '../api/src/platform/db/embedded.ts'
import { migrate } from '../api/src/platform/db/migrations.ts'
import { openServer } from '../api/src/platform/db/server.ts'
import { testServerUrl } from '../api/src/platform/db/testing.ts'
import { coldTiles, sampleTiles } from './tiles/cold.ts'
import { preparePostgisTiles } from './tiles/postgis-tiles.ts'
import { median, row } from './tiles/statistics.ts'
import { loadTown } from './tiles/town.ts'
import { warmTiles } from './tiles/warm.ts'

const buildings = Number(process.env.BUILDINGS ?? 1_000_000)
const embeddedBuildings = Number(process.env.EMBEDDED_BUILDINGS ?? 200_000)
const sample = Number(process.env.TILES ?? 60)
const zooms = [14, 15, 16]

const name = `bench_tiles_${process.pid}`
const administrator = postgres(testServerUrl(), { max: 1 })
await administrator.unsafe(`create database ${name}`)
const url = new URL(testServerUrl())
url.pathname = `/${name}`
const database = await openServer(url.href)
try {
  await prepare(database, buildings)
  await preparePostgisTiles(database)
  console.log(
    `\nuncached tiles of ${buildings} buildings, ${sample} tiles a zoom, four times; load ${loadNow()}`,
  )
  console.log(row('', 'made ms', 'to ours', 'served ms', 'to ours'))
  for (const zoom of zooms) await coldTiles(database, zoom, sample)
  console.log(`\nstored tiles, wrk -t1 -c16, requests a second; load ${loadNow()}`)
  console.log(row('', 'ours', 'nginx', 'ratio'))
  await warmTiles(url.href, await warmPaths(database))
} finally {
  await database.close()
  await administrator.unsafe(`drop database ${name} with (force)`)
  await administrator.end()
}
await embedded()

/** Fills the registry, then rebuilds twice: from nothing and without a change. */
async function prepare(target: Database, count: number): Promise<void> {
  await migrate(target)
  await loadTown(target, count)
  for (const what of ['first', 'unchanged']) {
    const start = performance.now()
    const { buildings: built } = await rebuildTiles(target)
    const seconds = (performance.now() - start) / 1000
    const rate = Math.round(built / seconds)
    console.log(
      `rebuild (${target.kind}, ${what}): ${built} buildings in ${seconds.toFixed(1)} s, ${rate} a second; load ${loadNow()}`,
    )
  }
}

/** One tile of each zoom with about as many buildings as most. */
async function warmPaths(target: Database): Promise<string[]> {
  const tiles = await Promise.all(zooms.map((zoom) => sampleTiles(target, zoom, 1)))
  return tiles.flat().map(({ z, x, y }) => `${z}/${x}/${y}`)
}

async function embedded(): Promise<void> {
  const target = await openEmbedded({})
  await prepare(target, embeddedBuildings)
  console.log('\nuncached tiles on the embedded database')
  console.log(row('', 'made ms', 'tiles/s'))
  for (const zoom of zooms) {
    const times: number[] = []
    for (const tile of await sampleTiles(target, zoom, sample)) {
      const start = performance.now()
      await buildTile(target, tile, { streetLabels: false, streetLines: false, background: false })
      times.push(performance.now() - start)
    }
    console.log(row(`z${zoom} database`, median(times), 1000 / median(times)))
  }
  await target.close()
}

function loadNow(): string {
  return (loadavg()[0] ?? 0).toFixed(1)
}
