// What the registry stores of each type of object: a current occurrence, checked, in the words of the registry's tables.
import {
  buildingStatuses,
  dwellingKinds,
  namingStatuses,
  pitchStatuses,
  purposes,
  streetKinds,
  townStatuses,
  verblijfsobjectStatuses,
} from '../../../../contract/vocabulary.ts'
import type { RawObject } from '../extract/raw-object.ts'
import { BadRecord, oneOf, oneOfOrNull, optional, required, wholeNumber } from './bad-record.ts'
import { multiPolygonEwkb, pointEwkb, polygonEwkb } from './ewkb.ts'
import { type Box, boxOf, toPoint, toPolygon, toPolygons } from './geometry.ts'
import { identification, isIdentification } from './identification.ts'

/** Placeholders for an unknown year, by convention of the register (9999) and of some keepers (1005). */
const unknownYears = [9999, 1005]
/** Placeholder for an unknown floor area. */
const unknownArea = 999_999

/**
 * Facts that every record carries. `occurrence` is the voorkomenidentificatie (0 where there are none); geometry is
 * EWKB hex in EPSG:28992. Null stands for what a light source does not tell.
 */
interface Common {
  id: string
  occurrence: number
  validFrom: string | null
}

export type TownRecord = Common & {
  type: 'WPL'
  name: string
  status: string
  geometry: string
  boxes: Box[]
}
export type StreetRecord = Common & {
  type: 'OPR'
  name: string
  shortName: string | null
  kind: string | null
  status: string | null
  townId: string
}
export type AddressRecord = Common & {
  type: 'NUM'
  houseNumber: number
  houseLetter: string | null
  houseNumberAddition: string | null
  postcode: string | null
  objectKind: string
  status: string | null
  streetId: string
  townId: string | null
}
export type DwellingRecord = Common & {
  type: 'VBO' | 'LIG' | 'STA'
  kind: string
  status: string
  purposes: string[]
  /** Square metres. */
  floorArea: number | null
  geometry: string
  mainAddressId: string
  sideAddressIds: string[]
  buildingIds: string[]
}
export type BuildingRecord = Common & {
  type: 'PND'
  status: string
  constructionYear: number | null
  geometry: string
  box: Box
}
export type BagRecord = TownRecord | StreetRecord | AddressRecord | DwellingRecord | BuildingRecord

export type Transformed = { record: BagRecord } | { refused: string }

/** Turns the current occurrence of an object into a record, or says why it is refused. */
export function toRecord(raw: RawObject): Transformed {
  try {
    return { record: transformers[raw.type](raw) }
  } catch (error) {
    if (error instanceof BadRecord) return { refused: error.message }
    throw error
  }
}

const transformers = {
  WPL: toTown,
  OPR: toStreet,
  NUM: toAddress,
  VBO: toVerblijfsobject,
  LIG: (raw: RawObject) => toPitch(raw, 'LIG', 'ligplaats'),
  STA: (raw: RawObject) => toPitch(raw, 'STA', 'standplaats'),
  PND: toBuilding,
}

function common(raw: RawObject): Common {
  if (raw.isLight) return { id: identificationOf(raw), occurrence: 0, validFrom: null }
  const validFrom = required(raw.fields, 'beginGeldigheid')
  if (!/^\d{4}-\d{2}-\d{2}$/.test(validFrom) || Number.isNaN(Date.parse(validFrom))) {
    throw new BadRecord(`beginGeldigheid "${validFrom}" is no date`)
  }
  return {
    id: identificationOf(raw),
    occurrence: wholeNumber(
      required(raw.fields, 'voorkomenidentificatie'),
      'voorkomenidentificatie',
      0,
      2 ** 31 - 1,
    ),
    validFrom,
  }
}

const identificationOf = (raw: RawObject): string =>
  identification(raw.type, raw.fields.get('identificatie'), 'identificatie')

/** A value of a closed list, which only a light source may leave out. */
function told<Value extends string>(raw: RawObject, list: readonly Value[], name: string): Value | null {
  return raw.isLight
    ? oneOfOrNull(list, raw.fields.get(name), name)
    : oneOf(list, required(raw.fields, name), name)
}

function toTown(raw: RawObject): TownRecord {
  const polygons = toPolygons(raw.geometry)
  return {
    type: 'WPL',
    ...common(raw),
    name: required(raw.fields, 'naam'),
    status: oneOf(townStatuses, required(raw.fields, 'status'), 'status'),
    geometry: multiPolygonEwkb(polygons),
    boxes: polygons.map(boxOf),
  }
}

