-- Who lives in a home, without a name; what they agreed to; and who does not want to be approached. A consent belongs to the
-- people who gave it, so it is bound to an occupancy and ends when they move.

create table fieldwork.occupancy (
  id uuid primary key default gen_random_uuid(),
  dwelling_id text not null references registry.dwelling,
  -- Null: they lived there when we first heard of them.
  begun_on date,
  ended_on date,
  -- What made us know that somebody lives there.
  known_by text not null check (known_by in ('toestemming', 'benaderbaarheid', 'bewonerscode', 'verhuizing')),
  recorded_by text,
  recorded_at timestamptz not null default now(),
  ended_by text,
  ended_at timestamptz,
  unique (id, dwelling_id),
  check (ended_on >= begun_on),
  check ((ended_on is null) = (ended_at is null))
);
create unique index occupancy_present on fieldwork.occupancy (dwelling_id) where ended_on is null;

-- Who records something is the session's word, not the caller's; and nothing begins as ended.
create function fieldwork.record_actor() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  new.recorded_by := access.account_id();
  new.recorded_at := now();
  if tg_table_name = 'occupancy' then new.ended_on := null; new.ended_by := null; new.ended_at := null; end if;
  if tg_table_name = 'do_not_approach' then
    new.lifted_on := null; new.lifted_channel := null; new.lifted_by := null; new.lifted_at := null;
  end if;
  return new;
end $$;
create trigger recorded_by before insert on fieldwork.occupancy
  for each row execute function fieldwork.record_actor();

-- An occupancy changes once: when it ends. Who ended it is the session's word, not the caller's.
create function fieldwork.end_occupancy() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.ended_on is not null or new.ended_on is null
    or (new.id, new.dwelling_id, new.known_by, new.recorded_at) is distinct from (old.id, old.dwelling_id, old.known_by, old.recorded_at)
    or new.begun_on is distinct from old.begun_on or new.recorded_by is distinct from old.recorded_by then
    raise exception 'fieldwork.occupancy changes once, when it ends' using errcode = 'restrict_violation';
  end if;
  new.ended_by := access.account_id();
  new.ended_at := now();
  return new;
end $$;
create trigger ends_once before update on fieldwork.occupancy
  for each row execute function fieldwork.end_occupancy();
create trigger append_only before delete or truncate on fieldwork.occupancy
  for each statement execute function fieldwork.refuse_change();

-- With the occupancy ends, in the same transaction, what its people could do here; then the next people live there. The
-- database does both, for a resident who tells of the own move may no more from that moment.
create function fieldwork.close_with_occupancy() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update access.membership set revoked_at = now(), revoked_by = new.ended_by
  where role = 'bewoner' and revoked_at is null and dwelling_ids && array[new.dwelling_id];
  update access.invitation set withdrawn_at = now()
  where role = 'bewoner' and withdrawn_at is null and accepted_at is null and dwelling_ids && array[new.dwelling_id];
  insert into fieldwork.occupancy (dwelling_id, begun_on, known_by) values (new.dwelling_id, new.ended_on, 'verhuizing');
  return null;
end $$;
create trigger closes after update on fieldwork.occupancy
  for each row execute function fieldwork.close_with_occupancy();

create table fieldwork.consent_event (
  id bigint generated always as identity primary key,
  occupancy_id uuid not null,
  dwelling_id text not null,
  purpose text not null check (purpose in (
    'huisbezoek', 'scan-delen', 'buurvoorbeeld', 'collectief-aanbod', 'coach', 'infraroodbeeld')),
  event text not null check (event in ('gegeven', 'ingetrokken')),
  -- Which text of data/reference/consent-texts.json was agreed to, and in which language.
  text_version text,
  language text check (language in ('nl', 'en')),
  channel text not null check (channel in ('huisbezoek', 'telefoon', 'e-mail', 'brief', 'website')),
  -- The day on which it was said; never one to come.
  occurred_on date not null,
  recorded_by text,
  recorded_at timestamptz not null default now(),
  foreign key (occupancy_id, dwelling_id) references fieldwork.occupancy (id, dwelling_id),
  check ((event = 'gegeven') = (text_version is not null and language is not null)),
  check (occurred_on <= (recorded_at at time zone 'Europe/Amsterdam')::date)
);
create index on fieldwork.consent_event (occupancy_id, purpose);
create index on fieldwork.consent_event (dwelling_id);
create trigger recorded_by before insert on fieldwork.consent_event
  for each row execute function fieldwork.record_actor();
