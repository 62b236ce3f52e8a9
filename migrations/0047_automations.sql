-- What an agreement’s steps can start: automations, and what came of each start.

-- Automations: What is done to a record when it is started: by a step of an agreement, with the rights of a role.
create sequence "automation_number" increment by 50;
create table "automation" (
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
  "applies_to" text,
  "condition" text,
  "runs_as_id" uuid,
  "actions" jsonb,
  "custom" jsonb not null default '{}'
);
alter table "automation" add constraint "automation_record_fkey" foreign key (id) references record (id);
create unique index "automation_number_key" on "automation" (number);
create index "automation_updated_at_idx" on "automation" (updated_at, id);
create index "automation_state_idx" on "automation" (state_class, updated_at, id) where archived_at is null;
create unique index "automation_title_key" on "automation" ("title");
create index "automation_runs_as_id_idx" on "automation" ("runs_as_id", id) where "runs_as_id" is not null;
create constraint trigger "automation_needs_event" after insert or update on "automation" deferrable initially deferred for each row execute function record_needs_event();
create trigger "automation_is_kept" before delete on "automation" for each row execute function refuse_change();

-- Automation runs: An automation that was started on a record, and what came of it.
create sequence "automation_run_number" increment by 50;
create table "automation_run" (
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
  "automation_id" uuid,
  "about_type" text,
  "about_id" uuid,
  "outcome" text,
  "refusals" text,
  "agreement_id" uuid,
  "step" text,
  "custom" jsonb not null default '{}'
);
alter table "automation_run" add constraint "automation_run_record_fkey" foreign key (id) references record (id);
create unique index "automation_run_number_key" on "automation_run" (number);
create index "automation_run_updated_at_idx" on "automation_run" (updated_at, id);
create index "automation_run_state_idx" on "automation_run" (state_class, updated_at, id) where archived_at is null;
create index "automation_run_automation_id_idx" on "automation_run" ("automation_id", id) where "automation_id" is not null;
create index "automation_run_about_idx" on "automation_run" ("about_id", id) where "about_id" is not null;
create index "automation_run_agreement_id_idx" on "automation_run" ("agreement_id", id) where "agreement_id" is not null;
create constraint trigger "automation_run_needs_event" after insert or update on "automation_run" deferrable initially deferred for each row execute function record_needs_event();
create trigger "automation_run_is_kept" before delete on "automation_run" for each row execute function refuse_change();
