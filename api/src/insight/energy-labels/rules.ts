// Which registration counts as a dwelling's energy label, and what is known by it. The rule of docs/glossary.md: found by
// its BAG id (an address only where no id tells), not expired, of an existing home, registered last, surveyed last.
import {
  type EnergyClass,
  type HousingType,
  type LabelMatch,
  type LabelMethod,
  type LabelReason,
  type LabelStatus,
  labelMatches,
} from '../../../contract/vocabulary.ts'

/** What the rule has to know of a registration; days as yyyy-mm-dd. */
export interface JudgedRegistration {
  /** Tells registrations apart; decides between those that are alike in everything else. */
  registrationKey: string
  match: LabelMatch
  /** Whether a newer total file no longer holds it. */
  isWithdrawn: boolean
  registeredOn: string
  surveyedOn: string | null
  validUntil: string | null
  status: string | null
  buildingClass: string | null
  buildingType: string | null
  energyClass: EnergyClass | null
  method: LabelMethod
}

/** The registration that counts, what that makes of the dwelling's label, and why this one. */
export interface CountingLabel<Registration> {
  registration: Registration
  energyClass: EnergyClass
  status: Exclude<LabelStatus, 'onbekend'>
  reason: LabelReason
  /** The last day on which it is valid. */
  validUntil: string
}

/** Labels of homes that stand: one for a building permit tells what is to come. */
const countingStatuses = ['bestaand', 'oplevering']

/** A label is valid for ten years after its survey (Besluit energieprestatie gebouwen). */
const validYears = 10

/** The last day on which a registration is valid: as registered, or else ten years after its survey or registration. */
export function lastValidDay({
  validUntil,
  surveyedOn,
  registeredOn,
}: Pick<JudgedRegistration, 'validUntil' | 'surveyedOn' | 'registeredOn'>): string {
  if (validUntil !== null) return validUntil
  const from = surveyedOn ?? registeredOn
  return `${Number(from.slice(0, 4)) + validYears}${from.slice(4)}`
}

function isOfExistingHome({ status, buildingClass, buildingType }: JudgedRegistration): boolean {
  const stands = status !== null && countingStatuses.includes(status.trim().toLowerCase())
  const isHome = buildingClass === 'W' || (buildingClass === null && housingTypeOf(buildingType) !== null)
  return stands && isHome
}

/** Later first; a day that is unknown comes last. */
const laterFirst = (one: string | null, other: string | null): number => compare(other ?? '', one ?? '')
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** A total order, so that it never matters in which order registrations came in. */
function bestFirst(one: JudgedRegistration, other: JudgedRegistration): number {
  return (
    labelMatches.indexOf(one.match) - labelMatches.indexOf(other.match) ||
    laterFirst(one.registeredOn, other.registeredOn) ||
    laterFirst(one.surveyedOn, other.surveyedOn) ||
    Number(one.method === 'ouder') - Number(other.method === 'ouder') ||
    laterFirst(lastValidDay(one), lastValidDay(other)) ||
    compare(one.registrationKey, other.registrationKey)
  )
}

/**
 * The registration that counts on `day` (yyyy-mm-dd); undefined where none does, so that nothing is known.
 * @param registrations all that are about one dwelling, in any order
 */
export function countingLabel<Registration extends JudgedRegistration>(
  registrations: readonly Registration[],
  day: string,
): CountingLabel<Registration> | undefined {
  const labels = registrations.filter(
    (registration) =>
      !registration.isWithdrawn && registration.energyClass !== null && isOfExistingHome(registration),
  )
  const exact = labels.filter(({ match }) => match !== 'adres')
  const candidates = exact.length > 0 ? exact : labels
  const valid = candidates.filter((registration) => lastValidDay(registration) >= day)
  const [first, second] = (valid.length > 0 ? valid : candidates).toSorted(bestFirst)
  if (!first?.energyClass) return undefined
  const isExpired = valid.length === 0
  return {
    registration: first,
    energyClass: first.energyClass,
    status: isExpired ? 'verlopen' : statusOfValid(first),
    reason: reasonOf(first, second, isExpired, registrations.length),
    validUntil: lastValidDay(first),
  }
}

function statusOfValid({ match, method }: JudgedRegistration): CountingLabel<unknown>['status'] {
  if (match === 'adres') return 'via-adres'
  return method === 'ouder' ? 'oudere-methode' : 'geregistreerd'
}

function reasonOf(
  first: JudgedRegistration,
  second: JudgedRegistration | undefined,
  isExpired: boolean,
  count: number,
): LabelReason {
  if (count === 1) return 'enige-registratie'
  if (isExpired) return 'laatst-verlopen'
  if (!second) return 'enige-geldige'
  if (first.registeredOn !== second.registeredOn) return 'laatst-geregistreerd'
  return first.surveyedOn === second.surveyedOn ? 'gelijke-datums' : 'laatst-opgenomen'
}

/** EP-Online's building types as ours, by their letters alone; what is not among them is not one clear type. */
const housingTypeByWords: Record<string, HousingType> = {
  vrijstaandewoning: 'vrijstaand',
  tweeondereenkap: 'twee-onder-een-kap',
  rijwoninghoek: 'hoekwoning',
  rijwoningtussen: 'tussenwoning',
  appartement: 'appartement',
  galerij: 'appartement',
  galerijwoning: 'appartement',
  portiek: 'appartement',
  portiekwoning: 'appartement',
  maisonnette: 'appartement',
  flatwoning: 'appartement',
  flatwoningoverig: 'appartement',
}

/** The registered type of building as a housing type, or null where it is none, or not one alone. */
export function housingTypeOf(buildingType: string | null): HousingType | null {
  if (buildingType === null) return null
  const letters = buildingType
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
  return housingTypeByWords[letters] ?? null
}

/** The housing type that a label proves: only the present method determines it with care. */
export function provenHousingType(
  label: Pick<JudgedRegistration, 'method' | 'buildingType'>,
): HousingType | null {
  return label.method === 'nta-8800' ? housingTypeOf(label.buildingType) : null
}