create trigger append_only before update or delete or truncate on fieldwork.consent_event
  for each statement execute function fieldwork.refuse_change();

-- The consents that hold: given, by people who still live there, and not withdrawn since. A withdrawal beats every consent
-- that was recorded before it, whatever day that carries, and every consent of an earlier day that is recorded after it.
create view fieldwork.consent_in_force with (security_invoker = true) as
select distinct on (g.occupancy_id, g.purpose) g.dwelling_id, g.occupancy_id, g.purpose, g.id as consent_id,
  g.text_version, g.language, g.channel, g.occurred_on as given_on
from fieldwork.consent_event g join fieldwork.occupancy o on o.id = g.occupancy_id and o.ended_on is null
where g.event = 'gegeven' and not exists (
  select from fieldwork.consent_event w
  where w.occupancy_id = g.occupancy_id and w.purpose = g.purpose and w.event = 'ingetrokken'
    and (w.id > g.id or w.occurred_on > g.occurred_on))
order by g.occupancy_id, g.purpose, g.id desc;

create table fieldwork.do_not_approach (
  id uuid primary key default gen_random_uuid(),
  dwelling_id text not null references registry.dwelling,
  -- Whose wish it is; null where an imported event says it of the home.
  occupancy_id uuid,
  set_by text not null check (set_by in ('bewoner', 'medewerker', 'gebeurtenis')),
  reason text not null check (reason in ('verzoek', 'sticker', 'namens-bewoner', 'gebeurtenis')),
  channel text check (channel in ('huisbezoek', 'telefoon', 'e-mail', 'brief', 'website')),
  since date not null,
  -- The imported event that set it. No reference: the event may be erased, the wish stays.
  event_id bigint unique,
  recorded_by text,
  recorded_at timestamptz not null default now(),
  lifted_on date,
  lifted_channel text check (lifted_channel in ('huisbezoek', 'telefoon', 'e-mail', 'brief', 'website')),
  lifted_by text,
  lifted_at timestamptz,
  foreign key (occupancy_id, dwelling_id) references fieldwork.occupancy (id, dwelling_id),
  check ((set_by = 'gebeurtenis') = (occupancy_id is null)),
  check ((set_by = 'gebeurtenis') = (channel is null)),
  check ((lifted_on is null) = (lifted_at is null))
);
create index on fieldwork.do_not_approach (dwelling_id) where lifted_on is null;

create function fieldwork.lift_do_not_approach() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.lifted_on is not null or new.lifted_on is null
    or (new.id, new.dwelling_id, new.set_by, new.reason, new.since, new.recorded_at)
      is distinct from (old.id, old.dwelling_id, old.set_by, old.reason, old.since, old.recorded_at)
    or new.occupancy_id is distinct from old.occupancy_id or new.event_id is distinct from old.event_id
    or new.channel is distinct from old.channel or new.recorded_by is distinct from old.recorded_by then
    raise exception 'fieldwork.do_not_approach changes once, when it is lifted' using errcode = 'restrict_violation';
  end if;
  new.lifted_by := access.account_id();
  new.lifted_at := now();
  return new;
end $$;
create trigger recorded_by before insert on fieldwork.do_not_approach
  for each row execute function fieldwork.record_actor();
create trigger lifted_once before update on fieldwork.do_not_approach
  for each row execute function fieldwork.lift_do_not_approach();
create trigger append_only before delete or truncate on fieldwork.do_not_approach
  for each statement execute function fieldwork.refuse_change();

