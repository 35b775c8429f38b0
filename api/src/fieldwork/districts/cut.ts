// Cuts a district in two along a drawn line, so that nothing is lost between the parts. Pure; coordinates in EPSG:28992.
import {
  common,
  grown,
  type MetrePoint,
  type MetreShape,
  metresOf,
  type Shape,
  shapeOf,
  without,
} from './shapes.ts'

export interface TwoParts {
  part: MetreShape
  rest: MetreShape
}

const bounds = (shape: MetreShape) => {
  const points = shape.coordinates.flat(2)
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const least = (values: number[]) => values.reduce((one, other) => Math.min(one, other))
  const most = (values: number[]) => values.reduce((one, other) => Math.max(one, other))
  return { west: least(xs), south: least(ys), east: most(xs), north: most(ys) }
}

/**
 * The ground left of a line, as one who walks it sees it. Its ends are carried on straight until far outside the shape,
 * so a line need not reach the edge.
 * @returns undefined when the line, carried on, crosses itself or has no length
 */
export function leftOf(line: readonly MetrePoint[], shape: MetreShape): MetreShape | undefined {
  const { west, south, east, north } = bounds(shape)
  const middle: MetrePoint = [(west + east) / 2, (south + north) / 2]
  const radius = 2 * Math.hypot(east - west, north - south) + 1000
  const points = withoutRepeats(line)
  if (points.length < 2) return undefined
  const far = [
    onCircle(points[1] as MetrePoint, points[0] as MetrePoint, middle, radius),
    ...points,
    onCircle(points.at(-2) as MetrePoint, points.at(-1) as MetrePoint, middle, radius),
  ]
  if (crossesItself(far)) return undefined
  const angle = ([x, y]: MetrePoint) => Math.atan2(y - middle[1], x - middle[0])
  const from = angle(far.at(-1) as MetrePoint)
  // Counterclockwise along the circle from the line's end back to its beginning: that way the left hand side is enclosed.
  const turn = (angle(far[0] as MetrePoint) - from + 2 * Math.PI) % (2 * Math.PI)
  const arc = Array.from({ length: 15 }, (_, step): MetrePoint => {
    const at = from + (turn * (step + 1)) / 16
    return [middle[0] + radius * Math.cos(at), middle[1] + radius * Math.sin(at)]
  })
  const ring = [...far, ...arc].map(([x, y]): [number, number] => [x, y])
  return { type: 'MultiPolygon', coordinates: [[[...ring, ring[0] as [number, number]]]] }
}

const withoutRepeats = (line: readonly MetrePoint[]) =>
  line.filter(([x, y], index) => {
    const former = line[index - 1]
    return !former || Math.hypot(x - former[0], y - former[1]) > 0.001
  })

/** Where the ray from `before` through `from` meets the circle. */
function onCircle(before: MetrePoint, from: MetrePoint, middle: MetrePoint, radius: number): MetrePoint {
  const length = Math.hypot(from[0] - before[0], from[1] - before[1])
  const [dx, dy] = [(from[0] - before[0]) / length, (from[1] - before[1]) / length]
  const [x, y] = [from[0] - middle[0], from[1] - middle[1]]
  const along = x * dx + y * dy
  const distance = -along + Math.sqrt(along * along - (x * x + y * y - radius * radius))
  return [from[0] + distance * dx, from[1] + distance * dy]
}

/** Whether the line crosses or touches itself. */
function crossesItself(points: readonly MetrePoint[]): boolean {
  for (let i = 0; i + 1 < points.length; i++) {
    for (let j = i + 2; j + 1 < points.length; j++) {
      if (segmentsMeet(points, i, j)) return true
    }
  }
  return false
}

function segmentsMeet(points: readonly MetrePoint[], i: number, j: number): boolean {
  const [a, b, c, d] = [points[i], points[i + 1], points[j], points[j + 1]] as [
    MetrePoint,
    MetrePoint,
    MetrePoint,
    MetrePoint,
  ]
  const side = (p: MetrePoint, q: MetrePoint, r: MetrePoint) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]))
  // Parts of one straight line have no sides; then only their extents tell whether they meet.
  const apart = [0, 1].some((axis) => {
    const [one, other] = [
      [a[axis], b[axis]],
      [c[axis], d[axis]],
    ] as [[number, number], [number, number]]
    return Math.max(...one) < Math.min(...other) || Math.max(...other) < Math.min(...one)
  })
  return !apart && side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0
}

/**
 * Cuts `whole` along the edge of `knife`: what lies within it, and the rest. They share the very points of the cut.
 * @param shift metres by which the knife is grown, when a home stands exactly on its edge
 */
export function cut(whole: MetreShape, knife: MetreShape, shift = 0): TwoParts {
  const origin = whole.coordinates[0]?.[0]?.[0] ?? [0, 0]
  const ground = shapeOf(whole.coordinates, origin)
  const blade = shapeOf(knife.coordinates, origin)
  const edge: Shape = shift === 0 ? blade : grown(blade, shift)
  return { part: metresOf(common(ground, edge)), rest: metresOf(without(ground, edge)) }
}

/** One shape of several, such as neighbourhoods that share their edges. */
export function joined(shapes: readonly MetreShape[]): MetreShape {
  const polygons = shapes.flatMap(({ coordinates }) => coordinates)
  return metresOf(shapeOf(polygons, polygons[0]?.[0]?.[0] ?? [0, 0]))
}
