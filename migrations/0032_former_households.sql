-- Who moves into a home does not read of the people before them: what was done with them, their wishes, and who looked at
-- the home then. Staff see a home's whole past still. An occupancy without a beginning is the first that we know of.

drop policy own_home on fieldwork.engagement_event;
create policy own_home on fieldwork.engagement_event for select to zwermkaart_web
  using (dwelling_id in (select access.dwellings('eigen-woning', 'lezen'))
    and not exists (select from fieldwork.occupancy o
      where o.dwelling_id = engagement_event.dwelling_id and o.ended_on is null and o.begun_on > engagement_event.occurred_on));

-- An entry without an occupancy came from an imported event: it says of the home that nobody is to come, and holds on.
drop policy seen on fieldwork.do_not_approach;
create policy seen on fieldwork.do_not_approach for select to zwermkaart_web
  using ((select access.everywhere('benaderbaarheid', 'lezen'))
    or (dwelling_id in (select access.dwellings('benaderbaarheid', 'lezen'))
      and (occupancy_id is null or dwelling_id not in (select access.dwellings('eigen-woning', 'lezen'))
        or exists (select from fieldwork.occupancy o where o.id = occupancy_id and o.ended_on is null))));

-- As in 0018, and of the own home what its present household said.
drop policy seen on fieldwork.consent_event;
create policy seen on fieldwork.consent_event for select to zwermkaart_web
  using ((select '*' in (select access.consents_everywhere('lezen')))
    or purpose in (select access.consents_everywhere('lezen'))
    or ((dwelling_id in (select c.dwelling_id from access.consent_dwellings('lezen') c where c.purpose = '*')
        or (dwelling_id, purpose) in (select c.dwelling_id, c.purpose from access.consent_dwellings('lezen') c))
      and (dwelling_id not in (select access.dwellings('eigen-woning', 'lezen'))
        or exists (select from fieldwork.occupancy o where o.id = occupancy_id and o.ended_on is null))));

create or replace function audit.looks_at_home(home text)
returns table (looked_at timestamptz, roles text[], action text, subject text, purpose text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.recorded_at, r.roles, r.action, r.subject, r.purpose from audit.record r
  where r.result = 'geslaagd' and home in (select access.dwellings('eigen-woning', 'lezen'))
    and (r.object_id = home or r.object_id in (select building_id from registry.dwelling_building where dwelling_id = home))
    and not exists (select from fieldwork.occupancy o where o.dwelling_id = home and o.ended_on is null
      and o.begun_on > (r.recorded_at at time zone 'Europe/Amsterdam')::date)
  order by r.number desc limit 500
$$;
