import { expect, test } from 'vitest'
import { gridSize, gridX, gridY, isTile, mercatorHalf, tileAt, tileBox } from './grid.ts'

test('the corners of Web Mercator are the corners of the grid', () => {
  expect([gridX(-mercatorHalf), gridY(mercatorHalf)]).toEqual([0, 0])
  expect([gridX(mercatorHalf), gridY(-mercatorHalf)]).toEqual([gridSize, gridSize])
})

test('a longitude and latitude lie in the tile whose grid units they have', () => {
  const [longitude, latitude] = [5.0417, 52.3077]
  const radius = mercatorHalf / Math.PI
  const x = gridX((longitude * mercatorHalf) / 180)
  const y = gridY(radius * Math.asinh(Math.tan((latitude * Math.PI) / 180)))
  for (const z of [6, 14, 18])
    expect(tileAt(longitude, latitude, z)).toEqual({
      z,
      x: Math.floor(x / 2 ** (30 - z)),
      y: Math.floor(y / 2 ** (30 - z)),
    })
})

test('a box reaches 64 of the tile’s own units beyond its edge', () => {
  expect(tileBox({ z: 18, x: 1, y: 0 })).toEqual({
    minX: 4096 - 64,
    minY: -64,
    maxX: 8192 + 64,
    maxY: 4096 + 64,
  })
  expect(tileBox({ z: 16, x: 0, y: 0 }).maxX).toBe((4096 + 64) * 4)
})

test('tiles exist from 0 to 2^z - 1', () => {
  expect(isTile({ z: 3, x: 7, y: 7 })).toBe(true)
  for (const tile of [
    { z: 3, x: 8, y: 0 },
    { z: 3, x: 0, y: -1 },
    { z: 19, x: 0, y: 0 },
    { z: 3, x: 0.5, y: 0 },
  ])
    expect(isTile(tile)).toBe(false)
})
