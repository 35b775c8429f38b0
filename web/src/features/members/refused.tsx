// What the server said when it refused a change.
import { useText } from '../../lib/messages/text.ts'
import { useServerWords } from '../../lib/server-words.ts'

export function Refused({ error }: { error: Error | null }) {
  const text = useText()
  const wordsOf = useServerWords()
  return error ? (
    <p className="notice" role="alert">
      {text('members.failed')} {wordsOf(error)}
    </p>
  ) : null
}
