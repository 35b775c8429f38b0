// The map in React: hands the style, the state of buildings and the selection to MapLibre, and tells what happens on it.
import type { Map as MapLibre, MapMouseEvent, PaddingOptions, StyleSpecification } from 'maplibre-gl'
import { useEffect, useRef, useState } from 'react'
import { buildingFeatureId, tileZooms } from '../../../api/contract/tiles.ts'
import { noteAnswer } from '../lib/refusal.ts'
import type { Camera } from './camera.ts'
import { applyClasses, moveFlag } from './feature-state.ts'
import { FitKeeper, type FitSource } from './fit.ts'
import { type BuildingInView, distinctBuildings } from './in-view.ts'
import { keepDrawn } from './keep-drawn.ts'
import type { Box } from './map-handle.ts'
import { extrusionLayerIds } from './style/extrusion-layers.ts'
import { tileSource } from './style/sources.ts'
import { keepVeil } from './style/veil-layer.ts'
import type { AdoptionByBuilding } from './themes/adoption.ts'
import { tilt, tiltedPitch } from './tilt.ts'

export interface MapViewProps {
  style: StyleSpecification
  title: string
  description: string
  /** Where to start: a place from the address, else the box of the data. */
  camera: Camera | null
  box: Box
  /** Pixels at each side that cards cover. */
  padding: PaddingOptions
  /** Buildings stand up and the camera is tilted. */
  threeD: boolean
  adoption: AdoptionByBuilding | null
  /** Tells which buildings fit what is picked in the charts; null where there are no charts. */
  fit: FitSource | null
  selected: string | null
  pointed: number | null
  cluster: string | null
  onReady: (map: MapLibre) => void
  onMove: (camera: Camera) => void
  onInView: (view: { buildings: BuildingInView[]; zoom: number; box: Box }) => void
  onSelect: (building: string | null) => void
  onSelectCluster: (cluster: string) => void
  /** Sources of overlays whose features can be chosen; these carry an `id` among their properties. */
  choosable: readonly string[]
  /** Something of an overlay was chosen: its source and id. */
  onSelectOverlaid: (source: string, id: string) => void
  /** Somebody is asked to point out a place: the next choice is told as one, and selects nothing. */
  onPlace: ((place: PointedPlace) => void) | null
  onFailure: (source: string) => void
}

/** A place that was pointed out: degrees (WGS 84), and the building there. */
export interface PointedPlace {
  point: [number, number]
  building: string | null
}

type Point = MapMouseEvent['point']

/** The building at a point, or within `reach` pixels of it. */
function buildingAt(map: MapLibre, point: Point, reach = 0) {
  const layers = [...extrusionLayerIds, 'panden'].filter((id) => map.getLayer(id))
  if (layers.length === 0) return undefined
  const around: [[number, number], [number, number]] = [
    [point.x - reach, point.y - reach],
    [point.x + reach, point.y + reach],
  ]
  return map.queryRenderedFeatures(reach > 0 ? around : [point.x, point.y], { layers })[0]
}

const clusterAt = (map: MapLibre, point: Point) =>
  map.getLayer('clusters-aantal')
    ? map.queryRenderedFeatures(point, { layers: ['clusters-aantal', 'clusters-vlak'] })[0]
    : undefined

/** Something of an overlay that can be chosen, near a point. Symbols lie above buildings and areas around them. */
function overlaidAt(map: MapLibre, { x, y }: Point, choosable: readonly string[], symbols: boolean) {
  const near: [[number, number], [number, number]] = [
    [x - 4, y - 4],
    [x + 4, y + 4],
  ]
  return map
    .queryRenderedFeatures(near)
    .find(({ source, layer }) => choosable.includes(source) && (layer.type === 'symbol') === symbols)
}

