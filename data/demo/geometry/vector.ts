// Plane vectors in metres, the alphabet of the demo's drawing.

/** A position or a direction: [east, north] in metres. */
export type Point = readonly [number, number]

export const add = (a: Point, b: Point): Point => [a[0] + b[0], a[1] + b[1]]
export const subtract = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]]
export const scale = (a: Point, factor: number): Point => [a[0] * factor, a[1] * factor]
export const dot = (a: Point, b: Point): number => a[0] * b[0] + a[1] * b[1]
export const cross = (a: Point, b: Point): number => a[0] * b[1] - a[1] * b[0]
export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1])
export const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]

/** The direction turned a quarter to the left. */
export const leftOf = (a: Point): Point => [-a[1], a[0]]

/** The same direction with length one. */
export function unit(a: Point): Point {
  const length = Math.hypot(a[0], a[1])
  return [a[0] / length, a[1] / length]
}

/** Turned counter-clockwise by an angle in radians. */
export function turn(a: Point, angle: number): Point {
  const cosine = Math.cos(angle)
  const sine = Math.sin(angle)
  return [a[0] * cosine - a[1] * sine, a[0] * sine + a[1] * cosine]
}

/** The direction of an angle in radians, counter-clockwise from east. */
export const heading = (angle: number): Point => [Math.cos(angle), Math.sin(angle)]

/** A point in a frame: along `u`, then along `v`. */
export const inFrame = (origin: Point, u: Point, along: number, v: Point, across: number): Point => [
  origin[0] + u[0] * along + v[0] * across,
  origin[1] + u[1] * along + v[1] * across,
]
