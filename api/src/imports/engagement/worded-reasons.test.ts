import { expect, test } from 'vitest'
import { wordedReason } from '../../../../web/src/features/imports/reasons.ts'
import { toEventRow } from './transform.ts'

const right = { postcode: '1381 BA', huisnummer: '2', datum: '2025-01-02', gebeurtenis: 'bereikt', bron: 'x' }

test.each([
  [{ postcode: '' }, 'whichHome'],
  [{ verblijfsobject_id: '4,57E+14'.replace(',', '') }, 'idSpoiled'],
  [{ verblijfsobject_id: '0457990000000001' }, 'idWrong'],
  [{ postcode: '13 "x"' }, 'postcode'],
  [{ huisnummer: '2a' }, 'houseNumber'],
  [{ datum: '2025-13-02' }, 'noDay'],
  [{ datum: '2031-01-02' }, 'future'],
  [{ datum: '1925-01-02' }, 'tooEarly'],
  [{ gebeurtenis: 'koffie' }, 'event'],
  [{ bron: '' }, 'noSource'],
  [{ bron: 'x'.repeat(5000) }, 'tooLong'],
  [{ toelichting: 'jan@voorbeeld.nl' }, 'mail'],
  [{ toelichting: '06 12345678' }, 'telephone'],
])('what the server says of a row with %j is worded', (cells, message) => {
  const row = toEventRow({ line: 2, cells: { ...right, ...cells } }, '2026-01-01')
  expect('reason' in row && wordedReason(row.reason)?.id).toBe(`imports.reason.${message}`)
})

test('a sentence that nobody worded stays as it is', () => {
  expect(wordedReason('PND: status "x" is not in the list')).toBeUndefined()
})
