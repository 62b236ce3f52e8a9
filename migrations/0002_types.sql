-- The table of each declared type, made from the declarations by scripts/types-sql.ts.

-- Organisations: A company, authority or unit: our own, a customer, or a supplier; organisations form a tree.
create sequence "organisation_number" increment by 50;
create table "organisation" (
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
  "parent_id" uuid,
  "website" text,
  "note" text,
  "source" text,
  "custom" jsonb not null default '{}'
);
alter table "organisation" add constraint "organisation_record_fkey" foreign key (id) references record (id);
create unique index "organisation_number_key" on "organisation" (number);
create index "organisation_updated_at_idx" on "organisation" (updated_at, id);
create index "organisation_state_idx" on "organisation" (state_class, updated_at, id) where archived_at is null;
create unique index "organisation_title_key" on "organisation" ("title");
create index "organisation_kind_idx" on "organisation" ("kind", id);
create index "organisation_parent_id_idx" on "organisation" ("parent_id", id) where "parent_id" is not null;
create index "organisation_source_idx" on "organisation" ("source", id);
create constraint trigger "organisation_needs_event" after insert or update on "organisation" deferrable initially deferred for each row execute function record_needs_event();
create trigger "organisation_is_kept" before delete on "organisation" for each row execute function refuse_change();

-- People: Somebody who uses a service or works on one.
create sequence "person_number" increment by 50;
create table "person" (
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
  "name" text,
  "email" text,
  "phone" text,
  "organisation_id" uuid,
  "job_title" text,
  "location" text,
  "roles_ids" uuid[],
  "language" text,
  "time_zone" text,
  "vip" boolean,
  "source" text,
  "custom" jsonb not null default '{}'
);
alter table "person" add constraint "person_record_fkey" foreign key (id) references record (id);
create unique index "person_number_key" on "person" (number);
create index "person_updated_at_idx" on "person" (updated_at, id);
create index "person_state_idx" on "person" (state_class, updated_at, id) where archived_at is null;
create unique index "person_email_key" on "person" ("email");
create index "person_organisation_id_idx" on "person" ("organisation_id", id) where "organisation_id" is not null;
create index "person_roles_ids_idx" on "person" using gin ("roles_ids");
create index "person_source_idx" on "person" ("source", id);
create constraint trigger "person_needs_event" after insert or update on "person" deferrable initially deferred for each row execute function record_needs_event();
create trigger "person_is_kept" before delete on "person" for each row execute function refuse_change();

-- Teams: People who share a queue of work.
create sequence "team_number" increment by 50;
create table "team" (
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
  "organisation_id" uuid,
  "parent_id" uuid,
  "lead_id" uuid,
  "members_ids" uuid[],
  "roles_ids" uuid[],
  "email" text,
  "source" text,
  "custom" jsonb not null default '{}'
);
alter table "team" add constraint "team_record_fkey" foreign key (id) references record (id);
create unique index "team_number_key" on "team" (number);
create index "team_updated_at_idx" on "team" (updated_at, id);
create index "team_state_idx" on "team" (state_class, updated_at, id) where archived_at is null;
create unique index "team_title_key" on "team" ("title");
create index "team_organisation_id_idx" on "team" ("organisation_id", id) where "organisation_id" is not null;
create index "team_parent_id_idx" on "team" ("parent_id", id) where "parent_id" is not null;
create index "team_lead_id_idx" on "team" ("lead_id", id) where "lead_id" is not null;
create index "team_members_ids_idx" on "team" using gin ("members_ids");
create index "team_roles_ids_idx" on "team" using gin ("roles_ids");
create index "team_source_idx" on "team" ("source", id);
create constraint trigger "team_needs_event" after insert or update on "team" deferrable initially deferred for each row execute function record_needs_event();
create trigger "team_is_kept" before delete on "team" for each row execute function refuse_change();

