// What other parts may ask of the map: to go somewhere. Motion is left out for who prefers less of it.

import type { LngLatBoundsLike, Map as MapLibre } from 'maplibre-gl'
import type { Drawing, DrawingKind } from './drawing.ts'
import { type PreviewedArea, previewAreas } from './outline-preview.ts'
import { comeCloser } from './overview.ts'
import { readPalette } from './palette.ts'

export type Box = [number, number, number, number]

export interface MapHandle {
  flyTo(point: [number, number], zoom?: number): void
  fit(box: Box, maxZoom?: number): void
  /** Fits an area, and comes closer when no single building would show. */
  showArea(box: Box): void
  /** Shows the area again when cards came or went and nobody has moved the map since. */
  settle(): void
  /** Moves only when the point lies out of sight or under a card. */
  reveal(point: [number, number]): void
  zoomBy(step: number): void
  /** Lets somebody draw areas or a line, from now until its `stop`. */
  draw(kind: DrawingKind, onChange: () => void): Promise<Drawing>
  /** Shows areas that are being made, in place of the former. */
  preview(areas: readonly PreviewedArea[]): void
}

/** Pixels to leave around what is fitted, beside what cards cover. */
const margin = 24

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** The map's own padding, the part that cards cover, holds for every move. */
export function mapHandle(map: MapLibre): MapHandle {
  const duration = () => (calm() ? 0 : 700)
  const fitBox = ([west, south, east, north]: Box, maxZoom = 18) =>
    map.fitBounds([west, south, east, north] as LngLatBoundsLike, {
      padding: margin,
      maxZoom,
      duration: duration(),
    })
  /** The area that is shown whole; null once somebody has gone elsewhere. */
  let whole: Box | null = null
  map.on('movestart', (event) => {
    if ('originalEvent' in event && event.originalEvent) whole = null
  })
  const ease = (camera: { center?: [number, number]; zoom: number }) => {
    whole = null
    map.easeTo({ ...camera, duration: duration() })
  }
  const showArea = (box: Box) => {
    whole = box
    fitBox(box)
    map.once('idle', () => comeCloser(map, (camera) => map.easeTo({ ...camera, duration: duration() })))
  }
  const inTheOpen = (point: [number, number]) => {
    const { x, y } = map.project(point)
    const { clientWidth, clientHeight } = map.getContainer()
    const { left = 0, right = 0, top = 0, bottom = 0 } = map.getPadding()
    return x > left && x < clientWidth - right && y > top && y < clientHeight - bottom
  }
  return {
    fit: (box, maxZoom) => {
      whole = null
      fitBox(box, maxZoom)
    },
    showArea,
    settle: () => {
      if (whole) showArea(whole)
    },
    flyTo: (center, zoom) => ease({ center, zoom: zoom ?? Math.max(map.getZoom(), 17.8) }),
    reveal: (center) => {
      // A search is already on its way there.
      if (map.isMoving() || (inTheOpen(center) && map.getZoom() >= 15)) return
      ease({ center, zoom: Math.max(map.getZoom(), 16.5) })
    },
    zoomBy: (step) => ease({ zoom: map.getZoom() + step }),
    draw: async (kind, onChange) => {
      const { startDrawing } = await import('./drawing.ts')
      return startDrawing({ map, kind, palette: readPalette(document.documentElement), onChange })
    },
    preview: (areas) => previewAreas(map, readPalette(document.documentElement), areas),
  }
}
