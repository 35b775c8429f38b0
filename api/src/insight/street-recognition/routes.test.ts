import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { herkendeRegel } from '../../../contract/districts.ts'
import { testDatabase } from '../../platform/db/testing.ts'
import { buildRegistry } from '../../platform/testing/registry-builder.ts'
import { serveRoutes, testServices } from '../../platform/testing/serve-routes.ts'
import { rebuildAddressSearch } from '../address-search/rebuild.ts'
import { rebuildHomes } from '../housing-types/rebuild.ts'
import { streetRecognitionRoutes } from './routes.ts'

const database = testDatabase()
beforeAll(async () => {
  const registry = buildRegistry(database())
  const weesp = registry.town({ name: 'Weesp' })
  const muiden = registry.town({ name: 'Muiden' })
  for (const [name, town, count] of [
    ['Merelhof', weesp, 4],
    ['Kerkstraat', weesp, 2],
    ['Kerkstraat', muiden, 3],
    ['Laan van 1940', weesp, 1],
    ['Burgemeester Jansenplein', weesp, 1],
  ] as const) {
    registry.street({ name, town })
    registry.row({ count, year: 1970 })
  }
  await registry.store()
  await rebuildHomes(database())
  await rebuildAddressSearch(database())
})

async function recognise(...regels: string[]) {
  const app = serveRoutes(streetRecognitionRoutes(testServices(database())))
  const response = await app.request('/v1/straat-herkenningen', {
    method: 'POST',
    body: JSON.stringify({ regels }),
    headers: { 'content-type': 'application/json' },
  })
  const { items } = z.object({ items: z.array(herkendeRegel) }).parse(await response.json())
  return items.map(({ uitslag, straten }) => [
    uitslag,
    ...straten.map(({ naam, woonplaats, woningen }) => `${naam} ${woonplaats} ${woningen}`),
  ])
}

describe('a typed line', () => {
  test('is recognised whatever its capitals, accents and abbreviations', async () => {
    expect(await recognise('merelhof', 'MÉRELHOF', 'kerkstr weesp', 'Laan van 1940')).toEqual([
      ['herkend', 'Merelhof Weesp 4'],
      ['herkend', 'Merelhof Weesp 4'],
      ['herkend', 'Kerkstraat Weesp 2'],
      ['herkend', 'Laan van 1940 Weesp 1'],
    ])
  })

  test('asks which town is meant', async () => {
    expect(await recognise('Kerkstraat')).toEqual([
      ['meer-van-die-naam', 'Kerkstraat Muiden 3', 'Kerkstraat Weesp 2'],
    ])
  })

  test('names what resembles it, and takes nothing that was not plainly meant', async () => {
    const [mistyped, numbered, nothing, town] = await recognise('Merlehof', 'Merelhof 3', 'Zzyzx', 'Weesp')
    expect(mistyped).toEqual(['onbekend', 'Merelhof Weesp 4'])
    expect(numbered?.slice(0, 2)).toEqual(['onbekend', 'Merelhof Weesp 4'])
    expect(nothing).toEqual(['onbekend'])
    expect(town?.[0]).toBe('onbekend')
  })
})
