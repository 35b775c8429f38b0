// What the parts of the screen share: the scene, the view, what the map shows, and the map's handle.
import { useMemo, useState } from 'react'
import type { Gebied } from '../../../api/contract/adoption.ts'
import type { Instellingen } from '../../../api/contract/settings.ts'
import { tileZooms } from '../../../api/contract/tiles.ts'
import { type BuildingInView, countByClass } from '../map/in-view.ts'
import type { Box, MapHandle } from '../map/map-handle.ts'
import { usePhone } from '../ui/use-phone.ts'
import { useRasterBackground } from './background.ts'
import { type Scene, useScene } from './scene.ts'
import { useView } from './view.ts'

interface InView {
  buildings: BuildingInView[]
  zoom: number
  box: Box
}

function useCounted(scene: Scene) {
  const [inView, setInView] = useState<InView | null>(null)
  const { theme, byBuilding, off } = scene
  const counts = useMemo(
    () => inView && countByClass(theme, inView.buildings, byBuilding),
    [inView, theme, byBuilding],
  )
  const listed = useMemo(
    () => inView?.buildings.filter(({ id, properties }) => !off.has(theme.classOf(properties, id))) ?? [],
    [inView, theme, off],
  )
  return {
    inView,
    setInView,
    /** Per class of the theme; null while nothing has been counted. */
    counts,
    /** In view and not switched off. */
    listed,
    /** So far away that single buildings are not drawn. */
    far: inView !== null && inView.zoom < tileZooms.buildings,
  }
}

export function useWorkbench(settings: Instellingen, areas: readonly Gebied[], box: Box) {
  const phone = usePhone()
  const [view, change] = useView()
  const raster = useRasterBackground(settings.achtergrondtegels)
  const scene = useScene(settings, areas, view, raster.tiles)
  const counted = useCounted(scene)
  const [map, setMap] = useState<MapHandle | null>(null)
  /** The building that a row of the table points at. */
  const [pointed, setPointed] = useState<number | null>(null)
  return {
    settings,
    areas,
    areaBox: scene.area?.kader ?? box,
    phone,
    view,
    change,
    scene,
    ...counted,
    map,
    setMap,
    pointed,
    setPointed,
    onTileFailure: raster.onFailure,
    hasTime: scene.workspace === 'adoptie' && (scene.latest.data?.reeks.length ?? 0) > 1,
  }
}

export type Workbench = ReturnType<typeof useWorkbench>
