// What lies over the map beside the buildings, gathered from the parts of the screen that want something there.
import { useMemo } from 'react'
import type { Gebied } from '../../../api/contract/adoption.ts'
import { useAverageOverlay } from '../features/averages/use-average-overlay.ts'
import { useStreetOverlays } from '../features/own-streets/use-street-overlays.ts'
import { useProgressOverlay } from '../features/publication/use-progress-overlay.ts'
import { useSupportOverlay } from '../features/support/use-support-overlay.ts'
import { choiceText, parseChoice } from '../features/surroundings/layers.ts'
import { layerOfSource, surroundingSources } from '../features/surroundings/overlays.ts'
import { useSurroundingOverlays } from '../features/surroundings/use-overlays.ts'
import type { Overlay } from '../map/style/style.ts'
import type { useView, View, Workspace } from './view.ts'

interface Shown {
  area: Gebied | null
  workspace: Workspace
  view: View
  /** Whether the visitor may see what people found out about the area. */
  knows: boolean
}

export function useOverlays({ area, workspace, view, knows }: Shown): readonly Overlay[] {
  const wanted = workspace === 'orientatie' ? (area?.id ?? null) : null
  const averages = useAverageOverlay(wanted, view.gemiddelde)
  const surroundings = useSurroundingOverlays(knows ? wanted : null, {
    layers: view.laat,
    year: view.jaar,
    chosen: parseChoice(view.onderwerp)?.id ?? null,
  })
  const streets = useStreetOverlays(workspace === 'straten' ? area : null)
  const progress = useProgressOverlay(
    workspace === 'voortgang' ? { area: area?.id ?? null, date: view.datum, figure: view.cijfer } : null,
  )
  const support = useSupportOverlay(workspace === 'hulp' ? (area?.id ?? null) : null)
  // Outlines below what people placed on the map.
  return useMemo(
    () => [...averages, ...surroundings, ...streets, ...progress, ...support],
    [averages, surroundings, streets, progress, support],
  )
}

/** Sources whose features are explained when they are chosen. */
export const choosableSources = surroundingSources

/** Explains what was chosen on the map, by the source that it came from. */
export function selectOverlaid(change: ReturnType<typeof useView>[1], source: string, id: string): void {
  const layer = layerOfSource(source)
  if (!layer) return
  const onderwerp = choiceText({ layer, id })
  change({ blad: 'omgeving', onderwerp, wijzigen: null, pand: null, cluster: null })
}
