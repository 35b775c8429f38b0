// One block of series-built homes on its plot: the row, its staggering, extensions, gardens and sheds.

import { counterClockwise, type Ring, rectangle } from '../geometry/polygon.ts'
import { at, type Polyline } from '../geometry/polyline.ts'
import { add, inFrame, leftOf, middle, type Point, scale, subtract, turn, unit } from '../geometry/vector.ts'
import type { Random } from '../random.ts'
import type { BuildingKind } from './model.ts'

/** How a series of homes is built; metres and m². */
export interface BlockStyle {
  kind: BuildingKind
  width: number
  depth: number
  garden: number
  /** From the street's centreline to the front wall. */
  setback: number
  counts: readonly [number, number]
  /** `pairs` moves every second pair back, `echelon` every next home a bit further. */
  stagger: 'none' | 'pairs' | 'echelon'
  /** Greatest random rotation, radians. */
  jitter: number
  /** Free strip beside the block. */
  sideGap: number
  shed: 'back' | 'side' | 'none'
  /** A store built out at the front of each home. */
  porch: boolean
  /** Chance of an extension at the back. */
  extension: number
  floorArea: number
  year: number
}

interface HomeDraft {
  ring: Ring
  point: Point
  floorArea: number
}

/** A block that fits somewhere, not yet built. */
export interface Block {
  plot: Ring
  homes: HomeDraft[]
  sheds: Ring[]
  style: BlockStyle
}

/** Along the row, away from the street: the frame in which a block is drawn. */
interface Frame {
  origin: Point
  u: Point
  v: Point
}

function frameOf(
  line: Polyline,
  side: 1 | -1,
  along: number,
  length: number,
  style: BlockStyle,
  angle: number,
) {
  const from = at(line, along).point
  const to = at(line, along + length).point
  const u = turn(unit(subtract(to, from)), angle)
  const v = scale(leftOf(u), side)
  const front = add(middle(from, to), scale(v, style.setback))
  return { origin: inFrame(front, u, -length / 2, v, 0), u, v }
}

function staggerOf(style: BlockStyle, i: number, count: number): number {
  if (style.stagger === 'pairs') return Math.floor(i / 2) % 2 === 0 ? 0 : 1.8
  if (style.stagger === 'echelon') return Math.min(i, count - 1) * 1.1
  return 0
}

const draw = (frame: Frame, corners: readonly Point[]): Ring =>
  counterClockwise(corners.map(([a, b]) => inFrame(frame.origin, frame.u, a, frame.v, b)))

function homeRing(
  frame: Frame,
  style: BlockStyle,
  left: number,
  right: number,
  back: number,
  random: Random,
): Ring {
  const front = back
  const rear = back + style.depth
  const corners: Point[] = [[left, front]]
  if (style.porch)
    corners.push(
      [left + 0.4, front],
      [left + 0.4, front - 1.7],
      [left + 2.5, front - 1.7],
      [left + 2.5, front],
    )
  corners.push([right, front], [right, rear])
  if (random.chance(style.extension)) {
    const wide = style.kind === 'detached' ? random.between(3, 5) : random.between(2.4, style.width - 0.6)
    const deep = random.pick([2.2, 2.5, 2.8, 3])
    const start = right - 0.3 - (style.kind === 'detached' ? random.between(0, 2) : 0)
    corners.push([start, rear], [start, rear + deep], [start - wide, rear + deep], [start - wide, rear])
  }
  corners.push([left, rear])
  return draw(frame, corners)
}

function shedRing(
  frame: Frame,
  style: BlockStyle,
  i: number,
  deepest: number,
  random: Random,
): Ring | undefined {
  const left = i * style.width
  if (style.shed === 'back' && random.chance(0.93)) {
    const wide = random.pick([2.2, 2.4, 2.4, 2.8])
    const deep = random.pick([2.6, 3, 3, 3.4])
    // Neighbours build their sheds against each other, so every second one stands at the other end of its garden.
    const start = i % 2 === 0 ? left + style.width - wide : left
    const rear = deepest + style.depth + style.garden - 0.3
    return rectangle(
      inFrame(frame.origin, frame.u, start, frame.v, rear - deep),
      frame.u,
      wide,
      frame.v,
      deep,
    )
  }
  if (style.shed === 'side' && random.chance(0.85)) {
    const outer = i === 0 ? -style.sideGap : left + style.width + style.sideGap - 2.9
    const start = style.counts[1] === 1 || i > 0 ? left + style.width + style.sideGap - 2.9 : outer
    const setBack = style.depth * random.pick([0.5, 0.7, 1.1])
    return rectangle(
      inFrame(frame.origin, frame.u, start, frame.v, setBack),
      frame.u,
      2.7,
      frame.v,
      random.pick([5, 6, 7]),
    )
  }
  return undefined
}

/** Draws a block of `count` homes beside a street; whether the ground is free is the caller's question. */
export function drawBlock(
  line: Polyline,
  side: 1 | -1,
  along: number,
  count: number,
  style: BlockStyle,
  random: Random,
): Block {
  const length = count * style.width
  const frame = frameOf(line, side, along, length, style, random.between(-style.jitter, style.jitter))
  const deepest = staggerOf(style, style.stagger === 'pairs' ? 2 : count - 1, count)
  const homes: HomeDraft[] = []
  const sheds: Ring[] = []
  for (let i = 0; i < count; i += 1) {
    const back = staggerOf(style, i, count)
    const left = i * style.width
    homes.push({
      ring: homeRing(frame, style, left, (i + 1) * style.width, back, random),
      point: inFrame(frame.origin, frame.u, left + style.width / 2, frame.v, back + 2.5),
      floorArea: Math.round(style.floorArea + random.pick([0, 0, 0, 0, 4, 8, 12])),
    })
    const shed = shedRing(frame, style, i, deepest, random)
    if (shed) sheds.push(shed)
  }
  const corner = inFrame(frame.origin, frame.u, -style.sideGap, frame.v, style.porch ? -2.2 : -0.8)
  const depth = deepest + style.depth + style.garden + (style.porch ? 2.5 : 1.1)
  return { plot: rectangle(corner, frame.u, length + 2 * style.sideGap, frame.v, depth), homes, sheds, style }
}
