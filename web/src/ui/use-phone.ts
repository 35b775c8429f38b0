// Whether the screen is as narrow as a phone's.
import { useSyncExternalStore } from 'react'

const narrow = matchMedia('(max-width: 900px)')

const subscribe = (notify: () => void) => {
  narrow.addEventListener('change', notify)
  return () => narrow.removeEventListener('change', notify)
}

export const usePhone = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches)
