// What counts as a dwelling that is there, and as a home. Definitions of docs/glossary.md, after CBS's housing stock.
import type { Verblijfsobject } from '../../../contract/registry.ts'
import {
  type BuildingPeriod,
  type EnergyClass,
  existingHomeStatuses,
  type HousingType,
  type HousingTypeDoubt,
  type HousingTypeReason,
  type HousingTypeSource,
  type LabelStatus,
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

/** Statuses under which a dwelling exists: of homes after CBS, of pitches when designated. */
export const existingDwellingStatuses: readonly string[] = [...existingHomeStatuses, 'Plaats aangewezen']

/** What the insight lane derives about a home; the registry only hands it on. */
export interface HomeFacts {
  housingType: HousingType
  typeReason: HousingTypeReason
  /** Null, as the next two, for who may not know of labels. */
  typeSource: HousingTypeSource | null
  registeredType: HousingType | null
  typeDoubt: HousingTypeDoubt | null
  footprintType: HousingType
  referencePeriod: string | null
  buildingPeriod: BuildingPeriod
  /** Of the label that counts; null where none is known. */
  energyClass: EnergyClass | null
  labelStatus: LabelStatus
}

/** A dwelling as the register has it, before anything derived, and whether one of its buildings stands. */
export type RegisteredDwelling = Omit<Verblijfsobject, 'isWoning' | keyof DerivedFacts> & {
  inStandingBuilding: boolean
}

type DerivedFacts = Pick<
  Verblijfsobject,
  | 'woningtype'
  | 'woningtypeBron'
  | 'woningtypeReden'
  | 'woningtypeOmtrek'
  | 'woningtypeGeregistreerd'
  | 'woningtypeTwijfel'
  | 'referentieperiode'
  | 'bouwperiode'
  | 'energielabel'
  | 'energielabelStatus'
>

const noFacts: DerivedFacts = {
  woningtype: null,
  woningtypeBron: null,
  woningtypeReden: null,
  woningtypeOmtrek: null,
  woningtypeGeregistreerd: null,
  woningtypeTwijfel: null,
  referentieperiode: null,
  bouwperiode: null,
  energielabel: null,
  energielabelStatus: null,
}

const nothingDerived = {
  woningtype: 'onbekend',
  bouwperiode: 'onbekend',
  energielabelStatus: 'onbekend',
} as const satisfies Partial<DerivedFacts>

type HomeTraits = Pick<
  RegisteredDwelling,
  'soort' | 'status' | 'gebruiksdoelen' | 'vervallenOp' | 'inStandingBuilding'
>

/** An existing home: a verblijfsobject to live in, in a status that CBS counts, in a building that stands. */
export function isExistingHome(dwelling: HomeTraits): boolean {
  const { soort, status, gebruiksdoelen, vervallenOp, inStandingBuilding } = dwelling
  const counts = (existingHomeStatuses as readonly string[]).includes(status)
  const isForLiving = soort === 'verblijfsobject' && gebruiksdoelen.includes('woonfunctie')
  return isForLiving && counts && inStandingBuilding && vervallenOp === null
}

/** What is known by a home's label, which is not for everybody: absent is not the same as unknown. */
const labelFields = [
  'woningtypeBron',
  'woningtypeGeregistreerd',
  'woningtypeTwijfel',
  'energielabel',
  'energielabelStatus',
] as const satisfies readonly (keyof DerivedFacts)[]

/** A dwelling as somebody sees it who may not see facts of single homes. */
export function withoutLabels(dwelling: Verblijfsobject): Verblijfsobject {
  const shown = { ...dwelling }
  for (const field of labelFields) delete shown[field]
  return shown
}

/** The dwelling with what was derived about it; a home that nothing was derived about yet has an unknown type. */
export function withHomeFacts(registered: RegisteredDwelling, facts: HomeFacts | undefined): Verblijfsobject {
  const { inStandingBuilding: _, ...dwelling } = registered
  if (!isExistingHome(registered)) {
    return { ...dwelling, isWoning: false, ...noFacts }
  }
  if (!facts) return { ...dwelling, isWoning: true, ...noFacts, ...nothingDerived }
  return {
    ...dwelling,
    isWoning: true,
    woningtype: facts.housingType,
    woningtypeBron: facts.typeSource,
    woningtypeReden: facts.typeReason,
    woningtypeOmtrek: facts.footprintType,
    woningtypeGeregistreerd: facts.registeredType,
    woningtypeTwijfel: facts.typeDoubt,
    referentieperiode: facts.referencePeriod,
    bouwperiode: facts.buildingPeriod,
    energielabel: facts.energyClass,
    energielabelStatus: facts.labelStatus,
  }
}
