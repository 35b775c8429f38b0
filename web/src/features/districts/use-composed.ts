// From a draft to what the server makes of it: recognised streets, the composition or the cut, the look ahead; and the map shows it.
import { useEffect, useMemo } from 'react'
import type { Projectwijk, WijkVoorbeeld } from '../../../../api/contract/districts.ts'
import type { MapHandle } from '../../map/map-handle.ts'
import type { PreviewedArea } from '../../map/outline-preview.ts'
import { useDebounced } from '../../ui/use-debounced.ts'
import { compositionOf, cutOf, type Draft, streetIdsOf, type Target, typedLines } from './draft.ts'
import { usePreview, useRecognised, useSplitPreview } from './use-districts.ts'

/** Milliseconds of rest after the last key or the last point. */
const rest = 350

export function useComposed(draft: Draft, target: Target, former: Projectwijk | undefined) {
  const typed = useDebounced(draft.typed, rest)
  const lines = useMemo(() => typedLines(typed), [typed])
  const recognised = useRecognised(lines)
  const streetIds = useMemo(
    () => streetIdsOf(recognised.data ?? [], draft.meant),
    [recognised.data, draft.meant],
  )
  const splits = target.kind === 'splits'
  const composition = useMemo(
    () => (splits ? null : compositionOf(draft, streetIds)),
    [splits, draft, streetIds],
  )
  const cut = useMemo(() => (splits ? cutOf(draft, streetIds) : null), [splits, draft, streetIds])
  const asked = useMemo(
    () =>
      composition && {
        samenstelling: composition,
        ...(target.kind === 'grens' && { wijk: target.id }),
        ...(draft.name.trim() !== '' && { naam: draft.name.trim() }),
        ...(draft.validFrom !== '' && { geldigVanaf: draft.validFrom }),
      },
    [composition, target, draft.name, draft.validFrom],
  )
  const preview = usePreview(useDebounced(asked, rest))
  const split = useSplitPreview(
    target.kind === 'splits' ? (former?.id ?? null) : null,
    useDebounced(cut, rest),
  )
  return { recognised, composition, cut, preview, split }
}

/** Shows what is being made upon the map; what is drawn by hand shows itself. */
export function useShownOnMap(
  map: MapHandle | null,
  whole: WijkVoorbeeld | undefined,
  rest: WijkVoorbeeld | undefined,
  former: Projectwijk | undefined,
  isDrawn: boolean,
): void {
  useEffect(() => {
    if (!map) return
    const areas: PreviewedArea[] = []
    if (former) areas.push({ shape: former.grens, role: 'rest' })
    if (rest) areas.push({ shape: rest.grens, role: 'rest' })
    if (whole && !isDrawn) areas.push({ shape: whole.grens, role: 'new' })
    map.preview(areas)
  }, [map, whole, rest, former, isDrawn])
  useEffect(() => () => map?.preview([]), [map])
}
