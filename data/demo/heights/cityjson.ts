// Buildings as CityJSON 2.0 objects: a footprint, and a block up to the roof's 70th percentile as LoD 1.2.
import type { Ring } from '../geometry/polygon.ts'
import type { Attributes } from './attributes.ts'

type Vertex = [number, number, number]

/** Millimetres around the tile's corner. */
const scale = 0.001

export interface Model {
  id: string
  attributes: Attributes
  /** EPSG:28992, counter-clockwise, not closed. */
  ring: Ring
  /** Metres above NAP. */
  ground: number
  /** Null where no roof was seen: then there is no block. */
  roof: number | null
}

interface CityObjects {
  objects: Record<string, unknown>
  vertices: Vertex[]
}

const quantised = (value: number, origin: number): number => Math.round((value - origin) / scale)

/** Faces of a block over the corners 0…n−1 (ground) and n…2n−1 (roof), all seen from outside. */
function blockFaces(corners: number, first: number): number[][][] {
  const ground = Array.from({ length: corners }, (_, i) => first + i)
  const roof = ground.map((index) => index + corners)
  const walls = ground.map((index, i) => {
    const next = (i + 1) % corners
    return [[index, first + next, first + next + corners, index + corners]]
  })
  return [[[...ground].reverse()], [roof], ...walls]
}

function block(corners: number, first: number): unknown {
  const faces = blockFaces(corners, first)
  return {
    type: 'Solid',
    lod: '1.2',
    boundaries: [faces],
    semantics: {
      surfaces: [{ type: 'GroundSurface' }, { type: 'RoofSurface' }, { type: 'WallSurface' }],
      values: [faces.map((_, i) => Math.min(i, 2))],
    },
  }
}

/** The objects of one building and its vertices, numbered from `first`. */
export function cityObjects(model: Model, origin: Vertex, first: number): CityObjects {
  const { id, attributes, ring, ground, roof } = model
  const name = `NL.IMBAG.Pand.${id}`
  const level = (height: number): Vertex[] =>
    ring.map(([x, y]) => [quantised(x, origin[0]), quantised(y, origin[1]), quantised(height, origin[2])])
  const footprint = {
    type: 'MultiSurface',
    lod: '0',
    boundaries: [[ring.map((_, i) => first + i)]],
  }
  const building = { type: 'Building', attributes, geometry: [footprint] }
  if (roof === null) return { objects: { [name]: building }, vertices: level(ground) }
  const part = `${name}-0`
  return {
    objects: {
      [name]: { ...building, children: [part] },
      [part]: { type: 'BuildingPart', parents: [name], geometry: [block(ring.length, first)] },
    },
    vertices: [...level(ground), ...level(roof)],
  }
}

const header = (title: string, origin: Vertex) => ({
  type: 'CityJSON',
  version: '2.0',
  transform: { scale: [scale, scale, scale], translate: origin },
  metadata: {
    title,
    referenceSystem: 'https://www.opengis.net/def/crs/EPSG/0/7415',
    referenceDate: '2025-09-03',
  },
})

/** One document with all buildings, sharing one list of vertices. */
export function cityJson(title: string, origin: Vertex, models: readonly Model[]): string {
  const vertices: Vertex[] = []
  const objects: Record<string, unknown> = {}
  for (const model of models) {
    const own = cityObjects(model, origin, vertices.length)
    Object.assign(objects, own.objects)
    vertices.push(...own.vertices)
  }
  return JSON.stringify({ ...header(title, origin), CityObjects: objects, vertices })
}

/** The same as a sequence: a header, then a line per building with vertices of its own. */
export function cityJsonSequence(title: string, origin: Vertex, models: readonly Model[]): string {
  const lines = models.map((model) => {
    const { objects, vertices } = cityObjects(model, origin, 0)
    return { type: 'CityJSONFeature', id: `NL.IMBAG.Pand.${model.id}`, CityObjects: objects, vertices }
  })
  const first = { ...header(title, origin), CityObjects: {}, vertices: [] }
  return `${[first, ...lines].map((line) => JSON.stringify(line)).join('\n')}\n`
}
