-- backup plans and restore drills

-- Backup plans: Where the database and the files are backed up to, how often, and for how long it is kept.
create sequence "backup_plan_number" increment by 50;
create table "backup_plan" (
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
  "folder" text,
  "hour" bigint,
  "every_minutes" bigint,
  "keep_full" bigint,
  "keep_days" bigint,
  "drills" boolean,
  "last_full_at" timestamptz(3),
  "failure" text,
  "custom" jsonb not null default '{}'
);
alter table "backup_plan" add constraint "backup_plan_record_fkey" foreign key (id) references record (id);
create unique index "backup_plan_number_key" on "backup_plan" (number);
create index "backup_plan_updated_at_idx" on "backup_plan" (updated_at, id);
create index "backup_plan_state_idx" on "backup_plan" (state_class, updated_at, id) where archived_at is null;
create unique index "backup_plan_folder_key" on "backup_plan" ("folder");
create constraint trigger "backup_plan_needs_event" after insert or update on "backup_plan" deferrable initially deferred for each row execute function record_needs_event();
create trigger "backup_plan_is_kept" before delete on "backup_plan" for each row execute function refuse_change();

-- Restore drills: Evidence that the last backup was restored into a scratch folder and verified, or could not be.
create sequence "restore_drill_number" increment by 50;
create table "restore_drill" (
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
  "plan_id" uuid,
  "outcome" text,
  "started_at" timestamptz(3),
  "seconds" bigint,
  "backup" text,
  "backups" bigint,
  "reached" timestamptz(3),
  "records" bigint,
  "events" bigint,
  "seals" bigint,
  "files" bigint,
  "faults" bigint,
  "log" text,
  "custom" jsonb not null default '{}'
);
alter table "restore_drill" add constraint "restore_drill_record_fkey" foreign key (id) references record (id);
create unique index "restore_drill_number_key" on "restore_drill" (number);
create index "restore_drill_updated_at_idx" on "restore_drill" (updated_at, id);
create index "restore_drill_state_idx" on "restore_drill" (state_class, updated_at, id) where archived_at is null;
create index "restore_drill_plan_id_idx" on "restore_drill" ("plan_id", id) where "plan_id" is not null;
create index "restore_drill_outcome_idx" on "restore_drill" ("outcome", id);
create constraint trigger "restore_drill_needs_event" after insert or update on "restore_drill" deferrable initially deferred for each row execute function record_needs_event();
create trigger "restore_drill_is_kept" before delete on "restore_drill" for each row execute function refuse_change();
