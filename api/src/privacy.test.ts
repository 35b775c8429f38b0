import { mkdtempSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { adoptie, gebied } from '../contract/adoption.ts'
import { lonLatBox, pagina, verblijfsobject } from '../contract/registry.ts'
import { productServices, signIn } from './access/testing.ts'
import { createApp } from './app.ts'
import { importEngagement } from './imports/engagement/import-engagement.ts'
import { rebuildInsight } from './insight/rebuild.ts'
import { testDatabase } from './platform/db/testing.ts'
import { buildRegistry } from './platform/testing/registry-builder.ts'

const database = testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'privacy-'))
const box = '4.9,52.2,5.2,52.4'
let doors: string[] = []
let headers: Record<string, string> = {}
let app: ReturnType<typeof createApp>

const dwellings = pagina(verblijfsobject)
const areas = z.object({ items: z.array(gebied) })
const tileJson = z.object({
  tiles: z.tuple([z.string()]),
  minzoom: z.number(),
  maxzoom: z.number(),
  bounds: lonLatBox,
})

async function ask(path: string): Promise<Response> {
  return app.request(`http://127.0.0.1${path}`, { headers })
}

/** Every tile that holds something, from the country down to the deepest zoom. */
async function tilePaths(): Promise<string[]> {
  const { tiles, minzoom, maxzoom, bounds } = tileJson.parse(await (await ask('/tiles.json')).json())
  const [template] = tiles
  const [west, south, east, north] = bounds
  const paths: string[] = []
  for (let z = minzoom; z <= maxzoom; z++) {
    const column = (longitude: number) => Math.floor(((longitude + 180) / 360) * 2 ** z)
    const row = (latitude: number) =>
      Math.floor(((1 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI) / 2) * 2 ** z)
    for (let x = column(west); x <= column(east); x++)
      for (let y = row(north); y <= row(south); y++)
        paths.push(
          new URL(template.replace('{z}', `${z}`).replace('{x}', `${x}`).replace('{y}', `${y}`)).pathname,
        )
  }
  return paths
}

/** What is counted and taken along of an area: none of it may tell how far a home is. */
async function orientationDoors(): Promise<string[]> {
  const { items } = areas.parse(await (await ask('/v1/gebieden')).json())
  const area = `/v1/gebieden/${items[0]?.id}`
  const files = ['cijfers.csv', 'woningen.csv'].map((file) => `${area}/profiel/${file}`)
  return [
    `${area}/woningen`,
    `${area}/profiel`,
    ...files,
    '/v1/kwaliteit',
    '/ogc/v1/collections/buurten/items',
  ]
}

/** What the doors answer, without the moment at which they did. */
async function answers(): Promise<Record<string, string>> {
  const told: [string, string][] = []
  for (const door of doors) {
    const answer = await ask(door)
    expect([200, 204], door).toContain(answer.status)
    const text = Buffer.from(await answer.arrayBuffer()).toString('latin1')
    told.push([door, text.replace(/"timeStamp":"[^"]*"/, '')])
  }
  return Object.fromEntries(told)
}

beforeAll(async () => {
  const town = buildRegistry(database())
  town.town({ side: 1000 })
  town.row({ count: 12, year: 1970 })
  town.building({ year: 1990 })
  await town.store()
  await rebuildInsight(database())
  headers = await signIn(database(), { role: 'regisseur' })
  app = createApp(await productServices(database(), { DATA_DIR: folder }))
})

describe('public doors are blind to what people recorded', () => {
  test('tiles, OGC, registry and search answer to the byte the same before and after engagement', async () => {
    const { items } = dwellings.parse(
      await (await ask(`/v1/verblijfsobjecten?limiet=100&bbox=${box}`)).json(),
    )
    expect(items.length).toBe(13)
    const { identificatie, pandidentificaties } = verblijfsobject.parse(items[0])
    doors = [
      ...(await tilePaths()),
      '/tiles.json',
      '/ogc/v1/collections',
      '/ogc/v1/collections/panden/items?limit=100',
      '/ogc/v1/collections/verblijfsobjecten/items?limit=100',
      `/v1/panden?bbox=${box}`,
      `/v1/panden/${pandidentificaties[0]}`,
      `/v1/panden-in-beeld?bbox=${box}`,
      `/v1/verblijfsobjecten/${identificatie}`,
      '/v1/adressen?zoek=Dorpsstraat',
      `/v1/verblijfsobjecten/${identificatie}/energielabels`,
      ...(await orientationDoors()),
      '/v1/gebieden',
      '/v1/instellingen',
    ]
    const before = await answers()

    const file = join(folder, 'engagement.csv')
    const rows = items.map((item) => `${item.identificatie};;;;;2025-01-02;maatregel;huisbezoek;`)
    await writeFile(
      file,
      [
        'verblijfsobject_id;postcode;huisnummer;huisletter;toevoeging;datum;gebeurtenis;bron;toelichting',
        ...rows,
      ].join('\n'),
    )
    await importEngagement(database(), file)
    await rebuildInsight(database())

    expect(await answers()).toEqual(before)
    expect(doors.length).toBeGreaterThan(20)
  })

  test('engagement is there, behind a door of its own that no cache may keep', async () => {
    const { items } = areas.parse(await (await ask('/v1/gebieden')).json())
    const answer = await ask(`/v1/gebieden/${items[0]?.id}/adoptie`)
    expect(adoptie.parse(await answer.json()).uitgevoerd).toBe(13)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })
})
