import { describe, expect, test } from 'vitest'
import { classifyBuilding, periodOf } from './rules.ts'

describe('classifyBuilding', () => {
  test.each([
    [{ homes: 2, neighbours: 0, neighboursOfNeighbour: 0 }, 'appartement', 'meer-woningen-in-pand'],
    [{ homes: 9, neighbours: 2, neighboursOfNeighbour: 0 }, 'appartement', 'meer-woningen-in-pand'],
    [{ homes: 1, neighbours: 0, neighboursOfNeighbour: 0 }, 'vrijstaand', 'geen-buurpand'],
    [{ homes: 1, neighbours: 1, neighboursOfNeighbour: 1 }, 'twee-onder-een-kap', 'samen-met-een-buurpand'],
    [{ homes: 1, neighbours: 1, neighboursOfNeighbour: 2 }, 'hoekwoning', 'eind-van-een-rij'],
    [{ homes: 1, neighbours: 2, neighboursOfNeighbour: 1 }, 'tussenwoning', 'tussen-buurpanden'],
    [{ homes: 1, neighbours: 4, neighboursOfNeighbour: 1 }, 'tussenwoning', 'tussen-buurpanden'],
  ])('%o is %s because %s', (situation, type, reason) => {
    expect(classifyBuilding(situation)).toEqual({ type, reason })
  })
})

describe('periodOf', () => {
  test.each([
    [1620, 'tot-1945'],
    [1945, 'tot-1945'],
    [1946, '1946-1964'],
    [1964, '1946-1964'],
    [1974, '1965-1974'],
    [1975, '1975-1991'],
    [1992, '1992-2005'],
    [2014, '2006-2014'],
    [2015, 'vanaf-2015'],
    [null, 'onbekend'],
  ])('%s falls in %s', (year, period) => {
    expect(periodOf(year)).toBe(period)
  })
})
