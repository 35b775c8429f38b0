import fc from 'fast-check'
import { expect, test } from 'vitest'
import { classifyBuildings } from './classify.ts'
import { wallsOf } from './shared-wall.ts'

/** Three rows with gaps and steps, some houses with two homes. */
const block = Array.from({ length: 24 }, (_, index) => {
  const x = (index % 8) * 6 + (index % 8 > 4 ? 3 : 0)
  const y = Math.floor(index / 8) * 20 + (index % 3) * 1.1
  const walls = wallsOf([[x, y, x + 6, y, x + 6, y + 9, x, y + 9, x, y]])
  return { id: index, walls, homes: index % 7 === 0 ? [`${index}a`, `${index}b`] : [`${index}`] }
})

function typeById(buildings: typeof block) {
  const types = classifyBuildings(buildings)
  const entries = buildings.map(({ id }, index) => [id, types[index]] as const)
  return new Map(entries.sort(([a], [b]) => a - b))
}

test('the order in which buildings come makes no difference', () => {
  const expected = typeById(block)
  expect(new Set([...expected.values()].map((one) => one?.type)).size).toBe(3)
  fc.assert(
    fc.property(fc.shuffledSubarray(block, { minLength: block.length }), (shuffled) => {
      expect(typeById(shuffled)).toEqual(expected)
    }),
  )
})
