-- The audit log: who read or wrote what, when, for what purpose, from where and with what result; never the content.
-- Only ever added to, and each record carries a hash over itself and the one before.

create schema audit;

create table audit.record (
  -- Position in the chain, without gaps.
  number bigint primary key,
  -- When the transaction that did it began, and when this was written, its last deed.
  started_at timestamptz not null,
  recorded_at timestamptz not null,
  -- One request's records belong together.
  request_id text,
  -- The account, or the job or command that acted; null for the public.
  actor text,
  -- The roles that the actor held then.
  roles text[] not null default '{}',
  -- lezen, vastleggen, downloaden, aanmelden and the like.
  action text not null,
  subject text not null,
  -- What kind of object and which: an id of a register or of ours, never content.
  object_kind text,
  object_id text,
  -- How many objects it was about, where that is known.
  object_count integer,
  purpose text,
  result text not null check (result in ('geslaagd', 'geweigerd', 'mislukt')),
  -- Address that the request came from.
  origin text,
  previous_hash text not null,
  hash text not null
);
create index on audit.record (recorded_at);
create index on audit.record (actor, recorded_at);
create index on audit.record (object_id, recorded_at);

-- What a record's hash is made over: every field in a fixed order and form, so that anybody can compute it again.
create function audit.text_of(r audit.record) returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
  select concat_ws(E'\x1f', r.number::text, to_char(r.started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    to_char(r.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    coalesce(r.request_id, ''), coalesce(r.actor, ''), array_to_string(r.roles, ','), r.action, r.subject,
    coalesce(r.object_kind, ''), coalesce(r.object_id, ''), coalesce(r.object_count::text, ''), coalesce(r.purpose, ''),
    r.result, coalesce(r.origin, ''), r.previous_hash)
$$;

-- Adds a record at the end of the chain. The lock lasts until the transaction ends, so call it last.
create function audit.add(told json) returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  r audit.record;
  last audit.record;
begin
  perform pg_advisory_xact_lock(hashtext('zwermkaart.audit'));
  select * into last from audit.record order by number desc limit 1;
  r.number := coalesce(last.number, 0) + 1;
  r.started_at := transaction_timestamp();
  r.recorded_at := clock_timestamp();
  r.request_id := nullif(current_setting('zwermkaart.request', true), '');
  -- Whom the database knows by the session comes before what the caller says, and a request cannot speak for an account.
  r.actor := coalesce(access.account_id(),
    case when current_setting('role') <> 'zwermkaart_web' or told ->> 'actor' = 'opdracht' then told ->> 'actor' end);
  r.roles := coalesce((select array_agg(distinct m.role order by m.role) from access.active_memberships() m), '{}');
  r.action := told ->> 'action';
  r.subject := told ->> 'subject';
  r.object_kind := told ->> 'objectKind';
  r.object_id := told ->> 'objectId';
  r.object_count := (told ->> 'objectCount')::integer;
  r.purpose := told ->> 'purpose';
  r.result := told ->> 'result';
  r.origin := told ->> 'origin';
  r.previous_hash := coalesce(last.hash, '');
  r.hash := encode(sha256(convert_to(audit.text_of(r), 'UTF8')), 'hex');
  insert into audit.record select r.*;
  return r.number;
end $$;

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit.record is append-only' using errcode = 'restrict_violation';
end $$;

create trigger append_only before update or delete or truncate on audit.record
  for each statement execute function audit.refuse_change();
