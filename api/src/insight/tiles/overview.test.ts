import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gridSize } from './grid.ts'
import { OverviewCounter, overviewZooms } from './overview.ts'

/** Side of a cell of zoom 12 in grid units. */
const side = 4096

test('a cell tells how many, how many homes, the median year and the period of most', () => {
  const counter = new OverviewCounter()
  for (const [year, homes] of [
    [1930, 1],
    [1970, 1],
    [1971, 4],
    [null, 0],
  ] as const)
    counter.add(5 * side + 10, 7 * side + 20, year, homes)
  counter.add(6 * side, 7 * side, null, 0)
  const [first, second] = [...counter.cells()].filter(({ zoom }) => zoom === 12)
  expect(first).toEqual({
    zoom: 12,
    x: 5,
    y: 7,
    buildings: 4,
    homes: 6,
    constructionYear: 1970,
    buildingPeriod: '1965-1974',
  })
  expect(second).toEqual({
    zoom: 12,
    x: 6,
    y: 7,
    buildings: 1,
    homes: 0,
    constructionYear: null,
    buildingPeriod: null,
  })
})

test('every zoom counts every building and home once, whatever the order', () => {
  const place = fc.integer({ min: 0, max: gridSize - 1 })
  const building = fc.tuple(place, place, fc.option(fc.integer({ min: 1000, max: 2030 })), fc.nat(50))
  fc.assert(
    fc.property(fc.array(building, { maxLength: 3000 }), (buildings) => {
      const cells = cellsOf(buildings)
      expect(cellsOf([...buildings].reverse())).toEqual(cells)
      const homes = buildings.reduce((sum, [, , , count]) => sum + count, 0)
      for (const zoom of overviewZooms) {
        const ofZoom = cells.filter((cell) => cell.zoom === zoom)
        expect(ofZoom.reduce((sum, cell) => sum + cell.buildings, 0)).toBe(buildings.length)
        expect(ofZoom.reduce((sum, cell) => sum + cell.homes, 0)).toBe(homes)
        expect(ofZoom.every(({ x, y }) => x < 64 * 2 ** zoom && y < 64 * 2 ** zoom)).toBe(true)
      }
    }),
    { numRuns: 20 },
  )
})

function cellsOf(buildings: [number, number, number | null, number][]) {
  const counter = new OverviewCounter()
  for (const building of buildings) counter.add(...building)
  return [...counter.cells()]
}
