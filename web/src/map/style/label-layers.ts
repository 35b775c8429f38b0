// Words on the map: street names and house numbers, drawn by the browser from our own font.
import type { LayerSpecification } from 'maplibre-gl'
import { tileLayers, tileZooms } from '../../../../api/contract/tiles.ts'
import { inkOn, type Palette } from '../palette.ts'
import type { Theme } from '../themes/theme.ts'
import { byClass, type ThemeOptions } from './building-layers.ts'
import { tileSource } from './sources.ts'

/** MapLibre puts the name into a CSS font list unquoted; this one starts a word with a digit, so it brings its quotes. */
export const mapFont = ['"Source Sans 3 Variable"']

/** House numbers in an ink that reads on their building. */
function houseNumberLayer(theme: Theme, palette: Palette, { off }: ThemeOptions): LayerSpecification {
  const fillOf = ({ id, colour }: { id: string; colour: string }) => (off.has(id) ? palette.ground : colour)
  return {
    id: 'huisnummers',
    type: 'symbol',
    source: tileSource,
    'source-layer': tileLayers.buildings,
    minzoom: 17.5,
    filter: ['has', 'huisnummers'],
    layout: {
      'text-field': ['get', 'huisnummers'],
      'text-font': mapFont,
      'text-size': ['interpolate', ['linear'], ['zoom'], 17.5, 10, 19.5, 14],
      'text-padding': 1,
      'text-offset': [0, 0.55],
    },
    paint: {
      'text-color': byClass(theme, (entry) => inkOn(fillOf(entry)), palette.ink),
      'text-halo-color': byClass(theme, fillOf, palette.ground),
      'text-halo-width': 1.2,
    },
  }
}

function streetNameLayer(palette: Palette): LayerSpecification {
  return {
    id: 'straatnamen',
    type: 'symbol',
    source: tileSource,
    'source-layer': tileLayers.streetLabels,
    minzoom: tileZooms.labels + 0.8,
    // From afar only streets with room for their name; close by all of them.
    filter: ['>=', ['coalesce', ['get', 'lengte'], 0], ['step', ['zoom'], 150, 16, 80, 17, 0]],
    layout: {
      'text-field': ['get', 'naam'],
      'text-font': mapFont,
      'text-size': ['interpolate', ['linear'], ['zoom'], 15, 10.5, 18, 14],
      'text-rotate': ['coalesce', ['get', 'rotatie'], 0],
      'text-rotation-alignment': 'map',
      'text-letter-spacing': 0.03,
      'text-max-width': 30,
      'text-padding': 4,
    },
    paint: { 'text-color': palette.inkSoft, 'text-halo-color': palette.paper, 'text-halo-width': 1.6 },
  }
}

/** @param ownStreets false when the background already names the streets */
export function labelLayers(
  theme: Theme,
  palette: Palette,
  options: ThemeOptions,
  ownStreets: boolean,
): LayerSpecification[] {
  const houseNumbers = houseNumberLayer(theme, palette, options)
  return ownStreets ? [houseNumbers, streetNameLayer(palette)] : [houseNumbers]
}
