-- Energy labels leave the records that public tiles are made from: a table of their own holds them, and the database
-- gives it to nobody but those who may see facts per home.

create table insight.building_label (
  building_id bigint primary key,
  -- Four bits each for the status, the worst and the best class, above them the number of homes whose labels these are.
  label integer not null
);

alter table insight.building_label enable row level security;
create policy seen on insight.building_label for select to zwermkaart_web
  using ((select access.everywhere('woningfeiten', 'lezen')));

-- Name of the tiles with labels; `revision` is that of the tiles without.
alter table insight.dataset add column label_revision text not null default '';

-- Records made before this hold labels. Without a format they are made again at the next start.
truncate insight.building_tile_record;
update insight.dataset set revision = '0', tile_format = '';

-- A refused row may name a home: for who reads files in, and for who answers for the quality of what was read.
alter table registry.import_refusal enable row level security;
create policy seen on registry.import_refusal for select to zwermkaart_web
  using ((select access.everywhere('inlezen', 'lezen')));
