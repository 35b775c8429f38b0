import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import yauzl from 'yauzl'
import { dwellingLabel } from '../../../platform/db/schema/insight.ts'
import { rolledBack, testDatabase } from '../../../platform/db/testing.ts'
import { buildRegistry } from '../../../platform/testing/registry-builder.ts'
import { askForProblem, serveRoutes, testServices } from '../../../platform/testing/serve-routes.ts'
import { rebuildHomes } from '../../housing-types/rebuild.ts'
import { profileExportRoutes } from './routes.ts'

const database = testDatabase()
const area = '/v1/gebieden/woonplaats-1000/profiel'

/** Five homes and a shop; the first home has a label, the last neither year nor floor area. */
async function inTown(check: (app: ReturnType<typeof serveRoutes>, ids: string[]) => Promise<void>) {
  await rolledBack(database(), async (inner) => {
    const town = buildRegistry(inner)
    town.town({ id: '1000', name: 'Weesp', side: 2000 })
    town.street({ name: '=Slijkstraat' })
    const homes = town.row({ count: 4, at: [131_000, 480_000], year: 1968, number: 1, floorArea: 92 })
    homes.push(
      town.building({ at: [131_100, 480_000], year: null, floorArea: null, letter: 'a', number: 12 }),
    )
    town.building({ at: [131_200, 480_000], purposes: ['winkelfunctie'] })
    await town.store()
    const ids = homes.map(({ dwellings }) => dwellings[0]?.id ?? '')
    await inner.orm.insert(dwellingLabel).values({
      dwellingId: ids[0] ?? '',
      labelId: 1,
      status: 'geregistreerd',
      energyClass: 'C',
      match: 'verblijfsobject',
      method: 'nta-8800',
      reason: 'enige-registratie',
      registrationCount: 1,
      validUntil: '2032-05-01',
    })
    await rebuildHomes(inner)
    await check(serveRoutes(profileExportRoutes(testServices(inner))), ids)
  })
}

async function fetchFile(app: ReturnType<typeof serveRoutes>, file: string): Promise<Buffer> {
  const answer = await app.request(`${area}/${file}`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="woonplaats-1000/)
  return Buffer.from(await answer.arrayBuffer())
}

const rowsOf = (bytes: Buffer): Record<string, string>[] =>
  parse(bytes, { bom: true, delimiter: ';', columns: true })

describe('a profile to take along', () => {
  test('as CSV for Dutch spreadsheets: every home once, ids as text, no cell that runs', () =>
    inTown(async (app, ids) => {
      const bytes = await fetchFile(app, 'woningen.csv')
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      const rows = rowsOf(bytes)
      expect(rows.map(({ identificatie }) => identificatie)).toEqual(ids)
      expect(rows[0]).toMatchObject({
        openbare_ruimte: "'=Slijkstraat",
        huisnummer: '1',
        postcode: '1381AB',
        woningtype: 'hoekwoning',
        bouwperiode: '1965-1974',
        energielabel: 'C',
        energielabel_status: 'geregistreerd',
        energielabel_geldig_tot: '2032-05-01',
      })
      expect(rows[4]).toMatchObject({
        huisletter: 'a',
        bouwjaar: '',
        oppervlakte: '',
        energielabel: '',
        energielabel_status: 'onbekend',
        hoogte: '',
      })
    }))

  test('as CSV of figures, each with its unknown, its source and that source’s date', () =>
    inTown(async (app) => {
      const rows = rowsOf(await fetchFile(app, 'cijfers.csv'))
      const figure = (name: string) => rows.find(({ cijfer }) => cijfer === name)
      expect(figure('woningen')).toMatchObject({ Weesp: '5', 'gemeente Weesp': '5', stand: '2021-10-15' })
      expect(figure('bouwjaarMediaan')).toMatchObject({ Weesp: '1968', 'onbekend Weesp': '1' })
      expect(figure('labelBekend')).toMatchObject({ Weesp: '20', eenheid: '%', bron: 'niet ingelezen' })
      expect(rows.every(({ bron }) => bron !== '')).toBe(true)
    }))

  test('as a workbook with a sheet for figures, homes, meanings and sources', () =>
    inTown(async (app, ids) => {
      const parts = await unzip(await fetchFile(app, 'xlsx'))
      const sheets = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]+)"/g)]
      expect(sheets.map(([, name]) => name)).toEqual(['Cijfers', 'Woningen', 'Begrippen CBS', 'Bronnen'])
      const everything = [...parts.values()].join('')
      for (const id of ids) expect(everything).toContain(id)
    }))

  test.runIf(spawnSync('ogrinfo', ['--version']).status === 0)('as a GeoPackage that GDAL reads', () =>
    inTown(async (app) => {
      const folder = await mkdtemp(join(tmpdir(), 'export-test-'))
      try {
        const file = join(folder, 'weesp.gpkg')
        await writeFile(file, await fetchFile(app, 'gpkg'))
        const told = execFileSync('ogrinfo', ['-al', file], { encoding: 'utf8' })
        expect(told).not.toMatch(/Warning|ERROR/)
        expect(
          [
            ...told.matchAll(/Layer name: (\w+)\n(?:Metadata:\n.*\n)?Geometry: (.+)\nFeature Count: (\d+)/g),
          ].map((m) => m.slice(1)),
        ).toEqual([
          ['woningen', 'Point', '5'],
          ['panden', 'Polygon', '5'],
          ['gebied', 'Multi Polygon', '1'],
        ])
        expect(told).toContain('Amersfoort / RD New')
        expect(told).toMatch(/POINT \(13100\d\.?\d* 48000\d\.?\d*\)/)
      } finally {
        await rm(folder, { recursive: true })
      }
    }),
  )

  test('of an area that is not there is refused, also as a file', () =>
    inTown(async (app) => {
      for (const file of ['woningen.csv', 'cijfers.csv', 'xlsx', 'gpkg']) {
        const problem = await askForProblem(app, `/v1/gebieden/wijk-nergens/profiel/${file}`)
        expect(problem, file).toMatchObject({ status: 404 })
      }
      expect(await askForProblem(app, `${area}/docx`)).toMatchObject({ status: 400 })
    }))
})

/** Texts of a zip's entries. */
function unzip(bytes: Buffer): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      const found = new Map<string, string>()
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, async (failure, stream) => {
          if (failure) return reject(failure)
          const chunks: Buffer[] = []
          for await (const chunk of stream) chunks.push(chunk as Buffer)
          found.set(entry.fileName, Buffer.concat(chunks).toString('utf8'))
          zip.readEntry()
        })
      })
      zip.on('end', () => resolve(found))
      zip.readEntry()
    })
  })
}
