// Nothing is open because somebody forgot to close it: every table, view, function and grant is in a list below, and a new
// one fails here until somebody has decided.
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { inRole } from '../platform/db/in-role.ts'
import { testDatabase } from '../platform/db/testing.ts'
import { codeOf } from './testing/people.ts'
import { closedTables, personalTables, veiledColumns } from './testing/tables.ts'

const database = testDatabase()

/** Facts of public registers, what is computed from them alone, published counts, names and boundaries of districts. */
const publicTables = [
  // Where the audit chain begins after a cut: a number and a hash.
  'audit.kept_from',
  'fieldwork.district',
  'insight.address_search',
  'insight.building_tile_record',
  'insight.cluster',
  'insight.cluster_member',
  'insight.dataset',
  'insight.dwelling_district',
  'insight.dwelling_district_period',
  'insight.home',
  'insight.overview_cell',
  'insight.place_search',
  'insight.publication',
  'insight.publication_area',
  'insight.published_figure',
  'insight.street_label',
  'registry.address',
  'registry.area_figure',
  'registry.background_area',
  'registry.building',
  'registry.building_model',
  'registry.dwelling',
  'registry.dwelling_address',
  'registry.dwelling_building',
  'registry.energy_label_total',
  'registry.municipality',
  'registry.statistical_area',
  'registry.street',
  'registry.street_line',
  'registry.town',
]

/** Views that show their reader's rows alone, or bound themselves to what the reader may see. */
const boundedViews = [
  'fieldwork.approach',
  'fieldwork.approachable_home',
  'fieldwork.consent_in_force',
  'fieldwork.usable_home',
]

const inOurSchemas = sql`n.nspname in ('registry', 'fieldwork', 'insight', 'access', 'audit', 'staging')`

interface Relation {
  name: string
  secured: boolean
  policies: number
  granted: boolean
}

/** Every table and view of the product; whether row security is on, and whether requests hold any grant on it. */
const relations = () =>
  database().rows<Relation>(sql`
    select n.nspname || '.' || c.relname as name, c.relrowsecurity as secured,
      (select count(*) from pg_policy p where p.polrelid = c.oid)::int as policies,
      has_table_privilege('zwermkaart_web', c.oid, 'select, insert, update, delete, truncate, references, trigger')
        or has_any_column_privilege('zwermkaart_web', c.oid, 'select, insert, update, references') as granted
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${inOurSchemas} and c.relkind in ('r', 'v', 'm', 'f', 'p') order by name`)

test('every table and view that requests may touch is public, or personal and compared with the table of rights', async () => {
  const personal = personalTables.map(({ name }) => name)
  const veils = veiledColumns.map(({ view }) => view)
  for (const { name, secured, policies, granted } of await relations()) {
    const kinds = [publicTables, boundedViews, veils, personal].filter((names) => names.includes(name))
    expect(kinds.length, `${name}: name it public or personal here, or grant nothing on it`).toBe(
      granted ? 1 : 0,
    )
    if (personal.includes(name)) expect([name, secured, policies > 0]).toEqual([name, true, true])
    // A policy that no comparison tries could say anything.
    else expect([name, policies > 0 && granted]).toEqual([name, false])
  }
  const names = (await relations()).map(({ name }) => name)
  expect(names).toEqual(
    expect.arrayContaining([...publicTables, ...boundedViews, ...veils, ...personal, ...closedTables]),
  )
})

/** Secrets of signing in, addresses in the network, and what tells of errors: granted to no request, whatever its rights. */
const withheld = [
  'access.account.image',
  'access.account.updated_at',
  'access.invitation.token_hash',
  'access.session.ip_address',
  'access.session.token',
  'access.session.updated_at',
  'registry.import_run.error',
]

