-- replays

-- Replays: Clocks of a set of records computed again from their events: whether they are as recorded, and how they would stand under other terms.
create sequence "replay_number" increment by 50;
create table "replay" (
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
  "applies_to" text,
  "filter" text,
  "agreement_id" uuid,
  "proposed" jsonb,
  "reverses_id" uuid,
  "reason" text,
  "done" bigint,
  "records" bigint,
  "clocks" bigint,
  "behind" bigint,
  "unequal" bigint,
  "differing" bigint,
  "late" bigint,
  "late_after" bigint,
  "faults" text,
  "custom" jsonb not null default '{}'
);
alter table "replay" add constraint "replay_record_fkey" foreign key (id) references record (id);
create unique index "replay_number_key" on "replay" (number);
create index "replay_updated_at_idx" on "replay" (updated_at, id);
create index "replay_state_idx" on "replay" (state_class, updated_at, id) where archived_at is null;
create index "replay_agreement_id_idx" on "replay" ("agreement_id", id) where "agreement_id" is not null;
create index "replay_reverses_id_idx" on "replay" ("reverses_id", id) where "reverses_id" is not null;
create constraint trigger "replay_needs_event" after insert or update on "replay" deferrable initially deferred for each row execute function record_needs_event('done');
create trigger "replay_is_kept" before delete on "replay" for each row execute function refuse_change();

alter table "incident" add column "recounted_by_id" uuid;
create index "incident_recounted_by_id_idx" on "incident" ("recounted_by_id", id) where "recounted_by_id" is not null;

alter table "task" add column "recounted_by_id" uuid;
create index "task_recounted_by_id_idx" on "task" ("recounted_by_id", id) where "recounted_by_id" is not null;

-- Recounts: What one replay says of one commitment: how it stood, how it stands under the other terms, and why.
create table "recount" (
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
  "replay_id" uuid,
  "about_type" text,
  "about_id" uuid,
  "agreement_kind" text,
  "target" text,
  "kind" text,
  "was" text,
  "becomes" text,
  "was_due_at" timestamptz(3),
  "due_at" timestamptz(3),
  "differs" boolean,
  "because" text,
  "priority" text,
  "organisation_id" uuid,
  "service_id" uuid,
  "team_id" uuid,
  "custom" jsonb not null default '{}'
);
create unique index "recount_number_key" on "recount" (number);
create index "recount_replay_id_idx" on "recount" ("replay_id", differs);
-- By which terms it was counted and would be, and whether they were put in force for the record.
alter table "recount" add column was_terms text not null, add column terms text not null, add column applied boolean not null default false;
