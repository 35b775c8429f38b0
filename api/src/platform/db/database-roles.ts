// Whose rights a connection has, and what each role may touch. Run at every start, after the migrations: a table that a
// migration adds is closed to the application until it is named here.
import { sql } from 'drizzle-orm'
import { limitedPurposes, rights } from '../../../contract/rights.ts'
import { AppError } from '../errors/app-error.ts'
import { told } from '../errors/told.ts'
import type { Database } from './database.ts'

/** Requests; imports and jobs; the sign-in library. */
export type DatabaseRole = 'zwermkaart_web' | 'zwermkaart_job' | 'zwermkaart_accounts'

/** What requests may do beside reading registry and insight; rows are then filtered by the policies. */
const webGrants = `
  grant usage on schema registry, fieldwork, insight, access, audit to zwermkaart_web;
  grant select on all tables in schema registry, insight to zwermkaart_web;
  revoke all on insight.publication_member, insight.home from zwermkaart_web;
  grant select (dwelling_id, building_id, housing_type, type_reason, neighbour_count, construction_year, building_period,
    floor_area, street_id, point, footprint_type, reference_period) on insight.home to zwermkaart_web;
  revoke all on registry.import_run from zwermkaart_web;
  grant select (id, source, file_name, file_sha256, delivered_on, municipality_code, state, started_at, finished_at, counts, format)
    on registry.import_run to zwermkaart_web;
  grant select on fieldwork.district, fieldwork.told_district_version to zwermkaart_web;
  grant select (district_id, version, name, boundary, valid_from, recorded_at, origin, withdrawn), insert
    on fieldwork.district_version to zwermkaart_web;
  grant select, insert on fieldwork.engagement_event, fieldwork.orientation_answer,
    fieldwork.meeting_place, fieldwork.stakeholder, fieldwork.linking_opportunity, fieldwork.housing_type_override
    to zwermkaart_web;
  grant select on fieldwork.occupancy, fieldwork.consent_event, fieldwork.do_not_approach, fieldwork.consent_in_force,
    fieldwork.usable_home, fieldwork.approach, fieldwork.approachable_home to zwermkaart_web;
  grant insert on fieldwork.occupancy, fieldwork.consent_event, fieldwork.do_not_approach to zwermkaart_web;
  grant update (ended_on) on fieldwork.occupancy to zwermkaart_web;
  grant select, insert on fieldwork.correction_request to zwermkaart_web;
  grant update (outcome, answer, answered_at) on fieldwork.correction_request to zwermkaart_web;
  grant select on fieldwork.erased_event, fieldwork.retention_run, audit.kept_from to zwermkaart_web;
  grant insert on access.resident_code to zwermkaart_web;
  grant update (lifted_on, lifted_channel) on fieldwork.do_not_approach to zwermkaart_web;
  grant select (id, name, email, email_verified, demo, created_at, two_factor_enabled), update (two_factor_enabled)
    on access.account to zwermkaart_web;
  grant select (user_id), delete on access.two_factor, access.passkey to zwermkaart_web;
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
  revoke all on all functions in schema registry, fieldwork, insight, access, audit from public;
  grant execute on function insight.refresh_dwelling_district() to zwermkaart_job;
  grant execute on all functions in schema access to zwermkaart_web, zwermkaart_accounts, zwermkaart_job;
  grant execute on function fieldwork.may_use(text, text) to zwermkaart_web, zwermkaart_job;
  grant execute on function fieldwork.erase_home(text), audit.looks_at_home(text) to zwermkaart_web;
  grant execute on function fieldwork.expire(text, integer, date) to zwermkaart_job;
  grant execute on function audit.add(json) to zwermkaart_web, zwermkaart_job, zwermkaart_accounts;
  grant execute on function audit.head() to zwermkaart_job;
  grant execute on function audit.text_of(audit.record) to zwermkaart_web;`

/**
 * Functions with which one statement could change who a connection is, keep something where no policy looks, or read what
 * the planner knows of rows that a policy hides. PostgreSQL gives them to everybody; only a superuser can take them back.
 */
const openDoors = `
  select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where (n.nspname = 'pg_catalog' and (p.proname = 'set_config' or p.proname ~ '^lo_' or p.proname in ('loread', 'lowrite'))
      or p.proname in ('_postgis_stats', '_postgis_selectivity', '_postgis_join_selectivity', 'st_estimatedextent'))
    and has_function_privilege('zwermkaart_web', p.oid, 'execute')`

