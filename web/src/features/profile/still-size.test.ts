import { expect, test } from 'vitest'
import { stillSize } from './still-size.ts'

test('a district is drawn as it is shown, at the resolution of paper', () => {
  expect(stillSize([4.84, 52.145, 4.856, 52.155], 550)).toEqual({ scale: 1, pixelRatio: 3, far: false })
})

test('a town is drawn larger, so that its buildings show, in an image of the same size', () => {
  const { scale, pixelRatio, far } = stillSize([5.0, 52.27, 5.1, 52.33], 550)
  expect(scale).toBeGreaterThan(1)
  expect(scale * pixelRatio).toBeCloseTo(3)
  expect(far).toBe(false)
})

test('a province shows no buildings, however large it is drawn', () => {
  expect(stillSize([4.8, 51.9, 5.6, 52.4], 550)).toMatchObject({ scale: 1, far: true })
})
