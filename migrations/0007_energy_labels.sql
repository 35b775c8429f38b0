-- Energy labels: every registration that EP-Online holds of our dwellings and buildings, and the one that counts per dwelling.

alter table registry.import_run drop constraint import_run_source_check;
alter table registry.import_run add constraint import_run_source_check
  check (source in ('bag', 'engagement', 'background', 'district', 'ep-online', 'cbs', '3dbag'));
-- What the file was recognised as: 'lv-bag-extract', 'bag-light.gpkg', 'ep-online-csv-v4' and so on.
alter table registry.import_run add column format text;

create table registry.energy_label (
  id bigint generated always as identity primary key,
  -- Identifies a registration by what it says, so that a file offered again, in any order, adds nothing.
  registration_key text not null unique,
  -- As EP-Online tells them; matching them to our own dwellings is insight's work.
  dwelling_id text,
  mooring_id text,
  pitch_id text,
  building_ids text[] not null default '{}',
  postcode text,
  house_number integer,
  house_letter text,
  house_number_addition text,
  -- Detailaanduiding: what tells apart the homes of one address.
  designation text,
  registered_on date not null,
  surveyed_on date,
  valid_until date,
  -- The newest date on which a file or the API told of it; where that had no date, the day of registration.
  last_told_on date not null,
  survey_kind text,
  -- Bestaand, Oplevering, Vergunningsaanvraag and the like, in the register's words.
  status text,
  -- The method in the register's words (Berekeningstype), and whether it is NTA 8800.
  calculation_type text,
  method text not null check (method in ('nta-8800', 'ouder')),
  is_simplified boolean,
  is_by_reference_building boolean,
  -- 'W' for homes, 'U' for other buildings.
  building_class text,
  building_type text,
  building_subtype text,
  construction_year integer,
  -- m², of the thermal zone.
  floor_area double precision,
  compactness double precision,
  -- Null where the register holds none that we know: then it is no label.
  energy_class text,
  energy_index double precision,
  -- kWh per m² and year, by NTA 8800.
  energy_demand double precision,
  primary_fossil_energy double precision,
  renewable_share double precision,
  heat_demand double precision,
  -- kg per m² and year by NTA 8800.
  co2_emission double precision,
  -- kWh per m² and year by NTA 8800, but MJ a year in total by older methods: calculated_energy_unit says which.
  calculated_energy_use double precision,
  calculated_energy_unit text check (calculated_energy_unit in ('kWh/m2', 'MJ')),
  run_id bigint not null references registry.import_run
);
create index on registry.energy_label (dwelling_id);
create index on registry.energy_label (mooring_id);
create index on registry.energy_label (pitch_id);
create index on registry.energy_label (postcode, house_number);
create index on registry.energy_label using gin (building_ids);

-- Total files that were taken over. Each is the whole truth on its date: what the newest no longer holds was withdrawn.
-- Such a registration stays as history and counts no more; kept as a rule and not as a mark, so that files may come in any order.
create table registry.energy_label_total (
  delivered_on date primary key,
  run_id bigint not null references registry.import_run
);

-- The registration that counts per dwelling, by the rule of api/src/insight/energy-labels/rules.ts. A dwelling without any is absent.
create table insight.dwelling_label (
  dwelling_id text primary key,
  label_id bigint not null,
  -- As of insight.dataset.labels_as_of; see labelStatuses in the contract.
  status text not null,
  energy_class text not null,
  match text not null,
  method text not null,
  -- Code of why this one counts and not another.
  reason text not null,
  -- How many registrations there are of this dwelling, this one included.
  registration_count integer not null,
  registered_on date,
  surveyed_on date,
  valid_until date,
  -- The registered type of building in our housing types; null where it has none or its method does not count.
  housing_type text
);

create index on insight.dwelling_label (valid_until);
-- Which of our dwellings each registration is about; a registration about none of them is absent.
create table insight.label_match (
  label_id bigint primary key,
  dwelling_id text not null,
  match text not null
);
create index on insight.label_match (dwelling_id);

-- The day on which validity was judged: a label expires without any import.
alter table insight.dataset add column labels_as_of date;
update insight.dataset set built_from_run = 0;
