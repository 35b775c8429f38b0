-- CBS's division of the country and its key figures, one set per year beside another: codes are not joined across years.

create table registry.statistical_area (
  -- GM0000, WK000000, BU00000000.
  code text not null check (code ~ '^(GM[0-9]{4}|WK[0-9]{4}[0-9A-Z]{2}|BU[0-9]{4}[0-9A-Z]{4})$'),
  year integer not null,
  kind text not null check (kind in ('gemeente', 'wijk', 'buurt')),
  name text not null,
  -- The wijk and the municipality that the code itself names; the name is null where the file does not tell.
  district_code text,
  municipality_code text check (municipality_code ~ '^GM[0-9]{4}$'),
  municipality_name text,
  geometry geometry(MultiPolygon, 28992) not null,
  -- No area of its kind of a later year lies over it: the present division, also where municipalities merged.
  is_current boolean not null default true,
  run_id bigint not null references registry.import_run,
  primary key (code, year)
);
create index on registry.statistical_area using gist (geometry);
create index on registry.statistical_area (kind, code) where is_current;

create table registry.area_figure (
  area_code text not null,
  year integer not null,
  -- Name of the figure in data/reference/area-figures.json, which tells its unit and meaning.
  figure text not null,
  value double precision,
  -- Why there is no value: see missingFigureReasons in the contract.
  missing_reason text,
  primary key (area_code, year, figure),
  foreign key (area_code, year) references registry.statistical_area (code, year) on delete cascade,
  check ((value is null) <> (missing_reason is null))
);
