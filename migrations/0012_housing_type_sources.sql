-- A home's type may come from its label or from the municipality; the footprint's own answer is kept beside it.

create table fieldwork.housing_type_override (
  id bigint generated always as identity primary key,
  dwelling_id text not null references registry.dwelling,
  -- Null takes a former override back.
  housing_type text,
  reason text not null,
  recorded_by text not null,
  recorded_at timestamptz not null default now()
);
create index on fieldwork.housing_type_override (dwelling_id, id desc);
create trigger append_only before update or delete or truncate on fieldwork.housing_type_override
  for each statement execute function fieldwork.refuse_change();

alter table insight.home
  -- What decided the type: 'omtrek', 'ep-online' or 'gemeente'.
  add column type_source text not null default 'omtrek',
  -- What the footprint says, and what the label that counts says (null without one).
  add column footprint_type text not null default 'onbekend',
  add column registered_type text,
  -- Why the type is doubtful; null when it is not.
  add column type_doubt text,
  -- The period of RVO's reference dwelling of this type; null where there is none.
  add column reference_period text;

-- Which override was the last when homes were derived.
alter table insight.dataset add column built_from_override bigint not null default 0;

update insight.dataset set built_from_run = 0;
