import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asc, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { engagementBatch, engagementEvent } from '../../platform/db/schema/fieldwork.ts'
import { importRefusal, importRun } from '../../platform/db/schema/registry.ts'
import { emptyTables, testDatabase } from '../../platform/db/testing.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { type BuiltDwelling, buildRegistry } from '../../platform/testing/registry-builder.ts'
import { importEngagement } from './import-engagement.ts'

const database = testDatabase()
let folder = ''
let homes: BuiltDwelling[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'engagement-'))
})
afterAll(() => rm(folder, { recursive: true }))

beforeEach(async () => {
  await emptyTables(database())
  const town = buildRegistry(database())
  homes = town.row({ count: 3, number: 1 }).flatMap(({ dwellings }) => dwellings)
  town.building({ number: 11, letter: 'B', addition: '3h' })
  town.building({ number: 21 })
  town.building({ number: 21 })
  await town.store()
})

const header =
  'verblijfsobject_id;postcode;huisnummer;huisletter;toevoeging;datum;gebeurtenis;bron;toelichting'
const idOf = (index: number) => homes[index]?.id ?? ''

async function fileOf(text: string | Buffer): Promise<string> {
  const path = join(folder, 'events.csv')
  await writeFile(path, text)
  return path
}

const offer = async (text: string | Buffer, options = {}) =>
  importEngagement(database(), await fileOf(text), { lastDay: '2026-11-23', ...options })

async function refusalOf(text: string | Buffer): Promise<AppError> {
  const error = await offer(text).catch((thrown: unknown) => thrown)
  if (!(error instanceof AppError)) throw new Error(`not refused: ${JSON.stringify(error)}`)
  return error
}

const storedEvents = () => database().orm.select().from(engagementEvent).orderBy(asc(engagementEvent.id))

