-- approvals offerings contracts

alter table "person" add column "manager_id" uuid;
create index "person_manager_id_idx" on "person" ("manager_id", id) where "manager_id" is not null;
alter table "person" add column "notify_late" boolean;
alter table "person" add column "notify_at_risk" boolean;

-- Service offerings: A service in one of the forms in which it is offered: for whom, with what, at what level.
create sequence "service_offering_number" increment by 50;
create table "service_offering" (
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
  "service_id" uuid,
  "description" text,
  "custom" jsonb not null default '{}'
);
alter table "service_offering" add constraint "service_offering_record_fkey" foreign key (id) references record (id);
create unique index "service_offering_number_key" on "service_offering" (number);
create index "service_offering_updated_at_idx" on "service_offering" (updated_at, id);
create index "service_offering_state_idx" on "service_offering" (state_class, updated_at, id) where archived_at is null;
create unique index "service_offering_title_key" on "service_offering" ("title");
create index "service_offering_service_id_idx" on "service_offering" ("service_id", id) where "service_id" is not null;
create constraint trigger "service_offering_needs_event" after insert or update on "service_offering" deferrable initially deferred for each row execute function record_needs_event();
create trigger "service_offering_is_kept" before delete on "service_offering" for each row execute function refuse_change();

-- Contracts: What was signed with a customer: for which services, from when until when.
create sequence "contract_number" increment by 50;
create table "contract" (
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
  "services_ids" uuid[],
  "reference" text,
  "since" date,
  "until" date,
  "description" text,
  "custom" jsonb not null default '{}'
);
alter table "contract" add constraint "contract_record_fkey" foreign key (id) references record (id);
create unique index "contract_number_key" on "contract" (number);
create index "contract_updated_at_idx" on "contract" (updated_at, id);
create index "contract_state_idx" on "contract" (state_class, updated_at, id) where archived_at is null;
create index "contract_organisation_id_idx" on "contract" ("organisation_id", id) where "organisation_id" is not null;
create index "contract_services_ids_idx" on "contract" using gin ("services_ids") with (fastupdate = off) where "services_ids" is not null;
create constraint trigger "contract_needs_event" after insert or update on "contract" deferrable initially deferred for each row execute function record_needs_event();
create trigger "contract_is_kept" before delete on "contract" for each row execute function refuse_change();

alter table "agreement" add column "offering_id" uuid;
create index "agreement_offering_id_idx" on "agreement" ("offering_id", id) where "offering_id" is not null;
alter table "agreement" add column "contract_id" uuid;
create index "agreement_contract_id_idx" on "agreement" ("contract_id", id) where "contract_id" is not null;

alter table "replay" add column "kept_until" timestamptz(3);

alter table "mail_delivery" add column "sending_since" timestamptz(3);
alter table "mail_delivery" add column "unanswered" bigint;

alter table "incident" add column "offering_id" uuid;
create index "incident_offering_id_idx" on "incident" ("offering_id", id) where "offering_id" is not null;
alter table "incident" add column "contract_id" uuid;
create index "incident_contract_id_idx" on "incident" ("contract_id", id) where "contract_id" is not null;

-- Approvals: A question to one person whether something may be done, and the answer, which stays as it is.
create sequence "approval_number" increment by 50;
create table "approval" (
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
  "about_type" text,
  "about_id" uuid,
  "requester_id" uuid,
  "assignee_id" uuid,
  "reason" text,
  "decided_at" timestamptz(3),
  "decided_by" text,
  "next_due_at" timestamptz(3),
  "recounted_by_id" uuid,
  "response_level" text,
  "resolution_level" text,
  "custom" jsonb not null default '{}'
);
alter table "approval" add constraint "approval_record_fkey" foreign key (id) references record (id);
create unique index "approval_number_key" on "approval" (number);
create index "approval_updated_at_idx" on "approval" (updated_at, id);
create index "approval_state_idx" on "approval" (state_class, updated_at, id) where archived_at is null;
create index "approval_about_idx" on "approval" ("about_id", id) where "about_id" is not null;
create index "approval_requester_id_idx" on "approval" ("requester_id", id) where "requester_id" is not null;
create index "approval_assignee_id_idx" on "approval" ("assignee_id", id);
create index "approval_next_due_at_idx" on "approval" ("next_due_at", id);
create index "approval_recounted_by_id_idx" on "approval" ("recounted_by_id", id) where "recounted_by_id" is not null;
create constraint trigger "approval_needs_event" after insert or update on "approval" deferrable initially deferred for each row execute function record_needs_event('next_due_at', 'response_level', 'resolution_level');
create trigger "approval_is_kept" before delete on "approval" for each row execute function refuse_change();

-- A decision stays as it was taken, whoever writes and by whatever way.
create function keep_decision() returns trigger language plpgsql as $$
begin
  if old.state <> 'asked' and (old.state, old.assignee_id, old.decided_by, old.decided_at)
    is distinct from (new.state, new.assignee_id, new.decided_by, new.decided_at) then
    raise exception '% stays as it was taken: it is decided already.', old.number;
  end if;
  return new;
end
$$;
create trigger approval_keeps_decision before update on approval for each row execute function keep_decision();

-- A mail that is being sent says so without a version: whoever takes over after a crash sees it.
drop trigger "mail_delivery_needs_event" on "mail_delivery";
create constraint trigger "mail_delivery_needs_event" after insert or update on "mail_delivery" deferrable initially deferred for each row execute function record_needs_event('sending_since');

-- That a clock was found late, once in a round, whatever its steps tell. What was late before is no news.
create table clock_late (
  record_id uuid not null references clocked (record_id),
  agreement_id uuid not null,
  target text not null,
  round integer not null,
  late_at timestamptz(3) not null,
  primary key (record_id, agreement_id, target, round)
);
insert into clock_late (record_id, agreement_id, target, round, late_at)
  select c.about_id, c.agreement_id, c.target, c.round, c.breached_at from commitment c
  where c.outcome = 'breached' and c.breached_at is not null and c.agreement_id is not null and c.round is not null
    and exists (select from clocked k where k.record_id = c.about_id)
  on conflict do nothing;
