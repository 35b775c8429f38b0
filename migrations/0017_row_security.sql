-- What the application's role may see of what is personal: row-level security, table by table. Grants follow the list in
-- api/src/platform/db/database-roles.ts; the functions that policies call are in 0015_access.sql.
-- In every policy `everywhere` comes first: it is asked once a statement, and only where it says no are dwellings looked up.

alter table registry.energy_label enable row level security;
create policy seen on registry.energy_label for select to zwermkaart_web
  using ((select access.everywhere('woningfeiten', 'lezen')));

-- Files of registers have the registers' names; what people called their own file of events may tell of somebody.
alter table registry.import_run enable row level security;
create policy seen on registry.import_run for select to zwermkaart_web
  using (source <> 'engagement' or (select access.everywhere('inlezen', 'lezen')));

alter table insight.dwelling_label enable row level security;
create policy seen on insight.dwelling_label for select to zwermkaart_web
  using ((select access.everywhere('woningfeiten', 'lezen')));

alter table insight.label_match enable row level security;
create policy seen on insight.label_match for select to zwermkaart_web
  using ((select access.everywhere('woningfeiten', 'lezen')));

alter table fieldwork.housing_type_override enable row level security;
create policy seen on fieldwork.housing_type_override for select to zwermkaart_web
  using ((select access.everywhere('woningtypen', 'lezen')));
create policy recorded on fieldwork.housing_type_override for insert to zwermkaart_web
  with check ((select access.everywhere('woningtypen', 'vastleggen')));

alter table fieldwork.district_version enable row level security;
create policy seen on fieldwork.district_version for select to zwermkaart_web
  using ((select access.everywhere('wijken', 'lezen')));
create policy recorded on fieldwork.district_version for insert to zwermkaart_web
  with check ((select access.everywhere('wijken', 'vastleggen')));
-- A view shows what its owner may see, unless it is told to ask for its reader.
alter view fieldwork.district set (security_invoker = true);

alter table fieldwork.engagement_event enable row level security;
create policy seen on fieldwork.engagement_event for select to zwermkaart_web
  using ((select access.everywhere('betrokkenheid', 'lezen'))
    or dwelling_id in (select access.dwellings('betrokkenheid', 'lezen')));
create policy recorded on fieldwork.engagement_event for insert to zwermkaart_web
  with check ((select access.everywhere('betrokkenheid', 'vastleggen'))
    or dwelling_id in (select access.dwellings('betrokkenheid', 'vastleggen')));

alter table fieldwork.engagement_batch enable row level security;

-- Where a place or a drawn area lies decides whose district it belongs to; an answer or a party names its area.
create function access.reaches_area(wanted_subject text, wanted_verb text, area_id text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select area_id in (select 'wijk-' || d from access.districts(wanted_subject, wanted_verb) as d)
$$;

create function access.reaches_place(wanted_subject text, wanted_verb text, place public.geometry) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from fieldwork.district w
    where w.id in (select access.districts(wanted_subject, wanted_verb)) and st_intersects(w.boundary, place))
$$;

-- An entry's next version replaces the one before: who adds it has to reach what it replaces as well.
create function access.follows_place(entry uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select access.reaches_place('wijkkennis', 'vastleggen', p.point) from fieldwork.meeting_place p
    where p.entry_id = entry order by p.version desc limit 1), true)
$$;

create function access.follows_party(entry uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select access.reaches_area('wijkkennis', 'vastleggen', p.area_id) from fieldwork.stakeholder p
    where p.entry_id = entry order by p.version desc limit 1), true)
$$;

create function access.follows_opportunity(entry uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select access.reaches_place('wijkkennis', 'vastleggen', o.geometry) from fieldwork.linking_opportunity o
    where o.entry_id = entry order by o.version desc limit 1), true)
$$;

alter table fieldwork.orientation_answer enable row level security;
create policy seen on fieldwork.orientation_answer for select to zwermkaart_web
  using ((select access.everywhere('wijkkennis', 'lezen')) or access.reaches_area('wijkkennis', 'lezen', area_id));
create policy recorded on fieldwork.orientation_answer for insert to zwermkaart_web
  with check ((select access.everywhere('wijkkennis', 'vastleggen')) or access.reaches_area('wijkkennis', 'vastleggen', area_id));

alter table fieldwork.stakeholder enable row level security;
create policy seen on fieldwork.stakeholder for select to zwermkaart_web
  using ((select access.everywhere('wijkkennis', 'lezen')) or access.reaches_area('wijkkennis', 'lezen', area_id));
create policy recorded on fieldwork.stakeholder for insert to zwermkaart_web
  with check ((select access.everywhere('wijkkennis', 'vastleggen'))
    or (access.reaches_area('wijkkennis', 'vastleggen', area_id) and access.follows_party(entry_id)));

