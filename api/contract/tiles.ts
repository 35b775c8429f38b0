// What the vector tiles carry: layers, property names and their values. Public registry facts only, never fieldwork.
import { purposes } from './vocabulary.ts'

/** Lowest and highest zoom of the tiles, and the zoom from which single buildings are drawn. */
export const tileZooms = {
  minimum: 6,
  buildings: 13,
  labels: 14,
  houseNumbers: 16,
  lines: 11,
  maximum: 16,
} as const

/** Layers of a tile, by what they hold. */
export const tileLayers = {
  /** Polygons of buildings that stand or are being built, zoom 13 and up; the feature id is the BAG id as a number. */
  buildings: 'panden',
  /** Square cells with counts of buildings, zoom 6 to 12. */
  overview: 'overzicht',
  /** Street names: points with a rotation, zoom 14 and up. */
  streetLabels: 'straten',
  /** Street centrelines, where the source has them, zoom 11 and up. */
  streetLines: 'straatlijnen',
  /** Water, parks and the like, where the source has them, zoom 11 and up. */
  background: 'achtergrond',
} as const

/** The purposes of a building's dwellings as one class: a purpose when there is just one, `gemengd` for several, `geen` without dwellings. */
export const purposeClasses = ['geen', 'gemengd', ...purposes] as const

export type PurposeClass = (typeof purposeClasses)[number]

/** Properties of a feature in `panden`. A property that is unknown is absent; `in_onderzoek` is there only when true. */
export interface BuildingTileProperties {
  bouwjaar?: number
  status?: string
  gebruiksdoel?: PurposeClass
  /** Square metres, summed over the building's dwellings. */
  oppervlakte?: number
  verblijfsobjecten: number
  woningen: number
  woningtype?: string
  bouwperiode?: string
  in_onderzoek?: true
  /** "12", "12a" or "12–40"; zoom 16 only. */
  huisnummers?: string
}

/** Property names of `panden` in the order in which a tile lists them. */
export const buildingTileKeys = [
  'bouwjaar',
  'status',
  'gebruiksdoel',
  'oppervlakte',
  'verblijfsobjecten',
  'woningen',
  'woningtype',
  'bouwperiode',
  'in_onderzoek',
  'huisnummers',
] as const satisfies readonly (keyof BuildingTileProperties)[]

/** Properties of a feature in `overzicht`: one square cell. */
interface OverviewTileProperties {
  panden: number
  woningen: number
  /** Median year of construction of the cell's buildings. */
  bouwjaar?: number
  /** The period in which most of the cell's buildings were built. */
  bouwperiode?: string
}

/** Property names of `overzicht` in the order in which a tile lists them. */
export const overviewTileKeys = [
  'panden',
  'woningen',
  'bouwjaar',
  'bouwperiode',
] as const satisfies readonly (keyof OverviewTileProperties)[]

/** A building's BAG id as a tile's feature id and back: sixteen digits, leading zeros kept. */
export const buildingFeatureId = {
  fromBag: (id: string): number => Number(id),
  toBag: (id: number): string => String(id).padStart(16, '0'),
} as const
