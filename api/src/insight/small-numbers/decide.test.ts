import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide, Release } from './decide.ts'
import { type CountedArea, cell, type Shown, type Theme } from './reader.ts'
import { rangeOf } from './rules.ts'
import { areasOf, atomName, attack, publishHistory, type World } from './testing.ts'

const growing: Theme = { figures: ['done'], k: 3, grows: true }
const freely: Theme = { figures: ['label'], k: 3, grows: false }
const nested: Theme = { figures: ['known', 'done'], k: 3, grows: true }

/** Worlds that are small enough to try every history there can be, with the number of dates. */
const worlds: [string, World, number][] = [
  [
    'two atoms and their total, three dates',
    { theme: { ...growing, k: 2 }, homes: [5, 6], unions: [[0, 1]] },
    3,
  ],
  ['two atoms and their total, two dates', { theme: growing, homes: [8, 9], unions: [[0, 1]] }, 2],
  [
    'three atoms and their total, two dates',
    { theme: { ...growing, k: 2 }, homes: [5, 5, 5], unions: [[0, 1, 2]] },
    2,
  ],
  [
    'a district and a neighbourhood that cross',
    {
      theme: freely,
      homes: [8, 8, 8],
      unions: [
        [0, 1],
        [1, 2],
      ],
    },
    1,
  ],
  [
    'a neighbourhood within a district',
    {
      theme: freely,
      homes: [8, 8, 9],
      unions: [
        [0, 1],
        [0, 1, 2],
      ],
    },
    1,
  ],
  ['what comes and goes', { theme: freely, homes: [8, 9], unions: [[0, 1]] }, 2],
  ['a figure within another', { theme: nested, homes: [8, 8], unions: [[0, 1]] }, 1],
  ['a figure within another, over time', { theme: nested, homes: [8], unions: [] }, 2],
]

describe('the whole attack: all histories that would have looked just so', () => {
  test.each(worlds)('%s: nothing follows of fewer than k homes', (_, world, dates) => {
    const { histories, publications, found } = attack(world, dates)
    expect(found).toEqual([])
    expect(histories).toBeGreaterThan(700)
    // The rules publish something, or the attack would have nothing to go by.
    expect(publications).toBeGreaterThan(2)
  })

  test('a publisher that leaves the reader out of account is found out', () => {
    const careless: typeof decide = (theme, areas, counts, past, date) =>
      areas.flatMap((area) => {
        // Each area alone is right: no area is weighed against what the others tell.
        const atoms = area.atoms.map((id) => areas.find((other) => other.id === id) as CountedArea)
        const alone = { ...area, id: area.id, atoms: [area.id] }
        const sum = theme.figures.map((_, figure) =>
          area.atoms.reduce((total, atom) => total + (counts.get(atom)?.[figure] ?? 0), 0),
        )
        const before = past.map((page) => ({ ...page, areas: [alone] }))
        return atoms.length > 0 ? decide(theme, [alone], new Map([[area.id, sum]]), before, date) : []
      })
    const world: World = { theme: nested, homes: [8, 8], unions: [[0, 1]] }
    expect(attack(world, 1, careless).found.length).toBeGreaterThan(0)
  })

  test('a publisher that hides what is nearly 100% tells of it', () => {
    const hiding: typeof decide = (theme, areas, counts, past, date) =>
      decide(theme, areas, counts, past, date).filter(({ area, homes }) => {
        const own = areas.find(({ id }) => id === area)?.atoms ?? []
        const count = own.reduce((total, atom) => total + (counts.get(atom)?.[0] ?? 0), 0)
        return count <= homes - theme.k
      })
    const [, world] = worlds[1] as [string, World, number]
    expect(attack(world, 2, hiding).found.length).toBeGreaterThan(0)
  })
})

/** A district of real size: atoms of some fifty homes, neighbourhoods, a district, and what people do over the years. */
const district = fc
  .record({
    homes: fc.array(fc.integer({ min: 40, max: 120 }), { minLength: 3, maxLength: 8 }),
    cut: fc.nat(),
    steps: fc.array(fc.array(fc.nat({ max: 14 }), { minLength: 8, maxLength: 8 }), {
      minLength: 2,
      maxLength: 6,
    }),
  })
  .map(({ homes, cut, steps }) => {
    const middle = 1 + (cut % (homes.length - 1))
    const all = homes.map((_, index) => index)
    const world: World = {
      theme: { figures: ['vastgelegd', 'uitgevoerd'], k: 10, grows: true },
      homes,
      unions: [all.slice(0, middle), all.slice(middle), all],
    }
    const done = homes.map(() => 0)
    const history = steps.map((added) =>
      homes.map((own, atom) => {
        done[atom] = Math.min(own, (done[atom] as number) + (added[atom] as number))
        return [Math.min(own, Math.round((done[atom] as number) * 1.6)), done[atom] as number]
      }),
    )
    return { world, history }
  })

