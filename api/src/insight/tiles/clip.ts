// Cuts polygons and lines to a box. A polygon comes back as proper polygons, not joined by seams along the box's edge.
import type { GridBox } from './grid.ts'
import { contains, type Polygon, type Ring } from './outline.ts'

/** One edge of the box: what lies on its inner side stays. */
interface Edge {
  axis: 0 | 1
  limit: number
  /** 1 when larger values lie inside, -1 when smaller ones do. */
  side: 1 | -1
}

/** A stretch of ring inside an edge, from the point where it comes in to the point where it goes out. */
interface Chain {
  points: Ring
  entry: number
  exit: number
}

function edgesOf({ minX, minY, maxX, maxY }: GridBox): Edge[] {
  return [
    { axis: 0, limit: minX, side: 1 },
    { axis: 0, limit: maxX, side: -1 },
    { axis: 1, limit: minY, side: 1 },
    { axis: 1, limit: maxY, side: -1 },
  ]
}

/** The parts of a polygon (wound as MVT wants it) inside a box; coordinates on the box's edge may be fractions. */
export function clipPolygon(polygon: Polygon, box: GridBox): Polygon[] {
  let parts = [polygon]
  for (const edge of edgesOf(box))
    if (parts.some((part) => part.some((ring) => insideCount(ring, edge) * 2 < ring.length)))
      parts = parts.flatMap((part) => cutPolygon(part, edge))
  return parts
}

/** The parts of a line (x0, y0, x1, y1, …) inside a box. */
export function clipLine(line: number[], box: GridBox): number[][] {
  let parts = [line]
  for (const edge of edgesOf(box)) parts = parts.flatMap((part) => cutLine(part, edge))
  return parts
}

function cutPolygon(polygon: Polygon, edge: Edge): Polygon[] {
  const whole: Ring[] = []
  const chains: Chain[] = []
  for (const ring of polygon) {
    const inside = insideCount(ring, edge)
    if (inside * 2 === ring.length) whole.push(ring)
    else if (inside > 0) chains.push(...chainsOf(ring, edge))
  }
  if (chains.length === 0) return whole[0] === polygon[0] && whole.length > 0 ? [whole] : []
  const exteriors = joined(chains)
  // An exterior that lies inside entirely means that only holes reach the edge, which a sound polygon cannot have.
  const holes = whole[0] === polygon[0] ? whole.slice(1) : whole
  return exteriors.map((exterior) => [
    exterior,
    ...holes.filter(
      (hole) => exteriors.length === 1 || contains(exterior, hole[0] as number, hole[1] as number),
    ),
  ])
}

/** How many of a ring's points lie inside an edge. */
function insideCount(ring: Ring, { axis, limit, side }: Edge): number {
  let count = 0
  for (let i: number = axis; i < ring.length; i += 2) if (((ring[i] as number) - limit) * side > 0) count++
  return count
}

function isInside(value: number, { limit, side }: Edge): boolean {
  return (value - limit) * side > 0
}

function chainsOf(ring: Ring, edge: Edge): Chain[] {
  const size = ring.length
  let start = 0
  while (isInside(ring[start + edge.axis] as number, edge)) start += 2
  const chains: Chain[] = []
  let chain: Chain | undefined
  for (let step = 0; step < size; step += 2) {
    const at = (start + step) % size
    const next = (at + 2) % size
    const nextInside = isInside(ring[next + edge.axis] as number, edge)
    if (chain && nextInside) chain.points.push(ring[next] as number, ring[next + 1] as number)
    else if (chain) {
      chain.exit = meeting(ring, next, at, edge)
      chain.points.push(...onEdge(chain.exit, edge))
      chains.push(chain)
      chain = undefined
    } else if (nextInside) {
      const entry = meeting(ring, at, next, edge)
      chain = {
        points: [...onEdge(entry, edge), ring[next] as number, ring[next + 1] as number],
        entry,
        exit: 0,
      }
    }
  }
  return chains
}

/** Where the segment from an outer to an inner point meets the edge, along the edge. */
function meeting(points: number[], outer: number, inner: number, { axis, limit }: Edge): number {
  const along = 1 - axis
  const from = points[outer + axis] as number
  const share = (limit - from) / ((points[inner + axis] as number) - from)
  const start = points[outer + along] as number
  return start + share * ((points[inner + along] as number) - start)
}

function onEdge(along: number, { axis, limit }: Edge): [number, number] {
  return axis === 0 ? [limit, along] : [along, limit]
}

/**
 * Closes chains into rings. Along the edge a polygon's inside lies between the first and second meeting, the third
 * and fourth, and so on, always one way out and one way in: the n-th exit therefore belongs to the n-th entry.
 */
function joined(chains: Chain[]): Ring[] {
  const byEntry = chains.map((_, i) => i).sort((a, b) => at(chains, a).entry - at(chains, b).entry)
  const byExit = chains.map((_, i) => i).sort((a, b) => at(chains, a).exit - at(chains, b).exit)
  const following = new Map(byExit.map((chain, i) => [chain, byEntry[i] as number]))
  const rings: Ring[] = []
  const used = new Set<number>()
  for (let first = 0; first < chains.length; first++) {
    const ring: Ring = []
    for (let i = first; !used.has(i); i = following.get(i) as number) {
      used.add(i)
      ring.push(...at(chains, i).points)
    }
    if (ring.length > 0) rings.push(ring)
  }
  return rings
}

function at(chains: Chain[], i: number): Chain {
  return chains[i] as Chain
}

function cutLine(line: number[], edge: Edge): number[][] {
  const parts: number[][] = []
  let part: number[] = []
  for (let i = 0; i < line.length; i += 2) {
    const inside = isInside(line[i + edge.axis] as number, edge)
    const before = i > 0 && isInside(line[i - 2 + edge.axis] as number, edge)
    if (inside && !before && i > 0) part.push(...onEdge(meeting(line, i - 2, i, edge), edge))
    if (inside) part.push(line[i] as number, line[i + 1] as number)
    else if (before) {
      part.push(...onEdge(meeting(line, i, i - 2, edge), edge))
      parts.push(part)
      part = []
    }
  }
  if (part.length > 2) parts.push(part)
  return parts
}
