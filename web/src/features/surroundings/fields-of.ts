// The fields of each kind of entry, in the order in which the form asks for them.
import { textLimits } from '../../../../api/contract/surroundings.ts'
import {
  linkingOpportunityKinds,
  meetingPlaceKinds,
  stakeholderKinds,
} from '../../../../api/contract/vocabulary.ts'
import type { MessageId } from '../../lib/messages/text.ts'
import type { SurroundingLayer } from './layers.ts'

export interface Field {
  /** The key of the fact in the API. */
  name: string
  kind: 'text' | 'note' | 'choice' | 'year'
  label: MessageId
  hint?: MessageId
  most?: number
  options?: readonly { value: string; label: MessageId }[]
}

const name: Field = { name: 'naam', kind: 'text', label: 'form.name', most: textLimits.name }
const note: Field = {
  name: 'toelichting',
  kind: 'note',
  label: 'form.note',
  hint: 'form.note.hint',
  most: textLimits.note,
}
const line = (fact: string, label: MessageId, hint?: MessageId): Field => ({
  name: fact,
  kind: 'text',
  label,
  most: textLimits.line,
  ...(hint ? { hint } : {}),
})
const choice = (options: NonNullable<Field['options']>): Field => ({
  name: 'soort',
  kind: 'choice',
  label: 'form.kind',
  options,
})

export const fieldsOf: Record<SurroundingLayer, readonly Field[]> = {
  ontmoetingsplek: [
    name,
    choice(meetingPlaceKinds.map((value) => ({ value, label: `place.${value}` }))),
    line('wie', 'form.who', 'form.who.hint'),
    line('momenten', 'form.moments', 'form.moments.hint'),
    note,
  ],
  belanghebbende: [
    name,
    choice(stakeholderKinds.map((value) => ({ value, label: `party.${value}` }))),
    line('belang', 'form.interest', 'form.interest.hint'),
    line('bijdrage', 'form.contribution', 'form.contribution.hint'),
    note,
  ],
  koppelkans: [
    name,
    choice(linkingOpportunityKinds.map((value) => ({ value, label: `work.${value}` }))),
    line('eigenaar', 'form.owner', 'form.owner.hint'),
    { name: 'vanJaar', kind: 'year', label: 'form.from' },
    { name: 'totJaar', kind: 'year', label: 'form.to' },
    note,
  ],
}
