-- brand

-- Brands: How the product presents itself to the people of an organisation: its name, colour and logo.
create sequence "brand_number" increment by 50;
create table "brand" (
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
  "organisation_id" uuid,
  "accent" text,
  "custom" jsonb not null default '{}'
);
alter table "brand" add constraint "brand_record_fkey" foreign key (id) references record (id);
create unique index "brand_number_key" on "brand" (number);
create index "brand_updated_at_idx" on "brand" (updated_at, id);
create index "brand_state_idx" on "brand" (state_class, updated_at, id) where archived_at is null;
create index "brand_organisation_id_idx" on "brand" ("organisation_id", id) where "organisation_id" is not null;
create constraint trigger "brand_needs_event" after insert or update on "brand" deferrable initially deferred for each row execute function record_needs_event();
create trigger "brand_is_kept" before delete on "brand" for each row execute function refuse_change();
