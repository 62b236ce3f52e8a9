-- agreements and clocks

alter table "organisation" add column "time_zone" text;

-- Agreements: What is promised to whom: how soon work is answered and done, by which hours, and what happens before it is late.
create sequence "agreement_number" increment by 50;
create table "agreement" (
  "id" uuid primary key,
  "number" text not null,
  "version" integer not null,
  "state" text not null,
  "state_class" text not null,
  "created_at" timestamptz(3) not null,
  "created_by" uuid not null,
  "updated_at" timestamptz(3) not null,
  "updated_by" uuid not null,
  "archived_at" timestamptz(3),
  "title" text,
  "description" text,
  "kind" text,
  "applies_to" text,
  "condition" text,
  "organisation_id" uuid,
  "service_id" uuid,
  "team_id" uuid,
  "supplier_id" uuid,
  "carried_by_ids" uuid[],
  "rank" bigint,
  "since" timestamptz(3),
  "until" timestamptz(3),
  "calendar_id" uuid,
  "zone_from" text,
  "zone" text,
  "targets" jsonb,
  "custom" jsonb not null default '{}'
);
alter table "agreement" add constraint "agreement_record_fkey" foreign key (id) references record (id);
create unique index "agreement_number_key" on "agreement" (number);
create index "agreement_updated_at_idx" on "agreement" (updated_at, id);
create index "agreement_state_idx" on "agreement" (state_class, updated_at, id) where archived_at is null;
create unique index "agreement_title_key" on "agreement" ("title");
create index "agreement_organisation_id_idx" on "agreement" ("organisation_id", id) where "organisation_id" is not null;
create index "agreement_service_id_idx" on "agreement" ("service_id", id) where "service_id" is not null;
create index "agreement_team_id_idx" on "agreement" ("team_id", id) where "team_id" is not null;
create index "agreement_supplier_id_idx" on "agreement" ("supplier_id", id) where "supplier_id" is not null;
create index "agreement_carried_by_ids_idx" on "agreement" using gin ("carried_by_ids");
create index "agreement_calendar_id_idx" on "agreement" ("calendar_id", id) where "calendar_id" is not null;
create constraint trigger "agreement_needs_event" after insert or update on "agreement" deferrable initially deferred for each row execute function record_needs_event();
create trigger "agreement_is_kept" before delete on "agreement" for each row execute function refuse_change();

alter table "incident" add column "next_due_at" timestamptz(3);
create index "incident_next_due_at_idx" on "incident" ("next_due_at", id);
alter table "incident" add column "response_level" text;
alter table "incident" add column "resolution_level" text;

alter table "task" add column "next_due_at" timestamptz(3);
create index "task_next_due_at_idx" on "task" ("next_due_at", id);
alter table "task" add column "response_level" text;
alter table "task" add column "resolution_level" text;

-- What a follower keeps of a record is no version of it: a change of these columns alone needs no event. The columns are
-- the arguments of the trigger.
create or replace function record_needs_event() returns trigger language plpgsql as $$
begin
  if exists (
    select from event where recorded_at = now() and record_id = new.id and version = new.version
  ) then
    return null;
  end if;
  if tg_op = 'UPDATE' and tg_nargs > 0 and to_jsonb(new) - tg_argv[0:] = to_jsonb(old) - tg_argv[0:] then
    return null;
  end if;
  raise exception '% % (%) has no event for version %', tg_table_name, new.number, new.id, new.version
    using errcode = 'integrity_constraint_violation',
          hint = 'Records change through the product only: it writes the event with the record.';
end $$;

drop trigger incident_needs_event on incident;
create constraint trigger incident_needs_event after insert or update on incident deferrable initially deferred
  for each row execute function record_needs_event('next_due_at', 'response_level', 'resolution_level');
drop trigger task_needs_event on task;
create constraint trigger task_needs_event after insert or update on task deferrable initially deferred
  for each row execute function record_needs_event('next_due_at', 'response_level', 'resolution_level');

-- The versions of agreements, calendars and decision tables that clocks were counted by.
create table clock_terms (
  hash text primary key,
  versions jsonb not null,
  first_used_at timestamptz(3) not null
);

-- One row for each record that can have clocks: the lock under which they are computed, and when to look again.
create table clocked (
  record_id uuid primary key references record (id),
  type text not null,
  -- The version of the record that the clocks know of.
  version integer not null default 0,
  terms text references clock_terms (hash),
  -- The event whose values chose the agreements.
  chosen_by uuid,
  -- When the next step or the end of a promise is reached.
  wake_at timestamptz(3),
  -- Other terms hold since it was computed.
  is_stale boolean not null default false
);
create index clocked_wake_at_idx on clocked (wake_at) where wake_at is not null;
create index clocked_stale_idx on clocked (record_id) where is_stale;

-- Where each clock stands by the events so far; nothing here depends on when it is read.
create table clock (
  record_id uuid not null references clocked (record_id),
  agreement_id uuid not null,
  target text not null,
  kind text not null,
  agreement_kind text not null,
  zone text not null,
  phase text not null,
  round integer not null,
  missed integer not null,
  target_ms bigint not null,
  counted_ms bigint not null,
  started_at timestamptz(3) not null,
  ended_at timestamptz(3),
  due_at timestamptz(3),
  -- The last moment at which a running clock is still kept.
  late_after timestamptz(3),
  breached_at timestamptz(3),
  breached_by text,
  primary key (record_id, agreement_id, target)
);
create index clock_agreement_id_idx on clock (agreement_id);

-- What a clock has set off: each step once in a round.
create table clock_step (
  record_id uuid not null references clocked (record_id),
  agreement_id uuid not null,
  target text not null,
  round integer not null,
  step text not null,
  reached_at timestamptz(3) not null,
  done_at timestamptz(3) not null,
  -- Everything was down when it was reached, or its clock was only then counted by these terms.
  is_late boolean not null,
  -- What was done, or why it could not be.
  outcome jsonb not null,
  primary key (record_id, agreement_id, target, round, step)
);
