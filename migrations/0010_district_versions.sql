-- A district's boundary changes while the work goes on: every version is kept with the date from which it holds.

alter table fieldwork.district rename to district_version;
alter table fieldwork.district_version rename column id to district_id;
alter table fieldwork.district_version add column version integer not null default 1;
alter table fieldwork.district_version alter column version drop default;
alter table fieldwork.district_version drop constraint district_pkey;
alter table fieldwork.district_version add primary key (district_id, version);
alter table fieldwork.district_version rename constraint district_id_check to district_version_district_id_check;
alter table fieldwork.district_version
  -- How the boundary came to be, and from what: street ids, CBS codes, or a file's name.
  add column origin text not null default 'bestand' check (origin in ('getekend', 'straten', 'buurten', 'bestand')),
  add column composition jsonb not null default '{}',
  -- Why it was changed, in people's own words.
  add column note text,
  -- From valid_from on there is no such district any more.
  add column withdrawn boolean not null default false;

create trigger append_only before update or delete or truncate on fieldwork.district_version
  for each statement execute function fieldwork.refuse_change();

-- The version in force today: of those that hold by now, the one that holds from the latest day, and of these the last recorded.
-- Today in the Netherlands: on a server that keeps UTC, a district recorded after midnight would else be invisible until two.
create view fieldwork.district as
select district_id as id, version, name, boundary, valid_from, recorded_at, origin, composition, note
from (
  select distinct on (district_id) * from fieldwork.district_version
  where valid_from <= (now() at time zone 'Europe/Amsterdam')::date
  order by district_id, valid_from desc, version desc
) as latest
where not withdrawn;