-- Imported events enter the register: niet-benaderen sets, a later stap-terug lifts what an event set and nothing else.
create function fieldwork.register_events(dwellings text[]) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into fieldwork.do_not_approach (dwelling_id, set_by, reason, since, event_id)
  select dwelling_id, 'gebeurtenis', 'gebeurtenis', occurred_on, id from fieldwork.engagement_event
  where event = 'niet-benaderen' and dwelling_id = any (dwellings)
  on conflict (event_id) do nothing;
  update fieldwork.do_not_approach r set lifted_on = back.occurred_on
  from (
    select held.id, min(s.occurred_on) as occurred_on
    from fieldwork.do_not_approach held join fieldwork.engagement_event s on s.dwelling_id = held.dwelling_id
    where held.set_by = 'gebeurtenis' and held.lifted_on is null and held.dwelling_id = any (dwellings)
      and s.event = 'stap-terug' and (s.occurred_on, s.id) > (held.since, held.event_id)
    group by held.id
  ) as back
  where back.id = r.id
$$;
revoke all on function fieldwork.register_events(text[]) from public;

create function fieldwork.register_added_events() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare touched text[];
begin
  select array_agg(distinct dwelling_id) into touched from added where event in ('niet-benaderen', 'stap-terug');
  if touched is not null then perform fieldwork.register_events(touched); end if;
  return null;
end $$;
create trigger registered after insert on fieldwork.engagement_event referencing new table as added
  for each statement execute function fieldwork.register_added_events();
select fieldwork.register_events(coalesce((select array_agg(distinct dwelling_id) from fieldwork.engagement_event
  where event = 'niet-benaderen'), '{}'));

-- THE register as it stands: homes that nobody may approach. A resident's own wish ends with the occupancy.
create view fieldwork.refusing_home as
select r.dwelling_id, min(r.since) as since
from fieldwork.do_not_approach r left join fieldwork.occupancy o on o.id = r.occupancy_id
where r.lifted_on is null and o.ended_on is null
group by r.dwelling_id;

-- What the visitor may know of approaching homes: those that the right reaches, and whether they are welcome to.
create view fieldwork.approach as
select d.id as dwelling_id, refusing.dwelling_id is null as is_welcome
from registry.dwelling d left join fieldwork.refusing_home refusing on refusing.dwelling_id = d.id
where d.closed_on is null
  and ((select access.everywhere('benaderbaarheid', 'lezen'))
    or d.id in (select access.dwellings('benaderbaarheid', 'lezen')));

-- What every list, export and route for approaching people joins. Who may not know the register finds nobody in it.
create view fieldwork.approachable_home as select dwelling_id from fieldwork.approach where is_welcome;

-- A role that is limited to some purposes of consent; written at every start from api/contract/rights.ts. Absent: all.
create table access.role_purpose (
  role text not null,
  purpose text not null,
  primary key (role, purpose)
);

-- Purposes for which the visitor may see or record consents without any bound; * is all of them.
create function access.consents_everywhere(wanted_verb text) returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct coalesce(p.purpose, '*') from access.active_memberships() m
  join access.role_right r on r.role = m.role left join access.role_purpose p on p.role = m.role
  where r.subject = 'toestemmingen' and r.verb = wanted_verb
    and (r.reach = 'alles' or (r.reach = 'wijk' and m.district_id is null))
$$;

