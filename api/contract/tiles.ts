// What the vector tiles carry: layers, property names and their values. Registry facts only, never fieldwork; labels only
// in the tiles for who may see facts per home.
import { type EnergyClass, labelStatuses, purposes } from './vocabulary.ts'

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

/**
 * What is known of the labels in a building: the status that all its homes share; `verlopen` when no label is valid any more,
 * whether or not other homes have none; `gemengd` when there is a valid label and the homes differ, also in having one.
 */
export const buildingLabelStatuses = [
  ...labelStatuses.filter((status) => status !== 'onbekend'),
  'gemengd',
] as const

export type BuildingLabelStatus = (typeof buildingLabelStatuses)[number]

/** The status that a tile leaves out: a building with classes and without `label_status` has it. */
export const usualLabelStatus = 'geregistreerd' satisfies BuildingLabelStatus

/**
 * Energy labels of a building's existing homes. All absent when of none a label is known: that is unknown, never "bad".
 * Only in the tiles for who may see facts per home (docs/decisions/0004-tile-record.md).
 */
export interface BuildingLabelProperties {
  /** The worst class of the valid labels; of the expired ones when `label_status` is `verlopen`. Present whenever a label is known. */
  label_slechtst?: EnergyClass
  /** The best class of the same labels; absent when it is the worst as well. */
  label_best?: EnergyClass
  /** Absent when it is `usualLabelStatus`. */
  label_status?: Exclude<BuildingLabelStatus, typeof usualLabelStatus>
  /** Homes whose labels these are; absent when they are all the building's homes. */
  label_woningen?: number
}

/** Names of those properties. */
export const buildingLabelKeys = [
  'label_slechtst',
  'label_best',
  'label_status',
  'label_woningen',
] as const satisfies readonly (keyof BuildingLabelProperties)[]

/** Properties of a feature in `panden`. A property that is unknown is absent; what is true or false is there only when true. */
export interface BuildingTileProperties extends BuildingLabelProperties {
  bouwjaar?: number
  status?: string
  gebruiksdoel?: PurposeClass
  /** Square metres, summed over the building's dwellings. */
  oppervlakte?: number
  verblijfsobjecten: number
  woningen: number
  woningtype?: string
  /** The type of one of its homes is doubtful. */
  woningtype_twijfel?: true
  bouwperiode?: string
  /** Metres from the ground to the roof (3DBAG's 70th percentile), one decimal. */
  hoogte?: number
  /** 3DBAG itself says that its height may be wrong; only together with one. */
  hoogte_twijfel?: true
  in_onderzoek?: true
  /** "12", "12a" or "12–40"; zoom 16 only. */
  huisnummers?: string
}

/** Property names of `panden` in the tiles for everybody, in the order in which a tile lists them. */
export const buildingTileKeys = [
  'hoogte',
  'oppervlakte',
  'bouwjaar',
  'status',
  'gebruiksdoel',
  'woningtype',
  'bouwperiode',
  'verblijfsobjecten',
  'woningen',
  'woningtype_twijfel',
  'hoogte_twijfel',
  'in_onderzoek',
  'huisnummers',
] as const satisfies readonly (keyof BuildingTileProperties)[]

/** The same in the tiles with labels. */
export const labelledTileKeys = [...buildingTileKeys, ...buildingLabelKeys] as const

/** Stands in the path where tiles for everybody have their revision. */
export const labelledTiles = 'woningfeiten'

/** Paths of both kinds of tile; `{z}`, `{x}` and `{y}` are the map library's to fill in. */
export const tilePaths = {
  everybody: (revision: string) => `/tiles/${revision}/{z}/{x}/{y}.mvt`,
  /** For who may see facts per home; the session is looked at for every tile. */
  withLabels: (labelRevision: string) => `/tiles/${labelledTiles}/${labelRevision}/{z}/{x}/{y}.mvt`,
} as const

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
