// Street centrelines: smooth curves through hand-drawn points, positions along them, projections onto them.
import type { Ring } from './polygon.ts'
import { add, cross, distance, dot, leftOf, type Point, scale, subtract, unit } from './vector.ts'

/** A line with its running lengths in metres. */
export interface Polyline {
  points: readonly Point[]
  lengths: readonly number[]
  length: number
}

export function polyline(points: readonly Point[]): Polyline {
  const lengths = [0]
  for (let i = 1; i < points.length; i += 1) {
    lengths.push((lengths[i - 1] as number) + distance(points[i - 1] as Point, points[i] as Point))
  }
  return { points, lengths, length: lengths[lengths.length - 1] as number }
}

function spline(p0: Point, p1: Point, p2: Point, p3: Point, t: number): Point {
  const axis = (a: number, b: number, c: number, d: number) =>
    0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t)
  return [axis(p0[0], p1[0], p2[0], p3[0]), axis(p0[1], p1[1], p2[1], p3[1])]
}

/** A Catmull-Rom curve through the points, about every `step` metres; `closed` returns to the first point. */
export function smooth(points: readonly Point[], closed = false, step = 7): Point[] {
  const count = points.length
  const pick = (i: number): Point =>
    (closed ? points[(i + count) % count] : points[Math.max(0, Math.min(count - 1, i))]) as Point
  const result: Point[] = []
  for (let i = 0; i < (closed ? count : count - 1); i += 1) {
    const parts = Math.max(1, Math.round(distance(pick(i), pick(i + 1)) / step))
    for (let k = 0; k < parts; k += 1) {
      result.push(spline(pick(i - 1), pick(i), pick(i + 1), pick(i + 2), k / parts))
    }
  }
  result.push(pick(closed ? 0 : count - 1))
  return result
}

/** Point and direction at a distance along the line; beyond its ends the line runs straight on. */
export function at(line: Polyline, along: number): { point: Point; direction: Point } {
  let i = 1
  while (i < line.points.length - 1 && (line.lengths[i] as number) < along) i += 1
  const from = line.points[i - 1] as Point
  const direction = unit(subtract(line.points[i] as Point, from))
  return { point: add(from, scale(direction, along - (line.lengths[i - 1] as number))), direction }
}

/** Where a point lies along the line: metres from its start, distance, and positive `side` to the left. */
export function project(line: Polyline, point: Point): { along: number; distance: number; side: number } {
  let best = { along: 0, distance: Infinity, side: 0 }
  for (let i = 1; i < line.points.length; i += 1) {
    const from = line.points[i - 1] as Point
    const edge = subtract(line.points[i] as Point, from)
    const offset = subtract(point, from)
    const share = Math.max(0, Math.min(1, dot(offset, edge) / dot(edge, edge)))
    const away = distance(point, add(from, scale(edge, share)))
    if (away < best.distance - 1e-9) {
      const length = (line.lengths[i] as number) - (line.lengths[i - 1] as number)
      best = {
        along: (line.lengths[i - 1] as number) + share * length,
        distance: away,
        side: cross(edge, offset),
      }
    }
  }
  return best
}

/** The line moved sideways, positive to the left. */
export const offsetLine = (points: readonly Point[], by: number): Point[] =>
  points.map((point, i) => {
    const before = points[Math.max(0, i - 1)] as Point
    const after = points[Math.min(points.length - 1, i + 1)] as Point
    return add(point, scale(leftOf(unit(subtract(after, before))), by))
  })

/** A band of water or grass around a line. */
export const band = (points: readonly Point[], half: number): Ring => [
  ...offsetLine(points, -half),
  ...offsetLine(points, half).reverse(),
]
