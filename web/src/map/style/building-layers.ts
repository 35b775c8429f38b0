// Buildings drawn by a theme: fill, hatch for unknown, outline, marks when close. A class that is switched off
// keeps its outline, so that the street stays readable.
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { tileLayers, tileZooms } from '../../../../api/contract/tiles.ts'
import { darker, inkOn, type Palette } from '../palette.ts'
import type { Theme, ThemeClass } from '../themes/theme.ts'
import { hatchImage, markImage } from './images.ts'
import { tileSource } from './sources.ts'

export interface ThemeOptions {
  /** Ids of the classes that are switched off. */
  off: ReadonlySet<string>
}

const buildings = {
  source: tileSource,
  'source-layer': tileLayers.buildings,
  minzoom: tileZooms.buildings,
} as const

/** A value per class of the theme, as an expression. */
export const byClass = <Value>(theme: Theme, pick: (entry: ThemeClass) => Value, otherwise: Value) =>
  [
    'match',
    theme.expression,
    ...theme.classes.flatMap((entry) => [entry.id, pick(entry)]),
    otherwise,
  ] as unknown as ExpressionSpecification

const plainClasses = new Set(['geen-woning', 'buiten-gebied', 'geen'])

function outlineOf(entry: ThemeClass, off: ReadonlySet<string>): string {
  if (off.has(entry.id)) return '#ddd6c8'
  return darker(entry.colour, entry.hatch || plainClasses.has(entry.id) ? 0.2 : 0.42)
}

/** Fill, hatch and outline of the buildings. */
export function buildingLayers(theme: Theme, palette: Palette, { off }: ThemeOptions): LayerSpecification[] {
  const shown = (entry: ThemeClass) => !off.has(entry.id)
  return [
    {
      ...buildings,
      id: 'panden',
      type: 'fill',
      paint: {
        'fill-color': byClass(
          theme,
          (entry) => (shown(entry) ? entry.colour : palette.ground),
          palette.ground,
        ),
        'fill-antialias': false,
      },
    },
    {
      ...buildings,
      id: 'panden-arcering',
      type: 'fill',
      minzoom: 14.5,
      paint: {
        'fill-pattern': hatchImage,
        'fill-opacity': byClass(theme, (entry) => (entry.hatch && shown(entry) ? 1 : 0), 0),
      },
    },
    {
      ...buildings,
      id: 'panden-rand',
      type: 'line',
      paint: {
        'line-color': byClass(theme, (entry) => outlineOf(entry, off), '#cfc8b8'),
        'line-width': ['interpolate', ['linear'], ['zoom'], 13, 0, 14, 0.2, 15, 0.45, 17, 0.9, 20, 1.6],
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 13.5, 0.25, 15.5, 1],
      },
    },
  ]
}

/** Marks (numbers and symbols) on the buildings: the second carrier, when close enough to read. */
export function markLayers(theme: Theme, { off }: ThemeOptions): LayerSpecification[] {
  const marked = theme.classes.filter(({ id, mark }) => mark && !off.has(id))
  return marked.map((entry) => ({
    ...buildings,
    id: `merk-${entry.id}`,
    type: 'symbol',
    // What changes is worth a mark sooner than what the register has always known.
    minzoom: theme.fromState ? 16 : 16.8,
    // Feature state cannot choose an image or filter, only fade: hence one layer a class.
    ...(theme.fromState ? {} : { filter: ['==', theme.expression, entry.id] as ExpressionSpecification }),
    layout: {
      'icon-image': markImage(entry.mark ?? '', inkOn(entry.colour)),
      'icon-size': ['interpolate', ['linear'], ['zoom'], 16, 0.5, 17, 0.75, 18.5, 1.15],
      'icon-allow-overlap': theme.fromState,
      'icon-ignore-placement': true,
      'icon-padding': 0,
    },
    paint: {
      'icon-opacity': theme.fromState ? byClass(theme, ({ id }) => (id === entry.id ? 1 : 0), 0) : 1,
      // Makes room for the house number below it.
      'icon-translate': [
        'interpolate',
        ['linear'],
        ['zoom'],
        17.3,
        ['literal', [0, 0]],
        17.6,
        ['literal', [0, -8]],
      ],
    },
  }))
}

// Rings run clockwise on screen, so the outside lies to the left: a small house stays visible within its outline.
const outward = -1.5

/** Outlines of the building that is selected or pointed at, read from feature state. */
export function highlightLayers(palette: Palette): LayerSpecification[] {
  const state = (name: string): ExpressionSpecification => ['boolean', ['feature-state', name], false]
  const width = (selected: number, pointed: number): ExpressionSpecification => {
    const at = (scale: number): ExpressionSpecification => [
      'case',
      state('gekozen'),
      selected * scale,
      state('aangewezen'),
      pointed * scale,
      0,
    ]
    return ['interpolate', ['linear'], ['zoom'], 14.5, at(0.5), 17, at(1)]
  }
  return [
    {
      ...buildings,
      id: 'nadruk-rand',
      type: 'line',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.paper, 'line-width': width(6, 4), 'line-offset': outward },
    },
    {
      ...buildings,
      id: 'nadruk',
      type: 'line',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.ink, 'line-width': width(3, 2), 'line-offset': outward },
    },
  ]
}
