// The page "kwaliteit".
import { useText } from '../../lib/messages/text.ts'

export function DataQualityPage() {
  const text = useText()
  return <h1>{text('page.kwaliteit')}</h1>
}
