-- What was held by handlers alone is held here as well: columns that labels or people's own words show through, a request
-- that would become somebody else's halfway, boundaries that hold from a day to come, and periods for what people find out
-- about a district.

-- Homes whose labels the visitor may know of; null: all of them.
create function access.told_homes() returns text[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = auto as $$
begin
  return case when not access.everywhere('woningfeiten', 'lezen') then array(select access.dwellings('eigen-woning', 'lezen')) end;
end $$;

-- Districts whose notes the visitor may read; null: all of them.
create function access.told_districts() returns text[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = auto as $$
begin
  return case when not access.everywhere('wijkkennis', 'lezen') then array(select access.districts('wijkkennis', 'lezen')) end;
end $$;

-- Homes with who said what of their types, which tells of labels: null for who may not know. Requests hold no grant on these
-- columns of insight.home itself. The question is asked once a statement; rows and plans are those of the table.
create view insight.told_home as
select dwelling_id, building_id, housing_type, type_reason, neighbour_count, construction_year, building_period, floor_area,
  street_id, point, footprint_type, reference_period,
  case when coalesce(dwelling_id = any ((select case when row_security_active('insight.dwelling_label'::regclass)
    then access.told_homes() end)::text[]), true) then type_source end as type_source,
  case when coalesce(dwelling_id = any ((select case when row_security_active('insight.dwelling_label'::regclass)
    then access.told_homes() end)::text[]), true) then registered_type end as registered_type,
  case when coalesce(dwelling_id = any ((select case when row_security_active('insight.dwelling_label'::regclass)
    then access.told_homes() end)::text[]), true) then type_doubt end as type_doubt
from insight.home;

-- Names and boundaries are everybody's; why a boundary was changed and from which file it came are not. The view of today's
-- districts looks with its reader's eyes, so it names what everybody may see alone.
drop view fieldwork.district;
create view fieldwork.district with (security_invoker = true) as
select district_id as id, version, name, boundary, valid_from, recorded_at, origin
from (
  select distinct on (district_id) district_id, version, name, boundary, valid_from, recorded_at, origin, withdrawn
  from fieldwork.district_version
  where valid_from <= (now() at time zone 'Europe/Amsterdam')::date
  order by district_id, valid_from desc, version desc
) as latest
where not withdrawn;

create view fieldwork.told_district_version as
select district_id, version, name, boundary, valid_from, recorded_at, origin, withdrawn,
  case when origin <> 'bestand' or coalesce(district_id = any ((select case when
    row_security_active('fieldwork.district_version'::regclass) then access.told_districts() end)::text[]), true)
    then composition else '{}' end as composition,
  case when coalesce(district_id = any ((select case when row_security_active('fieldwork.district_version'::regclass)
    then access.told_districts() end)::text[]), true) then note end as note
from fieldwork.district_version
where not row_security_active('fieldwork.district_version'::regclass) or (select access.everywhere('wijken', 'lezen'));

-- As in 0015; and whoever a transaction was opened for, it stays theirs: no statement makes the rest of it somebody else's.
create or replace function access.begin_request(session_id text, request_id text) returns json
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if current_setting('role') <> 'zwermkaart_web' then
    raise exception 'requests are answered in the role zwermkaart_web, not in %', current_setting('role')
      using errcode = 'insufficient_privilege';
  end if;
  if coalesce(current_setting('zwermkaart.request', true), '') <> ''
    and coalesce(current_setting('zwermkaart.session', true), '') <> coalesce(session_id, '') then
    raise exception 'this transaction answers another session already' using errcode = 'insufficient_privilege';
  end if;
  if coalesce(request_id, '') = '' then
    raise exception 'a request needs an id' using errcode = 'insufficient_privilege';
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

-- Which dwelling lies in which district in which days: planned boundaries as well, so that rights move at midnight by
-- themselves. A period ends before `ends_on`.
drop table insight.dwelling_district;
create table insight.dwelling_district_period (
  dwelling_id text not null,
  district_id text not null,
  valid_from date not null,
  ends_on date not null default 'infinity',
  primary key (dwelling_id, district_id, valid_from)
);
create index on insight.dwelling_district_period (district_id);

-- Today's: what the functions of policies ask. The day is asked for once, not for every row.
create view insight.dwelling_district with (security_invoker = true) as
select dwelling_id, district_id from insight.dwelling_district_period
where valid_from <= (select (now() at time zone 'Europe/Amsterdam')::date)
  and ends_on > (select (now() at time zone 'Europe/Amsterdam')::date);

-- Of the versions that begin on one day the last recorded counts, until the day on which the next begins.
create or replace function insight.refresh_dwelling_district() returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with version as (
    select distinct on (district_id, valid_from) district_id, valid_from, boundary, withdrawn
    from fieldwork.district_version order by district_id, valid_from, version desc
  ), period as (
    select *, coalesce(lead(valid_from) over (partition by district_id order by valid_from), 'infinity') as ends_on from version
  ), present as materialized (
    select d.id as dwelling_id, p.district_id, p.valid_from, p.ends_on
    from period p join registry.dwelling d on st_covers(p.boundary, d.geometry)
    where d.closed_on is null and not p.withdrawn and p.ends_on > (now() at time zone 'Europe/Amsterdam')::date
  ), gone as (
    delete from insight.dwelling_district_period held
    where not exists (select from present where present.dwelling_id = held.dwelling_id
      and present.district_id = held.district_id and present.valid_from = held.valid_from)
  )
  insert into insight.dwelling_district_period (dwelling_id, district_id, valid_from, ends_on)
  select dwelling_id, district_id, valid_from, ends_on from present
  where not exists (select from insight.dwelling_district_period held where held.dwelling_id = present.dwelling_id
    and held.district_id = present.district_id and held.valid_from = present.valid_from and held.ends_on = present.ends_on)
  on conflict (dwelling_id, district_id, valid_from) do update set ends_on = excluded.ends_on
$$;
select insight.refresh_dwelling_district();

-- Knowledge of a district and corrections of types get their periods: what was replaced or removed goes, what counts stays.
alter function fieldwork.expire(text, integer, date) rename to expire_records;
revoke all on function fieldwork.expire_records(text, integer, date) from public, zwermkaart_job;

create function fieldwork.expire(rule text, months integer, today date) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp set zwermkaart.erasure = 'on' as $$
declare
  bound date := (today - make_interval(months => months))::date;
  entries text;
  gone integer;
begin
  if months < 1 or today > current_date + 1 then
    raise exception 'a period of % months up to % is no retention period', months, today using errcode = 'invalid_parameter_value';
  end if;
  entries := case rule
    when 'belanghebbenden-vervangen' then 'fieldwork.stakeholder'
    when 'ontmoetingsplekken-vervangen' then 'fieldwork.meeting_place'
    when 'koppelkansen-vervangen' then 'fieldwork.linking_opportunity' end;
  if entries is not null then
    -- A version goes by the day on which the next replaced it, a removed entry by the day of its removal.
    execute format('delete from %1$s e where (e.removed and e.recorded_at < $1
        and not exists (select from %1$s n where n.entry_id = e.entry_id and n.version > e.version))
      or exists (select from %1$s n where n.entry_id = e.entry_id and n.version = e.version + 1 and n.recorded_at < $1)',
      entries) using bound;
    get diagnostics gone = row_count;
    return gone;
  end if;
  case rule
  when 'belanghebbenden' then
    delete from fieldwork.stakeholder e where bound > (select max(n.recorded_at) from fieldwork.stakeholder n where n.entry_id = e.entry_id);
  when 'wijkantwoorden-vervangen' then
    delete from fieldwork.orientation_answer a where exists (select from fieldwork.orientation_answer n
      where n.area_id = a.area_id and n.question = a.question and n.version = a.version + 1 and n.recorded_at < bound);
  when 'woningtypen-vervangen' then
    delete from fieldwork.housing_type_override o where (o.housing_type is null and o.recorded_at < bound
        and not exists (select from fieldwork.housing_type_override n where n.dwelling_id = o.dwelling_id and n.id > o.id))
      or (select min(n.recorded_at) from fieldwork.housing_type_override n where n.dwelling_id = o.dwelling_id and n.id > o.id) < bound;
  when 'woningtypen-redenen' then
    update fieldwork.housing_type_override set reason = '', recorded_by = ''
    where (reason <> '' or recorded_by <> '') and recorded_at < bound;
  when 'wijknotities' then
    update fieldwork.district_version set note = null, composition = case origin when 'bestand' then '{}' else composition end
    where (note is not null or (origin = 'bestand' and composition <> '{}')) and recorded_at < bound;
  else
    return fieldwork.expire_records(rule, months, today);
  end case;
  get diagnostics gone = row_count;
  return gone;
end $$;
