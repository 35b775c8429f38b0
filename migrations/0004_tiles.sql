-- What tiles are made of: one compact record per building and counted cells for the zooms that show no single buildings.
-- docs/decisions/0004-tile-record.md tells the record's layout and why.

create table insight.building_tile_record (
  -- The BAG id as the number that a tile's feature carries.
  building_id bigint not null,
  -- The diagonal of the building's box on the tile grid (no coordinate system of PostGIS's): a box with a small, quickly built index.
  span geometry(LineString) not null,
  record bytea not null
);
create index building_tile_record_span on insight.building_tile_record using gist (span);

create table insight.overview_cell (
  zoom smallint not null,
  -- Column and row of the cell among the cells of its zoom, 64 to a side of a tile.
  x integer not null,
  y integer not null,
  buildings integer not null,
  homes integer not null,
  -- Median over the buildings whose year is known; null when none is.
  construction_year integer,
  building_period text,
  primary key (zoom, x, y)
);

-- Which layout and vocabulary the records were written with; another one means that they have to be rebuilt.
alter table insight.dataset add column tile_format text not null default '';
