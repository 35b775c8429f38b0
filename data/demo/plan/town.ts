// Draws the whole town, in the order in which it was laid out: water and roads, named buildings, then homes until the ground is full.

import { contains } from '../geometry/polygon'
import { offsetLine } from '../geometry/polyline'
import { createRandom, type Random } from '../random'
import { box, placeAmenity, placeGallery, placeShops } from './amenities'
import type { BlockStyle } from './blocks'
import { placeCountryside } from './countryside'
import { buildBlocks, emptyDraft, fillFront } from './frontage'
import { districtEdge, mainStreets, parks, sportsFields, water, wedges, zones } from './ground'
import { type GrowthRules, grow } from './growth'
import { fillLeftovers } from './leftovers'
import type { Quarter, Street, StreetSort, Town } from './model'
import { addStreet, createSite, type Site } from './site'
import { councilStyle, detachedStyle, erfStyle, ninetiesStyle, ribbonStyle, semiStyle } from './styles'

type MainStreets = Record<keyof typeof mainStreets, Street>

const named: Record<
  keyof typeof mainStreets,
  [name: string, sort: StreetSort, quarter: Quarter, half: number]
> = {
  ring: ['Zwaluwlaan', 'hoofdweg', 'district', 4.6],
  west: ['Singelbrug', 'hoofdweg', 'district', 4.6],
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
  works: ['Ambachtsweg', 'woonstraat', 'outside', 5],
}

function layMainStreets(site: Site): MainStreets {
  const entries = Object.entries(named).map(([key, [name, sort, quarter, half]]) => {
    const line = mainStreets[key as keyof typeof mainStreets]
    return [key, addStreet(site, { name, sort, quarter, lines: [line] }, half)]
  })
  return Object.fromEntries(entries) as MainStreets
}

function layGround(site: Site): void {
  for (const ring of water) site.areas.push({ sort: 'water', ring })
  for (const ring of parks) site.areas.push({ sort: 'park', ring })
  for (const ring of wedges) site.areas.push({ sort: 'groen', ring })
  for (const ring of sportsFields) site.areas.push({ sort: 'sport', ring })
  site.open.push(...water, ...parks, ...wedges, ...sportsFields)
}

function placeCentre(site: Site, streets: MainStreets, random: Random): void {
  const at = (street: Street) => ({ street, quarter: 'district' as const })
  placeShops(site, { corner: [98, 34], degrees: 82, street: streets.centre, year: 1971 })
  placeGallery(site, { corner: [118, -150], degrees: 24, street: streets.east, year: 1969 }, 5, 10, random)
  placeGallery(site, { corner: [150, 62], degrees: 62, street: streets.east, year: 1970 }, 6, 9, random)
  const school = [
    [0, 0],
    [46, 0],
    [46, 13],
    [30, 13],
    [30, 34],
    [16, 34],
    [16, 13],
    [0, 13],
  ] as const
  placeAmenity(site, {
    ...at(streets.centre),
    kind: 'amenity',
    year: 1972,
    footprint: { corner: [-8, 100], degrees: 14, outline: school },
    units: [{ purposes: ['onderwijsfunctie'], floorArea: 1380 }],
  })
  const church = [
    [0, 0],
    [9, 0],
    [9, -6],
    [15, -6],
    [15, 0],
    [24, 0],
    [29, 9],
    [24, 20],
    [0, 20],
    [-4, 10],
  ] as const
  placeAmenity(site, {
    ...at(streets.centre),
    kind: 'amenity',
    year: 1973,
    footprint: { corner: [38, -112], degrees: 128, outline: church },
    units: [{ purposes: ['bijeenkomstfunctie'], floorArea: 540 }],
  })
  const house = [
    [0, 0],
    [22, 0],
    [22, 8],
    [32, 8],
    [32, 24],
    [0, 24],
  ] as const
  placeAmenity(site, {
    ...at(streets.centre),
    kind: 'amenity',
    year: 1974,
    footprint: { corner: [96, -22], degrees: 75, outline: house },
    units: [{ purposes: ['bijeenkomstfunctie', 'sportfunctie'], floorArea: 820 }],
  })
  placeAmenity(site, {
    ...at(streets.centre),
    kind: 'amenity',
    year: 1976,
    footprint: { corner: [100, 112], degrees: 80, outline: box(26, 16) },
    units: [
      { purposes: ['gezondheidszorgfunctie'], floorArea: 310 },
      { purposes: ['gezondheidszorgfunctie'], floorArea: 185 },
    ],
  })
}

function growDistrict(site: Site, streets: MainStreets, random: Random): void {
  const roots = [streets.ring, streets.centre, streets.east, streets.south, streets.north, streets.west]
  const edge = () =>
    random.chance(0.6)
      ? semiStyle(random, random.whole(1974, 1979))
      : detachedStyle(random, random.whole(1974, 1981))
  fillSide(site, streets.singelkade, -1, 'district', random, edge)
  fillSide(site, streets.weidezicht, -1, 'district', random, edge)
  const rules: GrowthRules = {
    quarter: 'district',
    sort: 'woonerf',
    kinds: ['bend', 'sway', 'fork', 'fork', 'court', 'court', 'lane'],
    styleFor: () => erfStyle(random, () => random.whole(1966, 1978)),
    tries: 14,
    leastHomes: 16,
    step: 10,
    lean: 0.35,
  }
  const erven = grow(site, roots, rules, 2, random)
  const small: GrowthRules = { ...rules, leastHomes: 7, kinds: ['bend', 'lane', 'court', 'fork'], tries: 10 }
  grow(site, [...roots, ...erven], small, 2, random)
  fillStreets(site, roots, 'district', random, () => erfStyle(random, () => random.whole(1966, 1978)))
  fillStreets(site, [...roots, ...erven], 'district', random, () =>
    random.chance(0.55)
      ? semiStyle(random, random.whole(1974, 1979))
      : detachedStyle(random, random.whole(1974, 1981)),
  )
}

