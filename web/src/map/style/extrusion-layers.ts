// Buildings in 3D: those of which a height is known stand up in the theme's colours; the others stay flat, for nobody
// knows how high they are.
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import type { Palette } from '../palette.ts'
import type { Theme } from '../themes/theme.ts'
import { buildings, byClass, fillOf, type ThemeOptions } from './building-layers.ts'
import { solidTexture } from './images.ts'

/** Layers that stand up, which a click has to ask before the flat ones. */
export const extrusionLayerIds = ['panden-3d', 'panden-3d-arcering'] as const

const known: ExpressionSpecification = ['has', 'hoogte']
const state = (name: string): ExpressionSpecification => ['boolean', ['feature-state', name], false]

const isLit: ExpressionSpecification = ['any', state('gekozen'), state('aangewezen')]

/** A class that is switched off lies down, so that its street stays visible. */
const heightBy = (theme: Theme, { off }: ThemeOptions) =>
  byClass<number | ExpressionSpecification>(theme, ({ id }) => (off.has(id) ? 0 : ['get', 'hoogte']), [
    'get',
    'hoogte',
  ])

/** In the theme's colours; what is chosen or pointed at stands out in ink. */
function colourBy(theme: Theme, palette: Palette, { off }: ThemeOptions) {
  const own = byClass(theme, fillOf(palette, off), palette.ground)
  const chosen = ['case', state('gekozen'), palette.ink, state('aangewezen'), palette.inkSoft, own]
  return chosen as unknown as ExpressionSpecification
}

/**
 * The standing buildings. Colour and hatch are two layers; a pattern cannot turn to ink, so a hatched building that is
 * chosen or pointed at lies down in the one and stands up in the other.
 */
export function extrusionLayers(theme: Theme, palette: Palette, options: ThemeOptions): LayerSpecification[] {
  const hatched = theme.classes.filter(({ id, hatch }) => hatch && !options.off.has(id))
  const isHatched = [
    'in',
    theme.expression,
    ['literal', hatched.map(({ id }) => id)],
  ] as unknown as ExpressionSpecification
  const [ground] = hatched.map(({ colour }) => colour)
  const height = heightBy(theme, options)
  // A pattern cannot be chosen by feature state: adoption shows its unknown by colour alone when it stands up.
  const isPlain = theme.fromState || !ground
  const plain: LayerSpecification = {
    ...buildings,
    id: extrusionLayerIds[0],
    type: 'fill-extrusion',
    filter: known,
    paint: {
      'fill-extrusion-height': isPlain ? height : ['case', isLit, height, isHatched, 0, height],
      'fill-extrusion-color': colourBy(theme, palette, options),
    },
  }
  if (isPlain) return [plain]
  return [
    plain,
    {
      ...buildings,
      id: extrusionLayerIds[1],
      type: 'fill-extrusion',
      filter: ['all', known, isHatched],
      paint: {
        'fill-extrusion-height': ['case', isLit, 0, height],
        'fill-extrusion-pattern': solidTexture('onbekend', ground),
      },
    },
  ]
}
