// Fills the sides of a street with blocks wherever the ground is free, and builds them.

import { convexOverlap, type Ring } from '../geometry/polygon.ts'
import { type Polyline, polyline } from '../geometry/polyline.ts'
import type { Point } from '../geometry/vector.ts'
import type { Random } from '../random.ts'
import { type Block, type BlockStyle, drawBlock } from './blocks.ts'
import type { Quarter, Street } from './model.ts'
import { inZone, type Site } from './site.ts'

/** A line along which blocks look at the street; `side` 1 builds on its left, -1 on its right. */
export interface Front {
  points: readonly Point[]
  side: 1 | -1
  /** Added to the style's setback. */
  extraSetback?: number
}

/** Blocks and roads that are being tried out together. */
export interface Draft {
  blocks: Block[]
  roads: Ring[]
}

export interface FillOptions {
  quarter: Quarter
  style: () => BlockStyle
  /** Metres between two blocks. */
  gap: readonly [number, number]
  start?: number
  end?: number
  /** Share of the places that stay empty. */
  skip?: number
}

function fits(site: Site, draft: Draft, plot: Ring, quarter: Quarter): boolean {
  if (draft.roads.some((road) => convexOverlap(road, plot))) return false
  if (draft.blocks.some((block) => convexOverlap(block.plot, plot))) return false
  return site.ground.isFree(plot) && inZone(site, plot, quarter)
}

function tryBlock(
  site: Site,
  draft: Draft,
  line: Polyline,
  front: Front,
  along: number,
  options: FillOptions,
  random: Random,
) {
  const style = options.style()
  const setback = style.setback + (front.extraSetback ?? 0)
  const most = random.whole(style.counts[0], style.counts[1])
  for (let count = most; count >= style.counts[0]; count -= 1) {
    const room = line.length - (options.end ?? 0) + style.width
    if (along + count * style.width > room) continue
    const block = drawBlock(line, front.side, along, count, { ...style, setback }, random)
    if (fits(site, draft, block.plot, options.quarter)) return { block, length: count * style.width }
  }
  return undefined
}

/** Lays as many blocks as fit along a front into the draft. */
export function fillFront(
  site: Site,
  draft: Draft,
  front: Front,
  options: FillOptions,
  random: Random,
): void {
  const line = polyline(front.points)
  let along = options.start ?? 0
  while (along < line.length - (options.end ?? 0)) {
    if (random.chance(options.skip ?? 0)) {
      along += 14
      continue
    }
    const found = tryBlock(site, draft, line, front, along, options, random)
    if (found) draft.blocks.push(found.block)
    along += found ? found.length + 2 * found.block.style.sideGap + random.between(...options.gap) : 2.5
  }
}

/** Builds the blocks of a draft along a street. */
export function buildBlocks(site: Site, draft: Draft, street: Street, quarter: Quarter): void {
  for (const block of draft.blocks) {
    const { style } = block
    const series = site.nextSeries
    site.nextSeries += 1
    site.ground.add(block.plot, 'plot')
    for (const home of block.homes) {
      site.buildings.push({
        kind: style.kind,
        quarter,
        year: style.year,
        ring: home.ring,
        series,
        units: [{ purposes: ['woonfunctie'], floorArea: home.floorArea, point: home.point, street, rank: 0 }],
      })
    }
    for (const ring of block.sheds) {
      site.buildings.push({ kind: 'shed', quarter, year: style.year, ring, series, units: [] })
    }
  }
}

export const emptyDraft = (): Draft => ({ blocks: [], roads: [] })

/** Homes along one side of a street, in what is still free. */
export function fillSide(
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

/** Homes along both sides of streets, in what is still free. */
export function fillStreets(
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