-- Roles: What people may do: grants of operations on types, each with a condition in FEEL.
create sequence "role_number" increment by 50;
create table "role" (
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
  "key" text,
  "description" text,
  "grants" jsonb,
  "custom" jsonb not null default '{}'
);
alter table "role" add constraint "role_record_fkey" foreign key (id) references record (id);
create unique index "role_number_key" on "role" (number);
create index "role_updated_at_idx" on "role" (updated_at, id);
create index "role_state_idx" on "role" (state_class, updated_at, id) where archived_at is null;
create unique index "role_key_key" on "role" ("key");
create constraint trigger "role_needs_event" after insert or update on "role" deferrable initially deferred for each row execute function record_needs_event();
create trigger "role_is_kept" before delete on "role" for each row execute function refuse_change();

-- Access keys: An API key, a program’s way in: it acts as a person, within its scopes, until it expires or is revoked.
create sequence "api_key_number" increment by 50;
create table "api_key" (
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
  "scopes" jsonb,
  "expires_at" timestamptz(3),
  "prefix" text,
  "custom" jsonb not null default '{}'
);
alter table "api_key" add constraint "api_key_record_fkey" foreign key (id) references record (id);
create unique index "api_key_number_key" on "api_key" (number);
create index "api_key_updated_at_idx" on "api_key" (updated_at, id);
create index "api_key_state_idx" on "api_key" (state_class, updated_at, id) where archived_at is null;
create index "api_key_person_id_idx" on "api_key" ("person_id", id) where "person_id" is not null;
create index "api_key_expires_at_idx" on "api_key" ("expires_at", id);
create constraint trigger "api_key_needs_event" after insert or update on "api_key" deferrable initially deferred for each row execute function record_needs_event();
create trigger "api_key_is_kept" before delete on "api_key" for each row execute function refuse_change();

-- Decision tables: Rules as a table (DMN): inputs, outputs, and a row for each case, e.g. priority from impact and urgency.
create sequence "decision_table_number" increment by 50;
create table "decision_table" (
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
  "key" text,
  "description" text,
  "applies_to" text,
  "table" jsonb,
  "custom" jsonb not null default '{}'
);
alter table "decision_table" add constraint "decision_table_record_fkey" foreign key (id) references record (id);
create unique index "decision_table_number_key" on "decision_table" (number);
create index "decision_table_updated_at_idx" on "decision_table" (updated_at, id);
create index "decision_table_state_idx" on "decision_table" (state_class, updated_at, id) where archived_at is null;
create unique index "decision_table_key_key" on "decision_table" ("key");
create constraint trigger "decision_table_needs_event" after insert or update on "decision_table" deferrable initially deferred for each row execute function record_needs_event();
create trigger "decision_table_is_kept" before delete on "decision_table" for each row execute function refuse_change();

-- Services: What an organisation depends on and somebody answers for.
create sequence "service_number" increment by 50;
create table "service" (
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
  "owner_id" uuid,
  "team_id" uuid,
  "criticality" text,
  "custom" jsonb not null default '{}'
);
alter table "service" add constraint "service_record_fkey" foreign key (id) references record (id);
create unique index "service_number_key" on "service" (number);
create index "service_updated_at_idx" on "service" (updated_at, id);
create index "service_state_idx" on "service" (state_class, updated_at, id) where archived_at is null;
create unique index "service_title_key" on "service" ("title");
create index "service_owner_id_idx" on "service" ("owner_id", id) where "owner_id" is not null;
create index "service_team_id_idx" on "service" ("team_id", id) where "team_id" is not null;
create constraint trigger "service_needs_event" after insert or update on "service" deferrable initially deferred for each row execute function record_needs_event();
create trigger "service_is_kept" before delete on "service" for each row execute function refuse_change();

