// Reads areas from a GeoJSON text that somebody chose or pasted, and says what is wrong with it as a code. Pure.
import { kinks } from '@turf/turf'
import { z } from 'zod'
import { districtLimits, isDutch, type Vlak } from '../../../../api/contract/districts.ts'

export interface AreaInFile {
  /** From a property `naam` or `name`. */
  name: string | null
  shape: Vlak
}

/** Why nothing can be made of a text. */
export type FileFault =
  | { code: 'leeg' | 'geen-json' | 'geen-geojson' | 'geen-vlakken' | 'rijksdriehoek' }
  | { code: 'buiten-nederland' | 'kruist-zichzelf' | 'te-veel-punten'; area: number; place: string }

export type FileReading = { areas: AreaInFile[] } | { fault: FileFault }

const position = z.array(z.number()).min(2)
const rings = z.array(z.array(position).min(4)).min(1)
const polygon = z.object({ type: z.literal('Polygon'), coordinates: rings })
const multiPolygon = z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(rings).min(1) })
const feature = z.object({
  type: z.literal('Feature'),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: z.unknown(),
})
const collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(feature) })

type Feature = z.infer<typeof feature>

/** Reads a FeatureCollection, one feature or a bare geometry. Heights are dropped; what is no area is passed over. */
export function readAreas(text: string): FileReading {
  if (text.trim() === '') return { fault: { code: 'leeg' } }
  let parsed: unknown
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { fault: { code: 'geen-json' } }
  }
  const features = featuresOf(parsed)
  if (!features) return { fault: { code: 'geen-geojson' } }
  const areas = features.flatMap(areaOf)
  if (areas.length === 0) return { fault: { code: 'geen-vlakken' } }
  const fault = areas.map(faultOf).find((found) => found !== null)
  return fault ? { fault } : { areas }
}

function featuresOf(parsed: unknown): Feature[] | null {
  const many = collection.safeParse(parsed)
  if (many.success) return many.data.features
  const one = feature.safeParse(parsed)
  if (one.success) return [one.data]
  const bare = z.union([polygon, multiPolygon]).safeParse(parsed)
  return bare.success ? [{ type: 'Feature', properties: null, geometry: bare.data }] : null
}

function areaOf({ geometry, properties }: Feature): AreaInFile[] {
  const parsed = z.union([polygon, multiPolygon]).safeParse(geometry)
  if (!parsed.success) return []
  const { data } = parsed
  const polygons = data.type === 'Polygon' ? [data.coordinates] : data.coordinates
  const flat = polygons.map((part) =>
    part.map((ring) => ring.map(([x = 0, y = 0]): [number, number] => [x, y])),
  )
  const name = properties?.naam ?? properties?.name ?? properties?.NAAM ?? null
  return [
    {
      name: typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, 80) : null,
      shape: { type: 'MultiPolygon', coordinates: flat },
    },
  ]
}

const inWords = ([x, y]: readonly number[]) => `${x?.toFixed(5)}, ${y?.toFixed(5)}`

function faultOf({ shape }: AreaInFile, index: number): FileFault | null {
  const positions = shape.coordinates.flat(2)
  const area = index + 1
  const outside = positions.find((point) => !isDutch(point))
  // Metres of the national grid are the usual mistake.
  if (outside && outside[0] > 1000) return { code: 'rijksdriehoek' }
  if (outside) return { code: 'buiten-nederland', area, place: inWords(outside) }
  if (positions.length > districtLimits.positions)
    return { code: 'te-veel-punten', area, place: String(positions.length) }
  const crossing = selfCrossing(shape)
  return crossing && { code: 'kruist-zichzelf', area, place: inWords(crossing) }
}

/** Where a shape crosses itself; null when it does not. */
export function selfCrossing(shape: Vlak): [number, number] | null {
  // Comparing every two edges of a huge area takes too long here; the server finds those.
  if (shape.coordinates.flat(2).length > 2000) return null
  for (const ring of shape.coordinates.flat()) {
    const found = kinks({ type: 'Polygon', coordinates: [ring] }).features[0]
    if (found) return found.geometry.coordinates as [number, number]
  }
  return null
}
