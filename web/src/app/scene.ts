// From the address and the server's answers to what is shown: area, workspace, theme, and the map's style.
import { useCallback, useMemo } from 'react'
import type { Gebied } from '../../../api/contract/adoption.ts'
import type { Instellingen } from '../../../api/contract/settings.ts'
import { useFilteredHomes } from '../features/orientation/use-area-homes.ts'
import { useAdoption, useClusters } from '../lib/queries.ts'
import { areaFeature, clusterFeatures, clusterLabelFeatures } from '../map/features.ts'
import { readPalette } from '../map/palette.ts'
import { createStyle } from '../map/style/style.ts'
import { type AdoptionByBuilding, adoptionByBuilding, adoptionTheme } from '../map/themes/adoption.ts'
import { housingTypeTheme } from '../map/themes/housing-type.ts'
import { registerTheme } from '../map/themes/register-themes.ts'
import type { Theme } from '../map/themes/theme.ts'
import { chooseArea, chooseWorkspace } from './choices.ts'
import { useOverlays } from './overlays.ts'
import type { useView, View, Workspace } from './view.ts'

const nothing: AdoptionByBuilding = new Map()

function themeOf(workspace: Workspace, view: View, adoption: AdoptionByBuilding | null): Theme {
  if (workspace === 'adoptie' || view.thema === 'adoptie') return adoptionTheme(adoption ?? nothing)
  if (workspace === 'clusters' && view.thema === null) return housingTypeTheme
  return registerTheme(view.thema)
}

export function useScene(
  settings: Instellingen,
  areas: readonly Gebied[],
  [view, change]: ReturnType<typeof useView>,
  raster: string | null,
) {
  const area = chooseArea(areas, view.gebied)
  const adoption = useAdoption(area?.id ?? null, view.datum)
  // The curve along the bottom shows all of time, whatever date the map stands at.
  const latest = useAdoption(area?.id ?? null, null)
  const clusters = useClusters(area?.id ?? null, view.datum)
  // Outlines do not move with the date: the map draws those of today throughout.
  const outlines = useClusters(area?.id ?? null, null)
  const workspace = chooseWorkspace(view.werkblad, adoption.data, area !== null)
  const inCharts = workspace === 'orientatie' ? area : null
  const tellFilter = useCallback((filter: View['filter']) => void change({ filter }), [change])
  const homes = useFilteredHomes(inCharts?.id ?? null, view.filter, tellFilter)
  const byBuilding = useMemo(
    () => (adoption.data ? adoptionByBuilding(adoption.data) : null),
    [adoption.data],
  )
  const { thema } = view
  const theme = useMemo(
    () => themeOf(workspace, { thema } as View, byBuilding),
    [workspace, thema, byBuilding],
  )
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
  const overlays = useOverlays(area, workspace, view)
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
  return { area, adoption, latest, clusters, workspace, homes, byBuilding, theme, off, style }
}

export type Scene = ReturnType<typeof useScene>
