import { expect, test } from 'vitest'
import { ewkbText } from '../testing/ewkb-text.ts'
import { readInvestigationsOf, transformFile } from '../testing/read-testdata.ts'
import { isCurrent } from './current.ts'

const deliveredOn = '2024-05-01'

/** Golden files are written by this test once and then read by people: `npx vitest run -u` after looking. */
async function golden(name: string): Promise<string> {
  const results = await transformFile(`${name}.xml`, deliveredOn)
  const readable = results.map((result) => {
    if ('refused' in result) return result
    const { record } = result
    return 'geometry' in record ? { ...record, geometry: ewkbText(record.geometry) } : record
  })
  return `${JSON.stringify(readable, null, 2)}\n`
}

test.each(['pand', 'pand-bad', 'verblijfsobject', 'ligplaats', 'standplaats', 'nummeraanduiding'])(
  'the occurrences in %s.xml become these records and refusals',
  async (name) => {
    await expect(await golden(name)).toMatchFileSnapshot(`../testdata/${name}.json`)
  },
)

test.each(['openbare-ruimte', 'woonplaats'])(
  'the occurrences in %s.xml become these records',
  async (name) => {
    await expect(await golden(name)).toMatchFileSnapshot(`../testdata/${name}.json`)
  },
)

test('of each building one occurrence holds: not the ended, the future or the withdrawn', async () => {
  const ids = (await transformFile('pand.xml', deliveredOn)).map((result) =>
    'record' in result ? `${result.record.id.slice(-3)}/${result.record.occurrence}` : result.refused,
  )
  expect(ids).toEqual(['001/2', '002/1', '003/1', '004/1', '007/3'])
})

test('on its last day of validity an occurrence still holds, on its end date no longer', async () => {
  const on = async (date: string) =>
    (await transformFile('pand.xml', date)).some(
      (result) => 'record' in result && result.record.id.endsWith('007'),
    )
  expect([await on('2011-01-01'), await on('2024-05-01'), await on('2024-05-02')]).toEqual([
    true,
    true,
    false,
  ])
})

test('every bad building is refused with its reason, and the good one after them is taken', async () => {
  const results = await transformFile('pand-bad.xml', deliveredOn)
  expect(results.slice(0, -1).every((result) => 'refused' in result)).toBe(true)
  expect(results.at(-1)).toHaveProperty('record')
  expect(results).toHaveLength(13)
})

test('"in onderzoek" holds while one property is open on the date', async () => {
  const open = (await readInvestigationsOf('in-onderzoek.xml'))
    .filter(({ fields }) => fields.get('inOnderzoek') === 'J' && isCurrent(fields, deliveredOn))
    .map(({ type, objectId, fields }) => [type, objectId.slice(-1), fields.get('kenmerk')])
  expect(open).toEqual([
    ['PND', '1', 'geometrie'],
    ['PND', '3', 'oorspronkelijk bouwjaar'],
  ])
})