const shutAway = `
  do $$
  declare door record;
  begin
    if (select rolsuper from pg_roles where rolname = current_user) then
      for door in ${openDoors} loop
        execute format('revoke execute on function %s from public', door.name);
      end loop;
    end if;
    revoke create on schema public from public;
  end $$;`

/** Grants on the database itself, which a copy of it does not take along. */
export const databaseGrants = `
  do $$
  begin
    execute format('revoke create, temporary on database %I from public', current_database());
    execute format('grant temporary on database %I to zwermkaart_job', current_database());
  end $$;`

/**
 * Gives each role what it may touch, and writes the table of rights into the database.
 * @param database as the owner, who may make roles' grants
 * @param application the login that the application uses, where that is not the owner
 */
export async function secureDatabase(database: Database, application?: string): Promise<void> {
  await database.transaction(async (inner) => {
    await inner.rows(sql`select pg_advisory_xact_lock(hashtext('zwermkaart.migrate'))`)
    await requireModestRoles(inner)
    await inner.script(joinRoles)
    if (application) await grantTo(inner, application)
    if (database.kind === 'embedded') await inner.script(copies)
    await inner.script(
      [shutAway, databaseGrants, handOver, closed, webGrants, jobGrants, accountsGrants].join('\n'),
    )
    await requireShutDoors(inner)
    await inner.script(
      [seesAllRows('fieldwork', 'zwermkaart_job'), seesAllRows('access', 'zwermkaart_accounts')].join('\n'),
    )
    await writeRights(inner)
  })
}

/** The embedded database takes COPY from a file alone, which is one in the memory of its own process. */
const copies = 'grant pg_read_server_files to zwermkaart_job'

/**
 * An owner who may not give roles away can have been given them beforehand. Since PostgreSQL 16 who makes a role is a member of
 * it without having its rights.
 */
const joinRoles = `
  do $$
  declare wanted text;
  begin
    foreach wanted in array array['zwermkaart_web', 'zwermkaart_job', 'zwermkaart_accounts'] loop
      if not pg_has_role(current_user, wanted, 'usage') or (select rolsuper from pg_roles where rolname = current_user) then
        execute format('grant %I to current_user', wanted);
      end if;
    end loop;
  end $$;`

/** Roles belong to the whole server, and somebody else may have made ours with more than they should have. */
async function requireModestRoles(database: Database): Promise<void> {
  const strong = await database.rows<{ name: string }>(sql`
    select rolname as name from pg_roles
    where rolname in ('zwermkaart_web', 'zwermkaart_job', 'zwermkaart_accounts')
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or rolcanlogin
        or exists (select from pg_auth_members m where m.member = pg_roles.oid
          and not (m.roleid = 'pg_read_server_files'::regrole and ${database.kind === 'embedded'}::boolean)))`)
  if (strong.length === 0) return
  throw new AppError(
    'database-unsuitable',
    told`The database's role ${strong.map(({ name }) => name).join(', ')} may do more than the product's own: it signs in, is a superuser, passes row security, or is a member of another role. Take that away (alter role … nologin nosuperuser nobypassrls; revoke … from …) and start again.`,
  )
}

/** An owner who is no superuser has had them shut beforehand, but for the one by which access.begin_request says who asks. */
async function requireShutDoors(database: Database): Promise<void> {
  const open = await database.rows<{ name: string }>(sql.raw(openDoors))
  if (open.length === 0) return
  const [owner] = await database.rows<{ name: string }>(sql`select quote_ident(current_user) as name`)
  throw new AppError(
    'database-unsuitable',
    told`The database's owner is no superuser and cannot take from requests what would let them become somebody else. Let a superuser do so once, in this database (docs/security.md): grant execute on function set_config(text, text, boolean) to ${owner?.name}; revoke execute on function ${open.map(({ name }) => name).join(', ')} from public;`,
  )
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
  const purposes = Object.entries(limitedPurposes).flatMap(([role, limits]) =>
    limits.map((purpose) => ({ role, purpose })),
  )
  await database.rows(sql`delete from access.role_purpose`)
  await database.rows(
    sql`insert into access.role_purpose (role, purpose)
      select role, purpose from json_to_recordset(${JSON.stringify(purposes)}::json) as given (role text, purpose text)`,
  )
}
