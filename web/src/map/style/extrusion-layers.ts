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

export function extrusionLayers(theme: Theme, palette: Palette, options: ThemeOptions): LayerSpecification[] {
  const hatched = theme.classes.filter(({ id, hatch }) => hatch && !options.off.has(id))
  const isHatched: ExpressionSpecification = [
    'in',
    theme.expression,
    ['literal', hatched.map(({ id }) => id)],
  ] as unknown as ExpressionSpecification
  const [ground] = hatched.map(({ colour }) => colour)
  const height = heightBy(theme, options)
  const plain: LayerSpecification = {
    ...buildings,
    id: extrusionLayerIds[0],
    type: 'fill-extrusion',
    // A filter cannot read feature state: adoption shows its unknown by colour alone when it stands up.
    filter: theme.fromState || !ground ? known : ['all', known, ['!', isHatched]],
    paint: { 'fill-extrusion-height': height, 'fill-extrusion-color': colourBy(theme, palette, options) },
  }
  if (theme.fromState || !ground) return [plain]
  return [
    plain,
    {
      ...buildings,
      id: extrusionLayerIds[1],
      type: 'fill-extrusion',
      filter: ['all', known, isHatched],
      paint: { 'fill-extrusion-height': height, 'fill-extrusion-pattern': solidTexture('onbekend', ground) },
    },
  ]
}