alter table fieldwork.meeting_place enable row level security;
create policy seen on fieldwork.meeting_place for select to zwermkaart_web
  using ((select access.everywhere('wijkkennis', 'lezen')) or access.reaches_place('wijkkennis', 'lezen', point));
create policy recorded on fieldwork.meeting_place for insert to zwermkaart_web
  with check ((select access.everywhere('wijkkennis', 'vastleggen'))
    or (access.reaches_place('wijkkennis', 'vastleggen', point) and access.follows_place(entry_id)));

alter table fieldwork.linking_opportunity enable row level security;
create policy seen on fieldwork.linking_opportunity for select to zwermkaart_web
  using ((select access.everywhere('wijkkennis', 'lezen')) or access.reaches_place('wijkkennis', 'lezen', geometry));
create policy recorded on fieldwork.linking_opportunity for insert to zwermkaart_web
  with check ((select access.everywhere('wijkkennis', 'vastleggen'))
    or (access.reaches_place('wijkkennis', 'vastleggen', geometry) and access.follows_opportunity(entry_id)));

alter table audit.record enable row level security;
create policy seen on audit.record for select to zwermkaart_web
  using ((select access.everywhere('logboek', 'lezen')));

-- Whom somebody who keeps members may see: everybody, or who holds something in their districts; and oneself.
create function access.keeps_account(wanted text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from access.membership m
    where m.account_id = wanted and m.district_id in (select access.districts('leden', 'lezen')))
$$;

alter table access.account enable row level security;
create policy seen on access.account for select to zwermkaart_web
  using ((select access.everywhere('leden', 'lezen')) or (select access.everywhere('logboek', 'lezen')) or id = (select access.account_id()) or access.keeps_account(id));

alter table access.membership enable row level security;
create policy seen on access.membership for select to zwermkaart_web
  using ((select access.everywhere('leden', 'lezen')) or account_id = (select access.account_id())
    or district_id in (select access.districts('leden', 'lezen')));
-- What access.may_grant allows, though nobody but the administrator lengthens or adds to what they hold themselves.
create function access.keeps_member(member text, wanted_role text, district text, dwellings text[]) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select access.may_grant(wanted_role, district, dwellings) and member is distinct from access.account_id()
$$;

create policy recorded on access.membership for insert to zwermkaart_web
  with check (granted_by = (select access.account_id())
    and ((select access.unbounded('leden', 'vastleggen')) or access.keeps_member(account_id, role, district_id, dwelling_ids)));
create policy ended on access.membership for update to zwermkaart_web
  using ((select access.unbounded('leden', 'vastleggen')) or access.keeps_member(account_id, role, district_id, '{}'));

alter table access.invitation enable row level security;
create policy seen on access.invitation for select to zwermkaart_web
  using ((select access.everywhere('leden', 'lezen')) or district_id in (select access.districts('leden', 'lezen')));
create policy recorded on access.invitation for insert to zwermkaart_web
  with check (invited_by = (select access.account_id())
    and ((select access.unbounded('leden', 'vastleggen')) or access.keeps_member(null, role, district_id, dwelling_ids)));
create policy ended on access.invitation for update to zwermkaart_web
  using ((select access.unbounded('leden', 'vastleggen')) or access.keeps_member(null, role, district_id, '{}'));

-- One sees and ends one's own sessions; the administrator those of everybody.
alter table access.session enable row level security;
create policy seen on access.session for select to zwermkaart_web
  using (user_id = (select access.account_id()) or (select access.unbounded('leden', 'lezen')));
create policy ended on access.session for delete to zwermkaart_web
  using (user_id = (select access.account_id()) or (select access.unbounded('leden', 'vastleggen')));

-- Who lost their second factor gets the administrator to take it away.
create policy factors_reset on access.account for update to zwermkaart_web
  using ((select access.unbounded('leden', 'vastleggen')));
alter table access.two_factor enable row level security;
create policy seen on access.two_factor for select to zwermkaart_web
  using ((select access.unbounded('leden', 'vastleggen')));
create policy reset on access.two_factor for delete to zwermkaart_web
  using ((select access.unbounded('leden', 'vastleggen')));
alter table access.passkey enable row level security;
create policy seen on access.passkey for select to zwermkaart_web
  using ((select access.unbounded('leden', 'vastleggen')));
create policy reset on access.passkey for delete to zwermkaart_web
  using ((select access.unbounded('leden', 'vastleggen')));

alter table access.role_setting enable row level security;
create policy seen on access.role_setting for select to zwermkaart_web using (true);
create policy changed on access.role_setting for update to zwermkaart_web
  using ((select access.unbounded('leden', 'vastleggen')));
