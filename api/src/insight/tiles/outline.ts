// Rings and polygons of whole numbers: area, containment, and snapping them to a coarser grid.

/** A closed ring without its closing point: x0, y0, x1, y1, … */
export type Ring = number[]

/** An exterior ring and its holes. */
export type Polygon = Ring[]

/**
 * Twice a ring's area by the surveyor's formula, in square units.
 * Positive for an exterior ring as MVT 2.1 (section 4.3.3.3) wants it: clockwise on screen, y pointing down.
 */
export function twiceArea(ring: Ring): number {
  let sum = 0
  let x = ring[ring.length - 2] as number
  let y = ring[ring.length - 1] as number
  for (let i = 0; i < ring.length; i += 2) {
    const nextX = ring[i] as number
    const nextY = ring[i + 1] as number
    sum += x * nextY - nextX * y
    x = nextX
    y = nextY
  }
  return sum
}

/** The ring without points that repeat the one before; its last point differs from its first. */
export function withoutRepeats(ring: Ring): Ring {
  const kept: Ring = []
  let x = ring[ring.length - 2]
  let y = ring[ring.length - 1]
  for (let i = 0; i < ring.length; i += 2) {
    if (ring[i] === x && ring[i + 1] === y) continue
    x = ring[i] as number
    y = ring[i + 1] as number
    kept.push(x, y)
  }
  return kept
}

/** The same ring, walked the other way round from the same first point. */
export function reversed(ring: Ring): Ring {
  const turned = ring.slice(0, 2)
  for (let i = ring.length - 2; i >= 2; i -= 2) turned.push(ring[i] as number, ring[i + 1] as number)
  return turned
}

/** The ring wound as an exterior (positive area) or as a hole. */
export function wound(ring: Ring, exterior: boolean): Ring {
  return twiceArea(ring) > 0 === exterior ? ring : reversed(ring)
}

/** Whether a point lies inside a ring (even-odd rule; undefined on the ring itself). */
export function contains(ring: Ring, x: number, y: number): boolean {
  let inside = false
  let x1 = ring[ring.length - 2] as number
  let y1 = ring[ring.length - 1] as number
  for (let i = 0; i < ring.length; i += 2) {
    const x2 = ring[i] as number
    const y2 = ring[i + 1] as number
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside
    x1 = x2
    y1 = y2
  }
  return inside
}

/** Grid units to a tile's units without repeated points: relative to the tile's corner, 2^shift grid units to one, halves upwards. */
export function snapped(ring: Ring, originX: number, originY: number, shift: number): Ring {
  const unit = 2 ** shift
  const left = originX - unit / 2
  const top = originY - unit / 2
  const size = ring.length
  let lastX = Math.floor(((ring[size - 2] as number) - left) / unit)
  let lastY = Math.floor(((ring[size - 1] as number) - top) / unit)
  const kept: Ring = []
  for (let i = 0; i < size; i += 2) {
    const x = Math.floor(((ring[i] as number) - left) / unit)
    const y = Math.floor(((ring[i + 1] as number) - top) / unit)
    if (x === lastX && y === lastY) continue
    lastX = x
    lastY = y
    kept.push(x, y)
  }
  return kept
}

/**
 * A polygon in a tile's units, wound as MVT wants it, or undefined when its exterior has no area there.
 * Holes without area are left out.
 */
export function snappedPolygon(
  polygon: Polygon,
  originX: number,
  originY: number,
  shift: number,
): Polygon | undefined {
  const rings: Polygon = []
  for (const ring of polygon) {
    const onGrid = snapped(ring, originX, originY, shift)
    if (onGrid.length >= 6 && twiceArea(onGrid) !== 0) rings.push(wound(onGrid, rings.length === 0))
    else if (rings.length === 0) return undefined
  }
  return rings
}
