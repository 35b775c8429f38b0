// What the server said when it refused a change.
import { useText } from '../../lib/messages/text.ts'

export function Refused({ error }: { error: Error | null }) {
  const text = useText()
  return error ? (
    <p className="notice" role="alert">
      {text('members.failed')} <span lang="en">{error.message}</span>
    </p>
  ) : null
}