function toStreet(raw: RawObject): StreetRecord {
  return {
    type: 'OPR',
    ...common(raw),
    name: required(raw.fields, 'naam'),
    shortName: raw.fields.get('verkorteNaam') || null,
    kind: told(raw, streetKinds, 'type'),
    status: told(raw, namingStatuses, 'status'),
    townId: identification('WPL', raw.fields.get('WoonplaatsRef'), 'WoonplaatsRef'),
  }
}

function toAddress(raw: RawObject): AddressRecord {
  const kind = required(raw.fields, 'typeAdresseerbaarObject').toLowerCase()
  const townId = raw.fields.get('WoonplaatsRef')
  return {
    type: 'NUM',
    ...common(raw),
    houseNumber: wholeNumber(required(raw.fields, 'huisnummer'), 'huisnummer', 1, 99_999),
    houseLetter: optional(raw.fields, 'huisletter', /^[a-zA-Z]$/),
    houseNumberAddition: optional(raw.fields, 'huisnummertoevoeging', /^[0-9a-zA-Z]{1,4}$/),
    postcode: optional(raw.fields, 'postcode', /^[1-9][0-9]{3}[A-Z]{2}$/),
    objectKind: oneOf(dwellingKinds, kind, 'typeAdresseerbaarObject'),
    status: told(raw, namingStatuses, 'status'),
    streetId: identification('OPR', raw.fields.get('OpenbareRuimteRef'), 'OpenbareRuimteRef'),
    townId: townId ? identification('WPL', townId, 'WoonplaatsRef') : null,
  }
}

function toVerblijfsobject(raw: RawObject): DwellingRecord {
  const area = wholeNumber(required(raw.fields, 'oppervlakte'), 'oppervlakte', 1, 999_999)
  if (raw.purposes.length === 0) throw new BadRecord('gebruiksdoel is missing')
  if (raw.buildings.length === 0) throw new BadRecord('PandRef is missing')
  const isPoint = raw.geometry?.point !== undefined
  return {
    type: 'VBO',
    ...common(raw),
    kind: 'verblijfsobject',
    status: oneOf(verblijfsobjectStatuses, required(raw.fields, 'status'), 'status'),
    purposes: toPurposes(raw.purposes),
    floorArea: area === unknownArea ? null : area,
    geometry: isPoint ? pointEwkb(...toPoint(raw.geometry)) : polygonEwkb(toPolygon(raw.geometry)),
    ...addressesOf(raw),
    buildingIds: [...new Set(raw.buildings.map((id) => identification('PND', id, 'PandRef')))],
  }
}

/** In the vocabulary's order, so that a delivery that merely lists them otherwise changes nothing. */
function toPurposes(raw: string[]): string[] {
  const given = new Set(raw.map((purpose) => oneOf(purposes, purpose, 'gebruiksdoel')))
  return purposes.filter((purpose) => given.has(purpose))
}

function toPitch(raw: RawObject, type: 'LIG' | 'STA', kind: string): DwellingRecord {
  return {
    type,
    ...common(raw),
    kind,
    status: oneOf(pitchStatuses, required(raw.fields, 'status'), 'status'),
    purposes: [],
    floorArea: null,
    geometry: polygonEwkb(toPolygon(raw.geometry)),
    ...addressesOf(raw),
    buildingIds: [],
  }
}

function addressesOf(raw: RawObject): Pick<DwellingRecord, 'mainAddressId' | 'sideAddressIds'> {
  const [main, ...more] = raw.mainAddresses
  if (more.length > 0) throw new BadRecord(`${raw.mainAddresses.length} main addresses, expected one`)
  const mainAddressId = identification('NUM', main, 'NummeraanduidingRef')
  const wrong = raw.sideAddresses.find((id) => !isIdentification('NUM', id))
  if (wrong !== undefined) throw new BadRecord(`NummeraanduidingRef "${wrong}" is no identification of a NUM`)
  const sideAddressIds = [...new Set(raw.sideAddresses)].filter((id) => id !== mainAddressId)
  return { mainAddressId, sideAddressIds }
}

function toBuilding(raw: RawObject): BuildingRecord {
  const year = wholeNumber(required(raw.fields, 'oorspronkelijkBouwjaar'), 'oorspronkelijkBouwjaar', 0, 9999)
  const rings = toPolygon(raw.geometry)
  return {
    type: 'PND',
    ...common(raw),
    status: oneOf(buildingStatuses, required(raw.fields, 'status'), 'status'),
    constructionYear: unknownYears.includes(year) ? null : year,
    geometry: polygonEwkb(rings),
    box: boxOf(rings),
  }
}
