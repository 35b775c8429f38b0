// What a source says of one occurrence, before anything is checked or understood. Field names are the register's own.
import type { BagObjectType } from '../../../../contract/vocabulary.ts'

/** Coordinates one after the other: as text where they stand in XML. */
export type RawPositions = string | readonly number[]

/** A ring as it stands in the file: its coordinates, and the number of points that the file claims. */
export interface RawRing {
  role: 'exterior' | 'interior'
  positions: RawPositions
  count: string | undefined
}

/** A point (its position in `point`) or one or more polygons. */
export interface RawGeometry {
  point: RawPositions | undefined
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
  /** From a source that tells what is there now and nothing of occurrences: no dates, no kind of street. */
  isLight?: true
}

/** One property of an object that was or is "in onderzoek". */
export interface RawInvestigation {
  type: BagObjectType
  objectId: string
  fields: Map<string, string>
}
