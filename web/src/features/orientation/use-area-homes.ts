// The homes of the area on screen, filtered by what is picked: one answer for charts, map, table and legend.
import { useMemo } from 'react'
import type { Woningen } from '../../../../api/contract/orientation.ts'
import { useAreaHomes } from '../../lib/api/orientation.ts'
import type { BuildingFit } from '../../map/fit.ts'
import { type Filtered, HomesFilter } from './homes-filter.ts'
import { nothingSelected, picksAnything, type Selection } from './selection.ts'

/** What is picked, and what of the area fits it. */
export interface PickedHomes {
  selection: Selection
  payload: Woningen
  filter: HomesFilter
  filtered: Filtered
}

export interface AreaHomes {
  /** Null while the homes are on their way, or without an area. */
  picked: PickedHomes | null
  failed: boolean
  retry: () => void
  /** For the map; null when nothing is picked. */
  fit: BuildingFit | null
  /** Whether a building has a home that fits; everything fits when nothing is picked. */
  fits: (building: number) => boolean
}

const everything = () => true

/** @param area null where the charts are not shown */
export function useFilteredHomes(area: string | null, chosen: Selection | null): AreaHomes {
  const { data, isError, refetch } = useAreaHomes(area)
  const payload = area === null ? undefined : data
  const selection = chosen ?? nothingSelected
  const filter = useMemo(() => payload && new HomesFilter(payload), [payload])
  const places = useMemo(() => new Map(payload?.panden.map((id, place) => [id, place])), [payload])
  const filtered = useMemo(() => filter?.apply(selection), [filter, selection])
  const narrowed = filtered !== undefined && picksAnything(selection)
  return useMemo(() => {
    const fit = narrowed && payload ? { buildings: payload.panden, fit: filtered.fit } : null
    return {
      picked: payload && filter && filtered ? { selection, payload, filter, filtered } : null,
      failed: isError,
      retry: refetch,
      fit,
      fits: fit ? (building) => (fit.fit[places.get(building) ?? -1] ?? 0) > 0 : everything,
    }
  }, [payload, filter, filtered, narrowed, selection, isError, refetch, places])
}
