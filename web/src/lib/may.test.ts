import { expect, test } from 'vitest'
import type { Ik } from '../../../api/contract/access.ts'
import { districtOf, mayAs } from './may.ts'

const rechten: Ik['rechten'] = {
  gebouwfeiten: { lezen: { overal: true, wijken: [], adressen: false } },
  betrokkenheid: { lezen: { overal: false, wijken: ['de-meent'], adressen: false } },
  benaderbaarheid: { lezen: { overal: false, wijken: [], adressen: true } },
}
const may = mayAs({ rechten })

test('what is not told is not allowed', () => {
  expect(may('woningfeiten', 'lezen')).toBe(false)
  expect(may('gebouwfeiten', 'vastleggen')).toBe(false)
})

test('a right that reaches everything reaches every area', () => {
  expect(may('gebouwfeiten', 'lezen')).toBe(true)
  expect(may('gebouwfeiten', 'lezen', 'woonplaats-8888')).toBe(true)
})

test('a right for a district reaches that district alone', () => {
  expect(may('betrokkenheid', 'lezen')).toBe(true)
  expect(may('betrokkenheid', 'lezen', 'wijk-de-meent')).toBe(true)
  expect(may('betrokkenheid', 'lezen', 'wijk-elders')).toBe(false)
  expect(may('betrokkenheid', 'lezen', 'woonplaats-de-meent')).toBe(false)
})

test('a right for some addresses reaches no area as a whole', () => {
  expect(may('benaderbaarheid', 'lezen')).toBe(true)
  expect(may('benaderbaarheid', 'lezen', 'wijk-de-meent')).toBe(false)
})

test('only an own district has an id among the rights', () => {
  expect(districtOf('wijk-de-meent')).toBe('de-meent')
  expect(districtOf('woonplaats-1')).toBeNull()
})
