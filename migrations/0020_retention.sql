-- How long personal data is kept, who carried that out, and what residents can do about their own home: a code to come in
-- with, corrections, erasure. Append-only tables give way to two functions of the owner alone, which set
-- zwermkaart.erasure while they run; nobody who may set it otherwise has the right to delete.

create or replace function fieldwork.refuse_change() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op <> 'TRUNCATE' and coalesce(current_setting('zwermkaart.erasure', true), '') = 'on' then return null; end if;
  raise exception 'fieldwork.% is append-only: record a new event instead', tg_table_name
    using errcode = 'restrict_violation';
end $$;

create or replace function audit.refuse_change() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'DELETE' and coalesce(current_setting('zwermkaart.erasure', true), '') = 'on' then return null; end if;
  raise exception 'audit.record is append-only' using errcode = 'restrict_violation';
end $$;

-- The last record whose time was over: from there on the chain goes on. One row at most.
create table audit.kept_from (
  only_row boolean primary key default true check (only_row),
  number bigint not null,
  hash text not null,
  cut_at timestamptz not null default now()
);

-- What residents come in with: a code on a letter or in a mail, for the home where they live now.
create table access.resident_code (
  id uuid primary key default gen_random_uuid(),
  -- SHA-256 of the code; the code itself is nowhere.
  code_hash text not null unique,
  dwelling_id text not null,
  occupancy_id uuid not null,
  made_by text,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  -- The account that the code opens, made when it is used first.
  account_id text references access.account on delete set null,
  last_used_at timestamptz,
  withdrawn_at timestamptz
);
create index on access.resident_code (occupancy_id);

create function access.name_maker() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  new.made_by := access.account_id();
  new.account_id := null;
  return new;
end $$;
create trigger made_by before insert on access.resident_code for each row execute function access.name_maker();

-- Who may record a household's consents may give it a code; nobody reads codes but the sign-in.
alter table access.resident_code enable row level security;
create policy made on access.resident_code for insert to zwermkaart_web
  with check (((select access.everywhere('toestemmingen', 'vastleggen'))
      or dwelling_id in (select access.dwellings('toestemmingen', 'vastleggen')))
    and exists (select from fieldwork.occupancy o
      where o.id = occupancy_id and o.dwelling_id = resident_code.dwelling_id and o.ended_on is null));

-- As in 0018, and the codes.
create or replace function fieldwork.close_with_occupancy() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update access.membership set revoked_at = now(), revoked_by = new.ended_by
  where role = 'bewoner' and revoked_at is null and dwelling_ids && array[new.dwelling_id];
  update access.invitation set withdrawn_at = now()
  where role = 'bewoner' and withdrawn_at is null and accepted_at is null and dwelling_ids && array[new.dwelling_id];
  update access.resident_code set withdrawn_at = now() where occupancy_id = new.id and withdrawn_at is null;
  insert into fieldwork.occupancy (dwelling_id, begun_on, known_by) values (new.dwelling_id, new.ended_on, 'verhuizing');
  return null;
end $$;

-- What residents say is wrong about their home, and whether somebody looked at it.
create table fieldwork.correction_request (
  id uuid primary key default gen_random_uuid(),
  dwelling_id text not null references registry.dwelling,
  occupancy_id uuid not null,
  about text not null check (about in ('adres', 'woningtype', 'energielabel', 'gebeurtenis', 'toestemming', 'anders')),
  words text not null check (char_length(words) between 1 and 1000),
  recorded_at timestamptz not null default now(),
  answer text check (char_length(answer) between 1 and 1000),
  answered_at timestamptz,
  foreign key (occupancy_id, dwelling_id) references fieldwork.occupancy (id, dwelling_id),
  check ((answer is null) = (answered_at is null))
);
create index on fieldwork.correction_request (dwelling_id);
alter table fieldwork.correction_request enable row level security;
create policy seen on fieldwork.correction_request for select to zwermkaart_web
  using ((select access.everywhere('betrokkenheid', 'vastleggen'))
    or dwelling_id in (select access.dwellings('betrokkenheid', 'vastleggen'))
    or dwelling_id in (select access.dwellings('eigen-woning', 'lezen')));
