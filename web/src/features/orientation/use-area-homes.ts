// The homes of the area on screen, filtered by what is picked: one answer for charts, map, table and legend.
import { startTransition, useEffect, useMemo, useRef, useState } from 'react'
import { useAreaHomes } from '../../lib/api/orientation.ts'
import { Brush, type PickedHomes } from './brush.ts'
import { nothingSelected, picksAnything, type Selection } from './selection.ts'

export interface AreaHomes {
  /** What the charts pick with, and the map follows; null while the homes are on their way, or without an area. */
  brush: Brush | null
  failed: boolean
  retry: () => void
  /** Whether a building has a home that fits; everything fits when nothing is picked. Follows once the hand rests. */
  fits: (building: number) => boolean
}

const everything = () => true

/** What fits when the hand rests; the address then says so too. */
function useSettled(
  brush: Brush | null,
  onSettle: (selection: Selection | null) => void,
): PickedHomes | null {
  const [settled, setSettled] = useState<PickedHomes | null>(null)
  useEffect(() => {
    if (!brush) return
    return brush.subscribeSettled((tell) => {
      const { selection } = brush.settled()
      // A next step of the hand goes before the table and the legend.
      startTransition(() => {
        setSettled(brush.settled())
        if (tell) onSettle(picksAnything(selection) ? selection : null)
      })
    })
  }, [brush, onSettle])
  const first = brush?.settled() ?? null
  return settled && settled.filter === first?.filter ? settled : first
}

/**
 * @param area null where the charts are not shown
 * @param chosen what the address says
 * @param onSettle tells the address
 */
export function useFilteredHomes(
  area: string | null,
  chosen: Selection | null,
  onSettle: (selection: Selection | null) => void,
): AreaHomes {
  const { data, isError, refetch } = useAreaHomes(area)
  const payload = area === null ? undefined : data
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the address says later is taken over below
  const brush = useMemo(() => payload && new Brush(payload, chosen ?? nothingSelected), [payload])
  useEffect(() => brush?.adopt(chosen ?? nothingSelected), [brush, chosen])
  const areaNow = useRef(area)
  areaNow.current = area
  useEffect(() => {
    // Whoever leaves the charts in the midst of a brush finds it again; another area begins without.
    return () => {
      if (areaNow.current === null) brush?.settle()
    }
  }, [brush])
  const settled = useSettled(brush ?? null, onSettle)
  const places = useMemo(() => new Map(payload?.panden.map((id, place) => [id, place])), [payload])
  return useMemo(() => {
    const fit = settled && picksAnything(settled.selection) ? settled.filtered.fit : null
    return {
      brush: brush ?? null,
      failed: isError,
      retry: refetch,
      fits: fit ? (building) => (fit[places.get(building) ?? -1] ?? 0) > 0 : everything,
    }
  }, [brush, settled, isError, refetch, places])
}
