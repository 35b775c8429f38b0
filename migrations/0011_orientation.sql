-- What people find out about a district: answers to the guide's questions, meeting places, parties, koppelkansen.
-- Every save is a new version of an entry; the last one counts, and nothing that was written is lost.

-- An area's id is that of the public API (wijk-…, woonplaats-…): any area may be oriented on.
create table fieldwork.orientation_answer (
  area_id text not null,
  question text not null,
  version integer not null,
  state text not null check (state in ('open', 'beantwoord')),
  note text not null default '',
  recorded_at timestamptz not null default now(),
  primary key (area_id, question, version)
);

create table fieldwork.meeting_place (
  entry_id uuid not null,
  version integer not null,
  name text not null,
  kind text not null,
  -- Who meets there, when, and how to get in; in people's own words.
  who text not null default '',
  moments text not null default '',
  note text not null default '',
  -- The building, where it is known.
  building_id text,
  point geometry(Point, 28992) not null,
  removed boolean not null default false,
  recorded_at timestamptz not null default now(),
  primary key (entry_id, version)
);
create index on fieldwork.meeting_place using gist (point);

create table fieldwork.stakeholder (
  entry_id uuid not null,
  version integer not null,
  area_id text not null,
  name text not null,
  kind text not null,
  interest text not null default '',
  contribution text not null default '',
  note text not null default '',
  -- Where it is to be found; null where it has no place.
  point geometry(Point, 28992),
  removed boolean not null default false,
  recorded_at timestamptz not null default now(),
  primary key (entry_id, version)
);

create table fieldwork.linking_opportunity (
  entry_id uuid not null,
  version integer not null,
  name text not null,
  kind text not null,
  owner text not null default '',
  from_year integer not null,
  to_year integer not null check (to_year >= from_year),
  note text not null default '',
  -- Streets or an area, and the streets by which it was given; empty where it was drawn.
  geometry geometry(Geometry, 28992) not null,
  street_ids text[] not null default '{}',
  removed boolean not null default false,
  recorded_at timestamptz not null default now(),
  primary key (entry_id, version)
);
create index on fieldwork.linking_opportunity using gist (geometry);

create trigger append_only before update or delete or truncate on fieldwork.orientation_answer
  for each statement execute function fieldwork.refuse_change();
create trigger append_only before update or delete or truncate on fieldwork.meeting_place
  for each statement execute function fieldwork.refuse_change();
create trigger append_only before update or delete or truncate on fieldwork.stakeholder
  for each statement execute function fieldwork.refuse_change();
create trigger append_only before update or delete or truncate on fieldwork.linking_opportunity
  for each statement execute function fieldwork.refuse_change();
