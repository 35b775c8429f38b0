// Reads areas from CBS's Wijk- en Buurtkaart as GeoPackage: its layers gemeenten, wijken and buurten, or those of them that it has.
import { AppError } from '../../../platform/errors/app-error.ts'
import { told } from '../../../platform/errors/told.ts'
import { unpackGeometry } from '../../geopackage/geometry.ts'
import {
  type FeatureTable,
  type GeoPackage,
  openGeoPackage,
  type Row,
} from '../../geopackage/open-geopackage.ts'
import { hasAreaCode } from '../transform/names.ts'
import type { RawArea } from './raw-area.ts'

/**
 * Yields every row of every layer with areas of CBS; one row is in memory at a time.
 * @throws AppError 'unsupported-file' when the file is no GeoPackage, half of one, has no such layer, or another coordinate system
 */
export async function* readGeoPackage(location: string): AsyncGenerator<RawArea> {
  const file = openGeoPackage(location)
  try {
    for (const table of areaTables(file)) yield* readTable(file, table)
  } finally {
    file.close()
  }
}

function areaTables({ tables }: GeoPackage): FeatureTable[] {
  const found = tables.filter(({ columns }) => hasAreaCode(columns))
  if (found.length === 0) {
    const names = tables.map(({ name }) => name).join(', ') || 'none'
    throw new AppError(
      'unsupported-file',
      told`No layer of this GeoPackage has a column with area codes (buurtcode, wijkcode or gemeentecode); its layers: ${names}. Take the Wijk- en Buurtkaart of CBS.`,
    )
  }
  return found
}

function* readTable(file: GeoPackage, table: FeatureTable): Generator<RawArea> {
  const { name, epsg } = table
  if (epsg !== 28992 && epsg !== 4326)
    throw new AppError(
      'unsupported-file',
      told`The layer ${name} is in ${epsg === null ? told`an unknown coordinate system` : `EPSG:${epsg}`}; save it in EPSG:28992 (RD New), as CBS delivers it.`,
    )
  let number = 0
  for (const row of file.rows(table)) {
    number += 1
    yield { place: `${name}, row ${number}`, epsg, ...partsOf(row, table) }
  }
}

function partsOf(row: Row, { geometryColumn }: FeatureTable): Pick<RawArea, 'attributes' | 'shape'> {
  const { [geometryColumn]: blob, ...attributes } = row
  const geometry = blob instanceof Uint8Array ? unpackGeometry(blob) : undefined
  const shape = geometry ? { text: geometry.wkb, extent: geometry.extent } : { reason: 'has no geometry' }
  return { attributes, shape }
}
