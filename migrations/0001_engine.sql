-- The identity of every record, the log of every change, and what keeps the two together.

create extension if not exists pg_trgm;
create extension if not exists unaccent;

create table record (
  id uuid primary key,
  type text not null,
  number text not null,
  title text not null,
  state_class text not null,
  organisation_id uuid,
  team_id uuid,
  assignee_id uuid,
  requester_id uuid,
  due_at timestamptz(3),
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  archived_at timestamptz(3),
  version integer not null check (version > 0),
  -- The hash of the record's last event: what the next one is chained to.
  head bytea not null,
  constraint record_number_key unique (number)
);
create index record_assignee_id_idx on record (assignee_id, state_class, updated_at desc) where archived_at is null;
create index record_team_id_idx on record (team_id, state_class, updated_at desc) where archived_at is null;
create index record_requester_id_idx on record (requester_id, updated_at desc) where archived_at is null;

-- Audit, timeline and outbox in one. Partitioned by the month in which an event was written (not the one in which it
-- happened: imported history happened long ago), so that partitions are only ever added at the end.
create table event (
  id uuid not null,
  seq bigint generated always as identity,
  -- With seq, the order in which followers read: what is below the oldest running transaction can't gain an event.
  xid xid8 not null default pg_current_xact_id(),
  recorded_at timestamptz not null default now(),
  at timestamptz(3) not null,
  type text not null,
  record_id uuid not null,
  version integer not null,
  kind text not null check (kind in ('created', 'updated', 'transitioned', 'archived', 'restored')),
  transition text,
  state text not null,
  state_class text not null,
  actor_id uuid not null,
  via text not null,
  changes jsonb not null,
  cause jsonb,
  prev bytea not null,
  hash bytea not null,
  primary key (recorded_at, id)
) partition by range (recorded_at);
create unique index event_record_version_key on event (record_id, version, recorded_at);
create index event_position_idx on event (xid, seq);
create table event_default partition of event default;

-- Makes the partition of the month that holds the given time; the months are those of UTC. A month that has events in the
-- default partition already stays there: moving them would lock the log.
create function make_event_partition(month timestamptz) returns void language plpgsql as $$
declare
  first timestamptz := date_trunc('month', month at time zone 'UTC') at time zone 'UTC';
  next timestamptz := (date_trunc('month', month at time zone 'UTC') + interval '1 month') at time zone 'UTC';
  name text := 'event_' || to_char(first at time zone 'UTC', 'YYYY_MM');
begin
  perform pg_advisory_xact_lock(hashtext('make_event_partition'));
  if to_regclass(name) is null
    and not exists (select from event_default where recorded_at >= first and recorded_at < next) then
    execute format('create table %I partition of event for values from (%L) to (%L)', name, first, next);
  end if;
end $$;

-- No version of a record without its event, not even from psql: checked at commit, when both must be there, on record
-- and on the table of each type (a row changed without a new version finds no event of this transaction). The event's
-- recorded_at is the start of this transaction, which leads to one partition and one index entry.
create function record_needs_event() returns trigger language plpgsql as $$
begin
  if not exists (
    select from event where recorded_at = now() and record_id = new.id and version = new.version
  ) then
    raise exception '% % (%) has no event for version %', tg_table_name, new.number, new.id, new.version
      using errcode = 'integrity_constraint_violation',
            hint = 'Records change through the product only: it writes the event with the record.';
  end if;
  return null;
end $$;

create constraint trigger record_needs_event after insert or update on record
  deferrable initially deferred for each row execute function record_needs_event();

-- Records are archived and events are kept: neither is deleted or, for events, altered.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% on % is refused: records are archived, events are kept', tg_op, tg_table_name
    using errcode = 'integrity_constraint_violation';
end $$;

create trigger record_is_kept before delete on record for each row execute function refuse_change();
create trigger record_is_not_truncated before truncate on record for each statement execute function refuse_change();
create trigger event_is_kept before update or delete on event for each row execute function refuse_change();
create trigger event_is_not_truncated before truncate on event for each statement execute function refuse_change();

-- How far each follower has read the log.
create table follower (
  name text primary key,
  xid xid8 not null,
  seq bigint not null,
  updated_at timestamptz not null default now()
);
