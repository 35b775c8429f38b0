// The letter of each kind of place and party: on the map and in the lists, so that colour is never alone.
import type { MeetingPlaceKind, StakeholderKind } from '../../../../api/contract/vocabulary.ts'
import type { MapSymbol } from '../../map/style/symbol-images.ts'

const placeMarks: Record<MeetingPlaceKind, string> = {
  school: 'S',
  kerk: 'K',
  buurthuis: 'B',
  sport: 'Sp',
  zorg: 'Z',
  winkel: 'W',
  anders: 'O',
}

const partyMarks: Record<StakeholderKind, string> = {
  woningcorporatie: 'C',
  netbeheerder: 'N',
  vereniging: 'V',
  ondernemer: 'O',
  'zorg-en-welzijn': 'Z',
  onderwijs: 'S',
  energiecooperatie: 'E',
  overheid: 'G',
  vve: 'Vv',
  anders: 'A',
}

/** @param known people told of it; otherwise only the register knows */
export const placeSymbol = (kind: MeetingPlaceKind, known: boolean): MapSymbol => ({
  shape: 'circle',
  mark: placeMarks[kind],
  hollow: !known,
})

export const partySymbol = (kind: StakeholderKind): MapSymbol => ({
  shape: 'diamond',
  mark: partyMarks[kind],
  hollow: false,
})
