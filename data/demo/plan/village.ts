// The old village: a ribbon along the watercourse, the church, and the council streets of the twenties to the fifties.
import { offsetLine } from '../geometry/polyline.ts'
import type { Random } from '../random.ts'
import { placeAmenity } from './amenities.ts'
import { buildBlocks, emptyDraft, type Front, fillFront, fillStreets } from './frontage.ts'
import { type GrowthRules, grow } from './growth.ts'
import type { MainStreets } from './main-streets.ts'
import type { Street } from './model.ts'
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
  fillRibbon(site, streets.village, random)
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
  grow(site, [streets.village], { ...council, leastHomes: 8, step: 8, within: [740, 1420] }, 1, random)
  fillStreets(site, [streets.back], 'village', random, () =>
    councilStyle(random, random.pick([1924, 1928, 1930, 1938])),
  )
}

/** Houses along the ribbon: on the far bank of the watercourse, each with its bridge, and on the street's own side. */
function fillRibbon(site: Site, street: Street, random: Random): void {
  const points = street.lines[0] ?? []
  const fronts: [front: Front, skip: number][] = [
    [{ points: offsetLine(points, 13), side: 1 }, 0.1],
    [{ points, side: -1 }, 0.22],
  ]
  for (const [front, skip] of fronts) {
    const draft = emptyDraft()
    fillFront(
      site,
      draft,
      front,
      { quarter: 'village', style: () => ribbonStyle(random), gap: [0.5, 9], skip },
      random,
    )
    buildBlocks(site, draft, street, 'village')
  }
}