test('of the tables that requests read they read every column, but those of a list and those behind a view that asks', async () => {
  const columns = await database().rows<{ name: string }>(sql`
    select n.nspname || '.' || c.relname || '.' || a.attname as name
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where ${inOurSchemas} and c.relkind in ('r', 'v') and a.attnum > 0 and not a.attisdropped
      -- Of second factors and passkeys it is whose they are, and of codes nothing.
      and c.relname not in ('two_factor', 'passkey')
      and has_any_column_privilege('zwermkaart_web', c.oid, 'select')
      and not has_column_privilege('zwermkaart_web', c.oid, a.attnum, 'select') order by name`)
  const veiled = veiledColumns.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`))
  expect(columns.map(({ name }) => name)).toEqual([...withheld, ...veiled].sort())
})

test('every verb that is granted on a personal table has a policy, and no policy stands without its grant', async () => {
  const rows = await database().rows<{ name: string; verb: string; granted: boolean; policy: boolean }>(sql`
    select n.nspname || '.' || c.relname as name, verb,
      case verb when 'delete' then has_table_privilege('zwermkaart_web', c.oid, verb)
        else has_any_column_privilege('zwermkaart_web', c.oid, verb) end as granted,
      exists (select from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname
        and lower(p.cmd) = verb and 'zwermkaart_web' = any (p.roles)) as policy
    from pg_class c join pg_namespace n on n.oid = c.relnamespace,
      unnest('{select,insert,update,delete}'::text[]) as verb
    where ${inOurSchemas} and c.relkind = 'r' and c.relrowsecurity`)
  expect(rows.length).toBeGreaterThan(60)
  expect(rows.filter(({ granted, policy }) => granted !== policy)).toEqual([])
})

test('no policy holds for everybody, and the roles beside requests have theirs on every personal table of their schema', async () => {
  const open = await database().rows(
    sql`select * from pg_policies where 'public' = any (roles) or permissive <> 'PERMISSIVE'`,
  )
  expect(open).toEqual([])
  const lacking = await database().rows(sql`
    select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relrowsecurity and n.nspname in ('fieldwork', 'access')
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname in ('zwermkaart_job', 'zwermkaart_accounts'))`)
  expect(lacking).toEqual([])
})

test('views show what their reader may see: none looks with its owner’s eyes, but those that bound themselves', async () => {
  const views = await database().rows<{ name: string }>(sql`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('v', 'm') and ${inOurSchemas} and coalesce(array_to_string(c.reloptions, ','), '') !~ 'security_invoker=(true|on)'
    order by name`)
  // They ask access.everywhere, access.dwellings and the like themselves; refusing_home is granted to nobody.
  expect(views.map(({ name }) => name)).toEqual([
    'fieldwork.approach',
    'fieldwork.approachable_home',
    'fieldwork.refusing_home',
    'fieldwork.told_district_version',
    'insight.told_home',
  ])
})

/** Functions that requests may call. */
const callable = [
  'access.account_id',
  'access.active_memberships',
  'access.begin_request',
  'access.consent_dwellings',
  'access.consents_everywhere',
  'access.districts',
  'access.dwellings',
  'access.everywhere',
  'access.follows_opportunity',
  'access.follows_party',
  'access.follows_place',
  'access.is_demo',
  'access.keeps_account',
  'access.keeps_member',
  'access.may_grant',
  'access.name_maker',
  'access.own_factors',
  'access.reaches_area',
  'access.reaches_place',
  'access.told_districts',
  'access.told_homes',
  'access.unbounded',
  'access.withdraw_resident_codes',
  'audit.add',
  'audit.looks_at_home',
  'audit.text_of',
  'fieldwork.erase_home',
  'fieldwork.may_use',
]

test('requests may call the functions of this list alone, and none of ours finds its names by the caller’s path', async () => {
  const functions = await database().rows<{
    name: string
    path: string | null
    callable: boolean
    definer: boolean
  }>(sql`
    select n.nspname || '.' || p.proname as name, p.prosecdef as definer,
      (select setting from unnest(p.proconfig) as setting where setting like 'search_path=%') as path,
      has_function_privilege('zwermkaart_web', p.oid, 'execute') as callable
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${inOurSchemas} order by name`)
  expect(functions.filter((one) => one.callable).map(({ name }) => name)).toEqual(callable)
  expect(functions.filter(({ definer, path }) => definer && !path)).toEqual([])
})

test('the product’s roles sign in nowhere, pass no row security, belong to no other role and own nothing that is personal', async () => {
  // The embedded database's COPY comes by way of a file of its own, which jobs may read.
  const notCopying = sql`not (m.roleid = 'pg_read_server_files'::regrole and ${database().kind === 'embedded'})`
  const ours = sql`('zwermkaart_web', 'zwermkaart_job', 'zwermkaart_accounts')`
  expect(
    await database().rows(sql`select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolcanlogin,
        (select array_agg(roleid::regrole::text) from pg_auth_members m where m.member = pg_roles.oid and ${notCopying}) as member_of
      from pg_roles where rolname in ${ours} and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
        or rolcanlogin or exists (select from pg_auth_members m where m.member = pg_roles.oid and ${notCopying}))`),
  ).toEqual([])
  const owned = await database().rows<{ schema: string; role: string }>(sql`
    select distinct n.nspname as schema, r.rolname as role from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_roles r on r.oid = c.relowner where ${inOurSchemas} and r.rolname in ${ours} order by 1`)
  expect(
    owned.every(
      ({ schema, role }) => role === 'zwermkaart_job' && ['registry', 'insight', 'staging'].includes(schema),
    ),
  ).toBe(true)
})

/** What one statement of a request could try beside the policies; who may do it and what then would be lost, is in docs/security.md. */
const attempts = [
  "select set_config('role', 'none', true)",
  "select set_config('zwermkaart.session', 'guess', false)",
  "update pg_settings set setting = 'none' where name = 'role'",
  "select query_to_xml('select set_config(''role'', ''none'', true)', true, true, '')",
  'create temporary table session (id text)',
  'create table public.probe (id text)',
  'create function pg_temp.probe(text) returns boolean language sql as $$ select true $$',
  'select lo_create(0)',
  "select lo_from_bytea(0, 'x')",
  "select _postgis_stats('fieldwork.meeting_place', 'point')",
  "select st_estimatedextent('fieldwork', 'meeting_place', 'point')",
  'select insight.refresh_dwelling_district()',
  'alter table fieldwork.engagement_event disable row level security',
  'drop policy seen on fieldwork.engagement_event',
  'copy fieldwork.engagement_batch to stdout',
  "copy fieldwork.meeting_place to program 'cat'",
  'truncate fieldwork.engagement_event',
  'delete from audit.record',
  "insert into access.role_right values ('publiek', 'betrokkenheid', 'lezen', 'alles')",
  'select * from pg_statistic',
  "select nextval(pg_get_serial_sequence('fieldwork.engagement_event', 'id'))",
  "select pg_read_file('/etc/passwd')",
]

test.each(attempts)('a request’s statement cannot: %s', async (statement) => {
  const web = inRole(database(), 'zwermkaart_web')
  const refusal = await web.run(statement, [], false).then(() => 'done', codeOf)
  expect(refusal).toBe('42501')
})

test('the planner’s knowledge of rows that are hidden is hidden as well', async () => {
  await database().script('analyze access.role_setting, insight.dataset')
  const known = await inRole(database(), 'zwermkaart_web').rows<{ tablename: string }>(
    sql`select distinct tablename from pg_stats where schemaname in ('fieldwork', 'access', 'audit')`,
  )
  expect(known).toEqual([])
})

test('a request stays its visitor’s: no statement of it makes the rest somebody else’s', async () => {
  const begin = (session: string | null) => sql`select access.begin_request(${session}::text, 'x') as visitor`
  for (const [first, second] of [
    ['one', 'other'],
    [null, 'other'],
    ['one', null],
  ] as const) {
    const begun = inRole(database(), 'zwermkaart_web').transaction(async (web) => {
      await web.rows(begin(first))
      await web.rows(begin(first))
      await web.rows(begin(second))
    })
    await expect(begun.catch((error) => Promise.reject(codeOf(error)))).rejects.toBe('42501')
  }
  // The next transaction of the same connection is anybody's.
  await inRole(database(), 'zwermkaart_web').rows(begin('other'))
})

test('a connection that came into another role answers nobody', async () => {
  for (const role of ['zwermkaart_job', 'zwermkaart_accounts'] as const) {
    const begun = inRole(database(), role).rows(sql`select access.begin_request(null, 'x')`)
    await expect(begun.catch((error) => Promise.reject(codeOf(error)))).rejects.toBe('42501')
  }
  await expect(database().rows(sql`select access.begin_request(null, 'x')`)).rejects.toThrow()
})
