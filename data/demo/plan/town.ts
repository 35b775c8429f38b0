// Draws the whole town, in the order in which it was laid out: water and roads, named buildings, then homes until the ground is full.
import { createRandom } from '../random.ts'
import { placeCountryside } from './countryside.ts'
import { datePhases, growDistrict, placeCentre } from './district.ts'
import { decideFates } from './fates.ts'
import { boundary, districtEdge, parks, sportsFields, water, wedges, zones } from './ground.ts'
import { fillLeftovers } from './leftovers.ts'
import { layMainStreets } from './main-streets.ts'
import type { Town } from './model.ts'
import { growNineties } from './nineties.ts'
import { createSite, type Site } from './site.ts'
import { growVillage } from './village.ts'

function layGround(site: Site): void {
  for (const ring of water) site.areas.push({ sort: 'water', ring })
  for (const ring of parks) site.areas.push({ sort: 'park', ring })
  for (const ring of wedges) site.areas.push({ sort: 'groen', ring })
  for (const ring of sportsFields) site.areas.push({ sort: 'sport', ring })
  site.open.push(...water, ...parks, ...wedges, ...sportsFields)
}

/** The town, always the same one. Each part has a stream of chance of its own, so that a change in one leaves the others alone. */
export function drawTown(): Town {
  const site = createSite(zones)
  layGround(site)
  const streets = layMainStreets(site)
  placeCentre(site, streets, createRandom(5))
  growDistrict(site, streets, createRandom(8))
  datePhases(site, createRandom(37))
  growVillage(site, streets, createRandom(11))
  growNineties(site, streets, createRandom(13))
  placeCountryside(site, streets, createRandom(17))
  decideFates(site, streets)
  fillLeftovers(site, createRandom(19))
  const { streets: all, buildings, areas, places } = site
  return { streets: all, buildings, areas, places, district: districtEdge, boundary }
}
