// The tables of PDOK's bag-light.gpkg, found and checked before anything is read of them.
import { AppError } from '../../../platform/errors/app-error.ts'
import { told } from '../../../platform/errors/told.ts'
import type { FeatureTable, GeoPackage } from '../../geopackage/open-geopackage.ts'
import { type AddressableTable, addressableTables } from './flattened.ts'

export interface LightTables {
  town: FeatureTable
  building: FeatureTable
  /** Verblijfsobjecten, and ligplaatsen and standplaatsen where the file has them. */
  addressable: (FeatureTable & { name: AddressableTable })[]
}

const addressed = [
  'identificatie',
  'status',
  'openbare_ruimte_naam',
  'openbare_ruimte_identificatie',
  'huisnummer',
  'huisletter',
  'toevoeging',
  'postcode',
  'nummeraanduiding_hoofdadres_identificatie',
  'woonplaats_identificatie',
  'bronhouder_identificatie',
]
const required: Record<string, readonly string[]> = {
  woonplaats: ['identificatie', 'status'],
  pand: ['identificatie', 'bouwjaar', 'status'],
  verblijfsobject: [...addressed, 'oppervlakte', 'gebruiksdoel', 'pand_identificatie'],
  ligplaats: addressed,
  standplaats: addressed,
}
const rijksdriehoek = 28992

/** @throws AppError 'unsupported-file' that names the table, column or coordinate system that is not as it should be */
export function findLightTables({ tables }: GeoPackage): LightTables {
  const find = (name: string) => tables.find((table) => table.name === name)
  const town = find('woonplaats')
  const building = find('pand')
  const dwelling = find('verblijfsobject')
  if (!town || !building || !dwelling) {
    const names = tables.map(({ name }) => name).join(', ') || 'none'
    throw new AppError(
      'unsupported-file',
      told`This GeoPackage is no bag-light.gpkg: it needs the tables woonplaats, pand and verblijfsobject, and has ${names}. Download bag-light.gpkg from PDOK.`,
    )
  }
  const addressable = tables.filter(({ name }) => name in addressableTables)
  for (const table of [town, building, ...addressable]) checkTable(table)
  return { town, building, addressable: addressable as LightTables['addressable'] }
}

function checkTable({ name, columns, epsg }: FeatureTable): void {
  const missing = required[name]?.filter((column) => !columns.includes(column)) ?? []
  if (missing.length > 0)
    throw new AppError(
      'unsupported-file',
      told`The table ${name} lacks the column ${missing.join(', ')}. Download bag-light.gpkg from PDOK and import it as it is.`,
    )
  if (epsg !== rijksdriehoek)
    throw new AppError(
      'unsupported-file',
      told`The table ${name} is in ${epsg === null ? told`an unknown coordinate system` : `EPSG:${epsg}`}; the BAG is in EPSG:28992 (RD New). Import bag-light.gpkg as PDOK delivers it.`,
    )
}
