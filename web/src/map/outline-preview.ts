// The outline of areas that somebody is making, upon everything else: the one that is to be kept, and beside it another.
import type { FeatureCollection, MultiPolygon } from 'geojson'
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl'
import { drawnPrefix } from './keep-drawn.ts'
import type { Palette } from './palette.ts'

/** An area and how strongly it shows; `rest` is dashed, for it is not what is being made. */
export interface PreviewedArea {
  shape: MultiPolygon
  role: 'new' | 'rest'
}

const id = `${drawnPrefix}-voorbeeld`

const collectionOf = (areas: readonly PreviewedArea[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: areas.map(({ shape, role }) => ({ type: 'Feature', geometry: shape, properties: { role } })),
})

/** Shows these areas in place of the former; none takes them away. */
export function previewAreas(map: MapLibre, palette: Palette, areas: readonly PreviewedArea[]): void {
  const source = map.getSource<GeoJSONSource>(id)
  if (source) {
    source.setData(collectionOf(areas))
    return
  }
  if (areas.length === 0) return
  map.addSource(id, { type: 'geojson', data: collectionOf(areas) })
  map.addLayer({
    id: `${id}-vlak`,
    type: 'fill',
    source: id,
    filter: ['==', ['get', 'role'], 'new'],
    paint: { 'fill-color': palette.accent, 'fill-opacity': 0.12 },
  })
  for (const role of ['rest', 'new'] as const) {
    map.addLayer({
      id: `${id}-${role}`,
      type: 'line',
      source: id,
      filter: ['==', ['get', 'role'], role],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': role === 'new' ? palette.accent : palette.ink,
        'line-width': role === 'new' ? 3 : 2,
        ...(role === 'rest' && { 'line-dasharray': [2, 2] }),
      },
    })
  }
}
