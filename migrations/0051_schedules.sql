-- Work that comes again: schedules, and what came of each time.

-- Schedules: Work that comes again: a record that is made on certain days, with the rights of a role.
create sequence "schedule_number" increment by 50;
create table "schedule" (
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
  "makes" text,
  "values" jsonb,
  "runs_as_id" uuid,
  "owner_id" uuid,
  "first" date,
  "time" text,
  "zone" text,
  "rhythm" text,
  "rule" text,
  "calendar_id" uuid,
  "on_closed" text,
  "next_at" timestamptz(3),
  "next_day" date,
  "last_at" timestamptz(3),
  "failure" text,
  "steered_at" timestamptz(3),
  "planned_by" text,
  "custom" jsonb not null default '{}'
);
alter table "schedule" add constraint "schedule_record_fkey" foreign key (id) references record (id);
create unique index "schedule_number_key" on "schedule" (number);
create index "schedule_updated_at_idx" on "schedule" (updated_at, id);
create index "schedule_state_idx" on "schedule" (state_class, updated_at, id) where archived_at is null;
create unique index "schedule_title_key" on "schedule" ("title");
create index "schedule_runs_as_id_idx" on "schedule" ("runs_as_id", id) where "runs_as_id" is not null;
create index "schedule_owner_id_idx" on "schedule" ("owner_id", id);
create index "schedule_calendar_id_idx" on "schedule" ("calendar_id", id) where "calendar_id" is not null;
create index "schedule_next_at_idx" on "schedule" ("next_at", id);
create constraint trigger "schedule_needs_event" after insert or update on "schedule" deferrable initially deferred for each row execute function record_needs_event();
create trigger "schedule_is_kept" before delete on "schedule" for each row execute function refuse_change();

-- Schedule runs: One time that a schedule came, and what came of it.
create sequence "schedule_run_number" increment by 50;
create table "schedule_run" (
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
  "schedule_id" uuid,
  "due_at" timestamptz(3),
  "outcome" text,
  "made_type" text,
  "made_id" uuid,
  "refusal" text,
  "late" boolean,
  "missed" bigint,
  "custom" jsonb not null default '{}'
);
alter table "schedule_run" add constraint "schedule_run_record_fkey" foreign key (id) references record (id);
create unique index "schedule_run_number_key" on "schedule_run" (number);
create index "schedule_run_updated_at_idx" on "schedule_run" (updated_at, id);
create index "schedule_run_state_idx" on "schedule_run" (state_class, updated_at, id) where archived_at is null;
create index "schedule_run_schedule_id_idx" on "schedule_run" ("schedule_id", id) where "schedule_id" is not null;
create index "schedule_run_made_idx" on "schedule_run" ("made_id", id) where "made_id" is not null;
create constraint trigger "schedule_run_needs_event" after insert or update on "schedule_run" deferrable initially deferred for each row execute function record_needs_event();
create trigger "schedule_run_is_kept" before delete on "schedule_run" for each row execute function refuse_change();
