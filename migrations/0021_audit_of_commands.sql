-- What commands and jobs write into personal tables is told to the log as well. Requests tell it themselves, with the
-- purpose and the visitor's address; a statement outside any request is told here, by the number of its rows.

create function audit.tell_change() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  touched integer;
begin
  if coalesce(current_setting('zwermkaart.request', true), '') <> '' then return null; end if;
  select count(*) into touched from changed;
  if touched = 0 then return null; end if;
  perform audit.add(json_build_object('action', 'vastleggen', 'subject', tg_argv[0], 'objectKind', tg_table_name,
    'objectCount', touched, 'actor', 'opdracht', 'result', 'geslaagd'));
  return null;
end $$;

create trigger told after insert on fieldwork.engagement_event referencing new table as changed
  for each statement execute function audit.tell_change('betrokkenheid');
create trigger told after insert on fieldwork.meeting_place referencing new table as changed
  for each statement execute function audit.tell_change('wijkkennis');
create trigger told after insert on fieldwork.stakeholder referencing new table as changed
  for each statement execute function audit.tell_change('wijkkennis');
create trigger told after insert on fieldwork.linking_opportunity referencing new table as changed
  for each statement execute function audit.tell_change('wijkkennis');
create trigger told after insert on fieldwork.orientation_answer referencing new table as changed
  for each statement execute function audit.tell_change('wijkkennis');
create trigger told after insert on access.membership referencing new table as changed
  for each statement execute function audit.tell_change('leden');

-- The end of the chain, for whoever keeps it elsewhere: with it, cutting records off the end shows.
create function audit.head() returns table (number bigint, hash text)
language sql stable security definer set search_path = pg_catalog as $$
  select r.number, r.hash from audit.record r order by r.number desc limit 1
$$;
