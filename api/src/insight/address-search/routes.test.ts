import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { adresTreffer, pagina } from '../../../contract/registry.ts'
import { addressSearch } from '../../platform/db/schema/insight.ts'
import { rolledBack, testDatabase } from '../../platform/db/testing.ts'
import { buildRegistry } from '../../platform/testing/registry-builder.ts'
import { askFor, askForProblem, serveRoutes, testServices } from '../../platform/testing/serve-routes.ts'
import { fold, folded } from './folding.ts'
import { rebuildAddressSearch } from './rebuild.ts'
import { addressSearchRoutes } from './routes.ts'

const database = testDatabase()
const page = pagina(adresTreffer.strict())

const streetsOfWeesp = [
  'Slijkstraat',
  'Slijkerveld',
  'Nieuwstraat',
  'Hoogstraat',
  'Achtergracht',
  'Plein 1940',
  '2e Kruisstraat',
  "'s-Gravelandseweg",
  'Abbé Pierrestraat',
  'Jan Steenstraat',
]

beforeAll(async () => {
  const registry = buildRegistry(database())
  const muiden = registry.town({ name: 'Muiden' })
  registry.street({ name: 'Slijkstraat' })
  registry.building({ number: 2, postcode: '1398AA' })
  registry.town({ name: 'Weesp', side: 2000 })
  for (const name of streetsOfWeesp) {
    registry.street({ name })
    registry.row({ count: 3, number: 1 })
    registry.building({ number: 2, postcode: '1381BA' })
  }
  const [slijkstraat] = registry.row({ count: 0 })
  expect(slijkstraat).toBeUndefined()
  registry.street({ name: 'Burgemeester van Houtenlaan', shortName: 'Burg v Houtenln' })
  registry.building({ number: 12 })
  registry.building({ number: 12, letter: 'a' })
  registry.building({ number: 12, letter: 'A', addition: '3' })
  registry.building({ number: 12, addition: '3' })
  registry.building({ number: 120 })
  registry.building({ number: 14, closedOn: '2020-01-01', dwellingClosedOn: '2020-01-01' })
  registry.building({ number: 16, addressStatus: 'Naamgeving ingetrokken' })
  registry.dwelling([], { kind: 'ligplaats', number: 18, postcode: null, town: muiden })
  registry.street({ name: 'Zonder huizen' })
  await registry.store()
  expect(await rebuildAddressSearch(database())).toEqual({ addresses: 47, places: 14 })
})

const ask = async (text: string, limit = 10) => {
  const path = `/v1/adressen?limiet=${limit}&zoek=${encodeURIComponent(text)}`
  return (await askFor(serveRoutes(addressSearchRoutes(testServices(database()))), path, page)).items
}
const words = async (text: string, limit = 10) => (await ask(text, limit)).map(({ weergave }) => weergave)

