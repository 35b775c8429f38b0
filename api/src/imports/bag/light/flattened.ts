// PDOK's light editions flatten an address and its street onto the dwelling. Unfolds such a row into the register's own objects.
import type { BagObjectType } from '../../../../contract/vocabulary.ts'
import type { RawGeometry, RawObject } from '../extract/raw-object.ts'

/** A row of the GeoPackage or the properties of an OGC API item: the same names but for those of the main address. */
export type Properties = Readonly<Record<string, unknown>>

/** The tables (collections) of addressable objects, with what the register calls their addresses' kind. */
export const addressableTables = {
  verblijfsobject: { type: 'VBO', kind: 'Verblijfsobject' },
  ligplaats: { type: 'LIG', kind: 'Ligplaats' },
  standplaats: { type: 'STA', kind: 'Standplaats' },
} as const
export type AddressableTable = keyof typeof addressableTables

/** A value as text; '' for what is absent. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return String(value).trim()
}

/** The parts of a list that is one text with commas, or an array of texts. */
export function listOf(value: unknown): string[] {
  const texts: unknown[] = Array.isArray(value) ? value : textOf(value).split(',')
  return texts.map(textOf).filter((part) => part !== '')
}

interface Extra {
  purposes?: string[]
  mainAddresses?: string[]
  buildings?: string[]
  geometry?: RawGeometry | undefined
}

function lightObject(type: BagObjectType, values: Record<string, unknown>, extra: Extra = {}): RawObject {
  const fields = new Map<string, string>()
  for (const [name, value] of Object.entries(values)) {
    const text = textOf(value)
    if (text !== '') fields.set(name, text)
  }
  const { purposes = [], mainAddresses = [], buildings = [], geometry } = extra
  return { type, fields, purposes, mainAddresses, sideAddresses: [], buildings, geometry, isLight: true }
}

export function townOf(row: Properties, geometry: RawGeometry | undefined): RawObject {
  const naam = row.woonplaats ?? row.naam ?? row.woonplaats_naam
  return lightObject('WPL', { identificatie: row.identificatie, naam, status: row.status }, { geometry })
}

export function buildingOf(row: Properties, geometry: RawGeometry | undefined): RawObject {
  const { identificatie, status, bouwjaar } = row
  return lightObject('PND', { identificatie, status, oorspronkelijkBouwjaar: bouwjaar }, { geometry })
}

/**
 * The street, the main address and the object itself. The street's town is taken to be the address's; where a street
 * has addresses in two towns the load settles it.
 * @param buildings identifications of the buildings that it lies in, as far as this row tells
 */
export function addressableOf(
  table: AddressableTable,
  row: Properties,
  buildings: string[],
  geometry: RawGeometry | undefined,
): RawObject[] {
  const { type, kind } = addressableTables[table]
  const mainAddress = textOf(row.nummeraanduiding_hoofdadres_identificatie ?? row.hoofdadres_identificatie)
  const street = textOf(row.openbare_ruimte_identificatie)
  const town = textOf(row.woonplaats_identificatie)
  const name = textOf(row.openbare_ruimte_naam)
  const shortName = textOf(row.openbare_ruimte_naam_kort)
  const { identificatie, status, oppervlakte } = row
  return [
    lightObject('OPR', {
      identificatie: street,
      naam: name,
      // A name that needs no shortening is its own short name there; the register then has none.
      verkorteNaam: shortName === name ? '' : shortName,
      status: row.openbare_ruimte_status,
      WoonplaatsRef: town,
    }),
    lightObject('NUM', {
      identificatie: mainAddress,
      huisnummer: row.huisnummer,
      huisletter: row.huisletter,
      huisnummertoevoeging: row.toevoeging,
      postcode: row.postcode,
      typeAdresseerbaarObject: kind,
      status: row.hoofdadres_status,
      OpenbareRuimteRef: street,
      WoonplaatsRef: town,
    }),
    lightObject(
      type,
      { identificatie, status, oppervlakte },
      { purposes: listOf(row.gebruiksdoel), mainAddresses: [mainAddress], buildings, geometry },
    ),
  ]
}
