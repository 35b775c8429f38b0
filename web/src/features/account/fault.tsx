// What went wrong with signing in, in words that help.
import { ServerError } from '../../lib/ask.ts'
import { type MessageId, useText } from '../../lib/messages/text.ts'

/** @param otherwise what is said where the server says nothing that we know */
export function Fault({ error, otherwise }: { error: Error | null; otherwise: MessageId }) {
  const text = useText()
  if (!error) return null
  const many = error instanceof ServerError && error.status === 429
  return (
    <p className="notice" role="alert">
      {text(many ? 'signIn.failed.many' : otherwise)}
    </p>
  )
}
