import { describe, expect, test } from 'vitest'
import { classifyBuilding, decideType, type ExplainedType, periodOf } from './rules.ts'

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

const corner: ExplainedType = { type: 'hoekwoning', reason: 'eind-van-een-rij' }
const flat: ExplainedType = { type: 'appartement', reason: 'meer-woningen-in-pand' }
const unclear: ExplainedType = { type: 'onbekend', reason: 'panden-verschillen' }

describe('decideType', () => {
  const nothing = { looksLikeRow: false, registered: null, override: null }

  test.each([
    ['the footprint alone', { ...nothing, footprint: corner }, 'hoekwoning', 'omtrek', null],
    [
      'a registered type that agrees',
      { ...nothing, footprint: corner, registered: 'hoekwoning' },
      'hoekwoning',
      'ep-online',
      null,
    ],
    [
      'a registered type that does not',
      { ...nothing, footprint: corner, registered: 'tussenwoning' },
      'tussenwoning',
      'ep-online',
      'typen-spreken-elkaar-tegen',
    ],
    [
      'a registered type where the footprint has no answer',
      { ...nothing, footprint: unclear, registered: 'vrijstaand' },
      'vrijstaand',
      'ep-online',
      null,
    ],
    [
      'the municipality above all',
      { looksLikeRow: true, footprint: flat, registered: 'vrijstaand', override: 'tussenwoning' },
      'tussenwoning',
      'gemeente',
      null,
    ],
    [
      'a row in one building',
      { ...nothing, footprint: flat, looksLikeRow: true },
      'appartement',
      'omtrek',
      'rij-in-een-pand',
    ],
    [
      'buildings that disagree',
      { ...nothing, footprint: unclear },
      'onbekend',
      'omtrek',
      'panden-verschillen',
    ],
  ] as const)('%s', (_, statements, type, source, doubt) => {
    expect(decideType(statements)).toEqual({ type, source, doubt })
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
