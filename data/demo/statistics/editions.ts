// Two years of the Wijk- en Buurtkaart beside each other: a complete one as GeoPackage, the newest as the service gives it.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Town } from '../plan/model.ts'
import type { StockHome } from '../stock/homes.ts'
import { areaRows } from './areas.ts'
import { itemsGeoJson } from './geojson.ts'
import { writeGeoPackage } from './geopackage.ts'

const complete = { year: 2023, isComplete: true }
const newest = { year: 2024, isComplete: false }

const packageName = `wijkenbuurten_${complete.year}_v3.gpkg`
const collections = [
  ['gemeente', `gemeenten_${newest.year}.geojson`],
  ['wijk', `wijken_${newest.year}.geojson`],
  ['buurt', `buurten_${newest.year}.geojson`],
] as const

/** The files' names, oldest edition first. */
export const editionNames: readonly string[] = [packageName, ...collections.map(([, name]) => name)]

/** Writes both editions into the folder; files of the same name are replaced. */
export async function writeEditions(folder: string, town: Town, homes: readonly StockHome[]): Promise<void> {
  const [older = [], newer = []] = areaRows(town, homes, [complete, newest])
  await writeGeoPackage(join(folder, packageName), older)
  for (const [kind, name] of collections)
    await writeFile(join(folder, name), itemsGeoJson(newer.filter(({ area }) => area.kind === kind)))
}
