// Lets a quarter grow like a cauliflower: streets sprout erven, erven sprout smaller erven, until the ground is full.

import type { Ring } from '../geometry/polygon.ts'
import { at, polyline } from '../geometry/polyline.ts'
import { leftOf, scale } from '../geometry/vector.ts'
import type { Random } from '../random.ts'
import type { BlockStyle } from './blocks.ts'
import { drawErf, type ErfKind, type ErfShape, placeErf } from './erf-shapes.ts'
import { buildBlocks, type Draft, emptyDraft, fillFront } from './frontage.ts'
import type { Quarter, Street, StreetSort } from './model.ts'
import { addStreet, corridors, inZone, type Site } from './site.ts'

const ROAD_HALF = 3.2
/** The first metres of a branch lie on its parent's own road. */
const MOUTH = 8

export interface GrowthRules {
  quarter: Quarter
  sort: StreetSort
  kinds: readonly ErfKind[]
  /** A building style for one erf. */
  styleFor: () => BlockStyle
  /** Attempts at each place. */
  tries: number
  /** An erf with fewer homes is not built. */
  leastHomes: number
  /** Metres between two places where a branch is tried. */
  step: number
  /** How far a branch may lean from a right angle, radians. */
  lean: number
  /** Only this stretch of a parent street, metres from its start. */
  within?: readonly [number, number]
}

interface Proposal {
  shape: ErfShape
  draft: Draft
  score: number
}

function roadsOf(site: Site, shape: ErfShape, quarter: Quarter): Ring[] | undefined {
  const all: Ring[] = []
  for (const [index, line] of shape.lines.entries()) {
    let walked = 0
    for (const [i, ring] of corridors(line, ROAD_HALF).entries()) {
      const length = polyline(line.slice(i, i + 2)).length
      const mouth = index === 0 && walked + Math.min(length, 4) < MOUTH
      walked += length
      if (!inZone(site, ring, quarter) || !site.ground.isFree(ring, (tag) => mouth && tag === 'road'))
        return undefined
      all.push(ring)
    }
  }
  if (shape.lawn && !site.ground.isFree(shape.lawn)) return undefined
  return all
}

function propose(
  site: Site,
  street: Street,
  along: number,
  line: number,
  side: 1 | -1,
  rules: GrowthRules,
  random: Random,
): Proposal | undefined {
  const { point, direction } = at(polyline(street.lines[line] ?? []), along)
  const out = scale(leftOf(direction), side)
  const angle = Math.atan2(out[1], out[0]) + random.between(-rules.lean, rules.lean)
  const drawn = drawErf(random.pick(rules.kinds), random)
  // The mouth crosses the parent's road in one piece of its own, so that the rest can be tested against all ground.
  const shape = placeErf({ ...drawn, lines: splitMouth(drawn.lines) }, point, angle)
  const roads = roadsOf(site, shape, rules.quarter)
  if (!roads) return undefined
  const draft: Draft = { ...emptyDraft(), roads }
  const style = rules.styleFor()
  for (const front of shape.fronts) {
    fillFront(site, draft, front, { quarter: rules.quarter, style: () => style, gap: [0.5, 5] }, random)
  }
  const homes = draft.blocks.reduce((sum, block) => sum + block.homes.length, 0)
  const length = shape.lines.reduce((sum, points) => sum + polyline(points).length, 0)
  return homes < rules.leastHomes ? undefined : { shape, draft, score: homes - length / 7 + shape.charm }
}

function splitMouth(lines: readonly ErfShape['lines'][number][]): ErfShape['lines'] {
  return lines.map((line, index) =>
    index === 0 ? [[0, 0] as const, [MOUTH - 1, 0] as const, ...line.slice(1)] : line,
  )
}

function build(site: Site, best: Proposal, rules: GrowthRules): Street {
  const street: Street = { name: '', sort: rules.sort, quarter: rules.quarter, lines: best.shape.lines }
  addStreet(site, street, ROAD_HALF)
  buildBlocks(site, best.draft, street, rules.quarter)
  if (best.shape.lawn) {
    site.ground.add(best.shape.lawn, 'plot')
    site.areas.push({ sort: 'groen', ring: best.shape.lawn })
  }
  return street
}

function bestErf(
  site: Site,
  parent: Street,
  place: { along: number; line: number; side: 1 | -1 },
  rules: GrowthRules,
  random: Random,
): Proposal | undefined {
  let best: Proposal | undefined
  for (let k = 0; k < rules.tries; k += 1) {
    const along = place.along + random.between(-3, 3)
    const next = propose(site, parent, along, place.line, place.side, rules, random)
    if (next && next.score > (best?.score ?? 0)) best = next
  }
  return best
}

function growAlong(site: Site, parent: Street, line: number, rules: GrowthRules, random: Random): Street[] {
  const grown: Street[] = []
  const { length } = polyline(parent.lines[line] ?? [])
  const [from, to] = rules.within ?? [6, length - 4]
  for (let along = from; along < to; along += rules.step) {
    for (const side of [1, -1] as const) {
      const best = bestErf(site, parent, { along, line, side }, rules, random)
      if (best) grown.push(build(site, best, rules))
    }
  }
  return grown
}

/** Grows erven along the streets and then along the new erven, as many generations as asked. */
export function grow(
  site: Site,
  parents: readonly Street[],
  rules: GrowthRules,
  generations: number,
  random: Random,
): Street[] {
  const grown = parents.flatMap((parent) =>
    parent.lines.flatMap((_, line) => growAlong(site, parent, line, rules, random)),
  )
  if (generations <= 1 || grown.length === 0) return grown
  return [...grown, ...grow(site, grown, rules, generations - 1, random)]
}
