// What has become of single buildings, and the few homes that are no buildings: rebuilding, demolition, berths, pitches.

import { type Ring, rectangle } from '../geometry/polygon.ts'
import { at, polyline } from '../geometry/polyline.ts'
import { inFrame, leftOf, type Point } from '../geometry/vector.ts'
import { singelLine } from './ground.ts'
import type { MainStreets } from './main-streets.ts'
import type { Building, BuildingKind, BuildingState, Place, Purpose, Quarter, Street, Unit } from './model.ts'
import { isFree, type Site } from './site.ts'

/** The last series of some kind in a quarter, all its buildings with their sheds. */
function seriesFromEnd(site: Site, kind: BuildingKind, quarter: Quarter, back: number): Building[] {
  const series = [
    ...new Set(
      site.buildings.filter((one) => one.kind === kind && one.quarter === quarter).map((one) => one.series),
    ),
  ]
  return site.buildings.filter((one) => one.series === series[series.length - 1 - back])
}

function fate(buildings: readonly Building[], state: BuildingState, year?: number): void {
  for (const building of buildings) {
    building.state = state
    if (year) building.year = year
  }
}

function unitAt(street: Street, point: Point, purposes: Purpose[], floorArea: number): Unit {
  return { purposes, floorArea, point, street, rank: 0 }
}

/** Buildings that are gone: a farm on which the district was built, a gymnasium of the seventies. */
function placeDemolished(site: Site, streets: MainStreets): void {
  const plans: {
    corner: Point
    length: number
    depth: number
    year: number
    purpose: Purpose
    area: number
  }[] = [
    { corner: [-128, 6], length: 13, depth: 27, year: 1888, purpose: 'woonfunctie', area: 190 },
    { corner: [-110, 20], length: 20, depth: 14, year: 1888, purpose: 'industriefunctie', area: 250 },
    { corner: [-76, 104], length: 12, depth: 22, year: 1974, purpose: 'sportfunctie', area: 260 },
  ]
  for (const { corner, length, depth, year, purpose, area } of plans) {
    const ring = rectangle(corner, [1, 0], length, [0, 1], depth)
    if (!isFree(site, ring))
      throw new Error(`The demolished building of ${year} would stand on occupied ground`)
    const units = [unitAt(streets.centre, [corner[0] + length / 2, corner[1] + depth / 2], [purpose], area)]
    site.buildings.push({
      kind: 'amenity',
      quarter: 'district',
      year,
      ring,
      series: site.nextSeries,
      state: 'demolished',
      units,
    })
    site.nextSeries += 1
  }
}

const place = (sort: Place['sort'], street: Street, ring: Ring, point: Point): Place => ({
  sort,
  ring,
  unit: unitAt(street, point, ['woonfunctie'], 0),
})

/** Houseboats in the canal along the quay, and two caravan pitches near the workshops. */
function placeBerths(site: Site, streets: MainStreets): void {
  const canal = polyline(singelLine)
  for (const along of [400, 428, 455]) {
    const { point, direction } = at(canal, along)
    const ring = rectangle(
      inFrame(point, direction, 0, leftOf(direction), -1),
      direction,
      15,
      leftOf(direction),
      4.6,
    )
    site.places.push(
      place('berth', streets.singelkade, ring, inFrame(point, direction, 7.5, leftOf(direction), 1.2)),
    )
  }
  for (const corner of [
    [-272, 482],
    [-272, 500],
  ] as const) {
    const ring = rectangle(corner, [1, 0], 14, [0, 1], 12)
    if (!isFree(site, ring)) throw new Error('A caravan pitch would stand on occupied ground')
    site.ground.add(ring, 'plot')
    site.places.push(place('pitch', streets.works, ring, [corner[0] + 7, corner[1] + 6]))
  }
}

/** Gives single buildings their state and adds what stood or lies elsewhere. */
export function decideFates(site: Site, streets: MainStreets): void {
  fate(seriesFromEnd(site, 'detached', 'nineties', 0), 'planned', 2027)
  for (const back of [1, 2, 3]) fate(seriesFromEnd(site, 'detached', 'nineties', back), 'started', 2026)
  for (const back of [4, 5]) fate(seriesFromEnd(site, 'detached', 'nineties', back), 'unmeasured', 2026)
  fate(seriesFromEnd(site, 'semi-detached', 'nineties', 2), 'unmeasured', 2026)
  fate(seriesFromEnd(site, 'detached', 'village', 6).slice(0, 1), 'unused')
  fate(seriesFromEnd(site, 'terraced', 'village', 9), 'condemned')
  fate(seriesFromEnd(site, 'works', 'outside', 3), 'condemned')
  for (const back of [7, 31, 58, 90])
    fate(seriesFromEnd(site, 'terraced', 'district', back).slice(1, 2), 'renovating')
  placeDemolished(site, streets)
  placeBerths(site, streets)
}
