import { expect, test } from 'vitest'
import type { Publicatiecijfers, Publicatiegebieden } from '../../../../api/contract/publications.ts'
import { classOfShare, districtProgress } from './progress.ts'

const range = { minstens: 10, hoogstens: 19, sinds: '2026-06-30' }
const item = (gebied: string, soort: 'wijk' | 'buurt' | 'vak', uitgevoerd: typeof range | null) => ({
  gebied,
  soort,
  naam: gebied,
  woningen: 100,
  cijfers: { uitgevoerd },
})
const figures: Publicatiecijfers = {
  publicatie: {
    id: '2026-09-30',
    peildatum: '2026-09-30',
    ritme: 'kwartaal',
    gepubliceerdOp: '2026-10-01T00:00:00Z',
  },
  minimumWoningen: { gebouw: 5, betrokkenheid: 10 },
  woningenBuitenVakken: 0,
  items: [
    item('wijk-a', 'wijk', range),
    item('buurt-1', 'buurt', null),
    item('vak-1', 'vak', range),
    item('vak-2', 'vak', null),
  ],
}
const feature = (id: string, soort: 'wijk' | 'buurt' | 'vak', wijken: string[]) => ({
  type: 'Feature' as const,
  id,
  geometry: { type: 'MultiPolygon' as const, coordinates: [] },
  properties: { soort, naam: id, wijken },
})
const areas: Publicatiegebieden = {
  type: 'FeatureCollection',
  features: [
    feature('wijk-a', 'wijk', ['wijk-a']),
    feature('buurt-1', 'buurt', ['wijk-a']),
    feature('vak-1', 'vak', ['wijk-a']),
    feature('vak-2', 'vak', []),
  ],
}

test('a district shows itself and what lies in it; what is not shown has no class', () => {
  const { whole, neighbourhoods, squares } = districtProgress(figures, areas, 'wijk-a', 'uitgevoerd')
  expect(whole).toMatchObject({ id: 'wijk-a', range, shareClass: 1 })
  expect(neighbourhoods).toMatchObject([{ id: 'buurt-1', range: null, shareClass: null }])
  expect(squares.map(({ id }) => id)).toEqual(['vak-1'])
})

test('a town without publication of its own shows all squares', () => {
  const { whole, squares } = districtProgress(figures, areas, 'woonplaats-1', 'uitgevoerd')
  expect(whole).toBe(null)
  expect(squares.map(({ id }) => id)).toEqual(['vak-1', 'vak-2'])
})

test('shares fall into the class that they have reached', () => {
  expect([0, 0.099, 0.1, 0.36, 0.9].map(classOfShare)).toEqual([0, 0, 1, 3, 4])
})