/** Tells what is in view, and returns its ids. */
function tellInView(map: MapLibre, props: MapViewProps): ReadonlySet<number> {
  // What a phone's sheet or the time strip covers from side to side is not in view.
  const { clientWidth, clientHeight } = map.getContainer()
  const seen: [[number, number], [number, number]] = [
    [0, 0],
    [clientWidth, clientHeight - (map.getPadding().bottom ?? 0)],
  ]
  const features = map.getLayer('panden') ? map.queryRenderedFeatures(seen, { layers: ['panden'] }) : []
  const bounds = map.getBounds()
  const box: Box = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]
  const buildings = distinctBuildings(features)
  props.onInView({ buildings, zoom: map.getZoom(), box })
  return new Set(buildings.map(({ id }) => id))
}

/** @param reach pixels by which a key press may miss, for the crosshair cannot be put as finely as a mouse */
function choose(map: MapLibre, point: Point, props: MapViewProps, reach = 0): void {
  const building = buildingAt(map, point) ?? (reach > 0 ? buildingAt(map, point, reach) : undefined)
  const cluster = clusterAt(map, point)
  const cell =
    map.getZoom() < tileZooms.buildings && map.queryRenderedFeatures(point, { layers: ['overzicht'] })[0]
  const symbol = overlaidAt(map, point, props.choosable, true)
  const around = building ? undefined : overlaidAt(map, point, props.choosable, false)
  const overlaid = symbol ?? around
  if (props.onPlace) {
    const { lng, lat } = map.unproject(point)
    const pointed = building ? buildingFeatureId.toBag(Number(building.id)) : null
    props.onPlace({ point: [lng, lat], building: pointed })
    return
  }
  if (overlaid) {
    props.onSelectOverlaid(overlaid.source, String(overlaid.properties.id))
    return
  }
  if (cell) map.easeTo({ center: map.unproject(point), zoom: tileZooms.buildings + 1 })
  if (building) props.onSelect(buildingFeatureId.toBag(Number(building.id)))
  else if (cluster) props.onSelectCluster(String(cluster.properties.id))
  else props.onSelect(null)
}

/** Ties the map's own events to the latest callbacks. */
function listen(
  map: MapLibre,
  latest: { current: MapViewProps },
  inView: { current: ReadonlySet<number> },
): void {
  let hovered: number | null = null
  // Homes that turn colour make the map idle again too, but change nothing about what is in view.
  let moved = true
  const noteMove = () => {
    moved = true
  }
  map.on('moveend', noteMove)
  map.on('resize', noteMove)
  map.on('sourcedata', ({ sourceId, tile }) => {
    if (sourceId === tileSource && tile) noteMove()
  })
  map.on('idle', () => {
    if (moved) inView.current = tellInView(map, latest.current)
    moved = false
  })
  map.on('moveend', () => {
    const { lat, lng } = map.getCenter()
    latest.current.onMove({ latitude: lat, longitude: lng, zoom: map.getZoom() })
  })
  map.on('click', ({ point }) => choose(map, point, latest.current))
  map.on('mousemove', ({ point }) => {
    const id = buildingAt(map, point)?.id
    const next = id === undefined ? null : Number(id)
    if (next === hovered) return
    moveFlag(map, 'aangewezen', hovered, next)
    hovered = next
    map.getCanvas().style.cursor = next === null ? '' : 'pointer'
  })
  map.on('error', ({ error, ...rest }) => {
    if ('status' in error) noteAnswer(Number(error.status))
    const source = 'sourceId' in rest ? String(rest.sourceId) : ''
    if (source) latest.current.onFailure(source)
    else console.error(error)
  })
}

/** Enter on the focused map chooses what lies under the crosshair in the middle. */
function useKeyboardChoice(map: MapLibre | null, latest: { current: MapViewProps }): void {
  useEffect(() => {
    if (!map) return
    const canvas = map.getCanvas()
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      choose(map, map.project(map.getCenter()), latest.current, 24)
    }
    canvas.addEventListener('keydown', onKey)
    return () => canvas.removeEventListener('keydown', onKey)
  }, [map, latest])
}

