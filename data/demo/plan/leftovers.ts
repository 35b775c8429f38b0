// What remains between the rows of the district: garage courts where there is room for one, grass everywhere else.
import {
  contains,
  convexOverlap,
  counterClockwise,
  distanceToSegment,
  type Ring,
  rectangle,
} from '../geometry/polygon.ts'
import { add, heading, inFrame, leftOf, type Point, scale } from '../geometry/vector.ts'
import type { Random } from '../random.ts'
import { placeGarages } from './amenities.ts'
import { inZone, isFree, type Site } from './site.ts'

const STEP = 5

/** Metres from a point to the nearest building plot or road edge, at most `most`. */
function clearance(site: Site, point: Point, most: number): number {
  const around = rectangle(add(point, [-most, -most]), [1, 0], 2 * most, [0, 1], 2 * most)
  let nearest = most
  for (const { ring } of site.ground.near(around)) {
    if (contains(ring, point)) return 0
    ring.forEach((corner, i) => {
      nearest = Math.min(nearest, distanceToSegment(point, corner, ring[(i + 1) % ring.length] as Point))
    })
  }
  return nearest
}

/** Garage courts: two facing rows where a rectangle of twelve metres or more is free beside a road. */
function placeGarageCourts(site: Site, candidates: readonly Point[], random: Random): void {
  let placed = 0
  for (const point of candidates) {
    if (placed >= 16) return
    if (!besideRoad(site, point)) continue
    for (let k = 0; k < 12; k += 1) {
      const u = heading(random.between(0, Math.PI))
      const count = random.whole(5, 11)
      const ring = rectangle(
        inFrame(point, u, -count * 1.45 - 0.6, leftOf(u), -3.5),
        u,
        count * 2.9 + 1.2,
        leftOf(u),
        13,
      )
      if (!isFree(site, ring) || !inZone(site, ring, 'district')) continue
      placeGarages(
        site,
        inFrame(point, u, -count * 1.45, leftOf(u), -2.8),
        u,
        count,
        'district',
        random.whole(1967, 1977),
      )
      site.ground.add(ring, 'plot')
      placed += 1
      break
    }
  }
}

/** Whether a street runs within reach of a car that leaves its box. */
function besideRoad(site: Site, point: Point): boolean {
  const around = rectangle(add(point, [-14, -14]), [1, 0], 28, [0, 1], 28)
  return site.ground.near(around).some(({ ring, tag }) => tag === 'road' && convexOverlap(ring, around))
}

/** A soft-edged lawn around a point: rays run out until something is in the way. */
function lawnAround(site: Site, point: Point): Ring | undefined {
  const rays = Array.from({ length: 28 }, (_, i) => {
    const direction = heading((i / 28) * 2 * Math.PI)
    let reach = 2
    while (reach < 34) {
      const next = add(point, scale(direction, reach + 2))
      const square = rectangle(add(next, [-1.2, -1.2]), [1, 0], 2.4, [0, 1], 2.4)
      if (!isFree(site, square)) break
      if (!inZone(site, square, 'district')) {
        // Grass runs up to the park's edge and under it, so that no slit remains.
        if (contains(site.zones.district, next)) reach += 3
        break
      }
      reach += 2
    }
    return reach
  })
  const softened = rays.map((reach, i) => {
    const before = rays[(i + 27) % 28] as number
    const after = rays[(i + 1) % 28] as number
    return Math.min(reach, (before + reach + after) / 3)
  })
  const ring = softened.map((reach, i) => add(point, scale(heading((i / 28) * 2 * Math.PI), reach)))
  return counterClockwise(ring)
}

/** Fills the open ground of the district. */
export function fillLeftovers(site: Site, random: Random): void {
  const candidates: { point: Point; room: number }[] = []
  for (let x = -400; x < 420; x += STEP) {
    for (let y = -370; y < 400; y += STEP) {
      const point: Point = [x, y]
      if (inZone(site, [point, add(point, [1, 0]), add(point, [0, 1])], 'district')) {
        candidates.push({ point, room: clearance(site, point, 30) })
      }
    }
  }
  const roomy = candidates.filter((candidate) => candidate.room > 6).sort((a, b) => b.room - a.room)
  placeGarageCourts(
    site,
    roomy.filter((candidate) => candidate.room < 13).map((candidate) => candidate.point),
    random,
  )
  const lawns: Ring[] = []
  for (const { point } of roomy) {
    if (lawns.some((lawn) => contains(lawn, point)) || clearance(site, point, 8) < 5) continue
    const lawn = lawnAround(site, point)
    if (lawn) lawns.push(lawn)
  }
  for (const ring of lawns) site.areas.push({ sort: 'groen', ring })
}
