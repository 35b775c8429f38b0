import { readFile } from 'node:fs/promises'
import { type SQL, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { retentionRules } from '../../../../data/reference/retention.ts'
import { checkChain } from '../../access/audit-log/queries.ts'
import { addRecords } from '../../platform/audit/audit.ts'
import type { Database } from '../../platform/db/database.ts'
import { inRole } from '../../platform/db/in-role.ts'
import { rolledBack, testDatabase } from '../../platform/db/testing.ts'
import { buildRegistry } from '../../platform/testing/registry-builder.ts'
import { carryOutRetention } from './commands.ts'

const database = testDatabase()

/** Somebody who moved, and somebody who withdrew, each with a request that was answered. */
async function plantOccupancies(inner: Database, home: string, on: (rule: string) => SQL): Promise<void> {
  for (const [rule, ended] of [
    ['toestemmingen-verhuisd', true],
    ['toestemmingen-ingetrokken', false],
  ] as const) {
    const [lived] = await inner.rows<{ id: string }>(sql`
      insert into fieldwork.occupancy (dwelling_id, known_by, ended_on, ended_at)
      values (${home}, 'toestemming', ${ended ? on(rule) : null}::date, ${ended ? on(rule) : null}::timestamptz) returning id`)
    await inner.rows(sql`insert into fieldwork.consent_event (occupancy_id, dwelling_id, purpose, event, channel, occurred_on, recorded_at)
      values (${lived?.id}::uuid, ${home}, 'coach', 'ingetrokken', 'brief', ${ended ? sql`now()` : on(rule)}::date, ${ended ? sql`now()` : on(rule)})`)
    await inner.rows(sql`insert into fieldwork.correction_request (dwelling_id, occupancy_id, about, words, answer, answered_at)
      values (${home}, ${lived?.id}::uuid, 'anders', 'x', 'y', ${on('correctieverzoeken')})`)
  }
}

/** What is known of a district: replaced, removed and long untouched, beside what counts. */
async function plantKnowledge(
  inner: Database,
  [home, other, third]: readonly string[],
  on: (rule: string) => SQL,
): Promise<void> {
  const entry = async (
    table: string,
    columns: string,
    values: SQL,
    versions: [rule: string, removed: boolean][],
  ) => {
    const [{ id } = { id: '' }] = await inner.rows<{ id: string }>(sql`select gen_random_uuid() as id`)
    for (const [index, [rule, removed]] of versions.entries())
      await inner.rows(sql`insert into ${sql.raw(`fieldwork.${table} (${columns}`)}, entry_id, version, name, kind, recorded_at, removed)
        values (${values}, ${id}::uuid, ${index + 1}::int, 'x', 'anders', ${on(rule)}, ${removed})`)
  }
  const point = sql`st_setsrid(st_makepoint(131000, 480000), 28992)`
  for (const [table, rule, columns, values] of [
    ['stakeholder', 'belanghebbenden-vervangen', 'area_id', sql`'wijk-x'`],
    ['meeting_place', 'ontmoetingsplekken-vervangen', 'point', point],
    [
      'linking_opportunity',
      'koppelkansen-vervangen',
      'from_year, to_year, geometry',
      sql`2030, 2031, ${point}`,
    ],
  ] as const) {
    await entry(table, columns, values, [
      [rule, false],
      [rule, false],
    ])
    await entry(table, columns, values, [[rule, true]])
  }
  await entry('stakeholder', 'area_id', sql`'wijk-x'`, [['belanghebbenden', false]])
  for (const version of [1, 2])
    await inner.rows(sql`insert into fieldwork.orientation_answer (area_id, question, version, state, recorded_at)
      values (${home}, 'ontmoeting', ${version}::int, 'open', ${on('wijkantwoorden-vervangen')})`)
  for (const [dwelling, type, rule] of [
    [home, 'vrijstaand', 'woningtypen-vervangen'],
    [home, 'hoekwoning', 'woningtypen-vervangen'],
    [other, null, 'woningtypen-vervangen'],
    [third, 'hoekwoning', 'woningtypen-redenen'],
  ] as const)
    await inner.rows(sql`insert into fieldwork.housing_type_override (dwelling_id, housing_type, reason, recorded_by, recorded_at)
      values (${dwelling}, ${type}, 'bij mevrouw Jansen gezien', 'x', ${on(rule)})`)
  await inner.rows(sql`insert into fieldwork.district_version (district_id, version, name, boundary, valid_from, origin, composition, note, recorded_at)
    values (${`w${home}`}, 1, 'x', st_multi(st_buffer(${point}, 10)), '2020-01-01', 'bestand', '{"onderdelen": ["jansen.geojson"]}', 'op verzoek van Jansen', ${on('wijknotities')})`)
}

/** Of every kind two rows: one whose time is over by a day, one that has a day to go. */
async function plant(inner: Database): Promise<void> {
  const town = buildRegistry(inner)
  const homes = [1, 2, 3, 4, 5, 6].map(() => town.building().dwellings[0]?.id ?? '')
  const [past, , , young] = homes
  await town.store()
  const months = Object.fromEntries(retentionRules.map((rule) => [rule.id, rule.months]))
  const ago = (rule: string, days: number) =>
    sql`(now() - make_interval(months => ${months[rule] ?? 0}::int, days => ${days}::int))`
  await inner.script('set session_replication_role = replica')
  for (const [home, days] of [
    [past, 2],
    [young, -2],
  ] as const) {
    const on = (rule: string) => ago(rule, days)
    await inner.rows(
      sql`insert into fieldwork.engagement_batch (file_name, file_sha256, recorded_at) values ('jansen.csv', 'x', ${on('gebeurtenisbestanden')})`,
    )
    await inner.rows(sql`insert into fieldwork.engagement_event (dwelling_id, event, occurred_on, source, note, batch_id)
      select ${home}, 'scan', ${on('gebeurtenis-notities')}::date, 'bezoek', 'een notitie', max(id) from fieldwork.engagement_batch`)
    await plantOccupancies(inner, home ?? '', on)
    await plantKnowledge(inner, days > 0 ? homes.slice(0, 3) : homes.slice(3), on)
    await inner.rows(sql`insert into fieldwork.do_not_approach (dwelling_id, set_by, reason, since, event_id, lifted_on, lifted_at)
      values (${home}, 'gebeurtenis', 'gebeurtenis', '2020-01-01', ${days}::bigint + 100, ${on('niet-benaderen-opgeheven')}::date, now())`)
    const id = home
    await inner.rows(
      sql`insert into access.account (id, name, email, created_at) values (${id}, 'x', ${id}, ${on('accounts')}), (${`${id}-lid`}, 'x', ${`${id}-lid`}, now())`,
    )
    await inner.rows(
      sql`insert into access.membership (account_id, role, ends_at) values (${`${id}-lid`}, 'raad', ${on('lidmaatschappen')})`,
    )
    await inner.rows(
      sql`insert into access.session (id, token, user_id, expires_at) values (${id}, ${id}, ${`${id}-lid`}, ${on('sessies')})`,
    )
    await inner.rows(
      sql`insert into access.verification (id, identifier, value, expires_at) values (${id}, 'x', 'x', ${on('aanmeldlinks')})`,
    )
    await inner.rows(
      sql`insert into access.invitation (token_hash, role, expires_at) values (${id}, 'raad', ${on('uitnodigingen')})`,
    )
    await inner.rows(
      sql`insert into access.resident_code (code_hash, dwelling_id, occupancy_id, expires_at) values (${id}, ${home}, gen_random_uuid(), ${on('bewonerscodes')})`,
    )
    for (const rule of ['inleesfouten', 'inleesmeldingen']) {
      const [run] = await inner.rows<{
        id: number
      }>(sql`insert into registry.import_run (source, file_name, state, started_at, error)
        values ('bag', 'a', 'failed', ${on(rule)}, ${rule === 'inleesmeldingen' ? 'x' : null}) returning id::int`)
      if (rule === 'inleesfouten')
        await inner.rows(
          sql`insert into registry.import_refusal (run_id, kind, file, reason) values (${run?.id}, 'refused', 'a', 'x')`,
        )
    }
  }
  await inner.script('set session_replication_role = origin')
}

/** Moves the first records of the log back in time, as they would have been written then. */
async function ageLog(inner: Database, count: number): Promise<void> {
  await inner.script('alter table audit.record disable trigger append_only')
  await inner.rows(
    sql`update audit.record set recorded_at = now() - interval '40 months' where number <= ${count}`,
  )
  await inner.script(`do $$ declare r audit.record; before text := ''; begin
    for r in select * from audit.record order by number loop
      r.previous_hash := before;
      before := encode(sha256(convert_to(audit.text_of(r), 'UTF8')), 'hex');
      update audit.record set previous_hash = r.previous_hash, hash = before where number = r.number;
    end loop; end $$`)
  await inner.script('alter table audit.record enable trigger append_only')
}

test('deletes of every table what is past its time, leaves what is not, and says how much', async () => {
  await rolledBack(database(), async (inner) => {
    await plant(inner)
    for (let nth = 0; nth < 5; nth++)
      await addRecords(inner, [{ action: 'lezen', subject: 'wijken', result: 'geslaagd' }])
    const [{ first } = { first: 0 }] = await inner.rows<{ first: number }>(
      sql`select min(number)::int + 2 as first from audit.record`,
    )
    await ageLog(inner, first)
    const [before] = await inner.rows<{ old: number }>(
      sql`select count(*)::int as old from audit.record where recorded_at < now() - interval '36 months'`,
    )
    const jobs = inRole(inner, 'zwermkaart_job')
    const trial = await carryOutRetention(jobs, { trial: true })
    const deleted = await carryOutRetention(jobs)
    expect(deleted).toEqual(trial)
    expect(deleted).toEqual({
      'gebeurtenis-notities': 1,
      gebeurtenisbestanden: 1,
      'toestemmingen-ingetrokken': 1,
      'toestemmingen-verhuisd': 1,
      'niet-benaderen-opgeheven': 1,
      correctieverzoeken: 2,
      bewoningen: 1,
      'belanghebbenden-vervangen': 2,
      belanghebbenden: 1,
      'ontmoetingsplekken-vervangen': 2,
      'koppelkansen-vervangen': 2,
      'wijkantwoorden-vervangen': 1,
      'woningtypen-vervangen': 2,
      'woningtypen-redenen': 1,
      wijknotities: 1,
      bewonerscodes: 1,
      sessies: 1,
      aanmeldlinks: 1,
      uitnodigingen: 1,
      lidmaatschappen: 1,
      accounts: 1,
      inleesfouten: 1,
      inleesmeldingen: 1,
      logboek: before?.old,
    })
    expect(await checkChain(inner)).toMatchObject({ klopt: true })
    const again = await carryOutRetention(jobs)
    expect(Object.values(again).every((count) => count === 0)).toBe(true)
    const [told] = await inner.rows<{ runs: number; records: number; events: number }>(sql`
      select (select count(*)::int from fieldwork.retention_run) as runs,
        (select count(*)::int from audit.record where action = 'verwijderen') as records,
        (select count(*)::int from fieldwork.engagement_event) as events`)
    expect(told).toEqual({ runs: 2, records: 24, events: 2 })
    const [left] = await inner.rows(sql`
      select (select count(*) from fieldwork.stakeholder)::int as parties,
        (select count(*) from fieldwork.housing_type_override)::int as types,
        (select count(*) from fieldwork.district_version where note is null and composition = '{}' and name = 'x')::int as emptied`)
    expect(left).toEqual({ parties: 5, types: 6, emptied: 1 })
  })
})

test('the draft DPIA tells the same periods', async () => {
  const page = await readFile(new URL('../../../../docs/dpia.md', import.meta.url), 'utf8')
  const rows = page.split('\n').flatMap((line) => {
    const [, , tables = '', , , kept = ''] = line.split('|')
    const named = [...tables.matchAll(/`(\w*)\.(\w+)`/g)]
    return named.map(([, schema, table], index) => {
      const from = schema || named.slice(0, index).findLast(([, one]) => one)?.[1]
      return {
        table: `${from}.${table}`,
        kept: [...kept.matchAll(/(\d+) maand/g)].map(([, months]) => months),
      }
    })
  })
  for (const table of new Set(retentionRules.map((rule) => rule.table))) {
    const told = rows.filter((row) => row.table === table).flatMap(({ kept }) => kept)
    const ruled = retentionRules.filter((rule) => rule.table === table).map(({ months }) => `${months}`)
    expect([table, [...new Set(told)].sort()]).toEqual([table, [...new Set(ruled)].sort()])
  }
  // A period without a rule behind it would be a promise that nobody keeps.
  const ruled = new Set(retentionRules.map((rule) => rule.table))
  expect(rows.filter(({ table, kept }) => kept.length > 0 && !ruled.has(table))).toEqual([])
})

test('the chain still shows what was cut off beside retention', async () => {
  await rolledBack(database(), async (inner) => {
    for (let nth = 0; nth < 5; nth++)
      await addRecords(inner, [{ action: 'lezen', subject: 'wijken', result: 'geslaagd' }])
    await ageLog(inner, 2)
    await carryOutRetention(inRole(inner, 'zwermkaart_job'))
    await inner.script(
      'alter table audit.record disable trigger append_only; delete from audit.record where number = 3',
    )
    expect(await checkChain(inner)).toMatchObject({ klopt: false, eersteFout: { reden: 'gat' } })
  })
})

test.each([
  ['jobs may not choose a period of nothing', sql`select fieldwork.expire('sessies', 0, current_date)`],
  ['jobs may not look from a day to come', sql`select fieldwork.expire('sessies', 1, current_date + 40)`],
  ['a rule has to be known', sql`select fieldwork.expire('alles', 12, current_date)`],
  ['the setting alone opens nothing', sql`with s as (select 1) delete from fieldwork.consent_event`],
])('%s', async (_, statement) => {
  await rolledBack(database(), async (inner) => {
    const jobs = inRole(inner, 'zwermkaart_job')
    await expect(
      jobs.transaction(async (deeper) => {
        await deeper.script("set local zwermkaart.erasure = 'on'")
        await deeper.rows(statement)
      }),
    ).rejects.toThrow()
  })
})