/** Runs a change of feature state from the former value to the present one. */
function useStateChange<Value>(
  map: MapLibre | null,
  value: Value,
  nothing: Value,
  change: (map: MapLibre, before: Value, after: Value) => void,
): void {
  const former = useRef<Value>(nothing)
  const changeNow = useRef(change)
  useEffect(() => {
    if (!map) return
    changeNow.current(map, former.current, value)
    former.current = value
  }, [map, value])
}

const changeCluster = (map: MapLibre, before: string | null, after: string | null) => {
  if (before !== null) map.removeFeatureState({ source: 'clusters', id: before }, 'gekozen')
  if (after !== null) map.setFeatureState({ source: 'clusters', id: after }, { gekozen: true })
}

/** Follows what fits without React in between: a brush comes many times a second. */
function useFit(
  map: MapLibre | null,
  source: FitSource | null,
  inView: { current: ReadonlySet<number> },
): void {
  const [keeper, setKeeper] = useState<FitKeeper | null>(null)
  useEffect(() => {
    if (!map) return
    const made = new FitKeeper(map, () => inView.current)
    setKeeper(made)
    return () => made.stop()
  }, [map, inView])
  useEffect(() => {
    if (!map || !keeper) return
    const follow = () => keeper.show(source?.mapFit() ?? null)
    if (!source) return follow()
    const prepare = () => {
      keeper.prepare()
      follow()
    }
    // A selection from the address shows at once; without one, what the first brush needs is made while the map rests.
    if (source.mapFit().veiled || map.loaded()) prepare()
    else map.once('idle', prepare)
    const leave = source.subscribeMap(follow)
    return () => {
      map.off('idle', prepare)
      leave()
    }
  }, [map, keeper, source])
}

/** What the map was given beside its style stays when the style changes. */
const keepByHand: typeof keepDrawn = (previous, next) => keepVeil(previous, keepDrawn(previous, next))

const asFeature = (building: string | null) =>
  building === null ? null : buildingFeatureId.fromBag(building)

export function MapView(props: MapViewProps) {
  const container = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  latest.current = props
  const [map, setMap] = useState<MapLibre | null>(null)
  const inView = useRef<ReadonlySet<number>>(new Set())

  useEffect(() => {
    let made: MapLibre | null = null
    let gone = false
    import('./create-map.ts').then(({ createMap }) => {
      if (gone || !container.current) return
      const { style, camera, box, padding, title, threeD, onReady } = latest.current
      const start = camera
        ? { center: [camera.longitude, camera.latitude] as [number, number], zoom: camera.zoom }
        : { bounds: box }
      const created = createMap(
        { container: container.current, style, ...start, pitch: threeD ? tiltedPitch : 0 },
        title,
      )
      made = created
      listen(created, latest, inView)
      created.setPadding(padding)
      created.once('style.load', () => {
        setMap(created)
        onReady(created)
      })
    })
    return () => {
      gone = true
      made?.remove()
    }
  }, [])

  useEffect(() => {
    map?.setStyle(props.style, { diff: true, validate: false, transformStyle: keepByHand })
  }, [map, props.style])
  useEffect(() => {
    map?.setPadding(props.padding)
  }, [map, props.padding])
  useEffect(() => {
    map?.getCanvas().setAttribute('aria-label', props.description)
  }, [map, props.description])
  useStateChange(map, props.threeD, props.threeD, (on, before, after) => {
    if (before !== after) tilt(on, after)
  })
  useStateChange(map, props.adoption, null, applyClasses)
  useFit(map, props.fit, inView)
  useStateChange(map, asFeature(props.selected), null, (on, before, after) =>
    moveFlag(on, 'gekozen', before, after),
  )
  useStateChange(map, props.pointed, null, (on, before, after) => moveFlag(on, 'aangewezen', before, after))
  useStateChange(map, props.cluster, null, changeCluster)
  useKeyboardChoice(map, latest)

  return <div ref={container} className="map" data-ready={map !== null} />
}
