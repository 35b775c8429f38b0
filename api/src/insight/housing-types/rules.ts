// The housing type of a home, read off the footprints around it, and its building period; pure, no database.
// docs/decisions/0006-housing-types-and-clusters.md tells why this rule. Published agreement of such rules with registered types is about 87% (single-family homes).
import {
  type BuildingPeriod,
  buildingPeriods,
  type HousingType,
  type HousingTypeReason,
} from '../../../contract/vocabulary.ts'

/** What the type of a building's homes depends on. Neighbours are buildings with homes that share enough wall. */
export interface BuildingSituation {
  homes: number
  neighbours: number
  /** Neighbours of the only neighbour, this building included; of no meaning with none or several. */
  neighboursOfNeighbour: number
}

/** A type and the reason for it; the interface words the reason. */
export interface ExplainedType {
  type: HousingType
  reason: HousingTypeReason
}

/** The type of the homes in one building. */
export function classifyBuilding(situation: BuildingSituation): ExplainedType {
  const { homes, neighbours, neighboursOfNeighbour } = situation
  if (homes > 1) return { type: 'appartement', reason: 'meer-woningen-in-pand' }
  if (neighbours === 0) return { type: 'vrijstaand', reason: 'geen-buurpand' }
  if (neighbours > 1) return { type: 'tussenwoning', reason: 'tussen-buurpanden' }
  return neighboursOfNeighbour === 1
    ? { type: 'twee-onder-een-kap', reason: 'samen-met-een-buurpand' }
    : { type: 'hoekwoning', reason: 'eind-van-een-rij' }
}

/** The type of a home whose buildings disagree. */
export const conflictingBuildings: ExplainedType = { type: 'onbekend', reason: 'panden-verschillen' }

/** The period that a construction year falls in; 'onbekend' without a year. */
export function periodOf(constructionYear: number | null): BuildingPeriod {
  if (constructionYear === null) return 'onbekend'
  const period = buildingPeriods.find(({ to }) => to === null || constructionYear <= to)
  return period?.code ?? 'onbekend'
}
