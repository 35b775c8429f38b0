// One sentence that says that something is done: seen for a while above the map, and spoken aloud.
import { useEffect, useSyncExternalStore } from 'react'
import { useText } from '../lib/messages/text.ts'

/** Long enough to read a sentence twice. */
const shownFor = 9000

let said: string | null = null
const listeners = new Set<() => void>()

/** Says a sentence in the place of the one before; null takes it away. */
export function announce(sentence: string | null): void {
  said = sentence
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export function Announcement() {
  const text = useText()
  const sentence = useSyncExternalStore(subscribe, () => said)
  useEffect(() => {
    if (sentence === null) return
    const timer = setTimeout(() => announce(null), shownFor)
    return () => clearTimeout(timer)
  }, [sentence])
  return (
    <div role="status" className="announcement">
      {sentence === null ? null : (
        <p className="card announcement__card">
          <span aria-hidden="true">✓</span> {sentence}
          <button type="button" className="link-button" onClick={() => announce(null)}>
            {text('announcement.close')}
          </button>
        </p>
      )}
    </div>
  )
}