/** Homes along one side of a street, in what is still free. */
function fillSide(
  site: Site,
  street: Street,
  side: 1 | -1,
  quarter: Quarter,
  random: Random,
  style: () => BlockStyle,
  skip = 0,
): void {
  for (const points of street.lines) {
    const draft = emptyDraft()
    const extraSetback = street.sort === 'hoofdweg' ? 1.5 : 0
    fillFront(
      site,
      draft,
      { points, side, extraSetback },
      { quarter, style, gap: [1, 7], start: 4, skip },
      random,
    )
    buildBlocks(site, draft, street, quarter)
  }
}

function fillStreets(
  site: Site,
  streets: readonly Street[],
  quarter: Quarter,
  random: Random,
  style: () => BlockStyle,
): void {
  for (const street of streets) {
    for (const side of [1, -1] as const) fillSide(site, street, side, quarter, random, style)
  }
}

function growVillage(site: Site, streets: MainStreets, random: Random): void {
  const church = [
    [0, 0],
    [9, 0],
    [9, 3],
    [28, 3],
    [33, 9],
    [28, 15],
    [9, 15],
    [9, 18],
    [0, 18],
  ] as const
  placeAmenity(site, {
    street: streets.church,
    quarter: 'village',
    kind: 'amenity',
    year: 1868,
    footprint: { corner: [-478, 232], degrees: -8, outline: church },
    units: [{ purposes: ['bijeenkomstfunctie'], floorArea: 460 }],
  })
  fillStreets(site, [streets.church], 'village', random, () => ribbonStyle(random))
  const council: GrowthRules = {
    quarter: 'village',
    sort: 'woonstraat',
    kinds: ['lane', 'bend', 'sway'],
    tries: 10,
    leastHomes: 12,
    step: 12,
    lean: 0.15,
    styleFor: () => councilStyle(random, random.pick([1922, 1927, 1931, 1949, 1952, 1955, 1958, 1961])),
  }
  grow(site, [streets.back], { ...council, step: 40 }, 1, random)
  grow(site, [streets.village], { ...council, leastHomes: 8, step: 60 }, 1, random)
  fillStreets(site, [streets.back], 'village', random, () =>
    councilStyle(random, random.pick([1924, 1928, 1930, 1938])),
  )
  const bridged = { ...streets.village, lines: [offsetLine(streets.village.lines[0] ?? [], 13)] }
  const west = emptyDraft()
  fillFront(
    site,
    west,
    { points: bridged.lines[0] ?? [], side: 1 },
    { quarter: 'village', style: () => ribbonStyle(random), gap: [0.5, 9], skip: 0.12 },
    random,
  )
  buildBlocks(site, west, streets.village, 'village')
  const east = emptyDraft()
  fillFront(
    site,
    east,
    { points: streets.village.lines[0] ?? [], side: -1 },
    { quarter: 'village', style: () => ribbonStyle(random), gap: [0.5, 9], skip: 0.1 },
    random,
  )
  buildBlocks(site, east, streets.village, 'village')
}

function growNineties(site: Site, streets: MainStreets, random: Random): void {
  const year = () => random.pick([1983, 1985, 1987, 1988, 1991, 1993, 1995, 1996, 1998])
  const rules: GrowthRules = {
    quarter: 'nineties',
    sort: 'woonstraat',
    kinds: ['lane', 'bend', 'sway', 'fork'],
    tries: 12,
    leastHomes: 16,
    step: 12,
    lean: 0.1,
    styleFor: () => ninetiesStyle(random, year()),
  }
  const roots = [streets.nineties, streets.south]
  const grown = grow(site, roots, rules, 2, random)
  grow(site, [...roots, ...grown], { ...rules, leastHomes: 8 }, 1, random)
  fillStreets(site, [...roots, ...grown], 'nineties', random, () =>
    random.chance(0.6) ? semiStyle(random, year()) : detachedStyle(random, year()),
  )
}

/** The town, always the same one. */
export function drawTown(): Town {
  const random = createRandom(20261108)
  const site = createSite(zones)
  layGround(site)
  const streets = layMainStreets(site)
  placeCentre(site, streets, random)
  growDistrict(site, streets, createRandom(7))
  growVillage(site, streets, createRandom(11))
  growNineties(site, streets, createRandom(13))
  placeCountryside(site, streets, createRandom(17))
  fillLeftovers(site, createRandom(19))
  const boundary = zones.outside
  return {
    streets: site.streets,
    buildings: site.buildings,
    areas: site.areas,
    places: site.places,
    district: districtEdge,
    boundary,
  }
}

/** Homes of the district: the figure that everything is tuned to. */
export const homesIn = (town: Town, quarter: Quarter): number =>
  town.buildings
    .filter(
      (building) =>
        building.quarter === quarter && contains(zones.outside, building.units[0]?.point ?? [0, 0]),
    )
    .flatMap((building) => building.units)
    .filter((unit) => unit.purposes.includes('woonfunctie')).length
