import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { eq, sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { energyLabel, importRefusal, importRun } from '../../platform/db/schema/registry.ts'
import { emptyTables, testDatabase } from '../../platform/db/testing.ts'
import { recogniseEnergyLabels } from './extract/open-file.ts'
import { importEnergyLabels } from './import-energy-labels.ts'
import { buildLabelVillage } from './testing/label-village.ts'

const database = testDatabase()
const golden = (name: string) => new URL(`testdata/${name}`, import.meta.url).pathname
const v4 = golden('v20260801_v4_csv.csv')
const v5 = golden('v20260901_v5_csv.csv')
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labels-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))
afterEach(() => emptyTables(database()))

async function place(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

async function zipOf(name: string, entries: Record<string, Buffer>): Promise<string> {
  const zip = new ZipFile()
  for (const [entry, content] of Object.entries(entries)) zip.addBuffer(content, entry)
  zip.end()
  const path = join(folder, name)
  await pipeline(zip.outputStream, createWriteStream(path))
  return path
}

/** Everything stored, without what differs from run to run. */
async function stored() {
  const rows = await database().orm.select().from(energyLabel).orderBy(energyLabel.registrationKey)
  return rows.map(({ id: _, runId: __, ...row }) => row)
}

/** The stored rows as the golden file beside the input has them; UPDATE_GOLDEN writes it anew, to be read before committing. */
async function expectGolden(name: string) {
  const rows = (await stored()).map(({ registrationKey: _, ...row }) =>
    Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)),
  )
  const lines = `[\n${rows
    .map((row) => JSON.stringify(row))
    .toSorted()
    .join(',\n')}\n]\n`
  if (process.env.UPDATE_GOLDEN) await writeFile(golden(name), lines)
  expect(lines).toBe(await readFile(golden(name), 'utf8'))
}

describe('every version of the file', () => {
  test('v4: stores what is ours, keeps every registration, refuses with line and reason', async () => {
    await buildLabelVillage(database())
    const summary = await importEnergyLabels(database(), v4)
    expect(summary).toMatchObject({ format: 'ep-online-csv-v4', rows: 21, ours: 20, added: 17, refused: 3 })
    await expectGolden('v4-stored.json')
    const refusals = await database().orm.select().from(importRefusal).orderBy(importRefusal.id)
    expect(refusals.map(({ objectId, reason }) => [objectId, reason])).toEqual([
      ['0457010000000022', 'line 17: has Energieklasse "H", which is no class that we know'],
      ['0457010000000022', 'line 18: has Registratiedatum "20231301", which is no date'],
      [null, 'line 24: has 15 cells instead of 42'],
    ])
    const [run] = await database().orm.select().from(importRun).where(eq(importRun.id, summary.runId))
    expect(run).toMatchObject({ state: 'succeeded', deliveredOn: '2026-08-01', format: 'ep-online-csv-v4' })
  })

  test.each([
    ['v20230101_v2_csv.csv', 'ep-online-csv-v2', 'v2-stored.json', 9, 1],
    ['v20230901_v3_csv.csv', 'ep-online-csv-v3', 'v3-stored.json', 10, 2],
  ])(
    '%s: names with Pand_ on line 1, letter and addition in one column',
    async (name, format, wanted, added, refused) => {
      await buildLabelVillage(database())
      expect(await importEnergyLabels(database(), golden(name))).toMatchObject({ format, added, refused })
      await expectGolden(wanted)
    },
  )

  test('v5 in a zip: CRLF, columns in another order and spelling', async () => {
    await buildLabelVillage(database())
    const zip = await zipOf('totaal.zip', { 'v20260901_v5_csv.csv': await readFile(v5) })
    expect(await importEnergyLabels(database(), zip)).toMatchObject({
      format: 'ep-online-csv-v5',
      added: 5,
      refused: 0,
    })
    await expectGolden('v5-stored.json')
    const [run] = await database().orm.select().from(importRun).where(eq(importRun.source, 'ep-online'))
    expect(run).toMatchObject({ deliveredOn: '2026-09-01', fileName: 'totaal.zip' })
  })

  test('the version is read off the header where no name tells it', async () => {
    await buildLabelVillage(database())
    const formats = []
    for (const name of ['v20230101_v2_csv.csv', 'v20230901_v3_csv.csv', 'v20260801_v4_csv.csv'])
      formats.push((await importEnergyLabels(database(), golden(name), { fileName: 'labels.csv' })).format)
    expect(formats).toEqual(['ep-online-csv-v2', 'ep-online-csv-v3', 'ep-online-csv-v4'])
  })

  test("the API's answer brings the registration with its own spelling", async () => {
    await buildLabelVillage(database())
    const answer = [
      {
        Registratiedatum: '2026-02-04T15:31:59.943',
        Opnamedatum: '2026-01-14T00:00:00',
        Geldig_tot: '2036-01-14T00:00:00',
        Status: 'Bestaand',
        Gebouwklasse: 'Woningbouw',
        BAGVerblijfsobjectID: '0457010000000004',
        BAGPandIDs: ['0457100000000003'],
        Energieklasse: 'B',
        PrimaireFossieleEnergie: 172.52,
        BerekendeEnergieverbruik: 172.51,
      },
    ]
    const path = await place('answer.json', JSON.stringify(answer))
    expect(await importEnergyLabels(database(), path)).toMatchObject({ format: 'ep-online-api-v5', added: 1 })
    expect(await stored()).toMatchObject([
      {
        registeredOn: '2026-02-04',
        validUntil: '2036-01-14',
        method: 'nta-8800',
        buildingClass: 'W',
        buildingIds: ['0457100000000003'],
        calculatedEnergyUse: 172.51,
        calculatedEnergyUnit: 'kWh/m2',
      },
    ])
  })
})

