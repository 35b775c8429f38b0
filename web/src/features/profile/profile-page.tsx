// The page "profiel".
import { useText } from '../../lib/messages/text.ts'

export function ProfilePage() {
  const text = useText()
  return <h1>{text('page.profiel')}</h1>
}
