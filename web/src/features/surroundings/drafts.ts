// What somebody has typed and not saved yet: it outlives tabs, other panels and a reload, until it is saved or thrown away.
import { useCallback, useSyncExternalStore } from 'react'

const prefix = 'zwermkaart-concept/'
const drafts = new Map<string, string>()
const listeners = new Set<() => void>()

function read(key: string): string | null {
  const held = drafts.get(key)
  if (held !== undefined) return held
  try {
    return sessionStorage.getItem(prefix + key)
  } catch {
    // A browser may forbid storage; the text then lives as long as the page.
    return null
  }
}

function write(key: string, text: string | null): void {
  if (text === null) drafts.delete(key)
  else drafts.set(key, text)
  try {
    if (text === null) sessionStorage.removeItem(prefix + key)
    else sessionStorage.setItem(prefix + key, text)
  } catch {
    // As above; or the storage is full.
  }
  for (const notify of listeners) notify()
}

const subscribe = (notify: () => void) => {
  listeners.add(notify)
  return () => {
    listeners.delete(notify)
  }
}

/** The draft of that key, or null when there is none; and how to change it (null throws it away). */
export function useDraft<Value>(key: string): [Value | null, (value: Value | null) => void] {
  const text = useSyncExternalStore(subscribe, () => read(key))
  const set = useCallback(
    (value: Value | null) => write(key, value === null ? null : JSON.stringify(value)),
    [key],
  )
  return [text === null ? null : (JSON.parse(text) as Value), set]
}
