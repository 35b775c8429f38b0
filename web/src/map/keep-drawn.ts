// What is drawn upon the map by hand is no part of its style; it stays when the style changes.
import type { StyleSpecification } from 'maplibre-gl'

/** Names of sources and layers that are drawn by hand begin with this. */
export const drawnPrefix = 'teken'

/** The next style with what is drawn on top of it, for MapLibre's `transformStyle`. */
export function keepDrawn(
  previous: StyleSpecification | undefined,
  next: StyleSpecification,
): StyleSpecification {
  if (!previous) return next
  const sources = Object.entries(previous.sources).filter(([id]) => id.startsWith(drawnPrefix))
  const layers = previous.layers.filter(({ id }) => id.startsWith(drawnPrefix))
  return {
    ...next,
    sources: { ...next.sources, ...Object.fromEntries(sources) },
    layers: [...next.layers, ...layers],
  }
}
