-- Publications: what everybody may see of progress. Areas that stay as they are, and ranges that passed the small-numbers
-- rules of api/src/insight/small-numbers. A count itself cannot be stored here: the checks take no number that is not rounded.

create table insight.publication (
  -- The end of a closed month or quarter; the publication is about the state at its close.
  reference_date date primary key,
  rhythm text not null check (rhythm in ('maand', 'kwartaal')),
  -- Existing homes that lie in no area, because too few stand together.
  homes_outside integer not null check (homes_outside >= 0),
  published_at timestamptz not null default now()
);

create table insight.publication_area (
  id text primary key,
  kind text not null check (kind in ('wijk', 'buurt', 'vak')),
  -- The district or neighbourhood that it stands for: an id of the public API. Of a square: null.
  stands_for text,
  name text not null,
  -- The squares that it is made of: itself for a square.
  atom_ids text[] not null check (cardinality(atom_ids) > 0),
  -- Of a square: which part of the grid, which neighbourhood and which districts its homes were found in.
  parts text[] not null default '{}',
  -- Squares of the grid, cut off at public boundaries and at nothing finer. EPSG:28992.
  outline geometry(MultiPolygon, 28992) not null,
  created_on date not null,
  check (kind <> 'vak' or atom_ids = array[id])
);

-- Which home counts in which square. Changed in batches only, so that no area gains or loses a single home.
create table insight.publication_member (
  dwelling_id text primary key,
  atom_id text not null references insight.publication_area
);
create index on insight.publication_member (atom_id);

create table insight.published_figure (
  reference_date date not null references insight.publication,
  area_id text not null references insight.publication_area,
  figure text not null check (figure in ('vastgelegd', 'uitgevoerd', 'label-bekend', 'label-c-of-beter')),
  homes integer not null,
  at_least integer,
  at_most integer,
  -- The reference date for which the range was established.
  since date,
  primary key (reference_date, area_id, figure),
  check ((at_least is null) = (at_most is null) and (at_least is null) = (since is null)),
  check (since <= reference_date),
  constraint rounded check (at_least % (case when figure in ('vastgelegd', 'uitgevoerd') then 10 else 5 end) = 0
    and at_most = at_least + (case when figure in ('vastgelegd', 'uitgevoerd') then 9 else 4 end)),
  constraint not_nearly_none_or_all check (at_least >= (case when figure in ('vastgelegd', 'uitgevoerd') then 10 else 5 end)
    and at_most <= homes - (case when figure in ('vastgelegd', 'uitgevoerd') then 10 else 5 end))
);

-- What was published was seen: it is never changed and never taken back.
create function insight.keep_published() returns trigger language plpgsql as $$
begin
  raise exception 'insight.% is append-only: what was published stays', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger append_only before update or delete or truncate on insight.publication
  for each statement execute function insight.keep_published();
create trigger append_only before update or delete or truncate on insight.publication_area
  for each statement execute function insight.keep_published();
create trigger append_only before update or delete or truncate on insight.published_figure
  for each statement execute function insight.keep_published();