describe('importEngagement', () => {
  test('records events by BAG id and by address, with the run that brought them', async () => {
    const text = [
      `\uFEFF${header}`,
      `${idOf(0)};;;;;2025-03-31;bereikt;huisbezoek;"open; vriendelijk"`,
      ';1381 ab;11;b;3H;31-03-2025;scan;warmtescan;',
      '',
    ].join('\r\n')
    expect(await offer(text)).toMatchObject({ proef: false, gelezen: 2, nieuw: 2, ongewijzigd: 0 })
    expect(await storedEvents()).toMatchObject([
      { dwellingId: idOf(0), event: 'bereikt', occurredOn: '2025-03-31', note: 'open; vriendelijk' },
      { event: 'scan', source: 'warmtescan', note: null },
    ])
    const [run] = await database().orm.select().from(importRun).where(sql`${importRun.source} = 'engagement'`)
    expect(run).toMatchObject({
      state: 'succeeded',
      fileName: 'events.csv',
      fileSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      counts: { gebeurtenissen: { read: 2, added: 2, unchanged: 0 } },
    })
  })

  test('reads commas, capitals and another order of columns', async () => {
    const text = `Bron,DATUM,Gebeurtenis,Huisnummer,Postcode\nbuurtapp,1-2-2025,Geïnteresseerd,3,1381AB\n`
    expect(await offer(text)).toMatchObject({ nieuw: 1 })
    expect(await storedEvents()).toMatchObject([{ dwellingId: idOf(1), event: 'geinteresseerd' }])
  })

  test('changes nothing the second time, and counts doubles within a file once', async () => {
    const row = `${idOf(0)};;;;;2025-03-31;bereikt;huisbezoek;`
    expect(await offer([header, row, row].join('\n'))).toMatchObject({ gelezen: 2, nieuw: 1, ongewijzigd: 1 })
    const before = await storedEvents()
    expect(await offer([header, row].join('\n'))).toMatchObject({ gelezen: 1, nieuw: 0, ongewijzigd: 1 })
    expect(await storedEvents()).toEqual(before)
    expect(await database().orm.select().from(engagementBatch)).toHaveLength(1)
  })

  test('stores nothing of a file with a wrong row, and names each by its line', async () => {
    const error = await refusalOf(
      [
        header,
        `${idOf(0)};;;;;2025-03-31;bereikt;huisbezoek;`,
        '0457010000009999;;;;;2025-03-31;scan;huisbezoek;',
        ';1381AB;99;;;2025-03-31;scan;huisbezoek;',
        ';1381AB;21;;;2025-03-31;scan;huisbezoek;',
        `${idOf(0)};1381AB;3;;;2025-03-31;scan;huisbezoek;`,
        `${idOf(0)};;;;;2025-03-31;koffie;huisbezoek;`,
      ].join('\n'),
    )
    expect(error.message).toBe(
      '5 rows are refused, so nothing was stored of this file. Mend them and offer the file again.',
    )
    expect(error.faults).toEqual([
      { place: 'line 3', reason: expect.stringMatching(/0457010000009999 is not in what was imported/) },
      { place: 'line 4', reason: expect.stringMatching(/no dwelling at 1381AB 99/) },
      { place: 'line 5', reason: expect.stringMatching(/2 dwellings at 1381AB 21/) },
      { place: 'line 6', reason: expect.stringMatching(/is not at 1381AB 3/) },
      { place: 'line 7', reason: expect.stringMatching(/"koffie" is not known/) },
    ])
    expect(await storedEvents()).toEqual([])
    const refusals = await database().orm.select().from(importRefusal)
    expect(refusals.map(({ objectId }) => objectId)).toEqual([
      'line 3',
      'line 4',
      'line 5',
      'line 6',
      'line 7',
    ])
    const [run] = await database().orm.select().from(importRun).where(sql`${importRun.source} = 'engagement'`)
    expect(run).toMatchObject({ state: 'failed', error: expect.stringMatching(/^5 rows/) })
  })

  test('tries a file out without storing anything, not even the run', async () => {
    const text = [header, `${idOf(0)};;;;;2025-03-31;bereikt;huisbezoek;`].join('\n')
    expect(await offer(text, { dryRun: true })).toEqual({
      run: null,
      proef: true,
      gelezen: 1,
      nieuw: 1,
      ongewijzigd: 0,
    })
    expect(await storedEvents()).toEqual([])
    expect(await database().orm.select().from(engagementBatch)).toEqual([])
    expect(
      await database().orm.select().from(importRun).where(sql`${importRun.source} = 'engagement'`),
    ).toEqual([])
  })

  test.each<[string, string | Buffer, RegExp]>([
    ['names of persons', 'naam;postcode;huisnummer;datum;gebeurtenis;bron\n', /"naam".*Remove them/],
    ['no way to find the home', 'postcode;datum;gebeurtenis;bron\n', /which home/],
    ['no date', 'postcode;huisnummer;gebeurtenis;bron\n', /lacks the column datum/],
    ['a column twice', 'bron;bron;postcode;huisnummer;datum;gebeurtenis\n', /more than once/],
    ['no rows', `${header}\n`, /no rows/],
    ['nothing at all', '', /first line|no rows/],
    ['too many cells', `${header}\n1;2;3;4;5;6;7;8;9;10\n`, /Line 2/],
    ['an open quote', `${header}\n"1;2;3\n`, /Line 2/],
    [
      'Windows text',
      Buffer.from(`${header}\n;1381AB;1;;;2025-01-01;scan;energiecaf\xe9;\n`, 'latin1'),
      /UTF-8/,
    ],
  ])('refuses a file with %s', async (_, text, words) => {
    expect((await refusalOf(text)).message).toMatch(words)
    expect(await storedEvents()).toEqual([])
  })

  test('keeps an event of a home that the register closed since, by its id', async () => {
    await database().rows(sql`update registry.dwelling set closed_on = '2025-06-01' where id = ${idOf(2)}`)
    expect(await offer([header, `${idOf(2)};;;;;2025-03-31;scan;huisbezoek;`].join('\n'))).toMatchObject({
      nieuw: 1,
    })
    const error = await refusalOf([header, ';1381AB;5;;;2025-03-31;scan;huisbezoek;'].join('\n'))
    expect(error.faults).toHaveLength(1)
  })
})

test('what was recorded cannot be changed or removed', async () => {
  await offer([header, `${idOf(0)};;;;;2025-03-31;bereikt;huisbezoek;`].join('\n'))
  for (const statement of [
    sql`update ${engagementEvent} set note = 'x'`,
    sql`delete from ${engagementEvent}`,
    sql`truncate ${engagementEvent}`,
  ])
    await expect(database().rows(statement)).rejects.toMatchObject({
      cause: { message: expect.stringMatching(/append-only/) },
    })
})
