import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { logboekcontrole, logboekregel } from '../../../contract/audit.ts'
import { pagina } from '../../../contract/registry.ts'
import { createApp } from '../../app.ts'
import type { Database } from '../../platform/db/database.ts'
import { emptyTables, rolledBack, testDatabase } from '../../platform/db/testing.ts'
import { buildRegistry } from '../../platform/testing/registry-builder.ts'
import { productServices, signIn } from '../testing.ts'
import { checkChain } from './queries.ts'

const database = testDatabase()
const pageOfRecords = pagina(logboekregel)
let officer: Record<string, string>
let analyst: Record<string, string>
let home = ''

async function ask(path: string, headers: Record<string, string> = {}, request: RequestInit = {}) {
  const app = createApp(await productServices(database()))
  return app.request(`http://127.0.0.1${path}`, { ...request, headers: { ...headers, ...request.headers } })
}

const search = async (query: string) =>
  pageOfRecords.parse(await (await ask(`/v1/logboek?${query}`, officer)).json()).items

beforeAll(async () => {
  const registry = buildRegistry(database())
  registry.town({ side: 1000 })
  const [house] = registry.row({ count: 3, year: 1970 })
  await registry.store()
  home = house?.dwellings[0]?.id ?? ''
  officer = await signIn(database(), { role: 'fg' })
  analyst = await signIn(database(), { role: 'analist' })
})
afterAll(() => emptyTables(database()))

describe('the audit log', () => {
  test('tells of a read of personal records who, what, which, when, from whom and how it ended', async () => {
    expect((await ask(`/v1/verblijfsobjecten/${home}/energielabels`, analyst)).status).toBe(200)
    const [read] = await search(`object=${home}`)
    expect(read).toMatchObject({
      handeling: 'lezen',
      onderwerp: 'woningfeiten',
      soort: 'verblijfsobject',
      object: home,
      rollen: ['analist'],
      uitslag: 'geslaagd',
      naam: 'Test analist',
    })
    expect(Math.abs(Date.now() - Date.parse(read?.vastgelegdOp ?? ''))).toBeLessThan(60_000)
  })

  test('tells of what was refused, by whom it was tried', async () => {
    const raad = await signIn(database(), { role: 'raad' })
    expect((await ask(`/v1/verblijfsobjecten/${home}/energielabels`, raad)).status).toBe(403)
    expect((await ask(`/v1/verblijfsobjecten/${home}/energielabels`)).status).toBe(401)
    const [nobody, councillor] = await search(`object=${home}&uitslag=geweigerd`)
    expect(nobody).toMatchObject({ account: null, rollen: [] })
    expect(councillor).toMatchObject({ rollen: ['raad'], handeling: 'lezen' })
  })

  test('tells of a write, without what was written', async () => {
    const note = 'Mevrouw De Vries kent iedereen'
    const written = await ask('/v1/ontmoetingsplekken', analyst, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify({
        naam: 'De Zwaluw',
        soort: 'anders',
        wie: note,
        momenten: '',
        toelichting: '',
        plaats: { punt: [5.04, 52.3] },
      }),
    })
    expect([written.status, await written.clone().text()]).toEqual([201, expect.any(String)])
    const [write] = await search('onderwerp=wijkkennis&handeling=vastleggen')
    expect(write).toMatchObject({ rollen: ['analist'], uitslag: 'geslaagd' })
    const whole = await database().rows<{ text: string }>(
      sql`select audit.text_of(r) as text from audit.record r`,
    )
    expect(whole.length).toBeGreaterThan(3)
    expect(whole.map(({ text }) => text).join()).not.toContain('Vries')
  })

  test('is for the administrator and the data-protection officer alone', async () => {
    for (const role of ['analist', 'regisseur', 'raad', 'buurtbegeleider'] as const) {
      const headers = await signIn(database(), { role })
      expect((await ask('/v1/logboek', headers)).status, role).toBe(403)
      expect((await ask('/v1/logboek/uitvoer', headers)).status, role).toBe(403)
    }
    expect((await ask('/v1/logboek')).status).toBe(401)
    expect((await ask('/v1/logboek', await signIn(database(), { role: 'beheerder' }))).status).toBe(200)
  })

  test('leaves as the standard Logboek Dataverwerkingen has it, with pseudonyms', async () => {
    const answer = await ask('/v1/logboek/uitvoer?f=ldv', officer)
    const lines = (await answer.text()).trim().split('\n')
    const records = lines.map((line) => JSON.parse(line))
    const read = records.find(({ name }) => name === 'woningfeiten:lezen')
    expect(read.trace_id).toMatch(/^[0-9a-f]{32}$/)
    expect(read.span_id).toMatch(/^[0-9a-f]{16}$/)
    expect(['Ok', 'Unset', 'Error']).toContain(read.status)
    expect(read.attributes['dpl.core.processing_activity_id']).toBe('http://127.0.0.1/rechten#woningfeiten')
    expect(read.attributes['dpl.core.data_subject_id']).toMatch(/^[0-9a-f]{64}$/)
    expect(lines.join()).not.toContain(home)
    const csv = await (await ask('/v1/logboek/uitvoer?f=csv', officer)).text()
    expect(csv.split('\r\n')[0]).toContain('nummer;begonnenOp;vastgelegdOp')
  })

  test('tells of what commands write as well', async () => {
    const before = await search('account=opdracht')
    await database().rows(
      sql`insert into fieldwork.engagement_batch (file_name, file_sha256) values ('a', 'b')`,
    )
    await database().rows(sql`insert into fieldwork.engagement_event (dwelling_id, event, occurred_on, source, batch_id)
      select ${home}, 'bereikt', '2025-01-02', 'test', max(id) from fieldwork.engagement_batch`)
    const after = await search('account=opdracht')
    expect(after.length).toBe(before.length + 1)
    expect(after[0]).toMatchObject({ onderwerp: 'betrokkenheid', soort: 'engagement_event', aantal: 1 })
  })
})

