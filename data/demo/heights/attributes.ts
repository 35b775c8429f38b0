// What 3DBAG tells of one building, in the attribute names of its edition of 3 September 2025.
import { type Ring, signedArea } from '../geometry/polygon.ts'
import type { Building } from '../plan/model.ts'
import type { Random } from '../random.ts'
import type { BuildingFacts, RegisterObject } from '../register/records.ts'
import type { Shape } from './shape.ts'
import { perimeterOf } from './walls.ts'

export type Attributes = Record<string, string | number | boolean | null>

export interface Measured {
  building: Building
  object: RegisterObject<BuildingFacts>
  shape: Shape
  /** Metres of wall shared with each neighbour and that neighbour's shape. */
  neighbours: readonly { metres: number; shape: Shape }[]
}

/** How well the flight saw a building. */
export type Sight = 'good' | 'poor' | 'nothing'

const round = (value: number, digits = 2): number => Number(value.toFixed(digits))

/** A wall's mean height: a gable counts half of what rises above the eaves. */
const wallHeight = ({ eaves, ridge }: Shape): number => (eaves + ridge) / 2

function areas(ring: Ring, { shape, neighbours }: Measured): Attributes {
  const footprint = Math.abs(signedArea(ring))
  const low = footprint * shape.lowShare
  // The roof falls to both sides of a ridge along the middle.
  const half = Math.sqrt(footprint) / 2
  const slope = Math.hypot(half, shape.ridge - shape.eaves) / half
  const shared = neighbours.reduce((sum, { metres }) => sum + metres, 0)
  const party = neighbours.reduce(
    (sum, { metres, shape: other }) => sum + metres * Math.min(wallHeight(shape), wallHeight(other)),
    0,
  )
  const body = footprint * (shape.isSlanted ? wallHeight(shape) : shape.eaves)
  return {
    b3_opp_grond: round(footprint),
    b3_opp_dak_plat: round(shape.isSlanted ? low : footprint),
    b3_opp_dak_schuin: round(shape.isSlanted ? (footprint - low) * slope : 0),
    b3_opp_buitenmuur: round((perimeterOf(ring) - shared) * wallHeight(shape)),
    b3_opp_scheidingsmuur: round(party),
    b3_volume_lod12: round(footprint * (shape.eaves + 0.7 * (shape.ridge - shape.eaves))),
    b3_volume_lod13: round(footprint * (shape.eaves + 0.65 * (shape.ridge - shape.eaves))),
    b3_volume_lod22: round(body),
  }
}

function heights({ ground, eaves, ridge, lowShare }: Shape, random: Random): Attributes {
  const at = (share: number) => round(ground + eaves + (ridge - eaves) * share, 3)
  return {
    b3_h_min: round(ground + (lowShare > 0 ? 2.9 : eaves), 3),
    b3_h_50p: at(0.5),
    b3_h_70p: at(0.7),
    // Chimneys and lift shafts stand out above the ridge.
    b3_h_max: round(ground + ridge + (ridge > 4 ? random.between(0.1, 0.9) : 0.05), 3),
    b3_h_nok: ridge > eaves + 0.5 ? at(1) : null,
    b3_n_nok: ridge > eaves + 0.5 ? 1 : 0,
  }
}

/** What stays empty where no roof could be made out. */
const unseen: Attributes = {
  b3_h_min: null,
  b3_h_50p: null,
  b3_h_70p: null,
  b3_h_max: null,
  b3_h_nok: null,
  b3_n_nok: null,
  b3_opp_dak_plat: 0,
  b3_opp_dak_schuin: 0,
  b3_opp_buitenmuur: 0,
  b3_opp_scheidingsmuur: 0,
  b3_volume_lod12: null,
  b3_volume_lod13: null,
  b3_volume_lod22: null,
}

function roofType(shape: Shape, sight: Sight, random: Random): string {
  if (sight === 'nothing') return 'no points'
  if (shape.isSlanted) return 'slanted'
  return shape.eaves > 6 && random.chance(0.6) ? 'multiple horizontal' : 'horizontal'
}

function pointCloud(sight: Sight, random: Random): Attributes {
  const isNew = random.chance(0.8)
  return {
    b3_pw_bron: isNew ? 'ahn5' : 'ahn4',
    b3_pw_datum: isNew ? 2023 : 2020,
    b3_pw_onvoldoende: sight !== 'good',
    b3_pw_selectie_reden: sight === 'good' ? 'PREFERRED_AND_LATEST' : '_HIGHEST_YET_INSUFFICIENT_COVERAGE',
    b3_nodata_fractie_ahn4: round(sight === 'good' ? random.between(0, 0.03) : random.between(0.4, 1), 4),
    b3_puntdichtheid_ahn4: round(sight === 'good' ? random.between(12, 34) : random.between(0, 2), 3),
    b3_mutatie_ahn3_ahn4: false,
    b3_mutatie_ahn4_ahn5: false,
  }
}

/** All attributes of a building; `ring` is its footprint in EPSG:28992. */
export function attributesOf(measured: Measured, ring: Ring, sight: Sight, random: Random): Attributes {
  const { object, shape } = measured
  const version = object.versions[object.versions.length - 1]
  const measures = { ...heights(shape, random), ...areas(ring, measured) }
  return {
    identificatie: `NL.IMBAG.Pand.${object.id}`,
    oorspronkelijkbouwjaar: version?.facts.year ?? null,
    status: version?.facts.status ?? null,
    begingeldigheid: version?.begin ?? null,
    eindgeldigheid: null,
    b3_h_maaiveld: round(shape.ground, 3),
    b3_dak_type: roofType(shape, sight, random),
    b3_extrusie: sight === 'nothing' ? 'skip' : 'standard',
    b3_bouwlagen: sight === 'good' ? shape.storeys : null,
    b3_kwaliteitsindicator: sight === 'good',
    b3_is_glas_dak: false,
    b3_kas_warenhuis: false,
    b3_bag_bag_overlap: 0,
    b3_rmse_lod22: sight === 'good' ? round(random.between(0.03, 0.5), 3) : null,
    ...measures,
    ...(sight === 'nothing' ? unseen : {}),
    ...pointCloud(sight, random),
  }
}
