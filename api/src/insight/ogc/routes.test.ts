import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { dwellingLabel } from '../../platform/db/schema/insight.ts'
import { buildingModel, importRun } from '../../platform/db/schema/registry.ts'
import { testDatabase } from '../../platform/db/testing.ts'
import { type BuiltBuilding, buildRegistry } from '../../platform/testing/registry-builder.ts'
import { askForProblem, serveRoutes, testServices } from '../../platform/testing/serve-routes.ts'
import { rebuildHomes } from '../housing-types/rebuild.ts'
import { ogcRoutes } from './routes.ts'

const database = testDatabase()
const crs84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'
const rd = 'http://www.opengis.net/def/crs/EPSG/0/28992'
const wgs84 = 'http://www.opengis.net/def/crs/EPSG/0/4326'

interface Feature {
  id: string
  geometry: { type: string; coordinates: unknown }
  properties: Record<string, unknown>
}
interface Page {
  numberMatched: number
  numberReturned: number
  timeStamp: string
  links: { rel: string; href: string; type: string }[]
  features: Feature[]
}

let house: BuiltBuilding
let moored: string

beforeAll(async () => {
  const registry = buildRegistry(database())
  registry.town({ name: 'Weesp' })
  registry.street({ name: 'Slijkstraat' })
  house = registry.building({ at: [131_000, 480_000], number: 2, letter: 'a', addition: 'II' })
  const [first] = registry.row({ count: 24, at: [131_100, 480_000], year: 1930, postcode: '1382AB' })
  registry.dwelling([first?.id ?? '', house.id], { purposes: ['winkelfunctie', 'woonfunctie'] })
  registry.building({ status: 'Pand gesloopt', year: null, dwellings: 0 })
  registry.building({ closedOn: '2020-01-01', dwellingClosedOn: '2020-01-01' })
  moored = registry.dwelling([], { kind: 'ligplaats' }).id
  await registry.store()
  await rebuildHomes(database())
  const [run] = await database().orm.select({ id: importRun.id }).from(importRun).limit(1)
  await database()
    .orm.insert(buildingModel)
    .values({ buildingId: house.id, groundLevel: -0.4, roof70Percent: 6.83, runId: run?.id ?? 0 })
  const label = {
    match: 'verblijfsobject',
    method: 'nta-8800',
    reason: 'enige-registratie',
    registrationCount: 1,
  } as const
  await database()
    .orm.insert(dwellingLabel)
    .values([
      {
        ...label,
        dwellingId: house.dwellings[0]?.id ?? '',
        labelId: 1,
        status: 'geregistreerd',
        energyClass: 'A++',
      },
      {
        ...label,
        dwellingId: first?.dwellings[0]?.id ?? '',
        labelId: 2,
        status: 'verlopen',
        energyClass: 'G',
      },
    ])
})

const app = () => serveRoutes(ogcRoutes(testServices(database())))

async function ask<Answer>(path: string) {
  const response = await app().request(path)
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return { headers: response.headers, body: (await response.json()) as Answer }
}
const items = async (collection: string, query = '') =>
  (await ask<Page>(`/ogc/v1/collections/${collection}/items?${query}`)).body

describe('the documents around the features', () => {
  test('the landing page links to everything that Part 1 wants', async () => {
    const { body } = await ask<Page>('/ogc/v1')
    expect(body.links.map(({ rel }) => rel)).toEqual([
      'self',
      'service-desc',
      'service-doc',
      'conformance',
      'data',
    ])
    for (const { rel, href } of body.links.filter((link) => link.rel !== 'service-doc')) {
      expect((await app().request(href)).status, rel).toBe(200)
    }
  })

  test('a collection tells its extent, its systems and where its features are', async () => {
    const { body } = await ask<{ collections: Record<string, unknown>[] }>('/ogc/v1/collections')
    expect(body.collections.map(({ id }) => id)).toEqual(['panden', 'verblijfsobjecten', 'buurten', 'wijken'])
    expect(body.collections[0]).toMatchObject({
      crs: [crs84, rd, wgs84],
      storageCrs: rd,
      itemType: 'feature',
    })
    const extent = body.collections[0]?.extent as { spatial: { bbox: number[][] } }
    expect(extent.spatial.bbox[0]?.map((degrees) => degrees.toFixed(1))).toEqual([
      '5.0',
      '52.3',
      '5.0',
      '52.3',
    ])
    const one = await ask<Record<string, unknown>>('/ogc/v1/collections/panden')
    expect(one.body).toEqual(body.collections[0])
  })

  test('the description is OpenAPI 3.0, names the largest page, and every filter', async () => {
    const { headers, body } = await ask<{
      openapi: string
      paths: Record<string, { get: { parameters: { name: string; schema: Record<string, unknown> }[] } }>
    }>('/ogc/v1/openapi')
    expect(headers.get('content-type')).toBe('application/vnd.oai.openapi+json;version=3.0')
    expect(body.openapi).toBe('3.0.3')
    const parameters = body.paths['/collections/panden/items']?.get.parameters ?? []
    expect(parameters.find(({ name }) => name === 'limit')?.schema).toMatchObject({
      type: 'integer',
      maximum: 10_000,
      default: 100,
    })
    expect(parameters.map(({ name }) => name)).toEqual(expect.arrayContaining(['bouwjaar', 'bbox-crs']))
  })
})

