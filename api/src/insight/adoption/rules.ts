// From an area's homes and events to what the map shows of adoption: pure, over the rules of fieldwork/engagement.
import type { Adoptie } from '../../../contract/adoption.ts'
import { adopterCategories, type EngagementStatus, engagementStatuses } from '../../../contract/vocabulary.ts'
import {
  categoriesByRank,
  categoryOfShare,
  type DerivedStatus,
  deriveStatus,
  type Rank,
  statusOfBuilding,
} from '../../fieldwork/engagement/rules.ts'
import type { BuildingHomes, HomeEvent } from './queries.ts'

/** What is derived of the homes of an area with events. */
export interface AreaAdoption {
  homes: number
  /** By dwelling; a home without events is absent. */
  statuses: Map<string, DerivedStatus>
  /** By dwelling, of those that carried out a measure. */
  ranks: Map<string, Rank>
}

/** Derives every home's status and place in time. */
export function deriveArea(buildings: readonly BuildingHomes[], events: readonly HomeEvent[]): AreaAdoption {
  const homes = buildings.reduce((sum, building) => sum + building.homes, 0)
  const statuses = new Map<string, DerivedStatus>()
  for (const [dwelling, own] of groupBy(events, ({ dwellingId }) => dwellingId))
    statuses.set(dwelling, deriveStatus(own))
  const adoptions = [...statuses].flatMap(([dwelling, { measureOn }]) =>
    measureOn === null ? [] : [{ home: dwelling, on: measureOn }],
  )
  return { homes, statuses, ranks: categoriesByRank(adoptions, homes) }
}

/** Items by key, in the order in which the keys come. */
export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

/** Homes per status in the order of engagementStatuses; `homes` in all, those without an event are unknown. */
export function countByStatus(statuses: Iterable<EngagementStatus>, homes: number): number[] {
  const counts = engagementStatuses.map(() => 0)
  let known = 0
  for (const status of statuses) {
    const index = engagementStatuses.indexOf(status)
    counts[index] = (counts[index] ?? 0) + 1
    known++
  }
  counts[0] = (counts[0] ?? 0) + homes - known
  return counts
}

type Columns = Pick<Adoptie, 'panden' | 'status' | 'categorie' | 'aantal' | 'verdeling'>

/** One entry per building, in codes. */
export function buildingColumns(
  area: AreaAdoption,
  buildings: readonly BuildingHomes[],
  events: readonly HomeEvent[],
): Columns {
  const dwellings = new Map<string, Set<string>>()
  for (const { buildingId, dwellingId } of events) {
    const own = dwellings.get(buildingId)
    if (own) own.add(dwellingId)
    else dwellings.set(buildingId, new Set([dwellingId]))
  }
  const columns: Columns = { panden: [], status: [], categorie: [], aantal: [], verdeling: [] }
  for (const { buildingId, homes } of buildings) {
    const known = [...(dwellings.get(buildingId) ?? [])]
    columns.panden.push(Number(buildingId))
    columns.aantal.push(homes)
    columns.status.push(engagementStatuses.indexOf(statusOfHomes(area, known, homes)))
    columns.categorie.push(categoryOfHomes(area, known, homes))
    if (homes > 1 && known.length > 0) {
      columns.verdeling.push({ index: columns.panden.length - 1, ...homesByStep(area, known, homes) })
    }
  }
  return columns
}

/** Homes of one building per status and, of those whose status is that of a carried out measure, per category. */
function homesByStep({ statuses, ranks }: AreaAdoption, known: string[], homes: number) {
  const own = known.map((dwelling) => statuses.get(dwelling)?.status ?? 'onbekend')
  const done = known.filter((_, index) => own[index] === 'uitgevoerd' || own[index] === 'ambassadeur')
  return {
    perStatus: countByStatus(own, homes),
    perCategorie: adopterCategories.map(
      (name) => done.filter((dwelling) => ranks.get(dwelling)?.category === name).length,
    ),
  }
}

function statusOfHomes({ statuses }: AreaAdoption, known: string[], homes: number): EngagementStatus {
  const unknown = Array.from({ length: homes - known.length }, () => 'onbekend' as const)
  return statusOfBuilding([
    ...known.map((dwelling) => statuses.get(dwelling)?.status ?? 'onbekend'),
    ...unknown,
  ])
}

/** A building takes the category of the home with which half of its homes had carried out a measure; -1 before that. */
function categoryOfHomes({ ranks }: AreaAdoption, known: string[], homes: number): number {
  const own = known
    .flatMap((dwelling) => ranks.get(dwelling) ?? [])
    .sort((one, other) => one.rank - other.rank)
  const decisive = own[Math.ceil(homes / 2) - 1]
  return decisive ? adopterCategories.indexOf(decisive.category) : -1
}

/** Totals of the area. */
export function areaTotals({ homes, statuses, ranks }: AreaAdoption) {
  const categories = [...ranks.values()].map(({ category }) => category)
  return {
    woningen: homes,
    perStatus: countByStatus(
      [...statuses.values()].map(({ status }) => status),
      homes,
    ),
    perCategorie: adopterCategories.map((name) => categories.filter((category) => category === name).length),
    uitgevoerd: ranks.size,
    fase: ranks.size === 0 ? null : categoryOfShare(ranks.size / homes),
    aandeelUitgevoerd: homes === 0 ? 0 : ranks.size / homes,
  }
}

/**
 * Homes that carried out a measure and homes that were reached, cumulative at the end of every month from the first event
 * to the reference date (yyyy-mm-dd).
 */
export function monthlySeries(
  { statuses }: AreaAdoption,
  events: readonly HomeEvent[],
  until: string,
): Adoptie['reeks'] {
  const reached = new Map<string, string>()
  for (const { dwellingId, event, occurredOn } of events) {
    if (event === 'stap-terug' || event === 'niet-benaderen') continue
    const before = reached.get(dwellingId)
    if (before === undefined || occurredOn < before) reached.set(dwellingId, occurredOn)
  }
  const first = earliest(events)
  if (first === undefined) return []
  const carriedOut = countUpTo([...statuses.values()].flatMap(({ measureOn }) => measureOn ?? []))
  const inTouch = countUpTo([...reached.values()])
  return monthEnds(first, until).map((datum) => ({
    datum,
    uitgevoerd: carriedOut(datum),
    bereikt: inTouch(datum),
  }))
}

function earliest(events: readonly HomeEvent[]): string | undefined {
  let first: string | undefined
  for (const { occurredOn } of events) if (first === undefined || occurredOn < first) first = occurredOn
  return first
}

/** How many of these days fall on or before a day; ask with ever later days. */
function countUpTo(days: string[]): (last: string) => number {
  days.sort()
  let count = 0
  return (last) => {
    while (count < days.length && (days[count] as string) <= last) count++
    return count
  }
}

/** Last days of the months from one day's month on, closing with the last day itself. */
function monthEnds(first: string, last: string): string[] {
  const ends: string[] = []
  let [year, month] = first.split('-').map(Number) as [number, number]
  for (;;) {
    const end = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
    if (end >= last) return [...ends, last]
    ends.push(end)
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
  }
}
