import { expect, test } from 'vitest'
import type { Ik } from '../../../api/contract/access.ts'
import type { Adoptie, Gebied } from '../../../api/contract/adoption.ts'
import { type Role, reachOf } from '../../../api/contract/rights.ts'
import { engagementStatuses } from '../../../api/contract/vocabulary.ts'
import { mayAs } from '../lib/may.ts'
import { lossOf } from './access-notice.tsx'
import { chooseArea, chooseWorkspace } from './choices.ts'
import { startOf } from './starts.ts'
import { viewParsers } from './view.ts'
import { closedWish } from './wishes.tsx'

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

test('begins where the role does, but with adoption only where something was recorded', () => {
  const perStatus = engagementStatuses.map(() => 0)
  const adoption = (unknown: number) =>
    ({ woningen: 10, perStatus: [unknown, ...perStatus.slice(1)] }) as Adoptie
  const [town = null, district = null] = areas
  const standing = { wanted: null, start: 'adoptie', isOpen: () => true, area: district } as const
  expect(chooseWorkspace({ ...standing, adoption: adoption(4) })).toBe('adoptie')
  expect(chooseWorkspace({ ...standing, adoption: adoption(10) })).toBe('orientatie')
  expect(chooseWorkspace({ ...standing, adoption: undefined })).toBe('adoptie')
  expect(chooseWorkspace({ ...standing, adoption: undefined, area: null })).toBe('orientatie')
  expect(chooseWorkspace({ ...standing, adoption: adoption(10), wanted: 'clusters' })).toBe('clusters')
  const everybody = { ...standing, start: 'voortgang', adoption: undefined } as const
  expect(chooseWorkspace(everybody)).toBe('voortgang')
  expect(chooseWorkspace({ ...everybody, area: town })).toBe('orientatie')
})

test('what is closed is not shown, whatever the address or the role asks', () => {
  const closed = {
    start: 'adoptie',
    isOpen: () => false,
    adoption: undefined,
    area: areas[1] ?? null,
  } as const
  expect(chooseWorkspace({ ...closed, wanted: 'clusters' })).toBe('orientatie')
  expect(chooseWorkspace({ ...closed, wanted: null })).toBe('orientatie')
})

test('one’s own district comes before larger ones', () => {
  expect(chooseArea(areas, null, ({ id }) => id === 'wijk-a')?.id).toBe('wijk-a')
  expect(chooseArea(areas, 'wijk-b', ({ id }) => id === 'wijk-a')?.id).toBe('wijk-b')
})

const rightsOf = (role: Role): Ik['rechten'] => ({
  ...(reachOf(role, 'betrokkenheid', 'lezen') && {
    betrokkenheid: { lezen: { overal: false, wijken: ['a'], adressen: false } },
  }),
})

test('says of what an address asks for what is closed, and nothing of what is open', () => {
  const asked = { werkblad: 'adoptie', blad: 'cijfers', thema: null, bewerk: null } as const
  const leader = mayAs({ rechten: rightsOf('regisseur') })
  const everybody = mayAs({ rechten: rightsOf('publiek') })
  expect(closedWish(asked, leader, 'wijk-a')).toBeNull()
  expect(closedWish(asked, leader, 'woonplaats-1')?.what).toBe('workspace.adoptie')
  expect(closedWish(asked, everybody, 'wijk-a')?.need.subject).toBe('betrokkenheid')
  expect(closedWish({ ...asked, werkblad: null, blad: 'vragen' }, everybody, 'wijk-a')?.what).toBe(
    'tab.vragen',
  )
  expect(closedWish({ ...asked, werkblad: null }, everybody, 'wijk-a')).toBeNull()
})

test('each role begins where its work is, and a role that waits for a second step begins with that', () => {
  const held = (...roles: Role[]) => ({
    lidmaatschappen: roles.map((rol) => ({ rol, wijk: null, eindigt: null })),
    wachtOpTweedeFactor: [],
  })
  expect(startOf(held()).pagina).toBeUndefined()
  expect(startOf(held('fg', 'regisseur')).werkblad).toBe('adoptie')
  expect(startOf(held('beheerder')).pagina).toBe('leden')
  expect(startOf({ ...held(), wachtOpTweedeFactor: ['beheerder'] }).pagina).toBe('aanmelden')
})

test('says calmly which of two things somebody lost', () => {
  const me = (id: string | null, roles: number) =>
    ({
      account: id && { id },
      lidmaatschappen: Array.from({ length: roles }, () => ({ rol: 'regisseur' })),
    }) as Ik
  expect(lossOf(me('x', 2), me('x', 1))).toBe('ended')
  expect(lossOf(me('x', 1), me(null, 0))).toBe('session')
  expect(lossOf(me('x', 1), me('x', 2))).toBeNull()
  expect(lossOf(me(null, 0), me('x', 1))).toBeNull()
  expect(lossOf(me('x', 2), me('y', 1))).toBeNull()
})

test('the address is read strictly: nonsense falls back to the default', () => {
  expect(viewParsers.pand.parse('0457100000000001')).toBe('0457100000000001')
  expect(viewParsers.pand.parse('1; drop table')).toBeNull()
  expect(viewParsers.datum.parse('2025-13')).toBeNull()
  expect(viewParsers.werkblad.parse('raad')).toBeNull()
  expect(viewParsers.uit.parse('bereikt,onbekend')).toEqual(['bereikt', 'onbekend'])
})