describe('the chain', () => {
  const change = async (inner: Database, statement: ReturnType<typeof sql>) => {
    await inner.script('alter table audit.record disable trigger append_only')
    await inner.rows(statement)
    return checkChain(inner)
  }

  test('is whole, and says so to who asks', async () => {
    const answer = logboekcontrole.parse(await (await ask('/v1/logboek/controle', officer)).json())
    expect(answer).toMatchObject({ klopt: true, eersteFout: null })
    expect(answer.hoofd).toMatch(/^[0-9a-f]{64}$/)
  })

  test.each([
    [
      'a changed record',
      sql`update audit.record set object_id = '0000' where number = 2`,
      { nummer: 2, reden: 'inhoud' },
    ],
    ['a record taken out', sql`delete from audit.record where number = 2`, { nummer: 3, reden: 'gat' }],
    [
      'a record whose hash was made again',
      sql`update audit.record r set hash = 'x', origin = 'y' where number = 2`,
      { nummer: 2, reden: 'inhoud' },
    ],
  ])('shows %s', async (_, statement, fault) => {
    await rolledBack(database(), async (inner) => {
      expect(await change(inner, statement)).toMatchObject({ klopt: false, eersteFout: fault })
    })
  })

  test('shows that its end was cut off to who kept the head', async () => {
    const { hoofd } = await checkChain(database())
    await rolledBack(database(), async (inner) => {
      const cut = sql`delete from audit.record where number = (select max(number) from audit.record)`
      expect(await change(inner, cut)).toMatchObject({ klopt: true })
      expect(await checkChain(inner, hoofd ?? '')).toMatchObject({
        klopt: false,
        eersteFout: { reden: 'gat' },
      })
    })
  })

  test.each(['zwermkaart_web', 'zwermkaart_job', 'zwermkaart_accounts'])(
    'cannot be changed by %s',
    async (role) => {
      for (const statement of [
        `update audit.record set origin = 'x'`,
        'delete from audit.record',
        'truncate audit.record',
        'alter table audit.record disable trigger append_only',
        `insert into audit.record (number) values (1)`,
      ]) {
        await rolledBack(database(), async (inner) => {
          await inner.script(`set local role ${role}`)
          await expect(inner.script(statement), statement).rejects.toThrow(/permission denied|must be owner/)
        })
      }
    },
  )
})
