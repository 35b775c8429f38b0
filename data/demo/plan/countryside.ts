// What lies around the town: meadow ditches, farms along the lanes, and a small business estate by the main road.
import { contains } from '../geometry/polygon.ts'
import { at, band, polyline, project } from '../geometry/polyline.ts'
import { add, heading, inFrame, leftOf, type Point, scale, turn } from '../geometry/vector.ts'
import type { Random } from '../random.ts'
import { box, type Footprint, placeAmenity } from './amenities.ts'
import { mainStreets, wetering } from './ground.ts'
import type { Building, Purpose, Street } from './model.ts'
import { inZone, isFree, type Site } from './site.ts'

interface Lanes {
  works: Street
  provincial: Street
  kade: Street
  village: Street
}

/** Warehouses stand square to the road that serves them, as large as their plot allows. */
function placeWorks(site: Site, street: Street, random: Random): void {
  const line = polyline(street.lines[0] ?? [])
  for (const side of [1, -1] as const) {
    for (let along = 22; along < line.length - 20; along += 8) {
      const wide = random.between(24, 58)
      const deep = random.between(22, 46)
      const { point, direction } = at(line, along)
      const away = scale(leftOf(direction), side)
      const office: Point[] = [
        [0, 0],
        [wide, 0],
        [wide, deep],
        [0, deep],
      ]
      const stepped: Point[] = [
        [0, 0],
        [wide * 0.4, 0],
        [wide * 0.4, 5],
        [wide, 5],
        [wide, deep],
        [0, deep],
      ]
      const outline = random.chance(0.5) ? office : stepped
      const u = side === 1 ? direction : scale(direction, -1)
      const corner = inFrame(add(point, scale(away, 15)), u, -wide / 2, away, 0)
      const footprint: Footprint = { corner, degrees: (Math.atan2(u[1], u[0]) * 180) / Math.PI, outline }
      const purposes: Purpose[] = random.chance(0.3)
        ? ['industriefunctie', 'kantoorfunctie']
        : ['industriefunctie']
      const year = random.pick([1984, 1989, 1992, 1997, 2001, 2006, 2012, 2019])
      tryAmenity(site, footprint, 6, () => ({
        kind: 'works',
        year,
        street,
        units: [{ purposes, floorArea: Math.round(wide * deep * 1.1) }],
      }))
    }
  }
}

function tryAmenity(
  site: Site,
  footprint: Footprint,
  margin: number,
  plan: () => {
    kind: Building['kind']
    year: number
    street: Street
    units: { purposes: Purpose[]; floorArea: number }[]
  },
): boolean {
  const u = heading((footprint.degrees * Math.PI) / 180)
  const ring = footprint.outline.map(([a, b]) => inFrame(footprint.corner, u, a, leftOf(u), b))
  const wide = [...footprint.outline].reduce((most, [a]) => Math.max(most, a), 0)
  const deep = [...footprint.outline].reduce((most, [, b]) => Math.max(most, b), 0)
  const plot: Point[] = [
    inFrame(footprint.corner, u, -margin, leftOf(u), -margin),
    inFrame(footprint.corner, u, wide + margin, leftOf(u), -margin),
    inFrame(footprint.corner, u, wide + margin, leftOf(u), deep + margin),
    inFrame(footprint.corner, u, -margin, leftOf(u), deep + margin),
  ]
  if (!isFree(site, plot) || !inZone(site, ring, 'outside')) return false
  placeAmenity(site, { footprint, margin, quarter: 'outside', ...plan() })
  return true
}

/** A farmhouse with barns behind it, seen from the lane. */
function placeFarm(site: Site, street: Street, along: number, side: 1 | -1, random: Random): void {
  const { point, direction } = at(polyline(street.lines[0] ?? []), along)
  const away = turn(scale(leftOf(direction), side), random.between(-0.12, 0.12))
  const u = side === 1 ? turn(away, -Math.PI / 2) : turn(away, Math.PI / 2)
  const start = add(point, scale(away, street.sort === 'hoofdweg' ? 44 : 24))
  const frame = side === 1 ? u : scale(u, -1)
  const degrees = (Math.atan2(frame[1], frame[0]) * 180) / Math.PI
  const place = (
    a: number,
    b: number,
    length: number,
    depth: number,
    kind: 'farm' | 'barn',
    year: number,
  ) => {
    const footprint: Footprint = {
      corner: inFrame(start, frame, a, leftOf(frame), b),
      degrees,
      outline: box(length, depth),
    }
    const units =
      kind === 'farm' ? [{ purposes: ['woonfunctie' as const], floorArea: random.whole(170, 320) }] : []
    return tryAmenity(site, footprint, 1.5, () => ({ kind, year, street, units }))
  }
  if (
    !place(
      -7,
      0,
      random.between(12, 15),
      random.between(22, 30),
      'farm',
      random.pick([1876, 1888, 1903, 1911, 1926, 1952]),
    )
  )
    return
  place(14, 12, random.between(18, 26), random.between(34, 60), 'barn', random.pick([1964, 1978, 1991, 2008]))
  if (random.chance(0.8))
    place(-38, 18, random.between(14, 24), random.between(18, 40), 'barn', random.pick([1958, 1971, 1985]))
  if (random.chance(0.5)) place(-8, 44, 12, 12, 'barn', 1969)
}

/** Long narrow meadows between ditches, square to the old watercourse: the polder as it was reclaimed. */
function digDitches(site: Site, random: Random): void {
  const old = polyline(wetering)
  const kade = polyline(mainStreets.kade)
  const built = [site.zones.district, site.zones.nineties, site.zones.village]
  const wet = (point: Point) =>
    !built.some((zone) => contains(zone, point)) &&
    isFree(site, [add(point, [-4, -4]), add(point, [4, -4]), add(point, [4, 4]), add(point, [-4, 4])]) &&
    !site.open.some((open) => contains(open, point))
  for (let y = -1180; y < 1180; y += random.between(52, 88)) {
    const start: Point = [-1400, y]
    const tilt = heading(0.035)
    let run: Point[] = []
    for (let along = 0; along < 2800; along += 10) {
      const point = add(start, scale(tilt, along))
      const near = Math.min(project(old, point).distance, project(kade, point).distance)
      const between = point[0] > -330 && point[0] < 420 && Math.abs(point[1]) < 780
      if (wet(point) && near > 13 && !between) run.push(point)
      else run = closeDitch(site, run)
    }
    closeDitch(site, run)
  }
}

function closeDitch(site: Site, run: Point[]): Point[] {
  const first = run[0]
  const last = run[run.length - 1]
  if (first && last && run.length > 7) site.areas.push({ sort: 'water', ring: band([first, last], 1.3) })
  return []
}

export function placeCountryside(site: Site, lanes: Lanes, random: Random): void {
  placeWorks(site, lanes.works, random)
  for (const along of [180, 420, 640, 900, 1130, 1370, 1600, 1820, 2040]) {
    placeFarm(site, lanes.kade, along + random.between(-40, 40), random.pick([1, -1]), random)
  }
  for (const [along, side] of [
    [90, 1],
    [250, -1],
    [1720, 1],
    [1900, -1],
    [2010, 1],
  ] as const)
    placeFarm(site, lanes.village, along, side, random)
  for (const along of [110, 300, 1900, 2180])
    placeFarm(site, lanes.provincial, along, random.pick([1, -1]), random)
  digDitches(site, random)
}
