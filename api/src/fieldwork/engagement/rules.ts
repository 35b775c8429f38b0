// What a home's recorded events say about where it stands: the one place where a status is derived. Pure, no database.
//
// Events are told in the order in which they happened (date, then order of recording):
// - A step (bereikt … ambassadeur) raises the status to its own height; the same or a lower step later changes nothing.
// - stap-terug wipes the slate: only what comes after it counts. It corrects a mistake and lifts niet-benaderen.
// - geen-interesse ends the round: the status stays so until a later event of interest (more than being reached), and then
//   starts from that event. A home that carried out a measure keeps its status: what was done stays done.
// - niet-benaderen stands above everything else until a stap-terug lifts it.
import type {
  AdopterCategory,
  EngagementEvent,
  EngagementReason,
  EngagementStatus,
} from '../../../contract/vocabulary.ts'
import { adopterBounds, adopterCategories, engagementStatuses } from '../../../contract/vocabulary.ts'

/** One recorded event; `id` tells the order of recording. */
export interface RecordedEvent {
  id: number
  event: EngagementEvent
  /** yyyy-mm-dd */
  occurredOn: string
}

/** A derived status, with the event that decided it. */
export interface DerivedStatus<Event extends RecordedEvent = RecordedEvent> {
  status: EngagementStatus
  /** yyyy-mm-dd of the deciding event; null when nothing was recorded. */
  since: string | null
  reason: EngagementReason
  decidedBy: Event | null
  /** yyyy-mm-dd of the first measure that was not taken back; it gives the home its place in time. */
  measureOn: string | null
}

type Step = Exclude<EngagementEvent, 'geen-interesse' | 'niet-benaderen' | 'stap-terug'>

/** The status that each step leads to. */
export const statusOfStep: Record<Step, EngagementStatus> = {
  bereikt: 'bereikt',
  geinteresseerd: 'geinteresseerd',
  scan: 'onderzoek',
  advies: 'onderzoek',
  offerte: 'besluit',
  aanmelding: 'besluit',
  maatregel: 'uitgevoerd',
  ambassadeur: 'ambassadeur',
}

/** Height of a status in the order of steps; the two outside the order stand as high as being reached. */
export function heightOf(status: EngagementStatus): number {
  const outside = status === 'geen-interesse' || status === 'niet-benaderen'
  return engagementStatuses.indexOf(outside ? 'bereikt' : status)
}

const carriedOut = heightOf('uitgevoerd')

interface Progress<Event> {
  status: EngagementStatus
  reason: EngagementReason
  decidedBy: Event | null
  doNotApproach: Event | null
  measure: Event | null
}

/** Where a home stands after `events`, given in any order. No events: onbekend. */
export function deriveStatus<Event extends RecordedEvent>(events: readonly Event[]): DerivedStatus<Event> {
  let progress: Progress<Event> = {
    status: 'onbekend',
    reason: 'niets-vastgelegd',
    decidedBy: null,
    doNotApproach: null,
    measure: null,
  }
  for (const event of [...events].sort(inTime)) progress = after(progress, event)
  const { doNotApproach, measure } = progress
  const { status, reason, decidedBy } = doNotApproach
    ? { status: 'niet-benaderen' as const, reason: 'niet-benaderen' as const, decidedBy: doNotApproach }
    : progress
  return {
    status,
    reason,
    decidedBy,
    since: decidedBy?.occurredOn ?? null,
    measureOn: measure?.occurredOn ?? null,
  }
}

function inTime(one: RecordedEvent, other: RecordedEvent): number {
  if (one.occurredOn !== other.occurredOn) return one.occurredOn < other.occurredOn ? -1 : 1
  return one.id - other.id
}

function after<Event extends RecordedEvent>(progress: Progress<Event>, event: Event): Progress<Event> {
  switch (event.event) {
    case 'stap-terug':
      return {
        status: 'onbekend',
        reason: 'teruggezet',
        decidedBy: event,
        doNotApproach: null,
        measure: null,
      }
    case 'niet-benaderen':
      return { ...progress, doNotApproach: progress.doNotApproach ?? event }
    case 'geen-interesse':
      if (progress.status === 'geen-interesse' || heightOf(progress.status) >= carriedOut) return progress
      return { ...progress, status: 'geen-interesse', reason: 'geen-interesse', decidedBy: event }
    default:
      return afterStep(progress, event, statusOfStep[event.event])
  }
}

function afterStep<Event extends RecordedEvent>(
  progress: Progress<Event>,
  event: Event,
  status: EngagementStatus,
): Progress<Event> {
  const measure = progress.measure ?? (event.event === 'maatregel' ? event : null)
  if (heightOf(status) <= heightOf(progress.status)) return { ...progress, measure }
  const reason = progress.reason === 'geen-interesse' ? 'opnieuw-belangstelling' : 'hoogste-stap'
  return { ...progress, measure, status, reason, decidedBy: event }
}

/** A home and the date (yyyy-mm-dd) of its first measure. */
export interface Adoption {
  home: string
  on: string
}

/** A home's place in time among the homes of an area. */
export interface Rank {
  /** From 1; homes of the same date share the middle of their places. */
  rank: number
  category: AdopterCategory
}

/**
 * Rogers's category of each home that carried out a measure, by its rank in time among all homes of the area.
 * Source: E.M. Rogers, Diffusion of Innovations; bounds 2.5, 16, 50, 84 and 100% of the whole population.
 * @param homesInArea all homes of the area, adopted or not
 */
export function categoriesByRank(adoptions: readonly Adoption[], homesInArea: number): Map<string, Rank> {
  const inOrder = [...adoptions].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
  const ranks = new Map<string, Rank>()
  for (let first = 0; first < inOrder.length; ) {
    let last = first
    while (inOrder[last + 1]?.on === inOrder[first]?.on && last + 1 < inOrder.length) last++
    const rank = (first + last) / 2 + 1
    const category = categoryOfShare(rank / homesInArea)
    for (const { home } of inOrder.slice(first, last + 1)) ranks.set(home, { rank, category })
    first = last + 1
  }
  return ranks
}

/** The category in which a cumulative share of adopters (0 to 1) falls. */
export function categoryOfShare(share: number): AdopterCategory {
  const index = adopterBounds.findIndex((bound) => share <= bound)
  return adopterCategories[index] ?? 'laatste-groep'
}

/**
 * What a building with several homes shows: the step that at least half of its homes have reached, or the status
 * outside the order that at least half of them have.
 */
export function statusOfBuilding(statuses: readonly EngagementStatus[]): EngagementStatus {
  const half = statuses.length / 2
  for (const outside of ['niet-benaderen', 'geen-interesse'] as const) {
    if (statuses.length > 0 && statuses.filter((status) => status === outside).length >= half) return outside
  }
  const heights = statuses.map(heightOf).sort((one, other) => other - one)
  return engagementStatuses[heights[Math.ceil(half) - 1] ?? 0] ?? 'onbekend'
}
