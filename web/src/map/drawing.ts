// Drawing on the map: areas and lines by mouse, pen or finger. Loaded apart, when somebody begins to draw. WGS 84.
import type { LineString, MultiPolygon, Polygon, Position } from 'geojson'
import type { Map as MapLibre } from 'maplibre-gl'
import {
  type GeoJSONStoreFeatures,
  TerraDraw,
  TerraDrawLineStringMode,
  TerraDrawModeUndoRedo,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
  TerraDrawSessionUndoRedo,
  ValidateNotSelfIntersecting,
} from 'terra-draw'
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter'
import { drawnPrefix } from './keep-drawn.ts'
import type { Palette } from './palette.ts'

export type DrawingKind = 'polygon' | 'linestring'

/** What somebody is drawing. */
export interface Drawing {
  /** Finished areas as one shape; null when there is none. */
  shape(): MultiPolygon | null
  /** The finished line; null when there is none. */
  line(): LineString | null
  /** Puts areas on the map in place of what was there, to be changed. */
  load(shape: MultiPolygon): void
  /** Whether something has been begun and not finished. */
  isBusy(): boolean
  /** Begins a next area or line. */
  begin(): void
  /** Takes the last step back. */
  undo(): void
  clear(): void
  stop(): void
}

interface DrawingOptions {
  map: MapLibre
  kind: DrawingKind
  palette: Palette
  /** Something was finished, changed or taken away. */
  onChange: () => void
}

const hex = (colour: string) => colour as `#${string}`

function modes(palette: Palette) {
  const accent = hex(palette.accent)
  const paper = hex(palette.paper)
  const point = {
    closingPointColor: paper,
    closingPointOutlineColor: accent,
    closingPointWidth: 7,
    closingPointOutlineWidth: 3,
  } as const
  return {
    polygon: new TerraDrawPolygonMode({
      showCoordinatePoints: true,
      validation: (feature, { updateType }) =>
        updateType === 'finish' || updateType === 'commit'
          ? ValidateNotSelfIntersecting(feature)
          : { valid: true },
      styles: {
        ...point,
        fillColor: accent,
        fillOpacity: 0.12,
        outlineColor: accent,
        outlineWidth: 3,
        coordinatePointColor: paper,
        coordinatePointOutlineColor: accent,
        coordinatePointWidth: 5,
        coordinatePointOutlineWidth: 2,
      },
    }),
    linestring: new TerraDrawLineStringMode({
      styles: { ...point, lineStringColor: accent, lineStringWidth: 4 },
    }),
    select: new TerraDrawSelectMode({
      flags: {
        polygon: {
          feature: {
            validation: ValidateNotSelfIntersecting,
            coordinates: { draggable: true, midpoints: { draggable: true }, deletable: true },
          },
        },
        linestring: { feature: { coordinates: { draggable: true, midpoints: true, deletable: true } } },
      },
      styles: {
        selectedPolygonColor: accent,
        selectedPolygonFillOpacity: 0.12,
        selectedPolygonOutlineColor: accent,
        selectedPolygonOutlineWidth: 3,
        selectedLineStringColor: accent,
        selectedLineStringWidth: 4,
        selectionPointColor: paper,
        selectionPointOutlineColor: accent,
        selectionPointWidth: 7,
        selectionPointOutlineWidth: 3,
        midPointColor: accent,
        midPointOutlineColor: paper,
        midPointOpacity: 0.7,
        midPointWidth: 4,
        midPointOutlineWidth: 1,
      },
    }),
  }
}

const isGuidance = ({ properties }: GeoJSONStoreFeatures) =>
  properties.midPoint === true ||
  properties.selectionPoint === true ||
  properties.closingPoint === true ||
  properties.coordinatePoint === true

/** Makes the map one to draw on. */
export function startDrawing({ map, kind, palette, onChange }: DrawingOptions): Drawing {
  const { polygon, linestring, select } = modes(palette)
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, prefixId: drawnPrefix }),
    modes: [polygon, linestring, select],
    undoRedo: { modeLevel: new TerraDrawModeUndoRedo(), sessionLevel: new TerraDrawSessionUndoRedo() },
  })
  /** Openings of areas that were loaded: they stay, while the outer line is changed. */
  const openings = new Map<string | number, Position[][]>()
  draw.start()
  draw.setMode(kind)

  const finished = () =>
    draw
      .getSnapshot()
      .filter((feature) => !isGuidance(feature) && feature.properties.currentlyDrawing !== true)
  draw.on('finish', (id, { action }) => {
    if (action === 'draw') {
      const others = finished().filter(
        (feature) => feature.id !== id && feature.geometry.type === 'LineString',
      )
      if (others.length > 0) draw.removeFeatures(others.map((feature) => feature.id as string))
      draw.setMode('select')
      draw.selectFeature(id)
    }
    onChange()
  })
  draw.on('change', (_, type) => {
    if (type === 'delete') onChange()
  })

  return {
    shape: () => shapeOf(finished(), openings),
    line: () => {
      const found = finished().find(({ geometry }) => geometry.type === 'LineString')
      return (found?.geometry as LineString | undefined) ?? null
    },
    load(shape) {
      draw.clear()
      openings.clear()
      const made = shape.coordinates.map((rings): GeoJSONStoreFeatures => {
        const id = draw.getFeatureId()
        openings.set(id, rings.slice(1))
        const geometry: Polygon = { type: 'Polygon', coordinates: rings.slice(0, 1) }
        return { id, type: 'Feature', geometry, properties: { mode: 'polygon' } }
      })
      draw.addFeatures(made)
      draw.clearUndoRedoHistory()
      draw.setMode('select')
      const [first] = made
      if (first?.id !== undefined && draw.hasFeature(first.id)) draw.selectFeature(first.id)
    },
    isBusy: () => draw.getModeState() === 'drawing',
    begin: () => draw.setMode(kind),
    undo: () => {
      if (draw.canUndo()) draw.undo()
      onChange()
    },
    clear: () => {
      draw.clear()
      openings.clear()
      draw.setMode(kind)
      onChange()
    },
    stop: () => draw.stop(),
  }
}

function shapeOf(
  features: readonly GeoJSONStoreFeatures[],
  openings: ReadonlyMap<string | number, Position[][]>,
): MultiPolygon | null {
  const coordinates = features.flatMap(({ id, geometry }) =>
    geometry.type === 'Polygon'
      ? [[...geometry.coordinates, ...((id !== undefined && openings.get(id)) || [])]]
      : [],
  )
  return coordinates.length > 0 ? { type: 'MultiPolygon', coordinates } : null
}
