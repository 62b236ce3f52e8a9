-- Orders to erase the personal data of somebody, and what holds against them.

alter table "person" add column "legal_hold" text;

-- Erasures: That somebody’s personal data was erased: who ordered it, why, and how much was taken away.
create sequence "erasure_number" increment by 50;
create table "erasure" (
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
  "person_id" uuid,
  "ground" text,
  "reason" text,
  "total" bigint,
  "records" bigint,
  "texts" bigint,
  "files" bigint,
  "in_clear" bigint,
  "failure" text,
  "started_at" timestamptz(3),
  "ended_at" timestamptz(3),
  "custom" jsonb not null default '{}'
);
alter table "erasure" add constraint "erasure_record_fkey" foreign key (id) references record (id);
create unique index "erasure_number_key" on "erasure" (number);
create index "erasure_updated_at_idx" on "erasure" (updated_at, id);
create index "erasure_state_idx" on "erasure" (state_class, updated_at, id) where archived_at is null;
create index "erasure_person_id_idx" on "erasure" ("person_id", id) where "person_id" is not null;
create constraint trigger "erasure_needs_event" after insert or update on "erasure" deferrable initially deferred for each row execute function record_needs_event();
create trigger "erasure_is_kept" before delete on "erasure" for each row execute function refuse_change();

-- Contents of the file store that may have lost their last name: removed after the commit, again after a crash.
create table file_released (
  sha256 text primary key
);
