// What the parts of the screen share: the scene, the view, what the map shows, and the map's handle.
import { useCallback, useMemo, useState } from 'react'
import type { Gebied } from '../../../api/contract/adoption.ts'
import type { Instellingen } from '../../../api/contract/settings.ts'
import { tileZooms } from '../../../api/contract/tiles.ts'
import { type BuildingInView, countByClass, countByQuality, unknownInView } from '../map/in-view.ts'
import type { Box, MapHandle } from '../map/map-handle.ts'
import type { PointedPlace } from '../map/map-view.tsx'
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
  const { fits } = scene.homes
  const fitting = useMemo(() => inView?.buildings.filter(({ id }) => fits(id)) ?? null, [inView, fits])
  const counts = useMemo(
    () => fitting && countByClass(theme, fitting, byBuilding),
    [fitting, theme, byBuilding],
  )
  const listed = useMemo(
    () => fitting?.filter(({ id, properties }) => !off.has(theme.classOf(properties, id))) ?? [],
    [fitting, theme, off],
  )
  const known = useMemo(
    () => ({
      unknown: fitting && counts && unknownInView(theme, fitting, counts),
      qualities: countByQuality(theme, fitting ?? []),
    }),
    [fitting, counts, theme],
  )
  const hasHeights = useMemo(
    () => inView?.buildings.some(({ properties }) => properties.hoogte !== undefined) ?? false,
    [inView],
  )
  return {
    inView,
    setInView,
    /** Per class of the theme; null while nothing has been counted. */
    counts,
    /** How much of what the theme tells is unknown; null while nothing has been counted. */
    unknown: known.unknown,
    /** Buildings in view per quality of the theme. */
    qualities: known.qualities,
    hasHeights,
    /** In view, fitting what is picked in the charts, and not switched off. */
    listed,
    /** So far away that single buildings are not drawn. */
    far: inView !== null && inView.zoom < tileZooms.buildings,
  }
}

export function useWorkbench(settings: Instellingen, areas: readonly Gebied[], box: Box) {
  const phone = usePhone()
  const address = useView()
  const [view, change] = address
  const raster = useRasterBackground(settings.achtergrondtegels)
  const scene = useScene(settings, areas, address, raster.tiles)
  const counted = useCounted(scene)
  const [map, setMap] = useState<MapHandle | null>(null)
  /** The building that a row of the table points at. */
  const [pointed, setPointed] = useState<number | null>(null)
  /** Who waits for a place to be pointed out on the map. */
  const [placing, setPlacing] = useState<((place: PointedPlace) => void) | null>(null)
  const askPlace = useCallback((take: ((place: PointedPlace) => void) | null) => setPlacing(() => take), [])
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
    placing,
    askPlace,
    onTileFailure: raster.onFailure,
    hasTime: scene.workspace === 'adoptie' && !view.bewerk && (scene.latest.data?.reeks.length ?? 0) > 1,
  }
}

export type Workbench = ReturnType<typeof useWorkbench>
