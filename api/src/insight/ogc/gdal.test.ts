// GDAL's OAPIF driver as the client, as QGIS uses it: over a real socket, page after page.
import { execFile, spawnSync } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildingModel, importRun } from '../../platform/db/schema/registry.ts'
import { testDatabase } from '../../platform/db/testing.ts'
import { buildRegistry } from '../../platform/testing/registry-builder.ts'
import { serveRoutes, testServices } from '../../platform/testing/serve-routes.ts'
import { rebuildHomes } from '../housing-types/rebuild.ts'
import { ogcRoutes } from './routes.ts'

const run = promisify(execFile)
const isInstalled = spawnSync('ogrinfo', ['--version']).status === 0

if (!isInstalled) {
  const missing = () => expect.fail('CI has to have GDAL (Debian: gdal-bin)')
  test.skipIf(process.env.CI !== 'true')('ogrinfo (skipped: GDAL is absent; Debian: gdal-bin)', missing)
}

const withHole =
  'POLYGON((131000 480000,131020 480000,131020 480020,131000 480020,131000 480000),(131005 480005,131005 480015,131015 480015,131015 480005,131005 480005))'

describe.runIf(isInstalled)('ogrinfo', () => {
  const database = testDatabase()
  let server: ReturnType<typeof serve>
  let source: string
  // GDAL before 3.8 asks for ten features at a time unless told otherwise.
  const large = ['-oo', 'PAGE_SIZE=1000']

  beforeAll(async () => {
    const registry = buildRegistry(database())
    registry.town({ name: 'Weesp' })
    registry.street({ name: 'Slijkstraat' })
    const tall = registry.building({
      outline: withHole,
      number: 1,
      year: null,
      postcode: null,
      floorArea: null,
    })
    for (let row = 0; row < 25; row++) registry.row({ count: 100, at: [131_000, 480_100 + 50 * row] })
    registry.building({ dwellings: 0, status: 'Bouwvergunning verleend' })
    await registry.store()
    await rebuildHomes(database())
    const [run] = await database().orm.select({ id: importRun.id }).from(importRun).limit(1)
    await database()
      .orm.insert(buildingModel)
      .values({ buildingId: tall.id, groundLevel: 0, roof70Percent: 61.5, runId: run?.id ?? 0 })
    const app = serveRoutes(ogcRoutes(testServices(database())))
    server = await new Promise((resolve) => {
      const listening = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(listening))
    })
    source = `OAPIF:http://127.0.0.1:${(server.address() as AddressInfo).port}/ogc/v1`
  })
  afterAll(() => server?.close())

  test('reads both collections with their fields and counts', async () => {
    const { stdout, stderr } = await run('ogrinfo', ['-al', '-so', source], { maxBuffer: 10_000_000 })
    expect(stderr).not.toMatch(/ERROR/)
    const [, buildings = '', dwellings = ''] = stdout.split('Layer name: ')
    expect(buildings).toMatch(/^panden\n[\s\S]*Geometry: Polygon[\s\S]*Feature Count: 2502/)
    expect(buildings).toMatch(/\nbouwjaar: Integer/)
    expect(buildings).toMatch(/\naantal_verblijfsobjecten: Integer/)
    expect(dwellings).toMatch(/^verblijfsobjecten\n[\s\S]*Geometry: Point[\s\S]*Feature Count: 2501/)
    expect(buildings).toMatch(/\nwoningtype: String/)
    expect(buildings).toMatch(/\nhoogte: Real/)
    expect(dwellings).toMatch(/\npostcode: String/)
    expect(dwellings).toMatch(/\noppervlakte: Integer/)
  })

  test('gets every feature over the pages, all of them valid and each once', async () => {
    for (const [layer, count] of [
      ['panden', 2502],
      ['verblijfsobjecten', 2501],
    ]) {
      const select = `select count(distinct identificatie) as known, sum(st_isvalid(geometry)) as valid from ${layer}`
      const { stdout } = await run('ogrinfo', ['-q', ...large, source, '-dialect', 'sqlite', '-sql', select])
      expect(stdout).toMatch(new RegExp(`known .*= ${count}`))
      expect(stdout).toMatch(new RegExp(`valid .*= ${count}`))
    }
  })

  test('asks for a box and for a value, and gets what lies there', async () => {
    // Data axis to CRS axis mapping 2,1: GDAL wants longitude first here.
    const inside = ['-spat', '5.0353', '52.3074', '5.0356', '52.3076']
    const { stdout } = await run('ogrinfo', ['-q', source, 'panden', ...inside])
    expect(stdout.match(/OGRFeature\(panden\)/g)).toHaveLength(1)
    const where = ['-where', "status = 'Bouwvergunning verleend'"]
    const permitted = await run('ogrinfo', ['-q', source, 'panden', ...where])
    expect(permitted.stdout.match(/OGRFeature\(panden\)/g)).toHaveLength(1)
    expect(permitted.stdout).toContain('POLYGON')
  })

  test('reads a type and a height, and asks for one', async () => {
    const tall = await run('ogrinfo', ['-q', source, 'panden', '-where', 'hoogte = 61.5'])
    expect(tall.stdout).toMatch(/woningtype \(String\) = vrijstaand[\s\S]*hoogte \(Real\) = 61.5/)
    expect(tall.stdout.match(/OGRFeature\(panden\)/g)).toHaveLength(1)
  })
})
