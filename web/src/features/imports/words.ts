// Words for what only the server knows the codes of; a code without words stands as it is.
import { nl } from '../../lib/messages/nl.ts'
import type { MessageId, Text } from '../../lib/messages/text.ts'

type Group = 'type' | 'phase' | 'format'

const isMessage = (id: string): id is MessageId => id in nl

/** The words of a code, as `imports.type.PND`. */
export function wordsOf(text: Text, group: Group, code: string): string {
  const id = `imports.${group}.${code}`
  if (isMessage(id)) return text(id)
  return group === 'phase' ? text('imports.phase.other') : code
}

/** An amount in words, as `imports.amount.panden`. */
export function amountOf(text: Text, name: string, count: number, shown: string): string {
  const id = `imports.amount.${name}`
  return isMessage(id) ? text(id, { count, shown }) : `${shown} ${name}`
}
