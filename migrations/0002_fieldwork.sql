-- The fieldwork lane: what people recorded. Events are only ever added; a present status is derived from them.

create table fieldwork.district (
  id text primary key check (id ~ '^[a-z0-9-]+$'),
  name text not null,
  boundary geometry(MultiPolygon, 28992) not null,
  valid_from date not null,
  recorded_at timestamptz not null default now()
);
create index on fieldwork.district using gist (boundary);

create table fieldwork.engagement_batch (
  id bigint generated always as identity primary key,
  file_name text not null,
  file_sha256 text not null,
  recorded_at timestamptz not null default now()
);

create table fieldwork.engagement_event (
  id bigint generated always as identity primary key,
  dwelling_id text not null references registry.dwelling,
  event text not null check (event in (
    'bereikt', 'geinteresseerd', 'scan', 'advies', 'offerte', 'aanmelding', 'maatregel', 'ambassadeur',
    'geen-interesse', 'niet-benaderen', 'stap-terug')),
  occurred_on date not null,
  source text not null,
  note text,
  batch_id bigint not null references fieldwork.engagement_batch,
  recorded_at timestamptz not null default now(),
  -- The same event told twice is one event, so that a file may be offered again.
  unique (dwelling_id, occurred_on, event, source)
);

create function fieldwork.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'fieldwork.% is append-only: record a new event instead', tg_table_name
    using errcode = 'restrict_violation';
end $$;

create trigger append_only before update or delete or truncate on fieldwork.engagement_event
  for each statement execute function fieldwork.refuse_change();
