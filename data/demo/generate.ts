// Writes the demo: a complete register delivery of an invented town, its map layers and two years of invented events.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nameStreets } from './addressing/names.ts'
import { numberTown } from './addressing/numbering.ts'
import { assignPostcodes } from './addressing/postcodes.ts'
import { engagementCsv } from './events/csv.ts'
import { simulate } from './events/simulate.ts'
import { buildingModels, packTiles, tileNames } from './heights/tiles.ts'
import { labelFileName, packLabels, registrations } from './labels/total-file.ts'
import { backgroundGeoJson, districtGeoJson, streetsGeoJson } from './map/geojson.ts'
import { toRijksdriehoek } from './map/projection.ts'
import type { Town } from './plan/model.ts'
import { drawTown } from './plan/town.ts'
import { createRandom } from './random.ts'
import { type Registration, registerTown } from './register/build.ts'
import { deliveryName, packDelivery } from './register/delivery.ts'
import { addTraps } from './register/traps.ts'
import { editionNames, writeEditions } from './statistics/editions.ts'
import { townHomes } from './stock/homes.ts'
import { composeSurroundings } from './surroundings/surroundings.ts'

/** Paths of the files that were written. */
export interface DemoFiles {
  /** The LV BAG 2.0 Extract, `BAGGEM8888L-<date>.zip`. */
  delivery: string
  /** Centrelines, WGS84. */
  streets: string
  /** Water and green, WGS84. */
  background: string
  /** The district's boundary, WGS84. */
  districts: string
  /** Energy labels, `v<date>_v5_csv.zip`. */
  labels: string
  /** CBS's areas and key figures: 2023 as GeoPackage, 2024 as GeoJSON by level. */
  areaStatistics: string[]
  /** Heights: two tiles of 3DBAG, one CityJSON and one CityJSONSeq, EPSG:7415. */
  buildingModels: string[]
  /** What people found out about the district, as bodies of the API's requests (JSON). */
  surroundings: string
  /** Engagement events, `;`-separated. */
  engagement: string
}

/** The town with names, numbers, postcodes and its register, before anything is written. */
export function composeDemo(): { town: Town; registration: Registration } {
  const town = drawTown()
  nameStreets(town.streets)
  numberTown(town, createRandom(23))
  assignPostcodes(town)
  const registration = registerTown(town, toRijksdriehoek)
  addTraps(town, registration)
  return { town, registration }
}

/**
 * Writes the demo into a folder, which is made when absent; files of the same name are replaced.
 * The same code always writes the same bytes. Throws what the file system throws.
 */
export async function generateDemo(outputFolder: string): Promise<DemoFiles> {
  const { town, registration } = composeDemo()
  const file = (name: string) => join(outputFolder, name)
  const files: DemoFiles = {
    delivery: file(deliveryName),
    streets: file('streets.geojson'),
    background: file('background.geojson'),
    districts: file('districts.geojson'),
    labels: file(labelFileName),
    areaStatistics: editionNames.map(file),
    buildingModels: [file(tileNames.west), file(tileNames.east)],
    surroundings: file('surroundings.json'),
    engagement: file('engagement.csv'),
  }
  const stories = simulate(town, registration.dwellingIds, createRandom(29))
  const homes = townHomes(town, registration)
  await mkdir(outputFolder, { recursive: true })
  await writeFile(files.delivery, await packDelivery(registration.register))
  await writeFile(files.streets, JSON.stringify(streetsGeoJson(town, registration.streetIds)))
  await writeFile(files.background, JSON.stringify(backgroundGeoJson(town)))
  await writeFile(files.districts, JSON.stringify(districtGeoJson(town)))
  await writeFile(files.surroundings, JSON.stringify(composeSurroundings(town, registration)))
  await writeFile(files.engagement, engagementCsv(stories))
  await writeEditions(outputFolder, town, homes)
  const tiles = packTiles(buildingModels(town, registration))
  await writeFile(file(tileNames.west), tiles.west)
  await writeFile(file(tileNames.east), tiles.east)
  await writeFile(files.labels, await packLabels(registrations(town, registration, homes, stories)))
  return files
}
