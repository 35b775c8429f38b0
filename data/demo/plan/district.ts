// The cauliflower district: its heart with shops, flats, school and church, then erf upon erf around it.
import { centre } from '../geometry/polygon.ts'
import type { Random } from '../random.ts'
import { box, placeAmenity, placeGallery, placeShops } from './amenities.ts'
import { fillSide, fillStreets } from './frontage.ts'
import { type GrowthRules, grow } from './growth.ts'
import type { MainStreets } from './main-streets.ts'
import type { Street } from './model.ts'
import type { Site } from './site.ts'
import { detachedStyle, erfStyle, semiStyle } from './styles.ts'

/** Places the named buildings. */
export function placeCentre(site: Site, streets: MainStreets, random: Random): void {
  const at = (street: Street) => ({ street, quarter: 'district' as const })
  placeShops(site, { corner: [98, 34], degrees: 82, street: streets.centre, year: 1971 })
  placeGallery(
    site,
    { corner: [118, -150], degrees: 24, street: streets.flatSouth, year: 1969 },
    5,
    10,
    random,
  )
  placeGallery(site, { corner: [150, 62], degrees: 62, street: streets.flatEast, year: 1970 }, 6, 9, random)
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
  placeAmenity(site, {
    street: streets.sport,
    quarter: 'outside',
    kind: 'amenity',
    year: 1979,
    footprint: { corner: [440, 52], degrees: -3, outline: box(46, 27) },
    units: [{ purposes: ['sportfunctie'], floorArea: 1240 }],
  })
}

/** Lets the homes grow: the edges first, so that the larger plots lie at the water and the meadows. */
export function growDistrict(site: Site, streets: MainStreets, random: Random): void {
  const roots = [
    streets.ring,
    streets.centre,
    streets.east,
    streets.south,
    streets.north,
    streets.west,
    streets.flatSouth,
    streets.flatEast,
  ]
  const edge = () =>
    random.chance(0.6)
      ? semiStyle(random, random.whole(1974, 1979))
      : detachedStyle(random, random.whole(1974, 1981))
  fillSide(site, streets.singelkade, -1, 'district', random, edge)
  fillSide(site, streets.weidezicht, -1, 'district', random, edge)
  const rules: GrowthRules = {
    quarter: 'district',
    sort: 'woonerf',
    kinds: ['bend', 'bend', 'sway', 'fork', 'fork', 'court'],
    styleFor: () => erfStyle(random, () => random.whole(1966, 1978)),
    tries: 14,
    leastHomes: 16,
    step: 10,
    lean: 0.35,
  }
  // Courts around a lawn need the most room, so they choose their place first.
  const courts = grow(
    site,
    [streets.ring, streets.centre],
    { ...rules, kinds: ['court'], leastHomes: 13, tries: 40, step: 170 },
    1,
    random,
  )
  const erven = [...courts, ...grow(site, [...roots, ...courts], rules, 2, random)]
  const small: GrowthRules = { ...rules, leastHomes: 7, kinds: ['bend', 'lane', 'court', 'fork'], tries: 10 }
  grow(site, [...roots, ...erven], small, 2, random)
  fillStreets(site, roots, 'district', random, () => erfStyle(random, () => random.whole(1966, 1978)))
  fillStreets(site, [...roots, ...erven], 'district', random, () =>
    random.chance(0.55)
      ? semiStyle(random, random.whole(1974, 1979))
      : detachedStyle(random, random.whole(1974, 1981)),
  )
}

/**
 * Dates the terraces: the district was built clockwise in a dozen years, one or two erven at a time, so that
 * neighbouring streets are of nearly the same age.
 */
export function datePhases(site: Site, random: Random): void {
  const years = new Map<Street, number>()
  const ofSeries = new Map<number, number>()
  for (const building of site.buildings) {
    const street = building.units[0]?.street
    if (building.quarter !== 'district' || building.kind !== 'terraced' || !street) continue
    const known = years.get(street)
    const [x, y] = centre(street.sort === 'woonerf' ? street.lines.flat() : building.ring)
    const clockwise = (1 + (Math.PI / 2 - Math.atan2(y, x)) / (2 * Math.PI)) % 1
    const year = known ?? 1966 + Math.round(clockwise * 11) + random.whole(0, 1)
    if (street.sort === 'woonerf') years.set(street, year)
    ofSeries.set(building.series, ofSeries.get(building.series) ?? year)
  }
  for (const building of site.buildings) building.year = ofSeries.get(building.series) ?? building.year
}
