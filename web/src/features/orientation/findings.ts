// What the charts find out, as facts that a heading can word: which kind is most common, how sure that is. Pure.
import {
  type BuildingPeriod,
  buildingPeriodCodes,
  type EnergyClass,
  energyClasses,
  type HousingGroup,
  type HousingType,
  housingTypes,
  labelStatuses,
  purposes,
} from '../../../../api/contract/vocabulary.ts'
import { quantile } from './bins.ts'
import { type Counts, firstOf, secondOf, unknownNumber, validStatuses } from './homes-filter.ts'

/** Below so many homes a share says little. */
export const fewHomes = 10

export const sumOf = (counts: Iterable<number>): number => {
  let sum = 0
  for (const count of counts) sum += count
  return sum
}

export const homesIn = (counts: Counts): number => sumOf(counts.values())

const groupOf = (type: HousingType): HousingGroup | null => {
  if (type === 'onbekend') return null
  return type === 'hoekwoning' || type === 'tussenwoning' ? 'rijwoning' : type
}

/** One kind of home: a group, and a period where one stands out as well. */
export interface Kind {
  group: HousingGroup
  period: Exclude<BuildingPeriod, 'onbekend'>
}

export type TypeFinding =
  | { kind: 'none' | 'few' | 'unknown' | 'mixed' }
  /** Half of the homes or more, or the largest group of them. */
  | ({ kind: 'mainly' | 'most'; share: number } & Kind)
  /** Two kinds that differ too little to name one first. */
  | { kind: 'tie'; both: [Kind, Kind] }

/** Shares that lie closer together than this are told as equal. */
const closeTogether = 0.03

/** Which housing group and period is most common among homes; shares are of all homes, the unknown included. */
export function findTypes(counts: Counts): TypeFinding {
  const whole = homesIn(counts)
  if (whole === 0) return { kind: 'none' }
  if (whole < fewHomes) return { kind: 'few' }
  const perKind = new Map<string, { what: Kind; homes: number }>()
  for (const [key, homes] of counts) {
    const group = groupOf(housingTypes[firstOf(key)] ?? 'onbekend')
    const period = buildingPeriodCodes[secondOf(key)] ?? 'onbekend'
    if (!group || period === 'onbekend') continue
    const name = `${group} ${period}`
    const former = perKind.get(name)
    perKind.set(name, { what: { group, period }, homes: (former?.homes ?? 0) + homes })
  }
  const known = sumOf([...perKind.values()].map(({ homes }) => homes))
  if (known < whole / 2) return { kind: 'unknown' }
  const [first, second] = [...perKind.values()].sort((one, other) => other.homes - one.homes)
  if (!first) return { kind: 'unknown' }
  const share = first.homes / whole
  if (share >= 0.5) return { kind: 'mainly', share, ...first.what }
  if (share < 0.15) return { kind: 'mixed' }
  if (second && share - second.homes / whole < closeTogether)
    return { kind: 'tie', both: [first.what, second.what] }
  return { kind: 'most', share, ...first.what }
}

/** Homes of which the type or the period is unknown. */
export function unknownTypes(counts: Counts): number {
  const [unknownType, unknownPeriod] = [
    housingTypes.indexOf('onbekend'),
    buildingPeriodCodes.indexOf('onbekend'),
  ]
  return sumOf(
    [...counts].map(([key, homes]) =>
      firstOf(key) === unknownType || secondOf(key) === unknownPeriod ? homes : 0,
    ),
  )
}

/** Homes per class of the labels that hold, by status; and those whose label expired or is unknown. */
export function labelTable(counts: Counts) {
  const perClass = energyClasses.map((energyClass, place) => ({
    energyClass,
    perStatus: validStatuses.map((status) => ({
      status,
      homes: counts.get(labelStatuses.indexOf(status) * 16 + place + 1) ?? 0,
    })),
  }))
  const perStatus = labelStatuses.map((status, place) => ({
    status,
    homes: sumOf([...counts].map(([key, homes]) => (firstOf(key) === place ? homes : 0))),
  }))
  return { perClass, perStatus }
}

export type LabelFinding =
  | { kind: 'none' }
  | { kind: 'few' }
  /** No home has a label that holds. */
  | { kind: 'unknown' }
  /** `valid` share of homes with a label that holds; of these a share with `from` or worse. */
  | { kind: 'known'; valid: number; poor: number; from: EnergyClass; tooFew: boolean }

/** How many labels hold, and how many of those are D or worse. */
export function findLabels(counts: Counts): LabelFinding {
  const whole = homesIn(counts)
  if (whole === 0) return { kind: 'none' }
  const { perClass } = labelTable(counts)
  const homes = perClass.map(({ perStatus }) => sumOf(perStatus.map((one) => one.homes)))
  const valid = sumOf(homes)
  if (valid === 0) return { kind: 'unknown' }
  if (whole < fewHomes) return { kind: 'few' }
  const poor = sumOf(homes.slice(energyClasses.indexOf('D')))
  return { kind: 'known', valid: valid / whole, poor: poor / valid, from: 'D', tooFew: valid < fewHomes }
}

export type NumberFinding =
  | { kind: 'none' | 'few' | 'unknown' }
  | { kind: 'known'; median: number; from: number; to: number }

/** The median, and between which values the middle half lies. */
export function findNumbers(counts: Counts): NumberFinding {
  const whole = homesIn(counts)
  const known = whole - (counts.get(unknownNumber) ?? 0)
  if (whole === 0) return { kind: 'none' }
  if (known < whole / 2) return { kind: 'unknown' }
  if (known < fewHomes) return { kind: 'few' }
  return {
    kind: 'known',
    median: quantile(counts, 0.5) ?? 0,
    from: quantile(counts, 0.25) ?? 0,
    to: quantile(counts, 0.75) ?? 0,
  }
}

/** The purpose of most other dwellings; null when there is none, or no single one. */
export function mainOtherPurpose(perPurpose: readonly number[]): (typeof purposes)[number] | null {
  const sorted = perPurpose
    .map((count, place) => ({ count, purpose: purposes[place] }))
    .sort((one, other) => other.count - one.count)
  const [first, second] = sorted
  if (!first?.purpose || first.count === 0 || first.count === second?.count) return null
  return first.purpose
}
