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
language sql stable security definer set search_path = pg_catalog as $$
  select area_id in (select 'wijk-' || d from access.districts(wanted_subject, wanted_verb) as d)
$$;

create function access.reaches_place(wanted_subject text, wanted_verb text, place public.geometry) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from fieldwork.district w
    where w.id in (select access.districts(wanted_subject, wanted_verb)) and st_intersects(w.boundary, place))
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
  with check ((select access.everywhere('wijkkennis', 'vastleggen')) or access.reaches_area('wijkkennis', 'vastleggen', area_id));

alter table fieldwork.meeting_place enable row level security;
create policy seen on fieldwork.meeting_place for select to zwermkaart_web
  using ((select access.everywhere('wijkkennis', 'lezen')) or access.reaches_place('wijkkennis', 'lezen', point));
create policy recorded on fieldwork.meeting_place for insert to zwermkaart_web
  with check ((select access.everywhere('wijkkennis', 'vastleggen')) or access.reaches_place('wijkkennis', 'vastleggen', point));

alter table fieldwork.linking_opportunity enable row level security;
create policy seen on fieldwork.linking_opportunity for select to zwermkaart_web
  using ((select access.everywhere('wijkkennis', 'lezen')) or access.reaches_place('wijkkennis', 'lezen', geometry));
create policy recorded on fieldwork.linking_opportunity for insert to zwermkaart_web
  with check ((select access.everywhere('wijkkennis', 'vastleggen')) or access.reaches_place('wijkkennis', 'vastleggen', geometry));

alter table audit.record enable row level security;
create policy seen on audit.record for select to zwermkaart_web
  using ((select access.everywhere('logboek', 'lezen')));

-- Whom somebody who keeps members may see: everybody, or who holds something in their districts; and oneself.
create function access.keeps_account(wanted text) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from access.membership m
    where m.account_id = wanted and m.district_id in (select access.districts('leden', 'lezen')))
$$;

alter table access.account enable row level security;
create policy seen on access.account for select to zwermkaart_web
  using ((select access.everywhere('leden', 'lezen')) or id = (select access.account_id()) or access.keeps_account(id));

alter table access.membership enable row level security;
create policy seen on access.membership for select to zwermkaart_web
  using ((select access.everywhere('leden', 'lezen')) or account_id = (select access.account_id())
    or district_id in (select access.districts('leden', 'lezen')));
-- For a district one may add and end what districts are for; never raise somebody, oneself included, above that.
create policy recorded on access.membership for insert to zwermkaart_web
  with check ((select access.everywhere('leden', 'vastleggen'))
    or (role in ('bewoner', 'buurtgroep', 'buurtbegeleider') and district_id in (select access.districts('leden', 'vastleggen'))));
create policy ended on access.membership for update to zwermkaart_web
  using ((select access.everywhere('leden', 'vastleggen'))
    or (role in ('bewoner', 'buurtgroep', 'buurtbegeleider') and district_id in (select access.districts('leden', 'vastleggen'))))
  with check ((select access.everywhere('leden', 'vastleggen'))
    or (role in ('bewoner', 'buurtgroep', 'buurtbegeleider') and district_id in (select access.districts('leden', 'vastleggen'))));

alter table access.invitation enable row level security;
create policy seen on access.invitation for select to zwermkaart_web
  using ((select access.everywhere('leden', 'lezen')) or district_id in (select access.districts('leden', 'lezen')));
create policy recorded on access.invitation for insert to zwermkaart_web
  with check ((select access.everywhere('leden', 'vastleggen'))
    or (role in ('bewoner', 'buurtgroep', 'buurtbegeleider') and district_id in (select access.districts('leden', 'vastleggen'))));
create policy ended on access.invitation for update to zwermkaart_web
  using ((select access.everywhere('leden', 'vastleggen'))
    or (role in ('bewoner', 'buurtgroep', 'buurtbegeleider') and district_id in (select access.districts('leden', 'vastleggen'))));

alter table access.role_setting enable row level security;
create policy seen on access.role_setting for select to zwermkaart_web using (true);
create policy changed on access.role_setting for update to zwermkaart_web
  using ((select access.everywhere('leden', 'vastleggen')));
