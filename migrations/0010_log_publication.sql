-- log publication

-- Log publications: A place that heads of the sealed log are published to, so that whoever alters the database contradicts what others hold.
create sequence "log_publication_number" increment by 50;
create table "log_publication" (
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
  "kind" text,
  "target" text,
  "every_minutes" bigint,
  "description" text,
  "custom" jsonb not null default '{}'
);
alter table "log_publication" add constraint "log_publication_record_fkey" foreign key (id) references record (id);
create unique index "log_publication_number_key" on "log_publication" (number);
create index "log_publication_updated_at_idx" on "log_publication" (updated_at, id);
create index "log_publication_state_idx" on "log_publication" (state_class, updated_at, id) where archived_at is null;
create constraint trigger "log_publication_needs_event" after insert or update on "log_publication" deferrable initially deferred for each row execute function record_needs_event();
create trigger "log_publication_is_kept" before delete on "log_publication" for each row execute function refuse_change();
