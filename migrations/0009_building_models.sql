-- What 3DBAG measured of a building: heights above NAP, areas and volume.

create table registry.building_model (
  -- The BAG id; only buildings that we hold.
  building_id text primary key,
  -- Metres above NAP.
  ground_level double precision,
  roof_minimum double precision,
  roof_median double precision,
  roof_70_percent double precision,
  roof_maximum double precision,
  roof_type text,
  -- Square metres.
  ground_area double precision,
  flat_roof_area double precision,
  slanted_roof_area double precision,
  outer_wall_area double precision,
  shared_wall_area double precision,
  -- Cubic metres (LoD 2.2).
  volume double precision,
  storeys integer,
  -- Height measurement used and its year, such as AHN4 and 2020.
  point_cloud text,
  point_cloud_year integer,
  -- The reconstruction is incomplete or the points do not suffice.
  is_doubtful boolean not null default false,
  run_id bigint not null references registry.import_run
);
