import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fewestHomesOfAtom, groupHomes, type PlacedHome } from './atoms.ts'
import { changeMembers } from './members.ts'
import { outlineOf } from './outlines.ts'
import { closedPeriods } from './periods.ts'

const homesAt = (count: number, x: number, y: number, rest: Partial<PlacedHome> = {}): PlacedHome[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${x}-${y}-${rest.neighbourhood ?? ''}-${index}`,
    x: x + index / 10,
    y,
    districts: ['noord'],
    neighbourhood: null,
    street: null,
    ...rest,
  }))

describe('squares', () => {
  test('hold enough homes, each home once, whatever the order in which homes come', () => {
    const village = fc.array(
      fc.record({
        count: fc.integer({ min: 1, max: 90 }),
        x: fc.integer({ min: 0, max: 8 }),
        y: fc.integer({ min: 0, max: 8 }),
        neighbourhood: fc.constantFrom('BU1', 'BU2', null),
        district: fc.constantFrom('noord', 'zuid'),
      }),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(village, fc.nat(), (places, shift) => {
        const homes = places.flatMap(({ count, x, y, neighbourhood, district }, index) =>
          homesAt(count, x * 250 + 10, y * 250 + 10, { neighbourhood, districts: [district] }).map(
            (home) => ({
              ...home,
              id: `${index} ${home.id}`,
            }),
          ),
        )
        const groups = groupHomes(homes)
        const ids = groups.flat().flatMap((part) => part.homes.map(({ id }) => id))
        expect(new Set(ids).size).toBe(ids.length)
        for (const group of groups) {
          const size = group.reduce((sum, part) => sum + part.homes.length, 0)
          expect(size).toBeGreaterThanOrEqual(fewestHomesOfAtom)
          expect(new Set(group.map(({ districts }) => districts)).size).toBe(1)
        }
        const turned = [
          ...homes.slice(shift % (homes.length + 1)),
          ...homes.slice(0, shift % (homes.length + 1)),
        ]
        const keys = (all: typeof groups) => all.map((group) => group.map(({ key }) => key).join()).sort()
        expect(keys(groupHomes(turned))).toEqual(keys(groups))
      }),
      { numRuns: 100 },
    )
  })

  test('are drawn as whole squares, cut off at a public boundary and never around a home', () => {
    const box = (west: number, east: number) => ({
      type: 'MultiPolygon' as const,
      coordinates: [
        [
          [
            [west, 0],
            [east, 0],
            [east, 500],
            [west, 500],
            [west, 0],
          ] as [number, number][],
        ],
      ],
    })
    const { coordinates } = outlineOf(['noord|BU1|250|0'], (id) => (id === 'BU1' ? box(300, 900) : undefined))
    const xs = coordinates.flat(2).map(([x]) => x)
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([300, 500])
  })
})

describe('members', () => {
  const atoms = [{ id: 'vak-0-0', parts: ['noord||0|0'] }]
  const first = homesAt(60, 10, 10)
  const members = new Map(first.map(({ id }) => [id, 'vak-0-0']))
  const fresh = (count: number) => homesAt(count, 100, 100)

  test('join and leave in batches of at least ten', () => {
    expect(changeMembers([...first, ...fresh(9)], members, atoms).joining).toEqual([])
    expect(changeMembers([...first, ...fresh(10)], members, atoms).joining).toHaveLength(10)
    expect(changeMembers(first.slice(9), members, atoms).leaving).toEqual([])
    expect(changeMembers(first.slice(10), members, atoms).leaving).toHaveLength(10)
  })

  test('of an existing square stay in it, whatever districts are drawn later', () => {
    const moved = first.map((home) => ({ ...home, districts: ['zuid'] }))
    expect(changeMembers(moved, members, atoms)).toEqual({ newAtoms: [], joining: [], leaving: [] })
  })
})

test('periods close at the end of a month or quarter, and the first time only the newest is due', () => {
  expect(closedPeriods('kwartaal', '2026-10-01')).toEqual(['2026-09-30'])
  expect(closedPeriods('kwartaal', '2026-09-30')).toEqual(['2026-06-30'])
  expect(closedPeriods('kwartaal', '2026-12-31', '2026-03-31')).toEqual(['2026-06-30', '2026-09-30'])
  expect(closedPeriods('maand', '2026-03-01', '2025-12-31')).toEqual(['2026-01-31', '2026-02-28'])
})
