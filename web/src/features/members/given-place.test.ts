import { expect, test } from 'vitest'
import { mayAs } from '../../lib/may.ts'
import { givableRoles, keepsAll, mustEnd, placesOf, yearLater } from './given-place.ts'

const keeper = (overal: boolean) =>
  mayAs({
    rechten: { leden: { vastleggen: { overal, wijken: overal ? [] : ['de-meent'], adressen: false } } },
  })

test('who keeps one district’s members gives the roles of a district only', () => {
  expect(keepsAll(keeper(true))).toBe(true)
  expect(givableRoles(keeper(true))).toContain('beheerder')
  expect(keepsAll(keeper(false))).toBe(false)
  expect(givableRoles(keeper(false))).toEqual(['buurtbegeleider', 'buurtgroep', 'bewoner'])
})

test('volunteers and residents have an end date and places of their own', () => {
  expect(mustEnd('buurtgroep')).toBe(true)
  expect(mustEnd('beheerder')).toBe(false)
  expect(placesOf('buurtgroep')).toBe('streets')
  expect(placesOf('bewoner')).toBe('home')
  expect(placesOf('regisseur')).toBe('none')
})

test('proposes a year, also from a leap day', () => {
  expect(yearLater('2026-11-23')).toBe('2027-11-23')
  expect(yearLater('2028-02-29')).toBe('2029-03-01')
})
