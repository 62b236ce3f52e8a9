-- Signing in at other houses (OpenID Connect).

-- Identity providers: A house elsewhere that people sign in with, and the rules that turn its groups into roles and teams.
create sequence "identity_provider_number" increment by 50;
create table "identity_provider" (
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
  "issuer" text,
  "client_id" text,
  "scopes" text,
  "domains" text,
  "creates_people" boolean,
  "organisation_id" uuid,
  "rules" jsonb,
  "secret_set_at" timestamptz(3),
  "custom" jsonb not null default '{}'
);
alter table "identity_provider" add constraint "identity_provider_record_fkey" foreign key (id) references record (id);
create unique index "identity_provider_number_key" on "identity_provider" (number);
create index "identity_provider_updated_at_idx" on "identity_provider" (updated_at, id);
create index "identity_provider_state_idx" on "identity_provider" (state_class, updated_at, id) where archived_at is null;
create index "identity_provider_organisation_id_idx" on "identity_provider" ("organisation_id", id) where "organisation_id" is not null;
create constraint trigger "identity_provider_needs_event" after insert or update on "identity_provider" deferrable initially deferred for each row execute function record_needs_event();
create trigger "identity_provider_is_kept" before delete on "identity_provider" for each row execute function refuse_change();

-- What a provider knows us by, under a key of the product's own (AES-256-GCM).
create table identity_provider_secret (
  provider_id uuid primary key references record (id),
  sealed bytea not null
);
