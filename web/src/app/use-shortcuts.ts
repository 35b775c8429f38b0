// Single-key shortcuts, silent while somebody types.
import { useEffect, useRef } from 'react'

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.matches('input, select, textarea') || target.isContentEditable)

export function useShortcuts(onShortcut: (key: string) => void): void {
  const latest = useRef(onShortcut)
  latest.current = onShortcut
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      // Escape types nothing; who handled it, as an open list does, has prevented its default.
      const escapes = event.key === 'Escape' && event.target instanceof HTMLInputElement
      if (typing(event.target) && !escapes) return
      latest.current(event.key)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
