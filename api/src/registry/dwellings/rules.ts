// What counts as a dwelling that is there, and as a home. Definitions of docs/glossary.md, after CBS's housing stock.
import type { Verblijfsobject } from '../../../contract/registry.ts'
import {
  type BuildingPeriod,
  type DwellingKind,
  existingHomeStatuses,
  type HousingType,
  pitchStatuses,
  verblijfsobjectStatuses,
} from '../../../contract/vocabulary.ts'

const gone = [
  'Niet gerealiseerd verblijfsobject',
  'Verblijfsobject ingetrokken',
  'Verblijfsobject ten onrechte opgevoerd',
  'Plaats ingetrokken',
]

/** Statuses under which a dwelling is there or being made: neither withdrawn, unrealised nor entered by mistake. */
export const presentDwellingStatuses: readonly string[] = [
  ...verblijfsobjectStatuses,
  ...pitchStatuses,
].filter((status) => !gone.includes(status))

/** What the insight lane derives about a home; the registry only hands it on. */
export interface HomeFacts {
  housingType: HousingType
  typeReason: string
  buildingPeriod: BuildingPeriod
}

/** A dwelling as the register has it, before anything derived. */
export type RegisteredDwelling = Omit<
  Verblijfsobject,
  'isWoning' | 'woningtype' | 'woningtypeReden' | 'bouwperiode'
>

interface HomeTraits {
  soort: DwellingKind
  status: string
  gebruiksdoelen: readonly string[]
  vervallenOp: string | null
}

/** An existing home: a verblijfsobject to live in, in a status that CBS counts, still in the register. */
export function isExistingHome({ soort, status, gebruiksdoelen, vervallenOp }: HomeTraits): boolean {
  const counts = (existingHomeStatuses as readonly string[]).includes(status)
  return (
    soort === 'verblijfsobject' && counts && gebruiksdoelen.includes('woonfunctie') && vervallenOp === null
  )
}

/** The dwelling with what was derived about it; a home that nothing was derived about yet has an unknown type. */
export function withHomeFacts(dwelling: RegisteredDwelling, facts: HomeFacts | undefined): Verblijfsobject {
  if (!isExistingHome(dwelling)) {
    return { ...dwelling, isWoning: false, woningtype: null, woningtypeReden: null, bouwperiode: null }
  }
  return {
    ...dwelling,
    isWoning: true,
    woningtype: facts?.housingType ?? 'onbekend',
    woningtypeReden: facts?.typeReason ?? null,
    bouwperiode: facts?.buildingPeriod ?? 'onbekend',
  }
}