-- Dashboards: Figures and charts over records, each of which opens the list behind it.
create sequence "dashboard_number" increment by 50;
create table "dashboard" (
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
  "key" text,
  "description" text,
  "owner_id" uuid,
  "shared_with_ids" uuid[],
  "is_shared" boolean,
  "layout" jsonb,
  "custom" jsonb not null default '{}'
);
alter table "dashboard" add constraint "dashboard_record_fkey" foreign key (id) references record (id);
create unique index "dashboard_number_key" on "dashboard" (number);
create index "dashboard_updated_at_idx" on "dashboard" (updated_at, id);
create index "dashboard_state_idx" on "dashboard" (state_class, updated_at, id) where archived_at is null;
create unique index "dashboard_key_key" on "dashboard" ("key");
create index "dashboard_owner_id_idx" on "dashboard" ("owner_id", id) where "owner_id" is not null;
create index "dashboard_shared_with_ids_idx" on "dashboard" using gin ("shared_with_ids");
create constraint trigger "dashboard_needs_event" after insert or update on "dashboard" deferrable initially deferred for each row execute function record_needs_event();
create trigger "dashboard_is_kept" before delete on "dashboard" for each row execute function refuse_change();

-- Classifications: A term by which work is classified, within a scheme such as category or resolution code; terms form trees.
create sequence "classification_number" increment by 50;
create table "classification" (
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
  "scheme" text,
  "parent_id" uuid,
  "note" text,
  "source" text,
  "custom" jsonb not null default '{}'
);
alter table "classification" add constraint "classification_record_fkey" foreign key (id) references record (id);
create unique index "classification_number_key" on "classification" (number);
create index "classification_updated_at_idx" on "classification" (updated_at, id);
create index "classification_state_idx" on "classification" (state_class, updated_at, id) where archived_at is null;
create index "classification_scheme_idx" on "classification" ("scheme", id);
create index "classification_parent_id_idx" on "classification" ("parent_id", id) where "parent_id" is not null;
create index "classification_source_idx" on "classification" ("source", id);
create constraint trigger "classification_needs_event" after insert or update on "classification" deferrable initially deferred for each row execute function record_needs_event();
create trigger "classification_is_kept" before delete on "classification" for each row execute function refuse_change();

