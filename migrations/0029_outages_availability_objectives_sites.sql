-- outages availability objectives sites

alter table "person" add column "site_id" uuid;
create index "person_site_id_idx" on "person" ("site_id", id) where "site_id" is not null;

-- Sites: A place where people of an organisation work: its address, and the zone in which its hours count.
create sequence "site_number" increment by 50;
create table "site" (
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
  "address" text,
  "time_zone" text,
  "source" text,
  "custom" jsonb not null default '{}'
);
alter table "site" add constraint "site_record_fkey" foreign key (id) references record (id);
create unique index "site_number_key" on "site" (number);
create index "site_updated_at_idx" on "site" (updated_at, id);
create index "site_state_idx" on "site" (state_class, updated_at, id) where archived_at is null;
create index "site_organisation_id_idx" on "site" ("organisation_id", id) where "organisation_id" is not null;
create index "site_source_idx" on "site" ("source", id);
create constraint trigger "site_needs_event" after insert or update on "site" deferrable initially deferred for each row execute function record_needs_event();
create trigger "site_is_kept" before delete on "site" for each row execute function refuse_change();

-- Service level objectives: How available a service is to be in a window of time, and how much of what may fail in it has failed already.
create sequence "objective_number" increment by 50;
create table "objective" (
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
  "service_id" uuid,
  "objective" numeric,
  "window" text,
  "days" bigint,
  "source" text,
  "calendar_id" uuid,
  "zone" text,
  "attained" numeric,
  "allowed" bigint,
  "spent" bigint,
  "left" bigint,
  "left_share" numeric,
  "burn_hour" numeric,
  "burn_six_hours" numeric,
  "burn_three_days" numeric,
  "level" text,
  "custom" jsonb not null default '{}'
);
alter table "objective" add constraint "objective_record_fkey" foreign key (id) references record (id);
create unique index "objective_number_key" on "objective" (number);
create index "objective_updated_at_idx" on "objective" (updated_at, id);
create index "objective_state_idx" on "objective" (state_class, updated_at, id) where archived_at is null;
create index "objective_service_id_idx" on "objective" ("service_id", id) where "service_id" is not null;
create index "objective_calendar_id_idx" on "objective" ("calendar_id", id) where "calendar_id" is not null;
create constraint trigger "objective_needs_event" after insert or update on "objective" deferrable initially deferred for each row execute function record_needs_event('attained', 'allowed', 'spent', 'left', 'left_share', 'burn_hour', 'burn_six_hours', 'burn_three_days', 'level');
create trigger "objective_is_kept" before delete on "objective" for each row execute function refuse_change();

-- Outages: A time in which a service was not there, planned or not: what availability is counted from.
create sequence "outage_number" increment by 50;
create table "outage" (
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
  "service_id" uuid,
  "began_at" timestamptz(3),
  "ended_at" timestamptz(3),
  "planned" boolean,
  "incident_id" uuid,
  "cause" text,
  "correction_reason" text,
  "custom" jsonb not null default '{}'
);
alter table "outage" add constraint "outage_record_fkey" foreign key (id) references record (id);
create unique index "outage_number_key" on "outage" (number);
create index "outage_updated_at_idx" on "outage" (updated_at, id);
create index "outage_state_idx" on "outage" (state_class, updated_at, id) where archived_at is null;
create index "outage_service_id_idx" on "outage" ("service_id", id) where "service_id" is not null;
create index "outage_began_at_idx" on "outage" ("began_at", id);
create index "outage_ended_at_idx" on "outage" ("ended_at", id);
create index "outage_incident_id_idx" on "outage" ("incident_id", id) where "incident_id" is not null;
create constraint trigger "outage_needs_event" after insert or update on "outage" deferrable initially deferred for each row execute function record_needs_event();
create trigger "outage_is_kept" before delete on "outage" for each row execute function refuse_change();

-- Availabilities: A service in one month by the hours of one agreement: what was promised, how long it was down, how often it broke.
create table "availability" (
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
  "service_id" uuid,
  "agreement_id" uuid,
  "agreement_kind" text,
  "organisation_id" uuid,
  "month" text,
  "promised" numeric,
  "available" numeric,
  "outcome" text,
  "agreed" bigint,
  "planned" bigint,
  "down" bigint,
  "up" bigint,
  "breaks" bigint,
  "mttr" bigint,
  "mtbf" bigint,
  "mtbsi" bigint,
  "allowed" bigint,
  "counted_to" timestamptz(3),
  "zone" text,
  "custom" jsonb not null default '{}'
);
create unique index "availability_number_key" on "availability" (number);
create index "availability_updated_at_idx" on "availability" (updated_at, id);
create index "availability_state_idx" on "availability" (state_class, updated_at, id) where archived_at is null;
create index "availability_service_id_idx" on "availability" ("service_id", id) where "service_id" is not null;
create index "availability_agreement_id_idx" on "availability" ("agreement_id", id) where "agreement_id" is not null;
create index "availability_organisation_id_idx" on "availability" ("organisation_id", id) where "organisation_id" is not null;
create index "availability_month_idx" on "availability" ("month", id);
-- By which terms it was counted.
alter table "availability" add column terms text not null;

-- When each service was counted last, by which terms, and when it is to be counted again; its row is the lock of the count.
create table availability_counted (
  service_id uuid primary key references service (id),
  counted_at timestamptz(3) not null,
  terms text not null,
  look_at timestamptz(3) not null
);
