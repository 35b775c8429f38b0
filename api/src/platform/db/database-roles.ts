// Whose rights a connection has, and what each role may touch. Run at every start, after the migrations: a table that a
// migration adds is closed to the application until it is named here.
import { sql } from 'drizzle-orm'
import { rights } from '../../../contract/rights.ts'
import type { Database } from './database.ts'

/** Requests; imports and jobs; the sign-in library. */
export type DatabaseRole = 'zwermkaart_web' | 'zwermkaart_job' | 'zwermkaart_accounts'

/** What requests may do beside reading registry and insight; rows are then filtered by the policies. */
const webGrants = `
  grant usage on schema registry, fieldwork, insight, access, audit to zwermkaart_web;
  grant select on all tables in schema registry, insight to zwermkaart_web;
  revoke all on registry.import_run from zwermkaart_web;
  grant select (id, source, file_name, file_sha256, delivered_on, municipality_code, state, started_at, finished_at, counts, format)
    on registry.import_run to zwermkaart_web;
  grant select on fieldwork.district to zwermkaart_web;
  grant select, insert on fieldwork.district_version, fieldwork.engagement_event, fieldwork.orientation_answer,
    fieldwork.meeting_place, fieldwork.stakeholder, fieldwork.linking_opportunity, fieldwork.housing_type_override
    to zwermkaart_web;
  grant select (id, name, email, demo, created_at, two_factor_enabled) on access.account to zwermkaart_web;
  grant select on access.membership, access.role_setting to zwermkaart_web;
  grant select (id, email, role, district_id, street_ids, dwelling_ids, membership_ends_at, expires_at, link_shown, sent_at,
    invited_by, created_at, accepted_at, accepted_by, withdrawn_at) on access.invitation to zwermkaart_web;
  grant select (id, user_id, created_at, expires_at, second_factor_at, user_agent), delete on access.session to zwermkaart_web;
  grant insert on access.membership, access.invitation to zwermkaart_web;
  grant update (ends_at, revoked_at, revoked_by) on access.membership to zwermkaart_web;
  grant update (withdrawn_at) on access.invitation to zwermkaart_web;
  grant update (second_factor_required, session_minutes, changed_by, changed_at) on access.role_setting to zwermkaart_web;
  grant select on audit.record to zwermkaart_web;`

const jobGrants = `
  grant usage on schema fieldwork, access, audit, public to zwermkaart_job;
  grant select on all tables in schema fieldwork to zwermkaart_job;
  grant insert on all tables in schema fieldwork to zwermkaart_job;
  grant delete on fieldwork.engagement_batch to zwermkaart_job;
  grant select on public.zwermkaart_migration to zwermkaart_job;`

const accountsGrants = `
  grant usage on schema access, audit to zwermkaart_accounts;
  grant select, insert, update, delete on all tables in schema access to zwermkaart_accounts;
  revoke insert, update, delete on access.role_right from zwermkaart_accounts;`

/** What a role may do with all rows of the tables of a schema that are under row-level security. */
const seesAllRows = (schema: string, role: DatabaseRole) => `
  do $$
  declare guarded record;
  begin
    for guarded in select c.oid::regclass as name from pg_class c
      where c.relnamespace = '${schema}'::regnamespace and c.relrowsecurity
        and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = '${role}')
    loop
      execute format('create policy ${role} on %s to ${role} using (true) with check (true)', guarded.name);
    end loop;
  end $$;`

/** Registers and what is computed from them belong to the jobs: they truncate, index and analyze these tables. */
const handOver = `
  do $$
  declare relation record; wanted text;
  begin
    foreach wanted in array array['registry', 'insight', 'staging'] loop
      execute format('alter schema %I owner to zwermkaart_job', wanted);
      for relation in
        select c.oid::regclass::text as name, c.relkind from pg_class c join pg_roles r on r.oid = c.relowner
        where c.relnamespace = wanted::regnamespace and c.relkind in ('r', 'v') and r.rolname <> 'zwermkaart_job'
      loop
        execute format('alter %s %s owner to zwermkaart_job', case relation.relkind when 'v' then 'view' else 'table' end, relation.name);
      end loop;
    end loop;
  end $$;`

const closed = `
  revoke all on all tables in schema registry, fieldwork, insight, access, audit from zwermkaart_web;
  revoke all on all functions in schema access, audit from public;
  grant execute on all functions in schema access to zwermkaart_web, zwermkaart_accounts, zwermkaart_job;
  grant execute on function audit.add(json) to zwermkaart_web, zwermkaart_job, zwermkaart_accounts;
  grant execute on function audit.text_of(audit.record) to zwermkaart_web;`

/**
 * Gives each role what it may touch, and writes the table of rights into the database.
 * @param database as the owner, who may make roles' grants
 * @param application the login that the application uses, where that is not the owner
 */
export async function secureDatabase(database: Database, application?: string): Promise<void> {
  await database.transaction(async (inner) => {
    await inner.rows(sql`select pg_advisory_xact_lock(hashtext('zwermkaart.migrate'))`)
    await inner.script('grant zwermkaart_web, zwermkaart_job, zwermkaart_accounts to current_user')
    if (application) await grantTo(inner, application)
    await inner.script([handOver, closed, webGrants, jobGrants, accountsGrants].join('\n'))
    await inner.script(
      [seesAllRows('fieldwork', 'zwermkaart_job'), seesAllRows('access', 'zwermkaart_accounts')].join('\n'),
    )
    await writeRights(inner)
  })
}

async function grantTo(database: Database, login: string): Promise<void> {
  const [row] = await database.rows<{ name: string }>(sql`select quote_ident(${login}) as name`)
  await database.script(`grant zwermkaart_web, zwermkaart_job, zwermkaart_accounts to ${row?.name}`)
}

async function writeRights(database: Database): Promise<void> {
  const rows = Object.entries(rights).flatMap(([role, subjects]) =>
    Object.entries(subjects).flatMap(([subject, verbs]) =>
      Object.entries(verbs).map(([verb, reach]) => ({ role, subject, verb, reach })),
    ),
  )
  await database.rows(sql`delete from access.role_right`)
  await database.rows(
    sql`insert into access.role_right (role, subject, verb, reach)
      select role, subject, verb, reach from json_to_recordset(${JSON.stringify(rows)}::json)
        as given (role text, subject text, verb text, reach text)`,
  )
}
