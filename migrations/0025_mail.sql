-- mail

alter table "person" add column "mail_progress" boolean;
alter table "person" add column "mail_replied" boolean;
alter table "person" add column "mail_assigned" boolean;
alter table "person" add column "mail_mentioned" boolean;
alter table "person" add column "mail_escalated" boolean;
alter table "person" add column "mail_due" boolean;
alter table "person" add column "mail_digest" text;
alter table "person" add column "quiet_from" text;
alter table "person" add column "quiet_until" text;
alter table "person" add column "quiet_urgent" boolean;

-- Mail templates: The words of the mails that are sent, by occasion, language and organisation.
create sequence "mail_template_number" increment by 50;
create table "mail_template" (
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
  "occasion" text,
  "language" text,
  "organisation_id" uuid,
  "subject" text,
  "body" text,
  "custom" jsonb not null default '{}'
);
alter table "mail_template" add constraint "mail_template_record_fkey" foreign key (id) references record (id);
create unique index "mail_template_number_key" on "mail_template" (number);
create index "mail_template_updated_at_idx" on "mail_template" (updated_at, id);
create index "mail_template_state_idx" on "mail_template" (state_class, updated_at, id) where archived_at is null;
create index "mail_template_occasion_idx" on "mail_template" ("occasion", id);
create index "mail_template_organisation_id_idx" on "mail_template" ("organisation_id", id) where "organisation_id" is not null;
create constraint trigger "mail_template_needs_event" after insert or update on "mail_template" deferrable initially deferred for each row execute function record_needs_event();
create trigger "mail_template_is_kept" before delete on "mail_template" for each row execute function refuse_change();

-- Mail deliveries: A mail to one person about one event: whether it waits, has gone, or why it has not.
create sequence "mail_delivery_number" increment by 50;
create table "mail_delivery" (
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
  "occasion" text,
  "about_type" text,
  "about_id" uuid,
  "key" text,
  "event" text,
  "urgent" boolean,
  "digest" boolean,
  "send_at" timestamptz(3),
  "sent_at" timestamptz(3),
  "address" text,
  "attempts" bigint,
  "answer" text,
  "reason" text,
  "message_id" text,
  "custom" jsonb not null default '{}'
);
alter table "mail_delivery" add constraint "mail_delivery_record_fkey" foreign key (id) references record (id);
create unique index "mail_delivery_number_key" on "mail_delivery" (number);
create index "mail_delivery_updated_at_idx" on "mail_delivery" (updated_at, id);
create index "mail_delivery_state_idx" on "mail_delivery" (state_class, updated_at, id) where archived_at is null;
create index "mail_delivery_person_id_idx" on "mail_delivery" ("person_id", id) where "person_id" is not null;
create index "mail_delivery_occasion_idx" on "mail_delivery" ("occasion", id);
create index "mail_delivery_about_idx" on "mail_delivery" ("about_id", id) where "about_id" is not null;
create unique index "mail_delivery_key_key" on "mail_delivery" ("key");
create index "mail_delivery_send_at_idx" on "mail_delivery" ("send_at", id);
create index "mail_delivery_message_id_idx" on "mail_delivery" ("message_id", id);
create constraint trigger "mail_delivery_needs_event" after insert or update on "mail_delivery" deferrable initially deferred for each row execute function record_needs_event();
create trigger "mail_delivery_is_kept" before delete on "mail_delivery" for each row execute function refuse_change();

-- What waits to be sent, for the look-up of what no job brings; and how much somebody was sent of late.
create index mail_delivery_waiting_idx on mail_delivery (send_at) where state_class in ('new', 'waiting');
create index mail_delivery_person_created_idx on mail_delivery (person_id, created_at);

-- Mails are sent for what happens from now on: what the log holds already has been told.
insert into follower (name, xid, seq)
  select 'mail', xid, seq from follower where name = 'notifications' on conflict do nothing;
