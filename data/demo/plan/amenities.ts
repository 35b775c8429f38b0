// Buildings with a name: gallery flats, shops, school, church, halls. Placed by hand, because a town is known by them.
import { counterClockwise, type Ring, rectangle } from '../geometry/polygon.ts'
import { heading, inFrame, leftOf, type Point } from '../geometry/vector.ts'
import type { Random } from '../random.ts'
import type { Building, BuildingKind, Purpose, Quarter, Street, Unit } from './model.ts'
import type { Site } from './site.ts'

/** Where a building stands: its corner, the direction of its front in degrees, and its outline in that frame. */
export interface Footprint {
  corner: Point
  degrees: number
  outline: readonly Point[]
}

/** A rectangular outline. */
export const box = (length: number, depth: number): Point[] => [
  [0, 0],
  [length, 0],
  [length, depth],
  [0, depth],
]

function ringOf({ corner, degrees, outline }: Footprint): Ring {
  const u = heading((degrees * Math.PI) / 180)
  return counterClockwise(outline.map(([a, b]) => inFrame(corner, u, a, leftOf(u), b)))
}

/** The ground that a building keeps free around itself. */
function plotOf({ corner, degrees, outline }: Footprint, margin: number): Ring {
  const u = heading((degrees * Math.PI) / 180)
  const along = outline.map((point) => point[0])
  const across = outline.map((point) => point[1])
  const start = Math.min(...along) - margin
  const low = Math.min(...across) - margin
  const origin = inFrame(corner, u, start, leftOf(u), low)
  return rectangle(
    origin,
    u,
    Math.max(...along) + margin - start,
    leftOf(u),
    Math.max(...across) + margin - low,
  )
}

export interface AmenityPlan {
  footprint: Footprint
  kind: BuildingKind
  quarter: Quarter
  year: number
  street: Street
  margin?: number
  /** Purposes and m² of each unit. */
  units: readonly { purposes: Purpose[]; floorArea: number }[]
}

/** Builds a hand-placed building and reserves its ground. */
export function placeAmenity(site: Site, plan: AmenityPlan): Building {
  const u = heading((plan.footprint.degrees * Math.PI) / 180)
  const length = Math.max(...plan.footprint.outline.map((point) => point[0]))
  const pointOf = (i: number): Point =>
    inFrame(plan.footprint.corner, u, ((i + 0.5) / plan.units.length) * length, leftOf(u), 7)
  const building: Building = {
    kind: plan.kind,
    quarter: plan.quarter,
    year: plan.year,
    series: site.nextSeries,
    ring: ringOf(plan.footprint),
    units: plan.units.map((unit, i) => ({ ...unit, point: pointOf(i), street: plan.street, rank: i })),
  }
  site.nextSeries += 1
  site.ground.add(plotOf(plan.footprint, plan.margin ?? 7), 'plot')
  site.buildings.push(building)
  return building
}

/** A slab of `perFloor` homes on each of `floors` galleries, with its stair tower in front. */
export function placeGallery(
  site: Site,
  where: { corner: Point; degrees: number; street: Street; year: number },
  floors: number,
  perFloor: number,
  random: Random,
): void {
  const length = perFloor * 7.2
  const outline: Point[] = [
    [0, 0],
    [length * 0.3, 0],
    [length * 0.3, -3.4],
    [length * 0.3 + 6, -3.4],
    [length * 0.3 + 6, 0],
    [length, 0],
    [length, 11.5],
    [0, 11.5],
  ]
  const u = heading((where.degrees * Math.PI) / 180)
  const building = placeAmenity(site, {
    footprint: { corner: where.corner, degrees: where.degrees, outline },
    kind: 'gallery',
    quarter: 'district',
    year: where.year,
    street: where.street,
    margin: 12,
    units: Array.from({ length: floors * perFloor }, (_, i) => ({
      purposes: ['woonfunctie'],
      floorArea: i % perFloor === 0 || i % perFloor === perFloor - 1 ? 88 : random.pick([68, 72, 72, 76]),
    })),
  })
  building.units.forEach((unit, i) => {
    // All floors lie above each other: the register's points stack up too.
    unit.point = inFrame(
      where.corner,
      u,
      ((i % perFloor) + 0.5) * 7.2,
      leftOf(u),
      3 + 0.5 * Math.floor(i / perFloor),
    )
  })
}

/** A parade of shops with homes above some of them, all in one building. */
export function placeShops(
  site: Site,
  where: { corner: Point; degrees: number; street: Street; year: number },
): void {
  const outline: Point[] = [
    [0, 0],
    [70, 0],
    [70, 16],
    [56, 16],
    [56, 13],
    [14, 13],
    [14, 16],
    [0, 16],
  ]
  const shops = [420, 92, 78, 110, 84, 96, 130, 74, 105]
  const building = placeAmenity(site, {
    footprint: { corner: where.corner, degrees: where.degrees, outline },
    kind: 'shops',
    quarter: 'district',
    year: where.year,
    street: where.street,
    margin: 10,
    units: shops.map((floorArea) => ({ purposes: ['winkelfunctie'], floorArea })),
  })
  const ground = [...building.units]
  building.units = ground.flatMap((shop, i): Unit[] => {
    if (i === 0) return [shop]
    const above = (addition: string): Unit => ({
      ...shop,
      purposes: ['woonfunctie'],
      floorArea: 74 + (i % 3) * 6,
      sharesNumberOf: shop,
      addition,
    })
    return i % 2 === 0 ? [shop, above('1'), above('2')] : [shop, above('1')]
  })
}

/** A row of garage boxes, one building each, without an address. */
export function placeGarages(
  site: Site,
  origin: Point,
  direction: Point,
  count: number,
  quarter: Quarter,
  year: number,
): void {
  const across = leftOf(direction)
  for (let i = 0; i < count; i += 1) {
    const ring = rectangle(inFrame(origin, direction, i * 2.9, across, 0), direction, 2.9, across, 5.6)
    site.buildings.push({ kind: 'garage', quarter, year, ring, series: site.nextSeries, units: [] })
  }
  site.nextSeries += 1
}
