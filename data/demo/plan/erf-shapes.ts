// The shapes of a woonerf: bent, forked, looped around a lawn. Drawn in their own frame: entrance at the origin, heading east.
import type { Ring } from '../geometry/polygon.ts'
import { add, heading, leftOf, type Point, scale, subtract, turn, unit } from '../geometry/vector.ts'
import type { Random } from '../random.ts'
import type { Front } from './frontage.ts'

/** Centrelines, the fronts along them, and what stays green in the middle. */
export interface ErfShape {
  lines: Point[][]
  fronts: Front[]
  lawn?: Ring
  /** How many homes we would give up to have this shape rather than a plain lane. */
  charm: number
}

/** Walks from a point: each move turns (radians) over a number of metres, in steps of about five metres. */
function walk(
  from: Point,
  angle: number,
  moves: readonly (readonly [length: number, turning: number])[],
): Point[] {
  const points: Point[] = [from]
  let direction = angle
  for (const [length, turning] of moves) {
    const parts = turning === 0 ? 1 : Math.max(2, Math.round(length / 5))
    for (let k = 0; k < parts; k += 1) {
      direction += turning / parts / 2
      points.push(add(points[points.length - 1] as Point, scale(heading(direction), length / parts)))
      direction += turning / parts / 2
    }
  }
  return points
}

/** The row that closes a cul-de-sac: a front across its end. */
function closing(line: readonly Point[], half = 24): Front {
  const end = line[line.length - 1] as Point
  const across = leftOf(unit(subtract(end, line[line.length - 2] as Point)))
  return { points: [add(end, scale(across, -half)), add(end, scale(across, half))], side: -1 }
}

const bothSides = (points: readonly Point[]): Front[] => [
  { points, side: 1 },
  { points, side: -1 },
]

function bend(random: Random): ErfShape {
  const hand = random.pick([1, -1])
  const first = random.between(22, 52)
  const last = random.between(28, 62)
  const line = walk([0, 0], 0, [
    [first, 0],
    [random.between(10, 22), hand * random.between(0.7, 1.5)],
    [last, 0],
  ])
  return { lines: [line], fronts: [closing(line), ...bothSides(line)], charm: 2 }
}

function sway(random: Random): ErfShape {
  const hand = random.pick([1, -1])
  const line = walk([0, 0], 0, [
    [random.between(12, 24), 0],
    [random.between(30, 50), hand * random.between(0.3, 0.7)],
    [random.between(30, 50), -hand * random.between(0.4, 0.9)],
    [random.between(5, 30), 0],
  ])
  return { lines: [line], fronts: [closing(line), ...bothSides(line)], charm: 1.5 }
}

function fork(random: Random): ErfShape {
  const stem = walk([0, 0], 0, [
    [14, 0],
    [random.between(18, 44), random.between(-0.35, 0.35)],
  ])
  const top = stem[stem.length - 1] as Point
  const tilt = random.between(-0.25, 0.25)
  const left = walk(top, Math.PI / 2 + tilt, [
    [random.between(18, 34), 0],
    [random.between(8, 20), random.between(-0.9, 0.4)],
  ])
  const right = walk(top, -Math.PI / 2 + tilt, [
    [random.between(18, 34), 0],
    [random.between(8, 20), random.between(-0.4, 0.9)],
  ])
  const bar = [...right].reverse().concat(left.slice(1))
  return {
    lines: [stem, bar],
    charm: 3,
    fronts: [...bothSides(bar), closing(left), closing([...bar].reverse()), ...bothSides(stem)],
  }
}

function court(random: Random): ErfShape {
  const stem = random.between(14, 36)
  const wide = random.between(16, 27)
  const long = random.between(22, 52)
  const skew = random.between(-0.3, 0.3)
  const turned = (points: Point[]) => points.map((point) => add([stem, 0], turn(point, skew)))
  const corners = turned([
    [0, -wide / 2],
    [long, -wide / 2],
    [long, wide / 2],
    [0, wide / 2],
  ])
  const line: Point[] = [[0, 0], [stem, 0], ...corners, [stem, 0]]
  const [c0, c1, c2, c3] = corners as [Point, Point, Point, Point]
  const entrance: Point[] = [
    [0, 0],
    [stem, 0],
  ]
  const inset = turned([
    [3.5, 3.5 - wide / 2],
    [long - 3.5, 3.5 - wide / 2],
    [long - 3.5, wide / 2 - 3.5],
    [3.5, wide / 2 - 3.5],
  ])
  return {
    lines: [line],
    lawn: inset,
    charm: 9,
    fronts: [
      { points: extend(c1, c2, 8), side: -1 },
      { points: [c0, c1], side: -1 },
      { points: [c2, c3], side: -1 },
      { points: [c3, [stem, 0]], side: -1 },
      { points: [[stem, 0], c0], side: -1 },
      ...bothSides(entrance),
    ],
  }
}

function extend(from: Point, to: Point, by: number): Point[] {
  const along = scale(unit(subtract(to, from)), by)
  return [subtract(from, along), add(to, along)]
}

function lane(random: Random): ErfShape {
  const line = walk([0, 0], 0, [
    [random.between(20, 40), 0],
    [random.between(40, 80), random.between(-0.5, 0.5)],
  ])
  return { lines: [line], fronts: [closing(line), ...bothSides(line)], charm: -2 }
}

const makers = { bend, sway, fork, court, lane }
export type ErfKind = keyof typeof makers

/** Draws a woonerf of the given kind. */
export const drawErf = (kind: ErfKind, random: Random): ErfShape => makers[kind](random)

/** The shape moved to an entrance, its own east turned to an angle. */
export function placeErf(shape: ErfShape, entrance: Point, angle: number): ErfShape {
  const move = (point: Point): Point => add(entrance, turn(point, angle))
  return {
    ...shape,
    lines: shape.lines.map((line) => line.map(move)),
    fronts: shape.fronts.map((front) => ({ ...front, points: front.points.map(move) })),
    ...(shape.lawn ? { lawn: shape.lawn.map(move) } : {}),
  }
}
