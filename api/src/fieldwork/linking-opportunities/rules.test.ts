import { expect, test } from 'vitest'
import { streetCourse } from './rules.ts'

const along = (count: number, at: (i: number) => [number, number]) =>
  Array.from({ length: count }, (_, i) => at(i))
const length = (lines: [number, number][][]) =>
  lines.reduce((sum, [a = [0, 0], b = [0, 0]]) => sum + Math.hypot(a[0] - b[0], a[1] - b[1]), 0)

test('runs along a street once, not to and fro between its sides', () => {
  const sides = [...along(20, (i) => [i * 10, 1]), ...along(20, (i) => [i * 10, 21])] as [number, number][]
  expect(length(streetCourse(sides))).toBeGreaterThan(150)
  expect(length(streetCourse(sides))).toBeLessThan(200)
})

test('follows a bend instead of cutting it off', () => {
  const bend = [...along(11, (i) => [i * 20, 5]), ...along(11, (i) => [205, i * 20])] as [number, number][]
  const lines = streetCourse(bend)
  expect(length(lines)).toBeGreaterThan(330)
  expect(Math.max(...lines.flat().map(([x]) => x))).toBeGreaterThan(200)
})

test('leaves parts far from each other apart', () => {
  const apart = [...along(5, (i) => [i * 20, 5]), ...along(5, (i) => [1000 + i * 20, 5])] as [
    number,
    number,
  ][]
  expect(length(streetCourse(apart))).toBeLessThan(200)
})

test('gives the same lines whatever the order, and something to see of a single address', () => {
  const points = along(12, (i) => [i * 17, (i % 3) * 11]) as [number, number][]
  expect(streetCourse([...points].reverse())).toEqual(streetCourse(points))
  expect(length(streetCourse([[1, 1]]))).toBe(5)
  expect(streetCourse([])).toEqual([])
})
