-- Accounts, memberships and what they give: the tables of the sign-in library, who holds which role where and until when,
-- and the functions by which policies ask who is looking. Nobody but the library and these functions reads this schema.

-- Roles live in the whole cluster: another database of ours may have made them. They cannot sign in by themselves.
do $$
declare wanted text;
begin
  foreach wanted in array array['zwermkaart_web', 'zwermkaart_job', 'zwermkaart_accounts'] loop
    -- An owner who may not make roles can have them made beforehand.
    continue when exists (select from pg_catalog.pg_roles where rolname = wanted);
    begin
      execute format('create role %I nologin', wanted);
    exception when duplicate_object or unique_violation then null;
    end;
  end loop;
end $$;

create schema access;

create table access.account (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean default false,
  -- An account of the demo's invented people: never on a real database.
  demo boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table access.session (
  id text primary key,
  token text not null unique,
  user_id text not null references access.account on delete cascade,
  expires_at timestamptz not null,
  -- When a second factor was shown in this session; null: not yet.
  second_factor_at timestamptz,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on access.session (user_id);

-- How an account signs in: the identity that a provider gave it.
create table access.sign_in_method (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  user_id text not null references access.account on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on access.sign_in_method (user_id);

create table access.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on access.verification (identifier);

create table access.two_factor (
  id text primary key,
  secret text not null,
  backup_codes text not null,
  user_id text not null references access.account on delete cascade,
  verified boolean default true,
  failed_verification_count integer default 0,
  locked_until timestamptz
);
create index on access.two_factor (user_id);

create table access.passkey (
  id text primary key,
  name text,
  public_key text not null,
  user_id text not null references access.account on delete cascade,
  credential_id text not null unique,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  created_at timestamptz default now(),
  aaguid text
);
create index on access.passkey (user_id);

create table access.rate_limit (
  id text primary key,
  key text not null unique,
  count integer not null,
  last_request bigint not null
);

-- What signs the cookies of this installation, unless SESSION_SECRET does.
create table access.installation (
  only_row boolean primary key default true check (only_row),
  secret text not null,
  created_at timestamptz not null default now()
);

-- What a role asks of who holds it; the administrator changes it.
create table access.role_setting (
  role text primary key,
  second_factor_required boolean not null default false,
  -- A session of somebody who holds this role ends after so many minutes.
  session_minutes integer not null check (session_minutes between 5 and 43200),
  changed_by text references access.account on delete set null,
  changed_at timestamptz not null default now()
);
insert into access.role_setting (role, session_minutes) values
  ('bewoner', 60), ('buurtgroep', 720), ('buurtbegeleider', 480), ('inclusiviteitscoach', 240), ('analist', 480),
  ('regisseur', 480), ('raad', 720), ('beheerder', 240), ('fg', 240);

-- Who holds which role, where, from when until when. Never deleted while the account is there: the log points at it.
create table access.membership (
  id uuid primary key default gen_random_uuid(),
  account_id text not null references access.account on delete cascade,
  role text not null references access.role_setting,
  -- Null: everywhere.
  district_id text,
  -- Where the role reaches streets or addresses only.
  street_ids text[] not null default '{}',
  dwelling_ids text[] not null default '{}',
  valid_from timestamptz not null default now(),
  ends_at timestamptz,
  granted_by text references access.account on delete set null,
  created_at timestamptz not null default now(),
  revoked_at timestamptz,
  revoked_by text references access.account on delete set null,
  check (role not in ('bewoner', 'buurtgroep', 'buurtbegeleider', 'inclusiviteitscoach') or ends_at is not null)
);
create index on access.membership (account_id);

create table access.invitation (
  id uuid primary key default gen_random_uuid(),
  -- SHA-256 of the secret in the link; the secret itself is nowhere.
  token_hash text not null unique,
  -- Lower case; null for the first administrator's link.
  email text,
  role text not null references access.role_setting,
  district_id text,
  street_ids text[] not null default '{}',
  dwelling_ids text[] not null default '{}',
  membership_ends_at timestamptz,
  expires_at timestamptz not null,
  -- The link was shown to the inviter: whoever has it did not prove to read that address' mail.
  link_shown boolean not null default false,
  -- When the mail server took the mail.
  sent_at timestamptz,
  invited_by text references access.account on delete set null,
  created_at timestamptz not null default now(),
  accepted_at timestamptz,
  accepted_by text references access.account on delete set null,
  withdrawn_at timestamptz
);

-- The table of api/contract/rights.ts, written at every start.
create table access.role_right (
  role text not null,
  subject text not null,
  verb text not null,
  reach text not null,
  primary key (role, subject, verb)
);

-- Which dwelling lies in which district of today; kept by insight.refresh_dwelling_district.
create table insight.dwelling_district (
  dwelling_id text not null,
  district_id text not null,
  primary key (dwelling_id, district_id)
);
create index on insight.dwelling_district (district_id);

create function insight.refresh_dwelling_district() returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with present as (
    select d.id as dwelling_id, w.id as district_id
    from fieldwork.district w join registry.dwelling d on st_covers(w.boundary, d.geometry)
    where d.closed_on is null
  ), gone as (
    delete from insight.dwelling_district held
    where not exists (select from present where present.dwelling_id = held.dwelling_id and present.district_id = held.district_id)
  )
  insert into insight.dwelling_district (dwelling_id, district_id) select dwelling_id, district_id from present
  on conflict do nothing
$$;

-- In the transaction of the change itself: what somebody may see moves with the boundary, not after it.
create function insight.follow_districts() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform insight.refresh_dwelling_district();
  return null;
end $$;
create trigger followed after insert on fieldwork.district_version
  for each statement execute function insight.follow_districts();

-- Who is looking: the account of the session that the request named, as long as that session lasts. Policies ask the
-- database's own sessions, so a handler that is wrong about who asks cannot make it somebody else.
create function access.account_id() returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select user_id from access.session
  where id = nullif(current_setting('zwermkaart.session', true), '') and expires_at > now()
$$;

-- Whether the registers hold the demo's invented municipality and nothing else.
create function access.is_demo() returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(bool_and(coalesce(municipality_code, '') = '8888'), false) from registry.import_run
  where source = 'bag' and state = 'succeeded'
$$;

-- The memberships that count in this request: begun, not ended, not revoked, and with a second factor where the role asks one.
create function access.active_memberships() returns setof access.membership
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.* from access.session s
  join access.account a on a.id = s.user_id
  join access.membership m on m.account_id = s.user_id
  join access.role_setting r on r.role = m.role
  where s.id = nullif(current_setting('zwermkaart.session', true), '') and s.expires_at > now()
    -- The demo's invented people hold nothing once real registers are there.
    and (not a.demo or access.is_demo())
    and s.created_at > now() - make_interval(mins => r.session_minutes)
    and m.valid_from <= now() and (m.ends_at is null or m.ends_at > now()) and m.revoked_at is null
    and (not r.second_factor_required or s.second_factor_at is not null)
$$;

-- Whether the visitor has the right without any bound.
create function access.everywhere(wanted_subject text, wanted_verb text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from access.role_right r where r.role = 'publiek' and r.subject = wanted_subject
      and r.verb = wanted_verb and r.reach = 'alles')
    or exists (
      select from access.active_memberships() m join access.role_right r on r.role = m.role
      where r.subject = wanted_subject and r.verb = wanted_verb
        and (r.reach = 'alles' or (r.reach = 'wijk' and m.district_id is null)))
$$;

-- Whether a role gives the right over everything; a district's role without a district does not.
create function access.unbounded(wanted_subject text, wanted_verb text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from access.active_memberships() m join access.role_right r on r.role = m.role
    where r.subject = wanted_subject and r.verb = wanted_verb and r.reach = 'alles')
$$;

-- The districts for which the visitor has the right.
create function access.districts(wanted_subject text, wanted_verb text) returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct m.district_id from access.active_memberships() m join access.role_right r on r.role = m.role
  where r.subject = wanted_subject and r.verb = wanted_verb and r.reach = 'wijk' and m.district_id is not null
$$;

-- The dwellings for which the visitor has the right, where it is bound to districts, streets, addresses or a home.
-- Streets and addresses count within the membership's district alone.
create function access.dwellings(wanted_subject text, wanted_verb text) returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with held as materialized (
    select m.district_id, m.street_ids, m.dwelling_ids, r.reach
    from access.active_memberships() m join access.role_right r on r.role = m.role
    where r.subject = wanted_subject and r.verb = wanted_verb
  )
  select dd.dwelling_id from held join insight.dwelling_district dd on dd.district_id = held.district_id
  where held.reach = 'wijk'
  union
  select da.dwelling_id from held
  join registry.address a on a.street_id = any (held.street_ids)
  join registry.dwelling_address da on da.address_id = a.id and da.is_main
  join insight.dwelling_district dd on dd.dwelling_id = da.dwelling_id and dd.district_id = held.district_id
  where held.reach = 'adressen' and a.closed_on is null
  union
  select dd.dwelling_id from held
  join insight.dwelling_district dd on dd.dwelling_id = any (held.dwelling_ids) and dd.district_id = held.district_id
  where held.reach = 'adressen'
  union
  select unnest(held.dwelling_ids) from held where held.reach = 'woning'
$$;

-- What the visitor has as second factors, and which of their roles wait until one is shown in this session.
create function access.own_factors() returns json
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select json_build_object(
    'app', exists (select from access.two_factor f where f.user_id = s.user_id and f.verified),
    'passkeys', (select count(*) from access.passkey p where p.user_id = s.user_id),
    'waiting', (select coalesce(json_agg(distinct m.role), '[]')
      from access.membership m join access.role_setting r on r.role = m.role
      where m.account_id = s.user_id and r.second_factor_required and s.second_factor_at is null
        and m.valid_from <= now() and (m.ends_at is null or m.ends_at > now()) and m.revoked_at is null))
  from access.session s
  where s.id = nullif(current_setting('zwermkaart.session', true), '') and s.expires_at > now()
$$;

-- Whether the visitor may give, change or end that role there. A role beyond a district's own is the administrator's to give,
-- for a right without bounds must not beget others; a resident's home has to lie in the giver's district.
create function access.may_grant(wanted_role text, wanted_district text, wanted_dwellings text[]) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from access.active_memberships() m join access.role_right r on r.role = m.role
    where r.subject = 'leden' and r.verb = 'vastleggen'
      and (r.reach = 'alles' or (
        wanted_role in ('bewoner', 'buurtgroep', 'buurtbegeleider')
        and wanted_district is not null and (m.district_id is null or m.district_id = wanted_district)
        and (wanted_role <> 'bewoner' or not exists (
          select from unnest(wanted_dwellings) as d
          where not exists (select from insight.dwelling_district dd
            where dd.dwelling_id = d and dd.district_id = wanted_district))))))
$$;

-- Opens a request: who is asking, and what they hold. The request's transaction alone remembers it. A connection that has
-- come into another role, by whatever mistake, answers nobody.
create function access.begin_request(session_id text, request_id text) returns json
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if current_setting('role') <> 'zwermkaart_web' then
    raise exception 'requests are answered in the role zwermkaart_web, not in %', current_setting('role')
      using errcode = 'insufficient_privilege';
  end if;
  perform set_config('zwermkaart.session', coalesce(session_id, ''), true),
    set_config('zwermkaart.request', request_id, true);
  return json_build_object(
    'account', (select json_build_object('id', a.id, 'name', a.name, 'email', a.email, 'demo', a.demo,
        'secondFactor', s.second_factor_at is not null)
      from access.session s join access.account a on a.id = s.user_id where s.id = session_id and s.expires_at > now()),
    'memberships', (select coalesce(json_agg(json_build_object('id', m.id, 'role', m.role, 'district', m.district_id,
        'streets', m.street_ids, 'dwellings', m.dwelling_ids, 'endsAt', m.ends_at) order by m.created_at, m.id), '[]')
      from access.active_memberships() m));
end $$;
