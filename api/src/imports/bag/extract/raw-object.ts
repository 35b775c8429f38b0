// What the XML says of one occurrence, before anything is checked or understood. Field names are the register's own.
import type { BagObjectType } from '../../../../contract/vocabulary.ts'

/** A ring as it stands in the file: coordinates as text, and the number of points that the file claims. */
export interface RawRing {
  role: 'exterior' | 'interior'
  positions: string
  count: string | undefined
}

/** A point (its position in `point`) or one or more polygons. */
export interface RawGeometry {
  point: string | undefined
  polygons: RawRing[][]
  dimension: string | undefined
  crs: string | undefined
}

/** One occurrence (voorkomen) of an object. */
export interface RawObject {
  type: BagObjectType
  /** Single-valued leaves by local name: identificatie, status, beginGeldigheid, … */
  fields: Map<string, string>
  purposes: string[]
  mainAddresses: string[]
  sideAddresses: string[]
  buildings: string[]
  geometry: RawGeometry | undefined
}

/** One property of an object that was or is "in onderzoek". */
export interface RawInvestigation {
  type: BagObjectType
  objectId: string
  fields: Map<string, string>
}