-- Incidents: An unplanned interruption to a service, or a reduction in its quality.
create sequence "incident_number" increment by 50;
create table "incident" (
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
  "requester_id" uuid,
  "organisation_id" uuid,
  "team_id" uuid,
  "assignee_id" uuid,
  "impact" text,
  "urgency" text,
  "priority" text,
  "priority_override" text,
  "priority_reason" text,
  "opened_at" timestamptz(3),
  "resolved_at" timestamptz(3),
  "closed_at" timestamptz(3),
  "resolved_by_id" uuid,
  "reassignments" bigint,
  "reopenings" bigint,
  "restricted" boolean,
  "visible_to_ids" uuid[],
  "source" text,
  "on_behalf_of_id" uuid,
  "service_id" uuid,
  "affected_item" text,
  "location" text,
  "category_id" uuid,
  "symptom_id" uuid,
  "channel" text,
  "waiting_reason" text,
  "follow_up_at" timestamptz(3),
  "reminded_at" timestamptz(3),
  "resolution_code_id" uuid,
  "resolution" text,
  "auto_close_at" timestamptz(3),
  "parent_id" uuid,
  "held_by_id" uuid,
  "duplicate_of_id" uuid,
  "watchers_ids" uuid[],
  "custom" jsonb not null default '{}'
);
alter table "incident" add constraint "incident_record_fkey" foreign key (id) references record (id);
create unique index "incident_number_key" on "incident" (number);
create index "incident_updated_at_idx" on "incident" (updated_at, id);
create index "incident_state_idx" on "incident" (state_class, updated_at, id) where archived_at is null;
create index "incident_requester_id_idx" on "incident" ("requester_id", id) where "requester_id" is not null;
create index "incident_organisation_id_idx" on "incident" ("organisation_id", id) where "organisation_id" is not null;
create index "incident_team_id_idx" on "incident" ("team_id", id) where "team_id" is not null;
create index "incident_assignee_id_idx" on "incident" ("assignee_id", id) where "assignee_id" is not null;
create index "incident_opened_at_idx" on "incident" ("opened_at", id);
create index "incident_resolved_at_idx" on "incident" ("resolved_at", id);
create index "incident_resolved_by_id_idx" on "incident" ("resolved_by_id", id) where "resolved_by_id" is not null;
create index "incident_visible_to_ids_idx" on "incident" using gin ("visible_to_ids");
create index "incident_source_idx" on "incident" ("source", id);
create index "incident_on_behalf_of_id_idx" on "incident" ("on_behalf_of_id", id) where "on_behalf_of_id" is not null;
create index "incident_service_id_idx" on "incident" ("service_id", id) where "service_id" is not null;
create index "incident_category_id_idx" on "incident" ("category_id", id) where "category_id" is not null;
create index "incident_symptom_id_idx" on "incident" ("symptom_id", id) where "symptom_id" is not null;
create index "incident_follow_up_at_idx" on "incident" ("follow_up_at", id);
create index "incident_resolution_code_id_idx" on "incident" ("resolution_code_id", id) where "resolution_code_id" is not null;
create index "incident_auto_close_at_idx" on "incident" ("auto_close_at", id);
create index "incident_parent_id_idx" on "incident" ("parent_id", id) where "parent_id" is not null;
create index "incident_held_by_id_idx" on "incident" ("held_by_id", id) where "held_by_id" is not null;
create index "incident_duplicate_of_id_idx" on "incident" ("duplicate_of_id", id) where "duplicate_of_id" is not null;
create index "incident_watchers_ids_idx" on "incident" using gin ("watchers_ids");
create constraint trigger "incident_needs_event" after insert or update on "incident" deferrable initially deferred for each row execute function record_needs_event();
create trigger "incident_is_kept" before delete on "incident" for each row execute function refuse_change();

-- Tasks: A piece of the work on another record, done in an order and by somebody of its own.
create sequence "task_number" increment by 50;
create table "task" (
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
  "position" bigint,
  "depends_on_ids" uuid[],
  "team_id" uuid,
  "assignee_id" uuid,
  "due_at" timestamptz(3),
  "planned_effort" bigint,
  "result" text,
  "finished_at" timestamptz(3),
  "custom" jsonb not null default '{}'
);
alter table "task" add constraint "task_record_fkey" foreign key (id) references record (id);
create unique index "task_number_key" on "task" (number);
create index "task_updated_at_idx" on "task" (updated_at, id);
create index "task_state_idx" on "task" (state_class, updated_at, id) where archived_at is null;
create index "task_about_idx" on "task" ("about_id", id) where "about_id" is not null;
create index "task_depends_on_ids_idx" on "task" using gin ("depends_on_ids");
create index "task_team_id_idx" on "task" ("team_id", id) where "team_id" is not null;
create index "task_assignee_id_idx" on "task" ("assignee_id", id) where "assignee_id" is not null;
create index "task_due_at_idx" on "task" ("due_at", id);
create constraint trigger "task_needs_event" after insert or update on "task" deferrable initially deferred for each row execute function record_needs_event();
create trigger "task_is_kept" before delete on "task" for each row execute function refuse_change();