create policy recorded on fieldwork.correction_request for insert to zwermkaart_web
  with check (dwelling_id in (select access.dwellings('eigen-woning', 'vastleggen')) and answer is null);
create policy answered on fieldwork.correction_request for update to zwermkaart_web
  using ((select access.everywhere('betrokkenheid', 'vastleggen'))
    or dwelling_id in (select access.dwellings('betrokkenheid', 'vastleggen')));

-- Residents see what is recorded and derived about their own home.
create policy own_home on fieldwork.engagement_event for select to zwermkaart_web
  using (dwelling_id in (select access.dwellings('eigen-woning', 'lezen')));
create policy own_home on insight.dwelling_label for select to zwermkaart_web
  using (dwelling_id in (select access.dwellings('eigen-woning', 'lezen')));

-- Who looked at the own home or its building: by role, never by name.
create function audit.looks_at_home(home text)
returns table (looked_at timestamptz, roles text[], action text, subject text, purpose text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.recorded_at, r.roles, r.action, r.subject, r.purpose from audit.record r
  where r.result = 'geslaagd' and home in (select access.dwellings('eigen-woning', 'lezen'))
    and (r.object_id = home or r.object_id in (select building_id from registry.dwelling_building where dwelling_id = home))
  order by r.number desc limit 500
$$;

-- What is left of an erased home's engagement: its steps by month and district, tied to nothing and nobody. They keep the
-- district's totals as they were.
create table fieldwork.erased_event (
  id bigint generated always as identity primary key,
  district_id text not null,
  -- Holds one home's steps within one district together; drawn at random, and in no other table.
  story uuid not null,
  event text not null,
  -- First day of its month.
  occurred_on date not null check (extract(day from occurred_on) = 1)
);
create index on fieldwork.erased_event (district_id);
alter table fieldwork.erased_event enable row level security;
create policy seen on fieldwork.erased_event for select to zwermkaart_web
  using ((select access.everywhere('betrokkenheid', 'lezen')) or district_id in (select access.districts('betrokkenheid', 'lezen')));

-- Erases what people recorded about a home, at its residents' wish. That nobody may approach them stays, on its own entry.
create function fieldwork.erase_home(home text) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp set zwermkaart.erasure = 'on' as $$
declare erased integer;
begin
  if home not in (select access.dwellings('eigen-woning', 'vastleggen')) then
    raise exception 'only who lives there erases what is recorded about a home' using errcode = 'insufficient_privilege';
  end if;
  with story as (
    select district_id, gen_random_uuid() as story from insight.dwelling_district where dwelling_id = home
  )
  insert into fieldwork.erased_event (district_id, story, event, occurred_on)
  select story.district_id, story.story, e.event, date_trunc('month', e.occurred_on)::date
  from fieldwork.engagement_event e cross join story where e.dwelling_id = home
  order by story.story, e.occurred_on, e.id;
  -- Whom an imported event kept us away from, we keep away from.
  insert into fieldwork.do_not_approach (dwelling_id, occupancy_id, set_by, reason, channel, since)
  select home, o.id, 'bewoner', 'verzoek', 'website', min(r.since)
  from fieldwork.do_not_approach r join fieldwork.occupancy o on o.dwelling_id = home and o.ended_on is null
  where r.dwelling_id = home and r.set_by = 'gebeurtenis' and r.lifted_on is null
  group by o.id;
  delete from fieldwork.do_not_approach r where r.dwelling_id = home and (r.set_by = 'gebeurtenis' or r.lifted_on is not null);
  delete from fieldwork.engagement_event where dwelling_id = home;
  get diagnostics erased = row_count;
  delete from fieldwork.consent_event where dwelling_id = home;
  delete from fieldwork.correction_request where dwelling_id = home;
  return erased;
end $$;

-- Each time that retention was carried out, and what it deleted.
create table fieldwork.retention_run (
  id bigint generated always as identity primary key,
  carried_out_at timestamptz not null default now(),
  -- Rule of data/reference/retention.json to number of rows.
  deleted jsonb not null
);
alter table fieldwork.retention_run enable row level security;
create policy seen on fieldwork.retention_run for select to zwermkaart_web
  using ((select access.everywhere('bewaring', 'lezen')));

-- Deletes by one rule what is older than so many months. The rules' periods are data/reference/retention.json's; what each
-- covers is here, where the tables are. A period of less than a month is a mistake.
create function fieldwork.expire(rule text, months integer, today date) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp set zwermkaart.erasure = 'on' as $$
declare
  bound date := (today - make_interval(months => months))::date;
  gone integer;
begin
  if months < 1 or today > current_date + 1 then
    raise exception 'a period of % months up to % is no retention period', months, today using errcode = 'invalid_parameter_value';
  end if;
  case rule
  when 'gebeurtenis-notities' then
    update fieldwork.engagement_event set note = null where note is not null and occurred_on < bound;
  when 'gebeurtenisbestanden' then
    update fieldwork.engagement_batch set file_name = '' where file_name <> '' and recorded_at < bound;
  when 'toestemmingen-ingetrokken' then
    delete from fieldwork.consent_event c where not exists (
      select from fieldwork.consent_in_force f where f.occupancy_id = c.occupancy_id and f.purpose = c.purpose)
      and bound > (select max(greatest(l.occurred_on, l.recorded_at::date)) from fieldwork.consent_event l
        where l.occupancy_id = c.occupancy_id and l.purpose = c.purpose);
  when 'toestemmingen-verhuisd' then
    delete from fieldwork.consent_event c using fieldwork.occupancy o where o.id = c.occupancy_id and o.ended_on < bound;
  when 'niet-benaderen-opgeheven' then
    delete from fieldwork.do_not_approach r where r.lifted_on < bound
      or exists (select from fieldwork.occupancy o where o.id = r.occupancy_id and o.ended_on < bound);
  when 'correctieverzoeken' then
    delete from fieldwork.correction_request q where q.answered_at < bound
      or exists (select from fieldwork.occupancy o where o.id = q.occupancy_id and o.ended_on < bound);
  when 'bewoningen' then
    delete from fieldwork.occupancy o where o.ended_on < bound
      and not exists (select from fieldwork.consent_event c where c.occupancy_id = o.id)
      and not exists (select from fieldwork.do_not_approach r where r.occupancy_id = o.id)
      and not exists (select from fieldwork.correction_request q where q.occupancy_id = o.id);
  when 'bewonerscodes' then
    delete from access.resident_code where least(expires_at, withdrawn_at) < bound;
  when 'sessies' then
    delete from access.session where expires_at < bound;
  when 'aanmeldlinks' then
    delete from access.verification where expires_at < bound;
  when 'uitnodigingen' then
    delete from access.invitation where least(expires_at, accepted_at, withdrawn_at) < bound;
  when 'lidmaatschappen' then
    delete from access.membership where least(ends_at, revoked_at) < bound;
  when 'accounts' then
    delete from access.account a where a.created_at < bound
      and not exists (select from access.membership m where m.account_id = a.id)
      and not exists (select from access.session s where s.user_id = a.id and s.expires_at > now());
  when 'inleesfouten' then
    delete from registry.import_refusal r using registry.import_run n where n.id = r.run_id and n.started_at < bound;
  when 'inleesmeldingen' then
    update registry.import_run set error = null where error is not null and started_at < bound;
  when 'logboek' then
    -- A chain is cut at its beginning only, and remembers where.
    insert into audit.kept_from (number, hash) select number, hash from audit.record where recorded_at < bound order by number desc limit 1
      on conflict (only_row) do update set number = excluded.number, hash = excluded.hash, cut_at = now()
      where excluded.number > kept_from.number;
    delete from audit.record where number <= (select number from audit.kept_from) and recorded_at < bound;
  else
    raise exception 'there is no retention rule %', rule using errcode = 'invalid_parameter_value';
  end case;
  get diagnostics gone = row_count;
  return gone;
end $$;
