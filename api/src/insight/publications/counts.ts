// Raw counts per square on a day, on their way to the small-numbers rules and nowhere else. Pure.
import type { EngagementEvent } from '../../../contract/vocabulary.ts'
import { deriveStatus } from '../../fieldwork/engagement/rules.ts'
import type { AtomCounts } from '../small-numbers/decide.ts'

export interface HomeEvent {
  id: number
  dwellingId: string
  event: EngagementEvent
  /** yyyy-mm-dd */
  occurredOn: string
}

/** A home with a label that is valid today. */
export interface LabelledHome {
  dwellingId: string
  /** C or better. */
  isGood: boolean
}

const zeros = (members: ReadonlyMap<string, string>): Map<string, [number, number]> =>
  new Map([...new Set(members.values())].map((atom) => [atom, [0, 0]]))

/** Homes of which anything is recorded, and of these the ones that carried out a measure, by the end of a day. */
export function countEngagement(
  members: ReadonlyMap<string, string>,
  eventsByHome: ReadonlyMap<string, readonly HomeEvent[]>,
  day: string,
): AtomCounts {
  const counts = zeros(members)
  for (const [home, events] of eventsByHome) {
    const own = counts.get(members.get(home) ?? '')
    if (!own) continue
    const { status, measureOn } = deriveStatus(events.filter(({ occurredOn }) => occurredOn <= day))
    if (status !== 'onbekend') own[0]++
    if (measureOn !== null) own[1]++
  }
  return counts
}

/** Homes with a valid label, and of these the ones with C or better. */
export function countLabels(
  members: ReadonlyMap<string, string>,
  labels: readonly LabelledHome[],
): AtomCounts {
  const counts = zeros(members)
  for (const { dwellingId, isGood } of labels) {
    const own = counts.get(members.get(dwellingId) ?? '')
    if (!own) continue
    own[0]++
    if (isGood) own[1]++
  }
  return counts
}
