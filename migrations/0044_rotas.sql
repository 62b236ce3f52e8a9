-- Who is on call: rotas, and who stands in on them.

-- Rotas: Who is on call: people who take turns, and hand over at the same time of the day.
create sequence "rota_number" increment by 50;
create table "rota" (
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
  "team_id" uuid,
  "people_ids" uuid[],
  "begins" date,
  "handover" text,
  "turn_days" bigint,
  "zone" text,
  "custom" jsonb not null default '{}'
);
alter table "rota" add constraint "rota_record_fkey" foreign key (id) references record (id);
create unique index "rota_number_key" on "rota" (number);
create index "rota_updated_at_idx" on "rota" (updated_at, id);
create index "rota_state_idx" on "rota" (state_class, updated_at, id) where archived_at is null;
create unique index "rota_title_key" on "rota" ("title");
create index "rota_team_id_idx" on "rota" ("team_id", id) where "team_id" is not null;
create index "rota_people_ids_idx" on "rota" using gin ("people_ids") with (fastupdate = off) where "people_ids" is not null;
create constraint trigger "rota_needs_event" after insert or update on "rota" deferrable initially deferred for each row execute function record_needs_event();
create trigger "rota_is_kept" before delete on "rota" for each row execute function refuse_change();

-- Covers: Somebody who stands in on a rota for a while, whoever’s turn it is.
create sequence "cover_number" increment by 50;
create table "cover" (
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
  "rota_id" uuid,
  "person_id" uuid,
  "begins_at" timestamptz(3),
  "ends_at" timestamptz(3),
  "custom" jsonb not null default '{}'
);
alter table "cover" add constraint "cover_record_fkey" foreign key (id) references record (id);
create unique index "cover_number_key" on "cover" (number);
create index "cover_updated_at_idx" on "cover" (updated_at, id);
create index "cover_state_idx" on "cover" (state_class, updated_at, id) where archived_at is null;
create index "cover_rota_id_idx" on "cover" ("rota_id", id) where "rota_id" is not null;
create index "cover_person_id_idx" on "cover" ("person_id", id) where "person_id" is not null;
create constraint trigger "cover_needs_event" after insert or update on "cover" deferrable initially deferred for each row execute function record_needs_event();
create trigger "cover_is_kept" before delete on "cover" for each row execute function refuse_change();
