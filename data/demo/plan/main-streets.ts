// Names, sorts and widths of the hand-drawn streets.
import { at, polyline, project } from '../geometry/polyline.ts'
import type { Point } from '../geometry/vector.ts'
import { mainStreets } from './ground.ts'
import type { Quarter, Street, StreetSort } from './model.ts'
import { addStreet, type Site } from './site.ts'

/** The hand-drawn streets by their key in the sketch. */
export type MainStreets = Record<keyof typeof mainStreets, Street>

const named: Record<
  keyof typeof mainStreets,
  [name: string, sort: StreetSort, quarter: Quarter, half: number]
> = {
  ring: ['Zwaluwlaan', 'hoofdweg', 'district', 4.6],
  west: ['Singelweg', 'hoofdweg', 'district', 4.6],
  north: ['Leeuweriklaan', 'hoofdweg', 'district', 4.6],
  south: ['Kievitlaan', 'hoofdweg', 'district', 4.6],
  centre: ['De Meent', 'woonstraat', 'district', 4],
  east: ['Meentpad', 'woonstraat', 'district', 4],
  village: ['Dorpsstraat', 'hoofdweg', 'village', 4.4],
  provincial: ['Provincialeweg', 'hoofdweg', 'outside', 7],
  nineties: ['Weidelaan', 'hoofdweg', 'nineties', 4.6],
  kade: ['Oostkade', 'woonstraat', 'outside', 3.5],
  back: ['Wilhelminastraat', 'woonstraat', 'village', 3.6],
  church: ['Kerkstraat', 'woonstraat', 'village', 3.4],
  singelkade: ['Singelkade', 'woonstraat', 'district', 3.6],
  weidezicht: ['Weidezicht', 'woonstraat', 'district', 3.6],
  flatSouth: ['Fuutlaan', 'woonstraat', 'district', 3.6],
  flatEast: ['Roerdomplaan', 'woonstraat', 'district', 3.6],
  parkPath: ['Parkpad', 'pad', 'district', 1.6],
  wedgePath: ['Lange Groenstrook', 'pad', 'district', 1.6],
  singelPath: ['Singelpad', 'pad', 'district', 1.6],
  sport: ['Sportlaan', 'woonstraat', 'outside', 3.6],
  works: ['Ambachtsweg', 'woonstraat', 'outside', 5],
}

/** A sketched street that ends beside another one is drawn on until it meets it. */
function meet(line: readonly Point[]): Point[] {
  const others = Object.values(mainStreets).filter((other) => other !== line)
  const snap = (end: Point): Point => {
    const reached = others.map((points) => {
      const other = polyline(points)
      const found = project(other, end)
      return { distance: found.distance, point: at(other, found.along).point }
    })
    const nearest = reached.reduce((a, b) => (b.distance < a.distance ? b : a))
    return nearest.distance < 16 ? nearest.point : end
  }
  const [first, last] = [line[0] as Point, line[line.length - 1] as Point]
  // The ring closes upon itself.
  return first === last ? [...line] : [snap(first), ...line.slice(1, -1), snap(last)]
}

/** Puts the hand-drawn streets on the board. */
export function layMainStreets(site: Site): MainStreets {
  const entries = Object.entries(named).map(([key, [name, sort, quarter, half]]) => {
    const line = meet(mainStreets[key as keyof typeof mainStreets])
    return [key, addStreet(site, { name, sort, quarter, lines: [line] }, half)]
  })
  return Object.fromEntries(entries) as MainStreets
}
