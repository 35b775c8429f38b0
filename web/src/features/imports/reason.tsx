// A reason that the server gave, in words for whoever reads the page.
import { useText } from '../../lib/messages/text.ts'
import { wordedReason } from './reasons.ts'

/**
 * A reason of the server in the reader's language, or else as the server said it.
 * @param isKept it was kept with an import, in English; otherwise it was said in the reader's language
 */
export function Reason({ children, isKept = false }: { children: string; isKept?: boolean }) {
  const text = useText()
  const known = wordedReason(children)
  return known ? text(known.id, known.values) : <span lang={isKept ? 'en' : undefined}>{children}</span>
}
