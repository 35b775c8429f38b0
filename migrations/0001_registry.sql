-- The registry lane: what public registers say. Imports write it, nobody edits it.
-- Geometries are EPSG:28992 (Amersfoort / RD New), metres, as the registers deliver them.

create schema registry;
create schema fieldwork;
create schema insight;
-- Where an import prepares its rows before one transaction takes them over; emptied at every start of a run.
create schema staging;

create table registry.import_run (
  id bigint generated always as identity primary key,
  source text not null check (source in ('bag', 'engagement', 'background', 'district')),
  file_name text not null,
  file_sha256 text,
  delivered_on date,
  municipality_code text,
  state text not null check (state in ('running', 'succeeded', 'failed')),
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  counts jsonb not null default '{}',
  error text
);

create table registry.import_refusal (
  id bigint generated always as identity primary key,
  run_id bigint not null references registry.import_run,
  kind text not null check (kind in ('refused', 'conflict')),
  file text not null,
  object_id text,
  reason text not null
);
create index on registry.import_refusal (run_id);

create table registry.municipality (
  code text primary key check (code ~ '^[0-9]{4}$'),
  name text
);

-- Every object of the BAG carries the same five facts about its record:
--   valid_from        start of the validity of the current occurrence
--   in_investigation  one of its properties is "in onderzoek"
--   municipality_code the municipality whose delivery brought it (not the first four digits of its id)
--   run_id            the run that last changed it
--   closed_on         the date of the delivery that no longer held it; fieldwork may still point at it
create table registry.town (
  id text primary key check (id ~ '^[0-9]{4}$'),
  name text not null,
  status text not null,
  geometry geometry(MultiPolygon, 28992),
  valid_from date not null,
  in_investigation boolean not null default false,
  municipality_code text not null,
  run_id bigint not null references registry.import_run,
  closed_on date
);

create table registry.street (
  id text primary key check (id ~ '^[0-9]{4}30[0-9]{10}$'),
  name text not null,
  short_name text,
  kind text not null,
  status text not null,
  town_id text not null,
  valid_from date not null,
  in_investigation boolean not null default false,
  municipality_code text not null,
  run_id bigint not null references registry.import_run,
  closed_on date
);

create table registry.address (
  id text primary key check (id ~ '^[0-9]{4}20[0-9]{10}$'),
  house_number integer not null,
  house_letter text,
  house_number_addition text,
  postcode text check (postcode ~ '^[1-9][0-9]{3}[A-Z]{2}$'),
  object_kind text not null,
  status text not null,
  street_id text not null,
  -- Only where the address lies in another town than its street.
  town_id text,
  valid_from date not null,
  in_investigation boolean not null default false,
  municipality_code text not null,
  run_id bigint not null references registry.import_run,
  closed_on date
);
create index on registry.address (street_id);
create index on registry.address (postcode, house_number);

create table registry.building (
  id text primary key check (id ~ '^[0-9]{4}10[0-9]{10}$'),
  status text not null,
  -- Null where the register holds a placeholder (9999, 1005).
  construction_year integer,
  geometry geometry(Polygon, 28992) not null,
  valid_from date not null,
  in_investigation boolean not null default false,
  municipality_code text not null,
  run_id bigint not null references registry.import_run,
  closed_on date
);
create index on registry.building using gist (geometry);

create table registry.dwelling (
  id text primary key check (id ~ '^[0-9]{4}0[123][0-9]{10}$'),
  kind text not null check (kind in ('verblijfsobject', 'ligplaats', 'standplaats')),
  status text not null,
  purposes text[] not null default '{}',
  -- Square metres; null where the register holds its placeholder 999999 or has none (pitches).
  floor_area integer,
  geometry geometry(Geometry, 28992) not null,
  valid_from date not null,
  in_investigation boolean not null default false,
  municipality_code text not null,
  run_id bigint not null references registry.import_run,
  closed_on date
);
create index on registry.dwelling using gist (geometry);

-- A dwelling may lie in several buildings, and a building holds many dwellings.
create table registry.dwelling_building (
  dwelling_id text not null references registry.dwelling,
  building_id text not null references registry.building,
  primary key (dwelling_id, building_id)
);
create index on registry.dwelling_building (building_id);

create table registry.dwelling_address (
  dwelling_id text not null references registry.dwelling,
  address_id text not null references registry.address,
  is_main boolean not null,
  primary key (dwelling_id, address_id)
);
create index on registry.dwelling_address (address_id);

-- Where streets and the land around them have a geometry of their own (the BAG gives none).
create table registry.street_line (
  street_id text primary key,
  name text not null,
  kind text not null check (kind in ('hoofdweg', 'woonstraat', 'woonerf', 'pad')),
  geometry geometry(MultiLineString, 28992) not null
);
create index on registry.street_line using gist (geometry);

create table registry.background_area (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('water', 'groen', 'park', 'sport')),
  geometry geometry(MultiPolygon, 28992) not null
);
create index on registry.background_area using gist (geometry);
