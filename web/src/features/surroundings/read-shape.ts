// A GeoJSON text as people paste or upload it, made into one line or area. Pure.
import { type LineOrArea, lineOrArea } from '../../../../api/contract/surroundings.ts'
import type { MessageId } from '../../lib/messages/text.ts'

interface Told {
  type?: unknown
  geometry?: unknown
  features?: unknown
  geometries?: unknown
  coordinates?: unknown
}

/** Every geometry in a Feature, a collection of them, or a bare geometry. */
function geometriesIn(value: unknown): Told[] {
  if (typeof value !== 'object' || value === null) return []
  const { type, geometry, features, geometries } = value as Told
  if (type === 'Feature') return geometriesIn(geometry)
  if (type === 'FeatureCollection' && Array.isArray(features)) return features.flatMap(geometriesIn)
  if (type === 'GeometryCollection' && Array.isArray(geometries)) return geometries.flatMap(geometriesIn)
  return [value as Told]
}

/** Parts of one family as one geometry: areas win over lines, for they say more. */
function joined(parts: readonly Told[]): unknown {
  const of = (single: string, several: string) =>
    parts.flatMap(({ type, coordinates }) =>
      type === single ? [coordinates] : type === several && Array.isArray(coordinates) ? coordinates : [],
    )
  const areas = of('Polygon', 'MultiPolygon')
  if (areas.length > 0) return { type: 'MultiPolygon', coordinates: areas }
  const lines = of('LineString', 'MultiLineString')
  return lines.length > 0 ? { type: 'MultiLineString', coordinates: lines } : null
}

/** The line or area in a text, or what is wrong with it and what to do. */
export function readShape(text: string): { shape: LineOrArea } | { fault: MessageId } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { fault: 'form.fault.json' }
  }
  const shape = joined(geometriesIn(value))
  if (!shape) return { fault: 'form.fault.noShape' }
  const checked = lineOrArea.safeParse(shape)
  if (checked.success) return { shape: checked.data }
  const outside = checked.error.issues.some(({ message }) => message.startsWith('lies outside'))
  return { fault: outside ? 'form.fault.outside' : 'form.fault.shape' }
}
