import { describe, expect, test } from 'vitest'
import type { Koppelkans, Ontmoetingsplek } from '../../../../api/contract/surroundings.ts'
import { boxOf, draftOf, factsOf, faultsOf } from './entry-draft.ts'
import { parseChoice } from './layers.ts'
import { readShape } from './read-shape.ts'
import { inYear, yearSpan, yearsText } from './years.ts'

const place: Ontmoetingsplek = {
  id: '0457100000000001',
  versie: 0,
  vastgelegdOp: null,
  herkomst: 'register',
  naam: null,
  soort: 'school',
  wie: '',
  momenten: '',
  toelichting: '',
  pand: '0457100000000001',
  adres: 'Dorpsstraat 1',
  gebruiksdoelen: ['onderwijsfunctie'],
  punt: [5, 52],
}
const work = (vanJaar: number, totJaar: number) => ({ vanJaar, totJaar })

describe('a draft', () => {
  test('completes what the register knows, at its building', () => {
    const draft = draftOf('ontmoetingsplek', place, 2027)
    expect(draft).toMatchObject({ base: 0, place: { kind: 'building', id: place.pand } })
    expect(draft.values).toMatchObject({ naam: '', soort: 'school' })
    expect(
      factsOf(
        'ontmoetingsplek',
        { ...draft, values: { ...draft.values, naam: ' De Spil ' } },
        'wijk-a',
        true,
      ),
    ).toEqual({
      naam: 'De Spil',
      soort: 'school',
      wie: '',
      momenten: '',
      toelichting: '',
      plaats: { pand: place.pand },
    })
  })

  test('of what people told leaves the place where it is', () => {
    const draft = draftOf(
      'ontmoetingsplek',
      { ...place, herkomst: 'toegevoegd', versie: 3, naam: 'De Spil' },
      2027,
    )
    expect(draft.base).toBe(3)
    expect(factsOf('ontmoetingsplek', draft, 'wijk-a', false)).not.toHaveProperty('plaats')
  })

  test('of a party carries its area only when it is new', () => {
    const draft = draftOf('belanghebbende', null, 2027)
    expect(factsOf('belanghebbende', draft, 'wijk-a', true)).toMatchObject({ gebied: 'wijk-a', plaats: null })
    expect(factsOf('belanghebbende', draft, 'wijk-a', false)).not.toHaveProperty('gebied')
  })

  test('tells what is missing', () => {
    expect(faultsOf('ontmoetingsplek', draftOf('ontmoetingsplek', null, 2027))).toEqual({
      naam: 'form.fault.name',
      place: 'form.fault.place',
    })
    const draft = draftOf('koppelkans', null, 2027)
    const years = (vanJaar: string, totJaar: string) =>
      faultsOf('koppelkans', {
        ...draft,
        values: { ...draft.values, naam: 'Riool', vanJaar, totJaar },
        place: { kind: 'streets', streets: [{ id: '1', name: 'a' }] },
      })
    expect(years('2027', '2028')).toEqual({})
    expect(years('2028', '2027')).toEqual({ totJaar: 'form.fault.order' })
    expect(years('soon', '')).toEqual({ vanJaar: 'form.fault.year', totJaar: 'form.fault.year' })
  })
})

describe('the years', () => {
  test('of koppelkansen span from the first to the last, and one holds what goes on in it', () => {
    const all = [work(2027, 2028), work(2030, 2030)]
    expect(yearSpan(all)).toEqual({ first: 2027, last: 2030 })
    expect(yearSpan([])).toBeNull()
    expect(inYear(all, 2028)).toEqual([work(2027, 2028)])
    expect(inYear(all, 2029)).toEqual([])
    expect(inYear(all, null)).toEqual(all)
    expect(all.map(yearsText)).toEqual(['2027–2028', '2030'])
  })
})

describe('a GeoJSON text', () => {
  const ring = [
    [5, 52],
    [5.01, 52],
    [5.01, 52.01],
    [5, 52],
  ]
  const polygon = { type: 'Polygon', coordinates: [ring] }
  const feature = (geometry: unknown) => ({ type: 'Feature', properties: {}, geometry })

  test('is read bare, as a feature and as a collection, areas before lines', () => {
    const areas = { shape: { type: 'MultiPolygon', coordinates: [[ring]] } }
    expect(readShape(JSON.stringify(polygon))).toEqual(areas)
    expect(readShape(JSON.stringify(feature(polygon)))).toEqual(areas)
    const line = feature({ type: 'LineString', coordinates: ring })
    const collection = { type: 'FeatureCollection', features: [line, feature(polygon)] }
    expect(readShape(JSON.stringify(collection))).toEqual(areas)
    expect(readShape(JSON.stringify(line))).toEqual({
      shape: { type: 'MultiLineString', coordinates: [ring] },
    })
  })

  test.each([
    ['half a text', '{"type":"Poly', 'form.fault.json'],
    ['a point', '{"type":"Point","coordinates":[5,52]}', 'form.fault.noShape'],
    ['nothing', 'null', 'form.fault.noShape'],
    [
      'metres',
      JSON.stringify({
        type: 'LineString',
        coordinates: [
          [118000, 462500],
          [118100, 462500],
        ],
      }),
      'form.fault.outside',
    ],
    [
      'an open ring',
      JSON.stringify({ type: 'Polygon', coordinates: [ring.slice(0, 3)] }),
      'form.fault.shape',
    ],
  ])('is refused for %s', (_, text, fault) => {
    expect(readShape(text)).toEqual({ fault })
  })
})

test('a choice in the address names a kind and an entry, or nothing', () => {
  expect(parseChoice('koppelkans.nieuw')).toEqual({ layer: 'koppelkans', id: 'nieuw' })
  expect(parseChoice('pand.1')).toBeNull()
  expect(parseChoice(null)).toBeNull()
})

test('the box of a koppelkans holds all of its parts', () => {
  const geometrie = {
    type: 'MultiLineString',
    coordinates: [
      [
        [5, 52],
        [5.1, 52.2],
      ],
      [
        [4.9, 52.1],
        [5, 52],
      ],
    ],
  }
  expect(boxOf({ geometrie } as Koppelkans)).toEqual([4.9, 52, 5.1, 52.2])
})