describe('files again', () => {
  test('the same file, or its rows the other way round, adds nothing', async () => {
    await buildLabelVillage(database())
    await importEnergyLabels(database(), v4)
    const before = await stored()
    const lines = (await readFile(v4, 'utf8')).trimEnd().split('\n')
    const turned = [...lines.slice(0, 3), ...lines.slice(3).reverse()]
    const other = await place('v20260801_v4_csv.csv', `${turned.join('\n')}\n`)
    for (const file of [v4, other])
      expect(await importEnergyLabels(database(), file)).toMatchObject({
        added: 0,
        unchanged: 17,
        withdrawn: 0,
      })
    expect(await stored()).toEqual(before)
  })

  test('what the newest total no longer holds is withdrawn, in whichever order the totals come', async () => {
    const state: unknown[] = []
    for (const files of [
      [v4, v5],
      [v5, v4],
    ]) {
      await buildLabelVillage(database())
      const summaries = []
      for (const file of files) summaries.push(await importEnergyLabels(database(), file))
      if (files[0] === v4) expect(summaries[1]).toMatchObject({ added: 1, unchanged: 4, withdrawn: 13 })
      state.push(await stored())
      await emptyTables(database())
    }
    expect(state[1]).toEqual(state[0])
  })
})

describe('wrong files say what is wrong and change nothing', () => {
  const header = async () => (await readFile(v4, 'utf8')).split('\n').slice(0, 4)

  async function refused(path: string): Promise<string> {
    await buildLabelVillage(database())
    await importEnergyLabels(database(), v5)
    const before = await stored()
    const message = await importEnergyLabels(database(), path).then(
      () => 'it was imported',
      (error: Error) => error.message,
    )
    expect(await stored()).toEqual(before)
    const [run] = await database().rows<{ state: string; error: string }>(
      sql`select state, error from ${importRun} order by id desc limit 1`,
    )
    expect(run).toEqual({ state: 'failed', error: message })
    const [left] = await database().rows<{ left: number }>(
      sql`select count(*) as left from pg_tables where schemaname = 'staging' and tablename like 'energy_label%'`,
    )
    expect(left).toEqual({ left: 0 })
    return message
  }

  test('Windows-1252', async () => {
    const text = (await readFile(v4, 'utf8')).replace('Rijwoning hoek', 'Twee-onder-één-kap')
    const path = await place('ansi.csv', Buffer.from(text.replace(/[\u0100-\uffff]/g, ''), 'latin1'))
    expect(await refused(path)).toMatch(/no UTF-8.*Windows-1252.*as it was downloaded/)
  })

  test('UTF-16', async () => {
    const path = await place('utf16.csv', Buffer.from(`\ufeff${await readFile(v4, 'utf8')}`, 'utf16le'))
    expect(await refused(path)).toMatch(/no UTF-8 text/)
  })

  test('a missing column', async () => {
    const text = (await readFile(v4, 'utf8'))
      .replace('GeldigTot', 'Anders')
      .replace(';Energieklasse;', ';Letter;')
    expect(await refused(await place('lacks.csv', text))).toMatch(/lacks the column GeldigTot, Energieklasse/)
  })

  test('half a zip', async () => {
    const whole = await readFile(await zipOf('whole.zip', { 'v20260901_v5_csv.csv': await readFile(v5) }))
    const path = await place('half.zip', whole.subarray(0, Math.floor(whole.length / 2)))
    expect(await refused(path)).toMatch(/damaged or incomplete zip.*Download/)
  })

  test('a zip whose content was damaged', async () => {
    const whole = await readFile(await zipOf('whole.zip', { 'v20260901_v5_csv.csv': await readFile(v5) }))
    whole[200] = (whole[200] ?? 0) ^ 0xff
    expect(await refused(await place('bent.zip', whole))).toMatch(/damaged/)
  })

  test('a web page saved as CSV', async () => {
    const page = '<!DOCTYPE html>\n<html><body>Inloggen</body></html>'
    expect(await refused(await place('page.csv', page))).toMatch(/web page, not a CSV/)
  })

  test('nothing at all, or no rows', async () => {
    expect(await refused(await place('empty.csv', ''))).toMatch(/is empty/)
    await emptyTables(database())
    expect(await refused(await place('rowless.csv', (await header()).slice(0, 3).join('\n')))).toMatch(
      /no rows/,
    )
  })

  test('a CSV that is something else', async () => {
    const path = await place('other.csv', 'datum;gebeurtenis;bron\n2024-01-01;scan;x\n')
    expect(await refused(path)).toMatch(/no file of EP-Online/)
  })

  test('a file that ends within a row', async () => {
    const [first, second, names, row = ''] = await header()
    const path = await place('cut.csv', [first, second, names, row, row.slice(0, 60)].join('\n'))
    expect(await refused(path)).toMatch(/ends in the middle of line 5/)
  })

  test('a quote that is never closed', async () => {
    const lines = (await readFile(v4, 'utf8')).replace(';Basisopname;', ';"Basisopname;')
    const path = await place('quote.csv', lines + 'x;'.repeat(60_000))
    expect(await refused(path)).toMatch(/Line \d+: a quote is opened/)
  })

  test('the XML and the spreadsheet', async () => {
    const xml = '<?xml version="1.0"?><EPMeldingen/>'
    expect(await refused(await place('total.xml', xml))).toMatch(/is XML. Take the CSV/)
    await emptyTables(database())
    expect(await refused(await zipOf('v20260801_v4_xml.zip', { 'v.xml': Buffer.from(xml) }))).toMatch(
      /XML total file/,
    )
    await emptyTables(database())
    const book = { '[Content_Types].xml': Buffer.from(xml), 'xl/workbook.xml': Buffer.from(xml) }
    expect(await refused(await zipOf('total.xlsx', book))).toMatch(/spreadsheet \(XLSX\)/)
  })

  test('a refusal of the API saved as a file', async () => {
    const answer =
      '{"status":401,"title":"Unauthorized","detail":"Valid API key required to access this resource."}'
    expect(await refused(await place('refusal.json', answer))).toMatch(/401: Valid API key required/)
  })

  test('a registry without dwellings', async () => {
    await expect(importEnergyLabels(database(), v4)).rejects.toThrow(/Import the BAG first/)
  })
})

test('recognises its own files by their beginning', async () => {
  const zip = await zipOf('recognised.zip', { 'v20260901_v5_csv.csv': await readFile(v5) })
  for (const file of [v4, v5, zip, golden('v20230101_v2_csv.csv')])
    expect(await recogniseEnergyLabels(file)).toBe(true)
  expect(await recogniseEnergyLabels(await place('o.csv', 'datum;gebeurtenis\n'))).toBe(false)
  expect(await recogniseEnergyLabels(join(folder, 'absent'))).toBe(false)
})

test('stops when it is told to, and stores nothing', async () => {
  await buildLabelVillage(database())
  const stopping = new AbortController()
  const onStarted = () => stopping.abort()
  await expect(importEnergyLabels(database(), v4, { onStarted, signal: stopping.signal })).rejects.toThrow(
    /abort/i,
  )
  expect(await stored()).toEqual([])
})
