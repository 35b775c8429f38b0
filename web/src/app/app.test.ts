import { expect, test } from 'vitest'
import type { Adoptie, Gebied } from '../../../api/contract/adoption.ts'
import { engagementStatuses } from '../../../api/contract/vocabulary.ts'
import { chooseArea, chooseWorkspace } from './choices.ts'
import { viewParsers } from './view.ts'

const area = (id: string, soort: Gebied['soort'], woningen: number) => ({ id, soort, woningen }) as Gebied
const areas = [
  area('woonplaats-1', 'woonplaats', 9000),
  area('wijk-a', 'wijk', 400),
  area('wijk-b', 'wijk', 900),
]

test('the area of the address comes first, then the largest district, then the largest town', () => {
  expect(chooseArea(areas, 'wijk-a')?.id).toBe('wijk-a')
  expect(chooseArea(areas, 'weg')?.id).toBe('wijk-b')
  expect(chooseArea(areas.slice(0, 1), null)?.id).toBe('woonplaats-1')
  expect(chooseArea([], null)).toBeNull()
})

test('begins with adoption, unless nothing has been recorded', () => {
  const perStatus = engagementStatuses.map(() => 0)
  const adoption = (unknown: number) =>
    ({ woningen: 10, perStatus: [unknown, ...perStatus.slice(1)] }) as Adoptie
  expect(chooseWorkspace(null, adoption(4), true)).toBe('adoptie')
  expect(chooseWorkspace(null, adoption(10), true)).toBe('orientatie')
  expect(chooseWorkspace(null, undefined, true)).toBe('adoptie')
  expect(chooseWorkspace(null, undefined, false)).toBe('orientatie')
  expect(chooseWorkspace('clusters', adoption(10), true)).toBe('clusters')
})

test('the address is read strictly: nonsense falls back to the default', () => {
  expect(viewParsers.pand.parse('0457100000000001')).toBe('0457100000000001')
  expect(viewParsers.pand.parse('1; drop table')).toBeNull()
  expect(viewParsers.datum.parse('2025-13')).toBeNull()
  expect(viewParsers.werkblad.parse('raad')).toBeNull()
  expect(viewParsers.uit.parse('bereikt,onbekend')).toEqual(['bereikt', 'onbekend'])
})
