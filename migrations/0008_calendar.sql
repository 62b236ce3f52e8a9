-- calendar

-- Calendars: When work is done: opening hours of a week, holidays and other special days, under a more general calendar.
create sequence "calendar_number" increment by 50;
create table "calendar" (
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
  "parent_id" uuid,
  "zone" text,
  "hours" jsonb,
  "days" jsonb,
  "custom" jsonb not null default '{}'
);
alter table "calendar" add constraint "calendar_record_fkey" foreign key (id) references record (id);
create unique index "calendar_number_key" on "calendar" (number);
create index "calendar_updated_at_idx" on "calendar" (updated_at, id);
create index "calendar_state_idx" on "calendar" (state_class, updated_at, id) where archived_at is null;
create unique index "calendar_title_key" on "calendar" ("title");
create index "calendar_parent_id_idx" on "calendar" ("parent_id", id) where "parent_id" is not null;
create constraint trigger "calendar_needs_event" after insert or update on "calendar" deferrable initially deferred for each row execute function record_needs_event();
create trigger "calendar_is_kept" before delete on "calendar" for each row execute function refuse_change();
