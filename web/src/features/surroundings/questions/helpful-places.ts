// Where on the screen somebody finds what helps to answer a question. Pure.
import type { OrientationQuestion } from '../../../../../api/contract/vocabulary.ts'
import type { MessageId } from '../../../lib/messages/text.ts'

/** A change of the address that opens a part of the screen. */
export interface Destination {
  werkblad?: 'orientatie' | 'adoptie'
  blad?: 'cijfers' | 'omgeving' | null
}

export interface HelpfulPlace {
  label: MessageId
  goTo: Destination
}

const figures: HelpfulPlace = { label: 'questions.go.figures', goTo: { blad: 'cijfers' } }
const adoption: HelpfulPlace = { label: 'questions.go.adoption', goTo: { werkblad: 'adoptie' } }
const toSurroundings = (label: MessageId): HelpfulPlace => ({ label, goTo: { blad: 'omgeving' } })

export const helpfulPlaces: Record<OrientationQuestion, readonly HelpfulPlace[]> = {
  'wat-speelt-er': [figures],
  ontmoeting: [toSurroundings('questions.go.places')],
  'knelpunten-en-koppelkansen': [toSurroundings('questions.go.work'), figures],
  'kennis-en-kunde': [toSurroundings('questions.go.parties')],
  'ver-gegane-bewoners': [adoption],
  'innovators-en-vroege-starters': [adoption],
  'andere-partijen': [toSurroundings('questions.go.parties')],
}
