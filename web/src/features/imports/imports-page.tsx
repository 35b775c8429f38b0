// The page "inlezen".
import { useText } from '../../lib/messages/text.ts'

export function ImportsPage() {
  const text = useText()
  return <h1>{text('page.inlezen')}</h1>
}
