// What lies over the map beside the buildings, gathered from the parts of the screen that want something there.
import { useMemo } from 'react'
import type { Overlay } from '../map/style/style.ts'

export function useOverlays(): readonly Overlay[] {
  return useMemo(() => [], [])
}