-- Journal entries: Something said about a record: a reply that its reader may see, or a note among those who work on it.
create sequence "journal_entry_number" increment by 50;
create table "journal_entry" (
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
  "about_type" text,
  "about_id" uuid,
  "visibility" text,
  "text" text,
  "mentions_ids" uuid[],
  "from_desk" boolean,
  "custom" jsonb not null default '{}'
);
alter table "journal_entry" add constraint "journal_entry_record_fkey" foreign key (id) references record (id);
create unique index "journal_entry_number_key" on "journal_entry" (number);
create index "journal_entry_updated_at_idx" on "journal_entry" (updated_at, id);
create index "journal_entry_state_idx" on "journal_entry" (state_class, updated_at, id) where archived_at is null;
create index "journal_entry_about_idx" on "journal_entry" ("about_id", id) where "about_id" is not null;
create index "journal_entry_mentions_ids_idx" on "journal_entry" using gin ("mentions_ids");
create constraint trigger "journal_entry_needs_event" after insert or update on "journal_entry" deferrable initially deferred for each row execute function record_needs_event();
create trigger "journal_entry_is_kept" before delete on "journal_entry" for each row execute function refuse_change();

-- Attachments: A file that belongs to a record.
create sequence "attachment_number" increment by 50;
create table "attachment" (
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
  "about_type" text,
  "about_id" uuid,
  "name" text,
  "media_type" text,
  "size" bigint,
  "sha256" text,
  "internal" boolean,
  "custom" jsonb not null default '{}'
);
alter table "attachment" add constraint "attachment_record_fkey" foreign key (id) references record (id);
create unique index "attachment_number_key" on "attachment" (number);
create index "attachment_updated_at_idx" on "attachment" (updated_at, id);
create index "attachment_state_idx" on "attachment" (state_class, updated_at, id) where archived_at is null;
create index "attachment_about_idx" on "attachment" ("about_id", id) where "about_id" is not null;
create index "attachment_sha256_idx" on "attachment" ("sha256", id);
create constraint trigger "attachment_needs_event" after insert or update on "attachment" deferrable initially deferred for each row execute function record_needs_event();
create trigger "attachment_is_kept" before delete on "attachment" for each row execute function refuse_change();

-- Links: A relation between two records, seen by those who may read both.
create sequence "link_number" increment by 50;
create table "link" (
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
  "from_type" text,
  "from_id" uuid,
  "to_type" text,
  "to_id" uuid,
  "kind" text,
  "note" text,
  "custom" jsonb not null default '{}'
);
alter table "link" add constraint "link_record_fkey" foreign key (id) references record (id);
create unique index "link_number_key" on "link" (number);
create index "link_updated_at_idx" on "link" (updated_at, id);
create index "link_state_idx" on "link" (state_class, updated_at, id) where archived_at is null;
create index "link_from_idx" on "link" ("from_id", id) where "from_id" is not null;
create index "link_to_idx" on "link" ("to_id", id) where "to_id" is not null;
create constraint trigger "link_needs_event" after insert or update on "link" deferrable initially deferred for each row execute function record_needs_event();
create trigger "link_is_kept" before delete on "link" for each row execute function refuse_change();

-- Imports: A file of another system that became records: mapping, progress, result; undone as one.
create sequence "import_batch_number" increment by 50;
create table "import_batch" (
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
  "target_type" text,
  "mapping" text,
  "mapping_hash" text,
  "file_name" text,
  "stored" text,
  "file_hash" text,
  "read" bigint,
  "applied" bigint,
  "unchanged" bigint,
  "refused" bigint,
  "report" jsonb,
  "trial" jsonb,
  "failure" text,
  "stop_asked" boolean,
  "started_at" timestamptz(3),
  "ended_at" timestamptz(3),
  "custom" jsonb not null default '{}'
);
alter table "import_batch" add constraint "import_batch_record_fkey" foreign key (id) references record (id);
create unique index "import_batch_number_key" on "import_batch" (number);
create index "import_batch_updated_at_idx" on "import_batch" (updated_at, id);
create index "import_batch_state_idx" on "import_batch" (state_class, updated_at, id) where archived_at is null;
create index "import_batch_file_hash_idx" on "import_batch" ("file_hash", id);
create constraint trigger "import_batch_needs_event" after insert or update on "import_batch" deferrable initially deferred for each row execute function record_needs_event();
create trigger "import_batch_is_kept" before delete on "import_batch" for each row execute function refuse_change();
