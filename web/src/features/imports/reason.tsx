// A reason that the server gave, in words for whoever reads the page.
import { useText } from '../../lib/messages/text.ts'
import { wordedReason } from './reasons.ts'

/** A reason of the server in the reader's language, or else as the server said it. */
export function Reason({ children }: { children: string }) {
  const text = useText()
  const known = wordedReason(children)
  return known ? text(known.id, known.values) : <span lang="en">{children}</span>
}
