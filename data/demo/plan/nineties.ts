// The extension of the eighties and nineties south of the district: straighter streets, more semi-detached homes.
import type { Random } from '../random.ts'
import { fillSide, fillStreets } from './frontage.ts'
import { type GrowthRules, grow } from './growth.ts'
import type { MainStreets } from './main-streets.ts'
import type { Site } from './site.ts'
import { detachedStyle, ninetiesStyle, semiStyle } from './styles.ts'

/** Builds the extension. */
export function growNineties(site: Site, streets: MainStreets, random: Random): void {
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
  const roomy = () => (random.chance(0.65) ? semiStyle(random, year()) : detachedStyle(random, year()))
  for (const side of [1, -1] as const) fillSide(site, streets.nineties, side, 'nineties', random, roomy, 0.45)
  const grown = grow(site, roots, rules, 2, random)
  grow(site, [...roots, ...grown], { ...rules, leastHomes: 8 }, 1, random)
  fillStreets(site, [...roots, ...grown], 'nineties', random, roomy)
}
