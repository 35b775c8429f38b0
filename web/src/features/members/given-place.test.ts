import { expect, test } from 'vitest'
import type { Ik } from '../../../../api/contract/access.ts'
import { givableRoles, keepsAll, mayGive, mustEnd, placesOf, yearsLater } from './given-place.ts'

const holder = (
  rol: Ik['lidmaatschappen'][number]['rol'],
  wijk: string | null = null,
): Pick<Ik, 'lidmaatschappen'> => ({ lidmaatschappen: [{ rol, wijk, eindigt: null }] })

test('who keeps districts’ members gives the roles of a district only, also where that is every district', () => {
  expect(keepsAll(holder('beheerder'))).toBe(true)
  expect(givableRoles(holder('beheerder'))).toContain('beheerder')
  for (const keeper of [holder('regisseur'), holder('buurtbegeleider', 'de-meent')]) {
    expect(keepsAll(keeper)).toBe(false)
    expect(givableRoles(keeper)).toEqual(['buurtbegeleider', 'buurtgroep', 'bewoner'])
    expect(mayGive(keeper, 'buurtgroep', 'de-meent')).toBe(true)
    expect(mayGive(keeper, 'regisseur', 'de-meent')).toBe(false)
    expect(mayGive(keeper, 'beheerder', null)).toBe(false)
  }
  expect(mayGive(holder('regisseur'), 'bewoner', 'noord')).toBe(true)
  expect(mayGive(holder('buurtbegeleider', 'de-meent'), 'bewoner', 'noord')).toBe(false)
  expect(mayGive(holder('analist'), 'bewoner', 'noord')).toBe(false)
  expect(mayGive(holder('beheerder'), 'raad', null)).toBe(true)
})

test('volunteers and residents have an end date and places of their own', () => {
  expect(mustEnd('buurtgroep')).toBe(true)
  expect(mustEnd('beheerder')).toBe(false)
  expect(placesOf('buurtgroep')).toBe('streets')
  expect(placesOf('bewoner')).toBe('home')
  expect(placesOf('regisseur')).toBe('none')
})

test('proposes a year, also from a leap day', () => {
  expect(yearsLater('2026-11-23')).toBe('2027-11-23')
  expect(yearsLater('2028-02-29')).toBe('2029-03-01')
  expect(yearsLater('2026-11-23', 2)).toBe('2028-11-23')
})
