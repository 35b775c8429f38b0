// Buildings drawn by a theme: fill, textures, outline, marks when close. A class that is switched off
// keeps its outline, so that the street stays readable.
import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import { tileLayers, tileZooms } from '../../../../api/contract/tiles.ts'
import { darker, inkOn, type Palette } from '../palette.ts'
import { plainClasses, type Texture, type Theme, type ThemeClass } from '../themes/theme.ts'
import { hatchImage, markImage, markPrefix, textureImage } from './images.ts'
import { tileSource } from './sources.ts'

export interface ThemeOptions {
  /** Ids of the classes that are switched off. */
  off: ReadonlySet<string>
}

export const buildings = {
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

function outlineOf(entry: ThemeClass, off: ReadonlySet<string>): string {
  if (off.has(entry.id)) return '#ddd6c8'
  return darker(entry.colour, entry.hatch || plainClasses.has(entry.id) ? 0.2 : 0.42)
}

/** A class's colour on the map; the ground's when it is switched off. */
export const fillOf =
  (palette: Palette, off: ReadonlySet<string>) =>
  (entry: ThemeClass): string | ExpressionSpecification =>
    off.has(entry.id) ? palette.ground : (entry.fill ?? entry.colour)

/** Fill, textures and outline of the buildings. */
export function buildingLayers(theme: Theme, palette: Palette, { off }: ThemeOptions): LayerSpecification[] {
  return [
    {
      ...buildings,
      id: 'panden',
      type: 'fill',
      paint: {
        'fill-color': byClass(theme, fillOf(palette, off), palette.ground),
        'fill-antialias': false,
      },
    },
    textureLayer(theme, off),
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

const textureOf = ({ hatch, texture }: ThemeClass): Texture | undefined => (hatch ? 'onbekend' : texture)

/** The hatch of unknown, and what else is laid over a building's colour. */
function textureLayer(theme: Theme, off: ReadonlySet<string>): LayerSpecification {
  const layer = { ...buildings, id: 'panden-arcering', type: 'fill', minzoom: 14.5 } as const
  // Feature state can fade a pattern but not choose one.
  if (theme.fromState) {
    const shown = byClass(theme, (entry) => (entry.hatch && !off.has(entry.id) ? 1 : 0), 0)
    return { ...layer, paint: { 'fill-pattern': hatchImage, 'fill-opacity': shown } }
  }
  const texture = textureExpression(theme, off)
  return { ...layer, filter: ['!=', texture, ''], paint: { 'fill-pattern': texture } }
}

/** The image over a building, by its class, else by its quality; an empty text for none. */
function textureExpression({ classes, expression, qualities }: Theme, off: ReadonlySet<string>) {
  const byQuality = qualities
    ? [
        'match',
        qualities.expression,
        ...qualities.entries.flatMap((one) => [one.id, textureImage(one.texture)]),
        '',
      ]
    : ''
  const own = classes.flatMap((entry) => {
    const texture = textureOf(entry)
    if (off.has(entry.id)) return [entry.id, '']
    return texture ? [entry.id, textureImage(texture)] : []
  })
  const whole = own.length > 0 ? ['match', expression, ...own, byQuality] : byQuality
  return whole as unknown as ExpressionSpecification
}

const markLayer = {
  ...buildings,
  type: 'symbol',
  layout: {
    'icon-size': ['interpolate', ['linear'], ['zoom'], 16, 0.5, 17, 0.75, 18.5, 1.15],
    // A house is about as wide as its mark: hidden ones would leave colour alone.
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
    'icon-padding': 0,
  },
  paint: {
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
} as const satisfies Partial<SymbolLayerSpecification>

/** Marks (letters, numbers and symbols) on the buildings: the second carrier, when close enough to read. */
export function markLayers(theme: Theme, { off }: ThemeOptions): LayerSpecification[] {
  if (theme.fromState) return stateMarks(theme, off)
  const mark = theme.marks?.expression ?? byClass(theme, (entry) => entry.mark ?? '', '')
  const hidden = byClass(theme, ({ id }) => off.has(id), false)
  const { layout, ...rest } = markLayer
  return [
    {
      ...rest,
      id: 'merken',
      minzoom: 16.8,
      filter: ['all', ['!=', mark, ''], ['!', hidden]],
      layout: {
        ...layout,
        'icon-image': [
          'concat',
          markPrefix,
          mark,
          '|',
          byClass(theme, ({ colour }) => inkOn(colour), '#1d2630'),
        ] as unknown as ExpressionSpecification,
      },
    },
  ]
}

/** Feature state cannot choose an image or filter, only fade: hence one layer a class. */
function stateMarks(theme: Theme, off: ReadonlySet<string>): LayerSpecification[] {
  const marked = theme.classes.filter(({ id, mark }) => mark && !off.has(id))
  return marked.map((entry) => ({
    ...markLayer,
    id: `merk-${entry.id}`,
    // What changes is worth a mark sooner than what the register has always known.
    minzoom: 16,
    layout: {
      ...markLayer.layout,
      'icon-image': markImage(entry.mark ?? '', inkOn(entry.colour)),
    },
    paint: { ...markLayer.paint, 'icon-opacity': byClass(theme, ({ id }) => (id === entry.id ? 1 : 0), 0) },
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
