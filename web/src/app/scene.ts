// From the address and the server's answers to what is shown: area, workspace, theme, and the map's style.
import { useCallback, useMemo } from 'react'
import type { Gebied } from '../../../api/contract/adoption.ts'
import type { Instellingen } from '../../../api/contract/settings.ts'
import { useFilteredHomes } from '../features/orientation/use-area-homes.ts'
import { districtOf } from '../lib/may.ts'
import { useMay, useMe } from '../lib/me.ts'
import { useAdoption, useClusters } from '../lib/queries.ts'
import { areaFeature, clusterFeatures, clusterLabelFeatures } from '../map/features.ts'
import { readPalette } from '../map/palette.ts'
import { createStyle } from '../map/style/style.ts'
import { type AdoptionByBuilding, adoptionByBuilding, adoptionTheme } from '../map/themes/adoption.ts'
import { housingTypeTheme } from '../map/themes/housing-type.ts'
import { registerTheme } from '../map/themes/register-themes.ts'
import type { Theme } from '../map/themes/theme.ts'
import { chooseArea, chooseWorkspace } from './choices.ts'
import { isOpen, tabNeeds, themeNeeds, workspaceNeeds } from './openings.ts'
import { useOverlays } from './overlays.ts'
import { startOf } from './starts.ts'
import type { useView, View, Workspace } from './view.ts'

const nothing: AdoptionByBuilding = new Map()

/** Whether a workspace shows figures of areas, under which nobody's own status may shine through. */
const isOfAreas = (workspace: Workspace): boolean => workspace === 'voortgang' || workspace === 'hulp'

function themeOf(workspace: Workspace, wanted: View['thema'], adoption: AdoptionByBuilding | null): Theme {
  // Where figures of areas are shown, buildings are no more than a ground.
  if (isOfAreas(workspace)) return adoptionTheme(nothing)
  if (workspace === 'adoptie' || wanted === 'adoptie') return adoptionTheme(adoption ?? nothing)
  if ((workspace === 'clusters' || workspace === 'straten') && wanted === null) return housingTypeTheme
  return registerTheme(wanted)
}

/** The area on screen, and what of it is open to the visitor. */
function useStanding(areas: readonly Gebied[], wanted: string | null) {
  const me = useMe()
  const may = useMay()
  const own = useMemo(() => new Set(me.lidmaatschappen.flatMap(({ wijk }) => wijk ?? [])), [me])
  const area = chooseArea(areas, wanted, ({ id }) => own.has(districtOf(id) ?? ''))
  const id = area?.id ?? null
  return { area, may, start: startOf(me).werkblad, seesAdoption: isOpen(may, workspaceNeeds.adoptie, id) }
}

export function useScene(
  settings: Instellingen,
  areas: readonly Gebied[],
  [view, change]: ReturnType<typeof useView>,
  raster: string | null,
) {
  const { area, may, start, seesAdoption } = useStanding(areas, view.gebied)
  const id = area?.id ?? null
  const told = seesAdoption ? id : null
  const adoption = useAdoption(told, view.datum)
  // The curve along the bottom shows all of time, whatever date the map stands at.
  const latest = useAdoption(told, null)
  const clusters = useClusters(id, seesAdoption ? view.datum : null)
  // Outlines do not move with the date: the map draws those of today throughout.
  const outlines = useClusters(id, null)
  const workspace = chooseWorkspace({
    wanted: view.werkblad,
    start,
    isOpen: (one) => isOpen(may, workspaceNeeds[one], id),
    adoption: adoption.data,
    area,
  })
  const inCharts = workspace === 'orientatie' && may('woningfeiten', 'lezen') ? area : null
  const tellFilter = useCallback((filter: View['filter']) => void change({ filter }), [change])
  const homes = useFilteredHomes(inCharts?.id ?? null, view.filter, tellFilter)
  const byBuilding = useMemo(
    () => (adoption.data ? adoptionByBuilding(adoption.data) : null),
    [adoption.data],
  )
  const thema = view.thema && isOpen(may, themeNeeds[view.thema], id) ? view.thema : null
  const theme = useMemo(() => themeOf(workspace, thema, byBuilding), [workspace, thema, byBuilding])
  const off = useMemo(() => new Set(view.uit), [view.uit])
  const palette = useMemo(() => readPalette(document.documentElement), [])
  const features = useMemo(
    () => ({
      area: areaFeature(area),
      clusters: clusterFeatures(outlines.data),
      clusterLabels: clusterLabelFeatures(outlines.data),
    }),
    [area, outlines.data],
  )
  const knows = isOpen(may, tabNeeds.omgeving, id)
  const overlays = useOverlays({ area, workspace, view, knows })
  // The style of the adoption theme does not depend on who adopted: that travels as feature state.
  const styledAs = theme.id
  const styleTheme = useMemo(
    () => (styledAs === 'adoptie' ? adoptionTheme(nothing) : registerTheme(styledAs)),
    [styledAs],
  )
  const style = useMemo(
    () =>
      createStyle(palette, {
        origin: location.origin,
        tilePath: settings.tegels,
        rasterTiles: raster,
        theme: styleTheme,
        off,
        ...features,
        showClusters: workspace === 'clusters',
        overlays,
        charts: workspace === 'orientatie',
        threeD: view['3d'],
      }),
    [palette, settings.tegels, raster, styleTheme, off, features, workspace, overlays, view['3d']],
  )
  const drawn = isOfAreas(workspace) ? null : byBuilding
  return { area, adoption, latest, clusters, workspace, homes, byBuilding: drawn, theme, off, style }
}

export type Scene = ReturnType<typeof useScene>