-- The dwellings for which the visitor may, by purpose; * is all of them.
create function access.consent_dwellings(wanted_verb text) returns table (dwelling_id text, purpose text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with held as materialized (
    select m.district_id, m.dwelling_ids, r.reach, coalesce(p.purpose, '*') as purpose
    from access.active_memberships() m join access.role_right r on r.role = m.role
    left join access.role_purpose p on p.role = m.role
    where r.subject = 'toestemmingen' and r.verb = wanted_verb
  )
  select dd.dwelling_id, held.purpose from held
  join insight.dwelling_district dd on dd.district_id = held.district_id where held.reach = 'wijk'
  union
  select unnest(held.dwelling_ids), held.purpose from held where held.reach = 'woning'
$$;

alter table fieldwork.consent_event enable row level security;
create policy seen on fieldwork.consent_event for select to zwermkaart_web
  using ((select '*' in (select access.consents_everywhere('lezen')))
    or purpose in (select access.consents_everywhere('lezen'))
    or dwelling_id in (select c.dwelling_id from access.consent_dwellings('lezen') c where c.purpose = '*')
    or (dwelling_id, purpose) in (select c.dwelling_id, c.purpose from access.consent_dwellings('lezen') c));
-- Consent is given by who lives there now; also a handler that is wrong about that is refused.
create policy recorded on fieldwork.consent_event for insert to zwermkaart_web
  with check (((select '*' in (select access.consents_everywhere('vastleggen')))
      or purpose in (select access.consents_everywhere('vastleggen'))
      or dwelling_id in (select c.dwelling_id from access.consent_dwellings('vastleggen') c where c.purpose = '*')
      or (dwelling_id, purpose) in (select c.dwelling_id, c.purpose from access.consent_dwellings('vastleggen') c))
    and exists (select from fieldwork.occupancy o where o.id = occupancy_id and o.ended_on is null));

alter table fieldwork.occupancy enable row level security;
create policy seen on fieldwork.occupancy for select to zwermkaart_web
  using ((select access.everywhere('toestemmingen', 'lezen')) or (select access.everywhere('benaderbaarheid', 'lezen'))
    or dwelling_id in (select access.dwellings('toestemmingen', 'lezen'))
    or dwelling_id in (select access.dwellings('benaderbaarheid', 'lezen')));
create policy recorded on fieldwork.occupancy for insert to zwermkaart_web
  with check ((select access.everywhere('toestemmingen', 'vastleggen')) or (select access.everywhere('benaderbaarheid', 'vastleggen'))
    or dwelling_id in (select access.dwellings('toestemmingen', 'vastleggen'))
    or dwelling_id in (select access.dwellings('benaderbaarheid', 'vastleggen')));
create policy ended on fieldwork.occupancy for update to zwermkaart_web
  using ((select access.everywhere('toestemmingen', 'vastleggen'))
    or dwelling_id in (select access.dwellings('toestemmingen', 'vastleggen')));

alter table fieldwork.do_not_approach enable row level security;
create policy seen on fieldwork.do_not_approach for select to zwermkaart_web
  using ((select access.everywhere('benaderbaarheid', 'lezen'))
    or dwelling_id in (select access.dwellings('benaderbaarheid', 'lezen')));
create policy recorded on fieldwork.do_not_approach for insert to zwermkaart_web
  with check ((set_by = 'bewoner' and dwelling_id in (select access.dwellings('eigen-woning', 'vastleggen')))
    or (set_by = 'medewerker' and ((select access.everywhere('benaderbaarheid', 'vastleggen'))
      or dwelling_id in (select access.dwellings('benaderbaarheid', 'vastleggen')))));
-- What residents set themselves, they alone lift. What was recorded for them is lifted by who may record their consents,
-- or by who made the entry.
create policy lifted on fieldwork.do_not_approach for update to zwermkaart_web
  using (dwelling_id in (select access.dwellings('eigen-woning', 'vastleggen'))
    or (set_by <> 'bewoner' and ((select access.everywhere('toestemmingen', 'vastleggen'))
      or dwelling_id in (select access.dwellings('toestemmingen', 'vastleggen'))
      or recorded_by = (select access.account_id()))));

-- THE rule of what a home may be used for: a consent that holds and, where people would be approached, nobody who refuses.
-- Every list and export of homes for a purpose joins it; nothing else reads what was consented.
create view fieldwork.usable_home with (security_invoker = true) as
select c.dwelling_id, c.purpose, c.occupancy_id, c.given_on, c.text_version from fieldwork.consent_in_force c
where c.purpose not in ('huisbezoek', 'collectief-aanbod', 'coach')
  or c.dwelling_id in (select dwelling_id from fieldwork.approachable_home);

create function fieldwork.may_use(dwelling text, wanted_purpose text) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select from fieldwork.usable_home where dwelling_id = dwelling and purpose = wanted_purpose)
$$;
