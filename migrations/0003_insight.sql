-- The insight lane: computed from registry and fieldwork, always recomputable, never edited.

-- One row: which dataset the map shows, and from which import it was computed.
create table insight.dataset (
  only_row boolean primary key default true check (only_row),
  revision text not null,
  built_from_run bigint not null,
  built_at timestamptz not null default now()
);
insert into insight.dataset (revision, built_from_run) values ('0', 0);

-- An existing home: a dwelling with a woonfunctie and a status that CBS counts, with its derived type.
create table insight.home (
  dwelling_id text primary key,
  -- Its building; the one with the lowest id where it lies in several.
  building_id text not null,
  housing_type text not null,
  -- Why this type: a code that the interface words, and the counts behind it.
  type_reason text not null,
  neighbour_count integer not null,
  construction_year integer,
  building_period text not null,
  floor_area integer,
  street_id text,
  -- Representative point, EPSG:28992.
  point geometry(Point, 28992) not null
);
create index on insight.home (building_id);
create index on insight.home using gist (point);

create table insight.cluster (
  -- Stable while its members are: type, period and the lowest dwelling id.
  id text primary key,
  housing_type text not null,
  building_period text not null,
  home_count integer not null,
  building_count integer not null,
  outline geometry(MultiPolygon, 28992) not null
);
create index on insight.cluster using gist (outline);

create table insight.cluster_member (
  cluster_id text not null references insight.cluster on delete cascade,
  dwelling_id text not null primary key
);
create index on insight.cluster_member (cluster_id);

-- Where to write a street's name: the BAG has no geometry for streets, so it is read off the homes along it.
create table insight.street_label (
  street_id text not null,
  part integer not null,
  name text not null,
  -- Degrees clockwise from east, between -90 and 90, so that text is never upside down.
  rotation double precision not null,
  -- Metres along which the name may run.
  length double precision not null,
  point geometry(Point, 28992) not null,
  primary key (street_id, part)
);
create index on insight.street_label using gist (point);

-- One row per address, written as people type it, for forgiving search.
create table insight.address_search (
  address_id text primary key,
  dwelling_id text not null,
  building_id text,
  display text not null,
  search text not null,
  street_name text not null,
  house_number integer not null,
  postcode text,
  town_name text not null,
  point geometry(Point, 28992) not null
);
create index on insight.address_search using gin (search gin_trgm_ops);
create index on insight.address_search (postcode, house_number);
