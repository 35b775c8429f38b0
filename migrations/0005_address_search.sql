-- Search as people type: streets and towns are few and searched by resemblance; their addresses follow by number.
-- Keys are folded: lower case, without accents and punctuation (api/src/insight/address-search/rules.ts).

drop table insight.address_search;

create table insight.address_search (
  address_id text primary key,
  dwelling_id text not null,
  -- The one with the lowest id where the dwelling lies in several; null for a pitch.
  building_id text,
  street_id text not null,
  -- On one line, as on an envelope.
  display text not null,
  house_number integer not null,
  -- House letter and addition together, folded: '', 'a', 'a2', 'bis'.
  suffix text not null,
  postcode text,
  point geometry(Point, 28992) not null
);
create index on insight.address_search (street_id, house_number);
create index on insight.address_search (postcode text_pattern_ops, house_number);

create table insight.place_search (
  -- The BAG id of a street or a town.
  id text primary key,
  kind text not null check (kind in ('straat', 'woonplaats')),
  display text not null,
  name_key text not null,
  -- The short name (verkorteNaam), where the register has one.
  short_key text,
  town_key text not null,
  -- What is searched: name, town and short name.
  search text not null,
  address_count integer not null,
  point geometry(Point, 28992) not null,
  extent geometry(Polygon, 28992) not null
);
create index on insight.place_search using gist (search gist_trgm_ops(siglen = 64));
create index on insight.place_search (search text_pattern_ops);
