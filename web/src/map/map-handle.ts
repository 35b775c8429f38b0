// What other parts may ask of the map: to go somewhere. Motion is left out for who prefers less of it.

import type { LngLatBoundsLike, Map as MapLibre, PaddingOptions } from 'maplibre-gl'
import { comeCloser } from './overview.ts'

export type Box = [number, number, number, number]

export interface MapHandle {
  flyTo(point: [number, number], zoom?: number): void
  fit(box: Box, maxZoom?: number): void
  /** Fits an area, and comes closer when no single building would show. */
  showArea(box: Box): void
  /** Moves only when the point lies out of sight or under a card. */
  reveal(point: [number, number]): void
  zoomBy(step: number): void
}

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Shifts a centre into the part of the map that no card covers. */
const offsetOf = ({ left = 0, right = 0, top = 0, bottom = 0 }: PaddingOptions): [number, number] => [
  (left - right) / 2,
  (top - bottom) / 2,
]

/** @param padding pixels at each side that cards cover */
export function mapHandle(map: MapLibre, padding: () => PaddingOptions): MapHandle {
  const duration = () => (calm() ? 0 : 700)
  const fitBox = ([west, south, east, north]: Box, maxZoom = 18) =>
    map.fitBounds([west, south, east, north] as LngLatBoundsLike, {
      padding: padding(),
      maxZoom,
      duration: duration(),
    })
  return {
    fit: fitBox,
    showArea: (box) => {
      fitBox(box)
      map.once('idle', () =>
        comeCloser(map, (camera) =>
          map.easeTo({ ...camera, offset: offsetOf(padding()), duration: duration() }),
        ),
      )
    },
    flyTo: (center, zoom) =>
      map.easeTo({
        center,
        zoom: zoom ?? Math.max(map.getZoom(), 17.8),
        offset: offsetOf(padding()),
        duration: duration(),
      }),
    reveal: (center) => {
      const { x, y } = map.project(center)
      const { clientWidth, clientHeight } = map.getContainer()
      const { left = 0, right = 0, top = 0, bottom = 0 } = padding()
      const open = x > left && x < clientWidth - right && y > top && y < clientHeight - bottom
      if (open && map.getZoom() >= 15) return
      map.easeTo({
        center,
        zoom: Math.max(map.getZoom(), 16.5),
        offset: offsetOf(padding()),
        duration: duration(),
      })
    },
    zoomBy: (step) => map.easeTo({ zoom: map.getZoom() + step, duration: duration() / 3 }),
  }
}