const countOf = (world: World, counts: readonly (readonly number[])[], area: CountedArea, figure: number) =>
  areasOf(world)
    .filter(({ id }) => area.atoms.includes(id))
    .reduce((sum, { id }) => sum + (counts[Number(id.slice(1))]?.[figure] ?? 0), 0)

describe('districts of real size', () => {
  test('every range is true, ten wide, and nowhere near 0% or 100%', () => {
    fc.assert(
      fc.property(district, ({ world, history }) => {
        const pages = publishHistory(world, history)
        pages.forEach((page, index) => {
          for (const area of page.areas) {
            world.theme.figures.forEach((figure, at) => {
              const range = page.ranges.get(cell(area.id, figure))
              if (!range) return
              expect(range.atLeast % 10).toBe(0)
              expect(range.atMost - range.atLeast).toBe(9)
              expect(range.atLeast).toBeGreaterThanOrEqual(10)
              expect(range.atMost).toBeLessThanOrEqual(area.homes - 10)
              if (range.since !== page.date) return
              const count = countOf(world, history[index] as number[][], area, at)
              expect(count).toBeGreaterThanOrEqual(range.atLeast)
              expect(count).toBeLessThanOrEqual(range.atMost)
            })
          }
        })
      }),
      { numRuns: 60 },
    )
  })

  test('what an area shows changes only when at least k of its homes changed', () => {
    fc.assert(
      fc.property(district, ({ world, history }) => {
        const pages = publishHistory(world, history)
        for (const area of areasOf(world)) {
          world.theme.figures.forEach((figure, at) => {
            const shown = pages.flatMap((page, index) => {
              const range = page.ranges.get(cell(area.id, figure))
              return range?.since === page.date ? [{ range, index }] : []
            })
            shown.slice(1).forEach(({ index }, before) => {
              const former = history[shown[before]?.index as number] as number[][]
              const moved =
                countOf(world, history[index] as number[][], area, at) - countOf(world, former, area, at)
              expect(Math.abs(moved)).toBeGreaterThanOrEqual(10)
            })
          })
        }
      }),
      { numRuns: 60 },
    )
  })

  test('the same counts publish the same, in whatever order the areas come', () => {
    fc.assert(
      fc.property(district, ({ world, history }) => {
        const [counts] = history as [number[][]]
        const byAtom = new Map(counts.map((own, atom) => [atomName(atom), own]))
        const areas = areasOf(world)
        const told = (order: CountedArea[]) =>
          decide(world.theme, order, byAtom, [], '2026-09-30')
            .map(({ area, figure, range }) => `${area} ${figure} ${range?.atLeast}`)
            .sort()
        expect(told(areas)).toEqual(told([...areas].reverse()))
      }),
      { numRuns: 30 },
    )
  })

  test('later publications leave the earlier ones as they were, and a union of other atoms begins anew', () => {
    const world: World = { theme: growing, homes: [30, 30, 30, 30, 30, 30], unions: [[0, 1, 2, 3, 4]] }
    const counts = new Map(world.homes.map((_, atom) => [atomName(atom), [7]]))
    const areas = areasOf(world)
    const [first] = publishHistory(world, [world.homes.map(() => [7])]) as [Shown]
    expect(first.ranges.get('u0 done')).toMatchObject({ atLeast: 33, since: '2010-12-31' })
    const wider = areas.map((area) =>
      area.id === 'u0' ? { ...area, atoms: [...area.atoms, 'a5'], homes: 180 } : area,
    )
    const next = decide(growing, wider, counts, [first], '2011-12-31')
    expect(next.find(({ area }) => area === 'u0')?.range?.since).not.toBe('2010-12-31')
  })
})

test('a release can be made by the rules alone', () => {
  // @ts-expect-error the proof never leaves its file
  expect(() => new Release(Symbol('decided'), 'a0', 'uitgevoerd', 50, null)).toThrow(
    'by the small-numbers rules',
  )
  expect(Release.is({ area: 'a0', figure: 'uitgevoerd', homes: 50, range: null })).toBe(false)
})

test('ranges are aligned, and what is nearly none or nearly all has none', () => {
  expect([0, 9, 10, 19, 20, 30, 31, 50].map((count) => rangeOf(count, 50, 10)?.atLeast ?? null)).toEqual([
    null,
    null,
    10,
    10,
    20,
    30,
    30,
    null,
  ])
  expect(rangeOf(7, 11, 5)).toBe(null)
  expect(rangeOf(5, 14, 5)).toEqual({ atLeast: 5, atMost: 9 })
})