describe('features', () => {
  test('a building has just these properties, in the names of PDOK', async () => {
    const { headers, body } = await ask<Feature>(`/ogc/v1/collections/panden/items/${house.id}`)
    expect(headers.get('content-type')).toBe('application/geo+json')
    expect(headers.get('content-crs')).toBe(`<${crs84}>`)
    expect(body).toMatchObject({ type: 'Feature', id: house.id, geometry: { type: 'Polygon' } })
    expect(body.properties).toEqual({
      identificatie: house.id,
      bouwjaar: 1970,
      status: 'Pand in gebruik',
      gebruiksdoel: 'woonfunctie,winkelfunctie',
      aantal_verblijfsobjecten: 2,
      woningtype: 'appartement',
      bouwperiode: '1965-1974',
      hoogte: 7.2,
      hoogte_twijfel: 'nee',
    })
  })

  test('a dwelling has just these properties, in the names of PDOK', async () => {
    const id = house.dwellings[0]?.id
    const { body } = await ask<Feature>(`/ogc/v1/collections/verblijfsobjecten/items/${id}`)
    expect(body.geometry.type).toBe('Point')
    expect(body.properties).toEqual({
      identificatie: id,
      status: 'Verblijfsobject in gebruik',
      gebruiksdoel: 'woonfunctie',
      oppervlakte: 100,
      openbare_ruimte: 'Slijkstraat',
      huisnummer: 2,
      huisletter: 'a',
      toevoeging: 'II',
      postcode: '1381AB',
      woonplaats: 'Weesp',
      bouwjaar: 1970,
      pandidentificatie: house.id,
      woningtype: 'appartement',
      bouwperiode: '1965-1974',
    })
  })

  test('a label is no property, no filter, and in no description', async () => {
    const refused = await app().request('/ogc/v1/collections/verblijfsobjecten/items?energielabel=G')
    expect(refused.status).toBe(400)
    const paths = ['', '/openapi', '/collections', '/collections/verblijfsobjecten/schema']
    for (const path of [...paths, '/collections/verblijfsobjecten/items?limit=1000']) {
      const answer = await app().request(`/ogc/v1${path}`)
      expect([path, answer.status, /label|A\+\+/.test(await answer.text())]).toEqual([path, 200, false])
    }
  })

  test('the links next lead to every feature once', async () => {
    const seen: string[] = []
    let path = '/ogc/v1/collections/panden/items?limit=7'
    for (let page = 0; page < 10 && path; page++) {
      const { body } = await ask<Page>(path)
      expect(body.numberMatched).toBe(26)
      expect(body.numberReturned).toBe(body.features.length)
      expect(Date.parse(body.timeStamp)).toBeGreaterThan(0)
      seen.push(...body.features.map(({ id }) => id))
      path = body.links.find(({ rel }) => rel === 'next')?.href ?? ''
    }
    expect(path).toBe('')
    expect(new Set(seen).size).toBe(26)
    expect(seen).toEqual([...seen].sort())
  })

  test('the number matched is what is there: no closed objects, no pitches, any status', async () => {
    expect((await items('panden', 'limit=1000')).features).toHaveLength(26)
    const dwellings = await items('verblijfsobjecten', 'limit=1000')
    expect([dwellings.numberMatched, dwellings.features.length]).toEqual([26, 26])
    expect(dwellings.features.map(({ id }) => id)).not.toContain(moored)
    expect((await items('panden', 'status=Pand%20gesloopt')).numberMatched).toBe(1)
  })

  test.each([
    ['panden', 'bouwjaar=1930', 24],
    ['panden', 'gebruiksdoel=winkelfunctie', 2],
    ['panden', 'aantal_verblijfsobjecten=2', 2],
    ['panden', 'gebruiksdoel=winkelfunctie&bouwjaar=1970', 1],
    ['verblijfsobjecten', 'postcode=1381AB', 2],
    ['verblijfsobjecten', 'openbare_ruimte=Slijkstraat&huisletter=a&toevoeging=II&huisnummer=2', 1],
    ['verblijfsobjecten', 'woonplaats=Weesp&oppervlakte=100', 26],
    ['verblijfsobjecten', 'bouwjaar=1970', 2],
    ['panden', 'woningtype=appartement', 2],
    ['panden', 'woningtype=tussenwoning', 22],
    ['panden', 'bouwperiode=tot-1945', 24],
    ['panden', 'bouwperiode=onbekend', 1],
    ['panden', 'hoogte=7.2', 1],
    ['panden', 'hoogte=7', 0],
    ['verblijfsobjecten', 'woningtype=appartement&bouwperiode=1965-1974', 2],
    ['verblijfsobjecten', 'datetime=2021-10-15', 26],
    ['verblijfsobjecten', 'datetime=2021-10-15T00:00:00Z/..', 26],
  ])('%s?%s: %d', async (collection, query, count) => {
    const page = await items(collection, `limit=1000&${query}`)
    expect([page.numberMatched, page.features.length]).toEqual([count, count])
  })

  test('a box is read in its own system and axis order', async () => {
    const boxes = [
      `bbox=131000,480000,131006,480009&bbox-crs=${encodeURIComponent(rd)}`,
      'bbox=5.0380,52.3060,5.0390,52.3065',
      `bbox=52.3060,5.0380,52.3065,5.0390&bbox-crs=${encodeURIComponent(wgs84)}`,
      'bbox=5.0380,52.3060,-10,5.0390,52.3065,10',
    ]
    const [point] = (await items('verblijfsobjecten', `limit=1`)).features
    expect(point?.geometry.coordinates).toEqual([expect.closeTo(5.038, 2), expect.closeTo(52.307, 2)])
    for (const box of boxes) expect((await items('panden', box)).numberMatched, box).toBeLessThan(3)
    expect((await items('panden', boxes[0])).features[0]?.id).toBe(house.id)
    expect((await items('panden', 'bbox=-180,-90,180,90')).numberMatched).toBe(26)
    expect((await items('panden', 'bbox=10,10,20,20')).numberMatched).toBe(0)
    expect((await items('panden', 'bbox=170,-90,10,90')).numberMatched).toBe(26)
  })

  test('coordinates come in the system asked for, latitude first for EPSG:4326', async () => {
    const coordinates = async (crs: string) => {
      const path = `/ogc/v1/collections/verblijfsobjecten/items/${house.dwellings[0]?.id}`
      const { headers, body } = await ask<Feature>(`${path}?crs=${encodeURIComponent(crs)}`)
      expect(headers.get('content-crs')).toBe(`<${crs}>`)
      return body.geometry.coordinates as [number, number]
    }
    expect(await coordinates(rd)).toEqual([131_003, 480_004.5])
    const [longitude, latitude] = await coordinates(crs84)
    expect(await coordinates(wgs84)).toEqual([latitude, longitude])
    expect(longitude).toBeLessThan(latitude)
  })

  test('outer rings turn anticlockwise in longitude and latitude', async () => {
    const { features } = await items('panden', 'limit=1')
    const rings = (features[0]?.geometry.coordinates ?? []) as [number, number][][]
    const area = (rings[0] ?? []).reduce((sum, [x, y], at, all) => {
      const [nextX, nextY] = all[(at + 1) % all.length] ?? [x, y]
      return sum + (x - 5) * (nextY - 52) - (nextX - 5) * (y - 52)
    }, 0)
    expect(area).toBeGreaterThan(0)
  })

  test('a page larger than the maximum is the maximum, not an error', async () => {
    expect((await items('panden', 'limit=1000000')).numberReturned).toBe(26)
  })
})

