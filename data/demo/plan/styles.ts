// Series of homes as they were built: what a terrace of 1968 looks like beside a ribbon house of 1912.
import type { Random } from '../random.ts'
import type { BlockStyle } from './blocks.ts'

const terraced: BlockStyle = {
  kind: 'terraced',
  width: 5.7,
  depth: 9,
  garden: 9.5,
  setback: 6.4,
  counts: [4, 8],
  stagger: 'none',
  jitter: 0.04,
  sideGap: 1.1,
  shed: 'back',
  porch: false,
  extension: 0.12,
  floorArea: 108,
  year: 1970,
}

/** One erf of the district: one builder, one year, one way of staggering. */
export function erfStyle(random: Random, year: () => number): BlockStyle {
  const width = random.pick([5.4, 5.7, 5.7, 6, 6.3])
  return {
    ...terraced,
    width,
    depth: random.pick([8.4, 9, 9.6]),
    garden: random.between(8.6, 10.5),
    setback: random.between(5.6, 7.4),
    counts: [4, random.pick([6, 7, 8, 9])],
    stagger: random.pick(['none', 'pairs', 'pairs', 'echelon', 'echelon'] as const),
    jitter: random.between(0.02, 0.1),
    porch: random.chance(0.3),
    floorArea: Math.round(95 + (width - 5.4) * 22 + random.between(0, 8)),
    year: year(),
  }
}

/** Semi-detached homes, at the edge of every quarter. */
export const semiStyle = (random: Random, year: number): BlockStyle => ({
  ...terraced,
  kind: 'semi-detached',
  width: random.pick([6.4, 6.8, 7.2]),
  depth: random.pick([9, 9.6, 10.2]),
  garden: 11,
  setback: random.between(8, 9.5),
  counts: [2, 2],
  jitter: 0.05,
  sideGap: 3.6,
  shed: 'side',
  extension: 0.3,
  floorArea: random.whole(118, 145),
  year,
})

/** Detached homes, each of its own size. */
export const detachedStyle = (random: Random, year: number): BlockStyle => ({
  ...terraced,
  kind: 'detached',
  width: random.between(8.4, 12),
  depth: random.between(8.6, 12),
  garden: random.between(11, 15),
  setback: random.between(9, 12),
  counts: [1, 1],
  jitter: 0.12,
  sideGap: random.between(3.6, 4.6),
  shed: 'side',
  extension: 0.55,
  floorArea: random.whole(142, 212),
  year,
})

/** A ribbon house of the old village: narrow, deep, close to the street, no two alike. */
export function ribbonStyle(random: Random): BlockStyle {
  const year = random.pick([
    1890, 1900, 1904, 1908, 1912, 1915, 1921, 1925, 1928, 1930, 1934, 1938, 1957, 1964, 1986, 2004,
  ])
  const kind = random.next()
  const base = {
    ...terraced,
    jitter: 0.07,
    garden: 13,
    extension: 0.45,
    year,
    setback: random.between(7, 10.5),
  }
  if (kind < 0.24)
    return {
      ...base,
      width: random.between(5.2, 6),
      counts: [3, 5],
      depth: 8.6,
      floorArea: random.whole(84, 112),
    }
  if (kind < 0.44)
    return {
      ...base,
      kind: 'semi-detached',
      counts: [2, 2],
      width: 6.2,
      shed: 'side',
      sideGap: 3.5,
      floorArea: random.whole(92, 128),
    }
  return {
    ...base,
    kind: 'detached',
    counts: [1, 1],
    width: random.between(6.8, 9.6),
    depth: random.between(9.5, 14),
    shed: 'side',
    sideGap: random.between(3.3, 5),
    floorArea: random.whole(105, 190),
  }
}

/** Council housing of the twenties to the fifties behind the ribbon. */
export const councilStyle = (random: Random, year: number): BlockStyle => ({
  ...terraced,
  width: random.pick([5.2, 5.6, 6]),
  depth: 7.8,
  garden: 12,
  setback: random.between(6.6, 7.6),
  counts: [3, random.pick([4, 5, 6])],
  jitter: 0.015,
  extension: 0.35,
  floorArea: random.whole(78, 98),
  year,
})

/** A street of the eighties and nineties: straighter, deeper homes, a few semi-detached. */
export const ninetiesStyle = (random: Random, year: number): BlockStyle => ({
  ...terraced,
  width: random.pick([5.1, 5.4, 5.7]),
  depth: random.pick([9.6, 10.2]),
  garden: 9.5,
  setback: random.between(6.4, 7.6),
  counts: [4, random.pick([6, 7, 8])],
  stagger: random.pick(['none', 'none', 'pairs'] as const),
  jitter: 0.02,
  extension: 0.1,
  floorArea: random.whole(104, 124),
  year,
})
