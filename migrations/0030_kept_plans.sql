-- Plans that are kept. Every policy asks these functions, once a statement. As functions in SQL they were planned anew each
-- time (PostgreSQL keeps no plans of those before version 18), and the connections' own setting, which is for boxes on the
-- map, forbids to keep any. In PL/pgSQL with their own setting they cost a fifth (docs/performance.md). What they answer is
-- what migrations/0015_access.sql says of each.

alter function access.begin_request(text, text) set plan_cache_mode to auto;
alter function audit.add(json) set plan_cache_mode to auto;

create or replace function access.account_id() returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = auto as $$
begin
  return (select user_id from access.session
    where id = nullif(current_setting('zwermkaart.session', true), '') and expires_at > now());
end $$;

create or replace function access.active_memberships() returns setof access.membership
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = auto as $$
begin
  return query
  select m.* from access.session s
  join access.account a on a.id = s.user_id
  join access.membership m on m.account_id = s.user_id
  join access.role_setting r on r.role = m.role
  where s.id = nullif(current_setting('zwermkaart.session', true), '') and s.expires_at > now()
    -- The demo’s invented people hold nothing once real registers are there.
    and (not a.demo or access.is_demo())
    and s.created_at > now() - make_interval(mins => r.session_minutes)
    and m.valid_from <= now() and (m.ends_at is null or m.ends_at > now()) and m.revoked_at is null
    and (not r.second_factor_required or s.second_factor_at is not null);
end $$;

create or replace function access.everywhere(wanted_subject text, wanted_verb text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = auto as $$
begin
  return exists (select from access.role_right r where r.role = 'publiek' and r.subject = wanted_subject
      and r.verb = wanted_verb and r.reach = 'alles')
    or exists (
      select from access.active_memberships() m join access.role_right r on r.role = m.role
      where r.subject = wanted_subject and r.verb = wanted_verb
        and (r.reach = 'alles' or (r.reach = 'wijk' and m.district_id is null)));
end $$;

create or replace function access.unbounded(wanted_subject text, wanted_verb text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = auto as $$
begin
  return exists (
    select from access.active_memberships() m join access.role_right r on r.role = m.role
    where r.subject = wanted_subject and r.verb = wanted_verb and r.reach = 'alles');
end $$;

create or replace function access.districts(wanted_subject text, wanted_verb text) returns setof text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = auto as $$
begin
  return query
  select distinct m.district_id from access.active_memberships() m join access.role_right r on r.role = m.role
  where r.subject = wanted_subject and r.verb = wanted_verb and r.reach = 'wijk' and m.district_id is not null;
end $$;

-- Without sorting out doubles: it is only ever asked whether a dwelling is among them.
create or replace function access.dwellings(wanted_subject text, wanted_verb text) returns setof text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = auto as $$
begin
  return query
  with held as materialized (
    select m.district_id, m.street_ids, m.dwelling_ids, r.reach
    from access.active_memberships() m join access.role_right r on r.role = m.role
    where r.subject = wanted_subject and r.verb = wanted_verb
  )
  select dd.dwelling_id from held join insight.dwelling_district dd on dd.district_id = held.district_id
  where held.reach = 'wijk'
  union all
  select da.dwelling_id from held
  join registry.address a on a.street_id = any (held.street_ids)
  join registry.dwelling_address da on da.address_id = a.id and da.is_main
  join insight.dwelling_district dd on dd.dwelling_id = da.dwelling_id and dd.district_id = held.district_id
  where held.reach = 'adressen' and a.closed_on is null
  union all
  select dd.dwelling_id from held
  join insight.dwelling_district dd on dd.dwelling_id = any (held.dwelling_ids) and dd.district_id = held.district_id
  where held.reach = 'adressen'
  union all
  select unnest(held.dwelling_ids) from held where held.reach = 'woning';
end $$;