test.each([
  'bbox=1,2,3',
  'bbox=a,b,c,d',
  'limit=0',
  'limit=x',
  'crs=EPSG:28992',
  'bbox-crs=http://www.opengis.net/def/crs/EPSG/0/3857',
  'datetime=gisteren',
  'f=html',
  'kleur=rood',
  'bouwjaar=oud',
  'hoogte=hoog',
  'cursor=1',
])('refuses %s with 400', async (query) => {
  const refused = await askForProblem(app(), `/ogc/v1/collections/panden/items?${query}`)
  expect(refused.status).toBe(400)
})

test('answers 404 for a collection and a feature that are not there', async () => {
  const paths = ['/ogc/v1/collections/bewoners', '/ogc/v1/collections/panden/items/x', '/ogc/v1/']
  for (const path of paths) expect(await askForProblem(app(), path), path).toMatchObject({ status: 404 })
})

test('knows nothing of what people recorded: no part of it names the fieldwork lane', () => {
  const folder = new URL('.', import.meta.url).pathname
  const files = readdirSync(folder, { recursive: true }).map(String)
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  expect(sources.length).toBeGreaterThan(8)
  for (const file of sources) {
    const code = readFileSync(`${folder}/${file}`, 'utf8').replace(/^\/\/.*$/gm, '')
    expect(code, file).not.toMatch(/fieldwork|engagement/)
  }
})
