-- Words that are said again and again.

-- Saved replies: Words that are said again and again, kept under a name, with placeholders for the record.
create sequence "saved_reply_number" increment by 50;
create table "saved_reply" (
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
  "text" text,
  "language" text,
  "audience" text,
  "team_id" uuid,
  "owner_id" uuid,
  "custom" jsonb not null default '{}'
);
alter table "saved_reply" add constraint "saved_reply_record_fkey" foreign key (id) references record (id);
create unique index "saved_reply_number_key" on "saved_reply" (number);
create index "saved_reply_updated_at_idx" on "saved_reply" (updated_at, id);
create index "saved_reply_state_idx" on "saved_reply" (state_class, updated_at, id) where archived_at is null;
create index "saved_reply_team_id_idx" on "saved_reply" ("team_id", id) where "team_id" is not null;
create index "saved_reply_owner_id_idx" on "saved_reply" ("owner_id", id) where "owner_id" is not null;
create constraint trigger "saved_reply_needs_event" after insert or update on "saved_reply" deferrable initially deferred for each row execute function record_needs_event();
create trigger "saved_reply_is_kept" before delete on "saved_reply" for each row execute function refuse_change();
