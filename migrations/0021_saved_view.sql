-- Ways to look at a list, kept under names.

-- Saved views: A way to look at a list, kept under a name: filter, order, columns, grouping.
create sequence "saved_view_number" increment by 50;
create table "saved_view" (
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
  "list_of" text,
  "filter" text,
  "sort" text,
  "columns" text,
  "group_by" text,
  "audience" text,
  "team_id" uuid,
  "owner_id" uuid,
  "custom" jsonb not null default '{}'
);
alter table "saved_view" add constraint "saved_view_record_fkey" foreign key (id) references record (id);
create unique index "saved_view_number_key" on "saved_view" (number);
create index "saved_view_updated_at_idx" on "saved_view" (updated_at, id);
create index "saved_view_state_idx" on "saved_view" (state_class, updated_at, id) where archived_at is null;
create index "saved_view_team_id_idx" on "saved_view" ("team_id", id) where "team_id" is not null;
create index "saved_view_owner_id_idx" on "saved_view" ("owner_id", id) where "owner_id" is not null;
create constraint trigger "saved_view_needs_event" after insert or update on "saved_view" deferrable initially deferred for each row execute function record_needs_event();
create trigger "saved_view_is_kept" before delete on "saved_view" for each row execute function refuse_change();
