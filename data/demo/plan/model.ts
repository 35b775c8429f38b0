// The vocabulary of the drawing: streets, buildings and the units with an address of their own.
import type { Ring } from '../geometry/polygon.ts'
import type { Point } from '../geometry/vector.ts'

/** How a street is drawn and labelled; the values are those of streets.geojson. */
export type StreetSort = 'hoofdweg' | 'woonstraat' | 'woonerf' | 'pad'

/** The parts of the town. Only `district` is the neighbourhood that the product is about. */
export type Quarter = 'district' | 'village' | 'nineties' | 'outside'

/** What a building is to its builder; the register knows no such thing. */
export type BuildingKind =
  | 'terraced'
  | 'semi-detached'
  | 'detached'
  | 'gallery'
  | 'shops'
  | 'farm'
  | 'shed'
  | 'garage'
  | 'barn'
  | 'amenity'
  | 'works'

/** Where a building is in its life; absent means simply in use. */
export type BuildingState =
  | 'planned'
  | 'started'
  | 'unmeasured'
  | 'renovating'
  | 'unused'
  | 'condemned'
  | 'demolished'

/** The register's purposes of use (gebruiksdoel). */
export type Purpose =
  | 'woonfunctie'
  | 'bijeenkomstfunctie'
  | 'gezondheidszorgfunctie'
  | 'industriefunctie'
  | 'kantoorfunctie'
  | 'onderwijsfunctie'
  | 'sportfunctie'
  | 'winkelfunctie'
  | 'overige gebruiksfunctie'

export interface Street {
  name: string
  sort: StreetSort
  quarter: Quarter
  /** Centrelines; a street with branches has several. */
  lines: Point[][]
}

/** A dwelling, shop, hall: whatever gets an address. */
export interface Unit {
  purposes: Purpose[]
  /** Usable floor in m². */
  floorArea: number
  /** Where the register puts its point: inside the building, near the front. */
  point: Point
  street: Street
  /** Order among units that share one door, such as the homes of a flat. */
  rank: number
  /** Upper homes share a house number and differ by addition. */
  sharesNumberOf?: Unit
  number?: number
  letter?: string
  addition?: string
  postcode?: string
}

export interface Building {
  kind: BuildingKind
  quarter: Quarter
  year: number
  ring: Ring
  /** Which series it was built in: the same for all homes of one row. */
  series: number
  state?: BuildingState
  units: Unit[]
}

/** An area of the background map. */
export interface Area {
  sort: 'water' | 'groen' | 'park' | 'sport'
  ring: Ring
}

/** A berth or a pitch: a place without a building. */
export interface Place {
  sort: 'berth' | 'pitch'
  ring: Ring
  unit: Unit
}

/** The whole drawing, in local metres. */
export interface Town {
  streets: Street[]
  buildings: Building[]
  areas: Area[]
  places: Place[]
  district: Ring
  boundary: Ring
}
