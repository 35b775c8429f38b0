// The housing type of a home, read off the footprints around it, and its building period; pure, no database.
// docs/decisions/0006-housing-types-and-clusters.md tells why this rule. Published agreement of such rules with registered types is about 87% (single-family homes).
import {
  type BuildingPeriod,
  buildingPeriods,
  type HousingType,
  type HousingTypeDoubt,
  type HousingTypeReason,
  type HousingTypeSource,
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

/** What is said about the type of one home, by whoever says something. */
export interface TypeStatements {
  footprint: ExplainedType
  /** The building's homes stand side by side like houses. */
  looksLikeRow: boolean
  /** By the energy label that counts, where it was determined by NTA 8800 and found by the home's own id. */
  registered: HousingType | null
  /** The municipality's last word. */
  override: HousingType | null
}

/** The type that counts, who said so, and why it may be doubted. */
export interface DecidedType {
  type: HousingType
  source: HousingTypeSource
  doubt: HousingTypeDoubt | null
}

/** The municipality's word comes first, then the registered type, then the footprint; what contradicts it stays visible as a doubt. */
export function decideType({ footprint, looksLikeRow, registered, override }: TypeStatements): DecidedType {
  if (override !== null) return { type: override, source: 'gemeente', doubt: null }
  if (registered !== null) {
    const contradicted = footprint.type !== 'onbekend' && footprint.type !== registered
    return {
      type: registered,
      source: 'ep-online',
      doubt: contradicted ? 'typen-spreken-elkaar-tegen' : null,
    }
  }
  const doubt = footprint.reason === 'panden-verschillen' ? 'panden-verschillen' : null
  const row = looksLikeRow && footprint.type === 'appartement' ? 'rij-in-een-pand' : null
  return { type: footprint.type, source: 'omtrek', doubt: doubt ?? row }
}

/** The period that a construction year falls in; 'onbekend' without a year. */
export function periodOf(constructionYear: number | null): BuildingPeriod {
  if (constructionYear === null) return 'onbekend'
  const period = buildingPeriods.find(({ to }) => to === null || constructionYear <= to)
  return period?.code ?? 'onbekend'
}
