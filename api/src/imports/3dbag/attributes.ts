// From 3DBAG's attributes to what we keep of a building, in the three generations of names that releases have used.
import { type RoofType, roofTypes } from '../../../contract/vocabulary.ts'

/** What 3DBAG measured of a building: metres above NAP, m², m³. */
export interface BuildingModel {
  buildingId: string
  groundLevel: number | null
  roofMinimum: number | null
  roofMedian: number | null
  roof70Percent: number | null
  roofMaximum: number | null
  roofType: RoofType | null
  groundArea: number | null
  flatRoofArea: number | null
  slantedRoofArea: number | null
  outerWallArea: number | null
  sharedWallArea: number | null
  volume: number | null
  storeys: number | null
  pointCloud: string | null
  pointCloudYear: number | null
  isDoubtful: boolean
}

/** A building's model, or why it cannot be one. */
export type ReadModel = { model: BuildingModel } | { id: string | null; reason: string }

/** Names by generation: 2025.09.03 first, then 2023 and 2024 (the December of 2024 wrote AHN in capitals). */
const roofNames = {
  minimum: ['b3_h_min', 'b3_h_dak_min'],
  median: ['b3_h_50p', 'b3_h_dak_50p'],
  seventy: ['b3_h_70p', 'b3_h_dak_70p'],
  maximum: ['b3_h_max', 'b3_h_dak_max'],
} as const

/** No building of the Netherlands is higher; the land lies between -10 and 330 m above NAP. */
const highest = 400
const land = { lowest: -20, highest: 340 } as const
/** A roof may end this much below the ground beside it, as of a cellar on a slope. */
const slack = 0.5

/** What can only be zero or more. */
const sizes = [
  'b3_opp_grond',
  'b3_opp_dak_plat',
  'b3_opp_dak_schuin',
  'b3_opp_buitenmuur',
  'b3_opp_scheidingsmuur',
  'b3_volume_lod22',
  'b3_bouwlagen',
] as const

/** Share of the footprint without points from which on the shape of the roof is a guess. */
const mostWithoutPoints = 0.5

export function readModel(attributes: Record<string, unknown>): ReadModel {
  const read = new Map(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]))
  const identification = String(read.get('identificatie') ?? '')
  const id = /^(?:NL\.IMBAG\.Pand\.)?(\d{4}10\d{10})(?:-\d+)?$/.exec(identification)?.[1]
  if (!id)
    return {
      id: identification || null,
      reason: 'has no identificatie of a building (NL.IMBAG.Pand and 16 digits)',
    }
  const model = modelOf(id, read)
  const reason = nonsense(model)
  return reason ? { id, reason } : { model }
}

type Attributes = ReadonlyMap<string, unknown>

function modelOf(buildingId: string, read: Attributes): BuildingModel {
  const number = (...names: readonly string[]) => numberOf(read, names)
  const size = (name: string) => positiveOf(read, name)
  const storeys = size('b3_bouwlagen')
  return {
    buildingId,
    groundLevel: number('b3_h_maaiveld'),
    roofMinimum: number(...roofNames.minimum),
    roofMedian: number(...roofNames.median),
    roof70Percent: number(...roofNames.seventy),
    roofMaximum: number(...roofNames.maximum),
    roofType: roofTypes.find((type) => type === read.get('b3_dak_type')) ?? null,
    groundArea: size('b3_opp_grond'),
    flatRoofArea: size('b3_opp_dak_plat'),
    slantedRoofArea: size('b3_opp_dak_schuin'),
    outerWallArea: size('b3_opp_buitenmuur'),
    sharedWallArea: size('b3_opp_scheidingsmuur'),
    volume: size('b3_volume_lod22'),
    storeys: storeys === null ? null : Math.round(storeys),
    pointCloud: textOf(read.get('b3_pw_bron')),
    pointCloudYear: yearOf(read.get('b3_pw_datum')),
    isDoubtful: isDoubtful(read),
  }
}

/** Where 3DBAG itself says that its model may be wrong (attribute list of 2025.09.03, and the names before it). */
export function isDoubtful(read: Attributes): boolean {
  const isTrue = (name: string) => read.get(name) === true
  const cloud = String(read.get('b3_pw_bron') ?? '').toLowerCase()
  const withoutPoints = numberOf(read, [`b3_nodata_fractie_${cloud}`]) ?? 0
  const roof = read.get('b3_dak_type')
  const extrusion = read.get('b3_extrusie')
  return (
    isTrue('b3_pw_onvoldoende') ||
    isTrue('b3_reconstructie_onvolledig') ||
    // Made as one block up to a single height.
    isTrue('b3_kas_warenhuis') ||
    read.get('b3_succes') === false ||
    (typeof extrusion === 'string' && extrusion !== 'standard') ||
    (typeof roof === 'string' && roof !== 'slanted' && !roof.endsWith('horizontal')) ||
    // Too few points, or older than the building.
    String(read.get('b3_pw_selectie_reden') ?? '').startsWith('_') ||
    withoutPoints > mostWithoutPoints ||
    // A model that is not closed gives a volume below zero: it occurs.
    sizes.some((name) => (numberOf(read, [name]) ?? 0) < 0)
  )
}

function nonsense(model: BuildingModel): string | undefined {
  const { groundLevel, roofMaximum, roof70Percent } = model
  if (groundLevel !== null && (groundLevel < land.lowest || groundLevel > land.highest))
    return `has its ground at ${groundLevel} m above NAP, which is nowhere in the Netherlands`
  for (const roof of [roof70Percent, roofMaximum]) {
    if (groundLevel === null || roof === null) continue
    if (roof < groundLevel - slack) return `has its roof (${roof} m) below the ground (${groundLevel} m)`
    if (roof - groundLevel > highest) return `is ${Math.round(roof - groundLevel)} m high, and no building is`
  }
  return undefined
}

function numberOf(read: Attributes, names: readonly string[]): number | null {
  for (const name of names) {
    const value = read.get(name)
    if (typeof value === 'number' && Number.isFinite(value)) return value
  }
  return null
}

/** A size; one below zero is unknown. */
function positiveOf(read: Attributes, name: string): number | null {
  const value = numberOf(read, [name])
  return value === null || value < 0 ? null : value
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** A year, as a number or at the beginning of a date. */
function yearOf(value: unknown): number | null {
  const year = Number(/^(\d{4})/.exec(String(value ?? ''))?.[1])
  return year > 1990 && year < 2200 ? year : null
}
