// The key of a link from a mail: it stands behind the # so that no server logs it, and leaves the address bar at once.
import { useEffect, useState } from 'react'

/** A resident's code, without its dashes; anchors in a page are shorter. */
const shortestKey = 16

const taken = new Map<string, string>()

/** Takes the key out of the address of the page that is open, and keeps it as long as the window stands. */
function takeKey(page: string): string | null {
  const key = decodeURIComponent(location.hash.slice(1))
  if (key.length >= shortestKey) {
    taken.set(page, key)
    history.replaceState(history.state, '', location.pathname + location.search)
  }
  return taken.get(page) ?? null
}

/** The key that came with a page; null without one. */
export function useLinkKey(page: string): string | null {
  const [key, setKey] = useState(() => takeKey(page))
  useEffect(() => {
    // Another link opened in the same window changes the address behind the # alone.
    const onChange = () => setKey(takeKey(page))
    addEventListener('hashchange', onChange)
    return () => removeEventListener('hashchange', onChange)
  }, [page])
  return key
}
