// The collections of CBS's areas, as a client of the standard and as GDAL read them.
import { execFile, spawnSync } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { serve } from '@hono/node-server'
import { beforeAll, expect, test } from 'vitest'
import { importAreaStatistics } from '../../../imports/cbs/import-area-statistics.ts'
import { emptyTables, testDatabase } from '../../../platform/db/testing.ts'
import { realFile, testOnRealFiles } from '../../../platform/testing/real-files.ts'
import { serveRoutes, testServices } from '../../../platform/testing/serve-routes.ts'
import { ogcRoutes } from '../routes.ts'

const run = promisify(execFile)
const database = testDatabase()
const file = 'cbs/wijkenbuurten_2022_voorburg.gpkg'
const app = () => serveRoutes(ogcRoutes(testServices(database())))
beforeAll(() => emptyTables(database()))

interface Page {
  numberMatched: number
  links: { rel: string; href: string }[]
  features: {
    id: string
    geometry: { type: string; coordinates: number[][][][] }
    properties: Record<string, unknown>
  }[]
}

testOnRealFiles(
  [file],
  'pages through buurten with their figures in the names of CBS, null where CBS gives none',
  async () => {
    await importAreaStatistics(database(), realFile(file), { all: true })
    const ids: string[] = []
    const rd = encodeURIComponent('http://www.opengis.net/def/crs/EPSG/0/28992')
    let path = `/ogc/v1/collections/buurten/items?limit=5&crs=${rd}`
    let page: Page | undefined
    while (path) {
      const response = await app().request(path)
      expect(response.status).toBe(200)
      page = (await response.json()) as Page
      ids.push(...page.features.map(({ id }) => id))
      path = page.links.find(({ rel }) => rel === 'next')?.href ?? ''
    }
    expect(new Set(ids).size).toBe(14)
    expect(page?.numberMatched).toBe(14)
    const [one] = (
      (await (await app().request('/ogc/v1/collections/buurten/items?buurtcode=BU19160803')).json()) as Page
    ).features
    expect(one).toMatchObject({
      id: 'BU19160803-2022',
      geometry: { type: 'MultiPolygon' },
      properties: {
        buurtcode: 'BU19160803',
        wijkcode: 'WK191608',
        gemeentecode: 'GM1916',
        gemeentenaam: 'Leidschendam-Voorburg',
        jaar: 2022,
        aantal_inwoners: 1030,
        gemiddeld_gasverbruik_totaal: null,
      },
    })
    const [x = 0] = page?.features[0]?.geometry.coordinates[0]?.[0]?.[0] ?? []
    expect(x).toBeGreaterThan(80_000)
    const collection = (await (await app().request('/ogc/v1/collections/buurten')).json()) as Page
    expect(JSON.stringify(collection.links)).toContain('by/4.0')
    expect(
      ((await (await app().request('/ogc/v1/collections/wijken/items')).json()) as Page).features,
    ).toEqual([])
  },
)

const hasGdal = spawnSync('ogrinfo', ['--version']).status === 0
test.skipIf(!hasGdal && process.env.CI !== 'true')(
  `ogrinfo reads the fields and every area${hasGdal ? '' : ' (skipped: GDAL is absent; Debian: gdal-bin)'}`,
  async () => {
    const routes = app()
    const server = serve({ fetch: routes.fetch, port: 0, hostname: '127.0.0.1' })
    try {
      if (!server.listening) await new Promise((resolve) => server.once('listening', resolve))
      const source = `OAPIF:http://127.0.0.1:${(server.address() as AddressInfo).port}/ogc/v1`
      const { stdout, stderr } = await run('ogrinfo', ['-so', source, 'buurten'], { maxBuffer: 10_000_000 })
      expect(stderr).not.toMatch(/ERROR/)
      expect(stdout).toMatch(/Geometry: Multi Polygon[\s\S]*Feature Count: 14/)
      expect(stdout).toMatch(/\nbuurtnaam: String/)
      expect(stdout).toMatch(/\naantal_inwoners: (Integer|Real)/)
      const select =
        'select count(distinct buurtcode) as known, sum(st_isvalid(geometry)) as valid from buurten'
      const counted = await run('ogrinfo', ['-q', source, '-dialect', 'sqlite', '-sql', select])
      expect(counted.stdout).toMatch(/known .*= 14[\s\S]*valid .*= 14/)
    } finally {
      server.close()
    }
  },
  60_000,
)
