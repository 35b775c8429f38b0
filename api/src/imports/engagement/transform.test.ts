import { describe, expect, test } from 'vitest'
import { engagementEvents } from '../../../contract/vocabulary.ts'
import type { RawRow } from './extract.ts'
import { toEventRow } from './transform.ts'

const today = '2026-11-23'
const plain = {
  verblijfsobject_id: '0457010000001720',
  datum: '2026-03-31',
  gebeurtenis: 'scan',
  bron: 'huisbezoek',
}

const read = (cells: RawRow['cells']) => toEventRow({ line: 7, cells: { ...plain, ...cells } }, today)
const byAddress = { verblijfsobject_id: '', postcode: '1381 ba', huisnummer: '2' }

describe('a row', () => {
  test('by BAG id', () => {
    expect(read({ toelichting: 'dak, vloer' })).toEqual({
      line: 7,
      dwellingId: '0457010000001720',
      postcode: null,
      houseNumber: null,
      houseLetter: null,
      houseNumberAddition: null,
      occurredOn: '2026-03-31',
      event: 'scan',
      source: 'huisbezoek',
      note: 'dak, vloer',
    })
  })

  test('by address, as people write it', () => {
    expect(read({ ...byAddress, huisletter: 'a', toevoeging: '3h' })).toMatchObject({
      dwellingId: null,
      postcode: '1381BA',
      houseNumber: 2,
      houseLetter: 'a',
      houseNumberAddition: '3h',
    })
  })

  test.each([
    ['2026-03-31', '2026-03-31'],
    ['31-03-2026', '2026-03-31'],
    ['1-2-2026', '2026-02-01'],
    ['29-02-2024', '2024-02-29'],
    [today, today],
  ])('dates %s as %s', (datum, occurredOn) => {
    expect(read({ datum })).toMatchObject({ occurredOn })
  })

  test.each<[string, string]>([
    ...engagementEvents.map((event): [string, string] => [event, event]),
    ['Geïnteresseerd', 'geinteresseerd'],
    ['GEEN INTERESSE', 'geen-interesse'],
    ['niet_benaderen', 'niet-benaderen'],
  ])('knows the event %s', (gebeurtenis, event) => {
    expect(read({ gebeurtenis })).toMatchObject({ event })
  })
})

describe('refused with a remedy', () => {
  test.each<[RawRow['cells'], RegExp]>([
    [{ verblijfsobject_id: '' }, /which home/],
    [{ verblijfsobject_id: '', postcode: '1381BA' }, /which home/],
    [{ verblijfsobject_id: '457010000001720' }, /spreadsheet/],
    [{ verblijfsobject_id: '4,57E+14' }, /spreadsheet/],
    [{ verblijfsobject_id: '0457100000056701' }, /16 digits/],
    [{ ...byAddress, postcode: '0381BA' }, /postcode "0381BA"/],
    [{ ...byAddress, huisnummer: '2a' }, /column of its own/],
    [{ datum: '2026-11-24' }, /future/],
    [{ datum: '2026-02-30' }, /no day/],
    [{ datum: '31-02-2026' }, /no day/],
    [{ datum: '3-31-2026' }, /no day/],
    [{ datum: '' }, /no day/],
    [{ datum: '0202-03-31' }, /check the year/],
    [{ gebeurtenis: 'koffie' }, /choose from bereikt/],
    [{ bron: '' }, /bron is empty/],
    [{ bron: 'x'.repeat(61) }, /at most 60/],
    [{ toelichting: 'x'.repeat(201) }, /at most 200/],
    [{ toelichting: 'mail jan@voorbeeld.nl' }, /e-mail/],
    [{ toelichting: 'bel 06-12345678' }, /telephone/],
    [{ toelichting: 'bel +31 6 1234 5678' }, /telephone/],
  ])('%j', (cells, reason) => {
    expect(read(cells)).toEqual({ line: 7, reason: expect.stringMatching(reason) })
  })

  test('but a year, a sum or a house number is no telephone number', () => {
    expect(read({ toelichting: 'offerte 2026-0012 van 12.500 euro, Rc 3,5, nr 120' })).toHaveProperty('note')
  })
})
