// What kind of meeting place a building is, as far as the purposes of its addresses tell. Pure.
import type { MeetingPlaceKind, Purpose } from '../../../contract/vocabulary.ts'

/** Purposes (BAG gebruiksdoel) under which people may meet, the most telling first. */
export const meetingPurposes = [
  'onderwijsfunctie',
  'sportfunctie',
  'gezondheidszorgfunctie',
  'bijeenkomstfunctie',
] as const satisfies readonly Purpose[]

const kinds: Record<(typeof meetingPurposes)[number], MeetingPlaceKind> = {
  onderwijsfunctie: 'school',
  sportfunctie: 'sport',
  gezondheidszorgfunctie: 'zorg',
  // A church, a community centre, a café, a crèche: the register makes no difference.
  bijeenkomstfunctie: 'anders',
}

/** The kind that the most telling purpose stands for; `anders` where the register does not tell. */
export function kindOfPurposes(purposes: readonly Purpose[]): MeetingPlaceKind {
  const telling = meetingPurposes.find((purpose) => purposes.includes(purpose))
  return telling ? kinds[telling] : 'anders'
}
