// What people might have found out about the demo's district: meeting places, parties, koppelkansen and answers. All invented.
// In the shapes of the public API, tied to the buildings and streets of the plan.

import type { Point } from '../geometry/vector.ts'
import { toRijksdriehoek, toWgs84 } from '../map/projection.ts'
import { parks } from '../plan/ground.ts'
import type { Building, Purpose, Town } from '../plan/model.ts'
import type { Registration } from '../register/build.ts'
import { answers, meetingPlaces, opportunities, parties, type Spot, type Stretch } from './told.ts'

/** The area's id in the public API. */
export const surroundingsArea = 'wijk-zwaluwhoven'

const position = (point: Point): [number, number] => toWgs84(toRijksdriehoek(point))

/** Purposes of buildings in which people meet; homes and garages of the same year are none. */
const meets: readonly Purpose[] = [
  'onderwijsfunctie',
  'bijeenkomstfunctie',
  'sportfunctie',
  'gezondheidszorgfunctie',
  'winkelfunctie',
]

function amenityOf(town: Town, year: number): Building {
  const found = town.buildings.find(
    (building) =>
      building.year === year &&
      (building.kind === 'amenity' || building.kind === 'shops') &&
      building.units.some(({ purposes }) => purposes.some((purpose) => meets.includes(purpose))),
  )
  if (!found) throw new Error(`The plan has no amenity of ${year}.`)
  return found
}

function spotOf(spot: Spot, town: Town, { buildingIds }: Registration) {
  if ('at' in spot) return { punt: position(spot.at) }
  return { pand: buildingIds.get(amenityOf(town, spot.amenity)) ?? '' }
}

function stretchOf(stretch: Stretch, town: Town, { streetIds }: Registration) {
  if ('streets' in stretch) {
    const straten = stretch.streets.map((name) => {
      const street = town.streets.find((candidate) => candidate.name === name)
      const id = street && streetIds.get(street)
      if (!id) throw new Error(`The plan has no street ${name}.`)
      return id
    })
    return { straten }
  }
  const ring = (parks[stretch.park] ?? []).map(position)
  const [first] = ring
  return { geometrie: { type: 'Polygon', coordinates: [[...ring, ...(first ? [first] : [])]] } }
}

/** The file's content: bodies of the API's POST and PUT requests, without versions. */
export function composeSurroundings(town: Town, registration: Registration) {
  return {
    gebied: surroundingsArea,
    ontmoetingsplekken: meetingPlaces.map(({ spot, ...told }) => ({
      ...told,
      plaats: spotOf(spot, town, registration),
    })),
    belanghebbenden: parties.map(({ spot, ...told }) => ({
      ...told,
      gebied: surroundingsArea,
      plaats: spot ? spotOf(spot, town, registration) : null,
    })),
    koppelkansen: opportunities.map(({ stretch, ...told }) => ({
      ...told,
      waar: stretchOf(stretch, town, registration),
    })),
    antwoorden: answers,
  }
}
