// The old village: a ribbon along the watercourse, the church, and the council streets of the twenties to the fifties.
import { offsetLine } from '../geometry/polyline.ts'
import type { Random } from '../random.ts'
import { placeAmenity } from './amenities.ts'
import { buildBlocks, emptyDraft, fillFront, fillStreets } from './frontage.ts'
import { type GrowthRules, grow } from './growth.ts'
import type { MainStreets } from './main-streets.ts'
import type { Site } from './site.ts'
import { councilStyle, ribbonStyle } from './styles.ts'

/** Builds the village. */
export function growVillage(site: Site, streets: MainStreets, random: Random): void {
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
  grow(site, [streets.village], { ...council, leastHomes: 8, step: 35, within: [740, 1420] }, 1, random)
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