describe('/v1/adressen finds', () => {
  test.each([
    ['Slijkstraat 2 Weesp', 'Slijkstraat 2, 1381 BA Weesp'],
    ['slijkstr 2 weesp', 'Slijkstraat 2, 1381 BA Weesp'],
    ['2 slijkstraat weesp', 'Slijkstraat 2, 1381 BA Weesp'],
    ['Weesp Slijkstraat 2', 'Slijkstraat 2, 1381 BA Weesp'],
    ['Sljikstraat 2 weesp', 'Slijkstraat 2, 1381 BA Weesp'],
    ['slijkstraat 2 muiden', 'Slijkstraat 2, 1398 AA Muiden'],
    ['1398aa 2', 'Slijkstraat 2, 1398 AA Muiden'],
    ['1398 aa2', 'Slijkstraat 2, 1398 AA Muiden'],
    ['niewstraat 3', 'Nieuwstraat 3, 1381 AB Weesp'],
    ['achtergragt 5', 'Achtergracht 5, 1381 AB Weesp'],
    ['plein 1940 3', 'Plein 1940 3, 1381 AB Weesp'],
    ['2e kruisstraat 1', '2e Kruisstraat 1, 1381 AB Weesp'],
    ['s gravelandseweg 5', "'s-Gravelandseweg 5, 1381 AB Weesp"],
    ['abbe pierrestraat 1', 'Abbé Pierrestraat 1, 1381 AB Weesp'],
    ['steenstraat 1', 'Jan Steenstraat 1, 1381 AB Weesp'],
    ['burg v houtenln 12', 'Burgemeester van Houtenlaan 12, 1381 AB Weesp'],
    ['van houtenlaan 12a', 'Burgemeester van Houtenlaan 12a, 1381 AB Weesp'],
    ['van houtenlaan 12 a', 'Burgemeester van Houtenlaan 12a, 1381 AB Weesp'],
    ['van houtenlaan 12-3', 'Burgemeester van Houtenlaan 12-3, 1381 AB Weesp'],
    ['van houtenlaan 12a3', 'Burgemeester van Houtenlaan 12A-3, 1381 AB Weesp'],
    ['van houtenlaan 18', 'Burgemeester van Houtenlaan 18, Muiden'],
    ['Burgemeester van Houtenlaan 12, 1381 AB Weesp', 'Burgemeester van Houtenlaan 12, 1381 AB Weesp'],
  ])('"%s" first of all', async (text, first) => {
    expect((await words(text))[0]).toBe(first)
  })

  test('streets and towns while typing, each with its extent', async () => {
    expect((await words('slijkst', 2)).sort()).toEqual(['Slijkstraat, Muiden', 'Slijkstraat, Weesp'])
    const [town] = await ask('wees')
    expect(town).toMatchObject({ soort: 'woonplaats', weergave: 'Weesp', verblijfsobject: null })
    const [west, south, east, north] = town?.kader ?? [0, 0, 0, 0]
    expect([east - west, north - south].map((side) => side.toFixed(2))).toEqual(['0.03', '0.02'])
    expect(await words('plein 1940', 1)).toEqual(['Plein 1940, Weesp'])
  })

  test('a street with its first addresses behind it, once it is plainly meant', async () => {
    const hits = await ask('hoogstraat', 4)
    expect(hits.map(({ soort }) => soort)).toEqual(['straat', 'adres', 'adres', 'adres'])
    expect(hits[1]).toMatchObject({ weergave: 'Hoogstraat 1, 1381 AB Weesp', kader: null })
    expect(hits[0]?.openbareRuimte).toMatch(/^045730\d{10}$/)
    expect(hits[1]?.openbareRuimte).toBe(hits[0]?.openbareRuimte)
    expect(hits[1]?.pand).toMatch(/^045710/)
  })

  test('longer numbers behind the number itself, while somebody is still typing', async () => {
    const found = await words('van houtenlaan 12')
    expect(found[0]).toBe('Burgemeester van Houtenlaan 12, 1381 AB Weesp')
    expect(found).toContain('Burgemeester van Houtenlaan 120, 1381 AB Weesp')
    expect(found.indexOf('Burgemeester van Houtenlaan 120, 1381 AB Weesp')).toBe(4)
  })

  test('no streets that merely resemble the one that was meant', async () => {
    const found = await words('hoogstraat 1 weesp')
    expect(found.filter((text) => !text.startsWith('Hoogstraat'))).toEqual([])
    expect((await words('weesp')).filter((text) => text !== 'Weesp')).toEqual([])
  })

  test('the street when it has no such number', async () => {
    expect((await words('hoogstraat 999'))[0]).toBe('Hoogstraat, Weesp')
  })

  test('every address of a postcode, in order', async () => {
    expect(await words('1381 BA', 3)).toHaveLength(3)
    expect((await words('1398'))[0]).toBe('Slijkstraat 2, 1398 AA Muiden')
  })

  test('no closed dwelling, no withdrawn address, no street without a place, nothing for nonsense', async () => {
    const houten = await words('van houtenlaan', 50)
    expect(houten.filter((text) => /laan 1[46]/.test(text))).toEqual([])
    expect((await words('zonder huizen')).filter((text) => text.startsWith('Zonder'))).toEqual([])
    expect(await words('qqqqqq xxxxxx')).toEqual([])
    expect(await words("%_' ; --")).toEqual([])
  })
})

test('needs something to look for and knows no other parameter', async () => {
  const app = serveRoutes(addressSearchRoutes(testServices(database())))
  for (const query of ['', '?zoek=', '?zoek=%20', '?zoek=a&q=b', '?zoek=a&limiet=51']) {
    expect(await askForProblem(app, `/v1/adressen${query}`)).toMatchObject({ status: 400 })
  }
})

test('a rebuild gives the same again', async () => {
  await rolledBack(database(), async (inner) => {
    const read = () => inner.rows(sql`select * from ${addressSearch} order by address_id`)
    const before = await read()
    await rebuildAddressSearch(inner)
    expect(await read()).toEqual(before)
  })
})

test('the database folds as we do', async () => {
  const texts = ["'s-Gravelandseweg", 'Abbé Ĳsselkade', 'ĲSSEL Œuvre Æ Ø ø ß', 'Ça n°1/2', '', 'Ñandú-łódź']
  for (const text of texts) {
    const [row] = await database().rows<{ key: string }>(sql`select ${folded(sql`${text}::text`)} as key`)
    expect(row?.key).toBe(fold(text))
  }
})
