// The interface's words. Dutch is the measure; another language must hold exactly the same keys.
import { useIntl } from 'react-intl'
import type { nl } from './nl.ts'

export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]
export type MessageId = keyof typeof nl
export type Catalogue = Readonly<Record<MessageId, string>>

/** A part of another language's catalogue: exactly the keys of the Dutch part. */
export type SameKeys<Part> = Readonly<Record<keyof Part, string>>

/** Words a message, with values put in. */
export type Text = (id: MessageId, values?: Record<string, string | number>) => string

export function useText(): Text {
  const intl = useIntl()
  return (id, values) => intl.formatMessage({ id }, values)
}
