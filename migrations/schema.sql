-- What the migrations make, written by `npm run schema`. Not for running.

create table agreement (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  description text,
  kind text,
  applies_to text,
  condition text,
  organisation_id uuid,
  service_id uuid,
  team_id uuid,
  supplier_id uuid,
  carried_by_ids uuid[],
  rank bigint,
  since timestamp(3) with time zone,
  until timestamp(3) with time zone,
  calendar_id uuid,
  zone_from text,
  zone text,
  targets jsonb,
  custom jsonb default '{}'::jsonb not null,
  availability numeric,
  copies bigint,
  needed bigint,
  offering_id uuid,
  contract_id uuid,
  constraint agreement_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint agreement_pkey PRIMARY KEY (id)
);

create table api_key (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  person_id uuid,
  scopes jsonb,
  expires_at timestamp(3) with time zone,
  prefix text,
  custom jsonb default '{}'::jsonb not null,
  constraint api_key_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint api_key_pkey PRIMARY KEY (id)
);

create table api_key_secret (
  id uuid not null,
  person_id uuid not null,
  hash bytea not null,
  scopes text[] not null,
  expires_at timestamp(3) with time zone,
  ended_at timestamp(3) with time zone,
  used_at timestamp(3) with time zone,
  constraint api_key_secret_id_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint api_key_secret_person_id_fkey FOREIGN KEY (person_id) REFERENCES record(id),
  constraint api_key_secret_pkey PRIMARY KEY (id),
  constraint api_key_secret_hash_key UNIQUE (hash)
);

create table approval (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  description text,
  about_type text,
  about_id uuid,
  requester_id uuid,
  assignee_id uuid,
  reason text,
  decided_at timestamp(3) with time zone,
  decided_by text,
  next_due_at timestamp(3) with time zone,
  recounted_by_id uuid,
  response_level text,
  resolution_level text,
  custom jsonb default '{}'::jsonb not null,
  due_level text,
  internal_due_at timestamp(3) with time zone,
  internal_due_level text,
  constraint approval_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint approval_pkey PRIMARY KEY (id)
);

create table attachment (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  about_type text,
  about_id uuid,
  name text,
  media_type text,
  size bigint,
  sha256 text,
  internal boolean,
  custom jsonb default '{}'::jsonb not null,
  constraint attachment_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint attachment_pkey PRIMARY KEY (id)
);

create table attempt (
  key bytea not null,
  failures integer not null,
  last_at timestamp(3) with time zone not null,
  blocked_until timestamp(3) with time zone,
  refused boolean default false not null,
  constraint attempt_pkey PRIMARY KEY (key)
);

create table automation (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  description text,
  applies_to text,
  condition text,
  runs_as_id uuid,
  actions jsonb,
  custom jsonb default '{}'::jsonb not null,
  by_hand boolean,
  constraint automation_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint automation_pkey PRIMARY KEY (id)
);

create table automation_run (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  automation_id uuid,
  about_type text,
  about_id uuid,
  outcome text,
  refusals text,
  agreement_id uuid,
  step text,
  custom jsonb default '{}'::jsonb not null,
  started_by_id uuid,
  constraint automation_run_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint automation_run_pkey PRIMARY KEY (id)
);

create table availability (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  service_id uuid,
  agreement_id uuid,
  agreement_kind text,
  organisation_id uuid,
  month text,
  promised numeric,
  available numeric,
  outcome text,
  agreed bigint,
  planned bigint,
  down bigint,
  up bigint,
  breaks bigint,
  mttr bigint,
  mtbf bigint,
  mtbsi bigint,
  allowed bigint,
  counted_to timestamp(3) with time zone,
  zone text,
  custom jsonb default '{}'::jsonb not null,
  terms text not null,
  offering_id uuid,
  constraint availability_pkey PRIMARY KEY (id)
);

create table availability_counted (
  service_id uuid not null,
  counted_at timestamp(3) with time zone not null,
  terms text not null,
  look_at timestamp(3) with time zone not null,
  constraint availability_counted_service_id_fkey FOREIGN KEY (service_id) REFERENCES service(id),
  constraint availability_counted_pkey PRIMARY KEY (service_id)
);

create table backup_place (
  folder text not null,
  last_at timestamp(3) with time zone not null,
  constraint backup_place_pkey PRIMARY KEY (folder)
);

create table backup_plan (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  folder text,
  hour bigint,
  every_minutes bigint,
  keep_full bigint,
  keep_days bigint,
  drills boolean,
  last_full_at timestamp(3) with time zone,
  failure text,
  custom jsonb default '{}'::jsonb not null,
  constraint backup_plan_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint backup_plan_pkey PRIMARY KEY (id)
);

create table brand (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  organisation_id uuid,
  accent text,
  custom jsonb default '{}'::jsonb not null,
  constraint brand_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint brand_pkey PRIMARY KEY (id)
);

create table calendar (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  description text,
  parent_id uuid,
  zone text,
  hours jsonb,
  days jsonb,
  custom jsonb default '{}'::jsonb not null,
  holidays jsonb,
  feed text,
  feed_fault text,
  correction_reason text,
  constraint calendar_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint calendar_pkey PRIMARY KEY (id)
);

create table classification (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  scheme text,
  parent_id uuid,
  note text,
  source text,
  custom jsonb default '{}'::jsonb not null,
  translations jsonb,
  constraint classification_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint classification_pkey PRIMARY KEY (id)
);

create table clock_late (
  record_id uuid not null,
  agreement_id uuid not null,
  target text not null,
  round integer not null,
  late_at timestamp(3) with time zone not null,
  constraint clock_late_record_id_fkey FOREIGN KEY (record_id) REFERENCES clocked(record_id),
  constraint clock_late_pkey PRIMARY KEY (record_id, agreement_id, target, round)
);

create table clock_step (
  record_id uuid not null,
  agreement_id uuid not null,
  target text not null,
  round integer not null,
  step text not null,
  reached_at timestamp(3) with time zone not null,
  done_at timestamp(3) with time zone not null,
  is_late boolean not null,
  outcome jsonb not null,
  constraint clock_step_record_id_fkey FOREIGN KEY (record_id) REFERENCES clocked(record_id),
  constraint clock_step_pkey PRIMARY KEY (record_id, agreement_id, target, round, step)
);

create table clock_terms (
  hash text not null,
  versions jsonb not null,
  first_used_at timestamp(3) with time zone not null,
  constraint clock_terms_pkey PRIMARY KEY (hash)
);

create table clocked (
  record_id uuid not null,
  type text not null,
  version integer default 0 not null,
  terms text,
  chosen_by uuid,
  wake_at timestamp(3) with time zone,
  is_stale boolean default false not null,
  constraint clocked_record_id_fkey FOREIGN KEY (record_id) REFERENCES record(id),
  constraint clocked_terms_fkey FOREIGN KEY (terms) REFERENCES clock_terms(hash),
  constraint clocked_pkey PRIMARY KEY (record_id)
);

create table commitment (
  about_id uuid not null,
  agreement_id uuid not null,
  target text not null,
  kind text not null,
  agreement_kind text not null,
  zone text not null,
  state text not null,
  round integer not null,
  missed integer not null,
  target_ms bigint not null,
  counted_ms bigint not null,
  started_at timestamp(3) with time zone not null,
  ended_at timestamp(3) with time zone,
  due_at timestamp(3) with time zone,
  late_after timestamp(3) with time zone,
  breached_at timestamp(3) with time zone,
  breached_by text,
  id uuid default gen_random_uuid() not null,
  number text not null,
  version integer default 1 not null,
  state_class text default 'new'::text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid default '00000000-0000-7000-8000-000000000002'::uuid not null,
  updated_at timestamp(3) with time zone default now() not null,
  updated_by uuid default '00000000-0000-7000-8000-000000000002'::uuid not null,
  archived_at timestamp(3) with time zone,
  about_type text not null,
  outcome text,
  priority text,
  organisation_id uuid,
  service_id uuid,
  team_id uuid,
  assignee_id uuid,
  late_with text,
  late_team_id uuid,
  late_person_id uuid,
  promised bigint,
  worked bigint,
  took bigint,
  with_requester bigint,
  with_supplier bigint,
  with_team bigint,
  with_person bigint,
  with_nobody bigint,
  custom jsonb default '{}'::jsonb not null,
  offering_id uuid,
  constraint clock_record_id_fkey FOREIGN KEY (about_id) REFERENCES clocked(record_id),
  constraint commitment_pkey PRIMARY KEY (id),
  constraint commitment_about_id_agreement_id_target_key UNIQUE (about_id, agreement_id, target)
);

create table contract (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  organisation_id uuid,
  services_ids uuid[],
  reference text,
  since date,
  until date,
  description text,
  custom jsonb default '{}'::jsonb not null,
  constraint contract_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint contract_pkey PRIMARY KEY (id)
);

create table cover (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  rota_id uuid,
  person_id uuid,
  begins_at timestamp(3) with time zone,
  ends_at timestamp(3) with time zone,
  custom jsonb default '{}'::jsonb not null,
  constraint cover_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint cover_pkey PRIMARY KEY (id)
);

create table credential (
  id uuid not null,
  person_id uuid not null,
  provider text not null,
  subject text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp(3) with time zone,
  refresh_token_expires_at timestamp(3) with time zone,
  scope text,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  constraint credential_person_id_fkey FOREIGN KEY (person_id) REFERENCES record(id),
  constraint credential_pkey PRIMARY KEY (id),
  constraint credential_provider_subject_key UNIQUE (provider, subject)
);

create table dashboard (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  key text,
  description text,
  owner_id uuid,
  shared_with_ids uuid[],
  is_shared boolean,
  layout jsonb,
  custom jsonb default '{}'::jsonb not null,
  translations jsonb,
  constraint dashboard_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint dashboard_pkey PRIMARY KEY (id)
);

create table decision_table (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  key text,
  description text,
  applies_to text,
  table jsonb,
  custom jsonb default '{}'::jsonb not null,
  translations jsonb,
  constraint decision_table_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint decision_table_pkey PRIMARY KEY (id)
);

create table erasure (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  person_id uuid,
  ground text,
  reason text,
  total bigint,
  records bigint,
  texts bigint,
  files bigint,
  in_clear bigint,
  failure text,
  started_at timestamp(3) with time zone,
  ended_at timestamp(3) with time zone,
  custom jsonb default '{}'::jsonb not null,
  constraint erasure_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint erasure_pkey PRIMARY KEY (id)
);

create table event (
  id uuid not null,
  seq bigint generated always as identity not null,
  xid xid8 default pg_current_xact_id() not null,
  recorded_at timestamp with time zone default now() not null,
  at timestamp(3) with time zone not null,
  type text not null,
  record_id uuid not null,
  version integer not null,
  kind text not null,
  transition text,
  state text not null,
  state_class text not null,
  actor_id uuid not null,
  via text not null,
  changes jsonb not null,
  cause jsonb,
  prev bytea not null,
  hash bytea not null,
  constraint event_kind_check CHECK (kind = ANY (ARRAY['created'::text, 'updated'::text, 'transitioned'::text, 'archived'::text, 'restored'::text])),
  constraint event_pkey PRIMARY KEY (recorded_at, id)
) partition by RANGE (recorded_at);

create table event_default (
  id uuid not null,
  seq bigint generated always as identity not null,
  xid xid8 default pg_current_xact_id() not null,
  recorded_at timestamp with time zone default now() not null,
  at timestamp(3) with time zone not null,
  type text not null,
  record_id uuid not null,
  version integer not null,
  kind text not null,
  transition text,
  state text not null,
  state_class text not null,
  actor_id uuid not null,
  via text not null,
  changes jsonb not null,
  cause jsonb,
  prev bytea not null,
  hash bytea not null,
  constraint event_kind_check CHECK (kind = ANY (ARRAY['created'::text, 'updated'::text, 'transitioned'::text, 'archived'::text, 'restored'::text])),
  constraint event_default_pkey PRIMARY KEY (recorded_at, id)
) partition of event DEFAULT;

create table file_released (
  sha256 text not null,
  constraint file_released_pkey PRIMARY KEY (sha256)
);

create table follower (
  name text not null,
  xid xid8 not null,
  seq bigint not null,
  updated_at timestamp with time zone default now() not null,
  constraint follower_pkey PRIMARY KEY (name)
);

create table held_alarm (
  record_id uuid not null,
  alarm text not null,
  due_at timestamp(3) with time zone not null,
  because text not null,
  tries integer not null,
  held_at timestamp(3) with time zone not null,
  retry_at timestamp(3) with time zone not null,
  constraint held_alarm_record_id_fkey FOREIGN KEY (record_id) REFERENCES clocked(record_id),
  constraint held_alarm_pkey PRIMARY KEY (record_id, alarm)
);

create table idempotency_key (
  owner_id uuid not null,
  key text not null,
  request_hash bytea not null,
  answer jsonb,
  created_at timestamp(3) with time zone not null,
  constraint idempotency_key_pkey PRIMARY KEY (owner_id, key)
);

create table identity_provider (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  issuer text,
  client_id text,
  scopes text,
  domains text,
  creates_people boolean,
  organisation_id uuid,
  rules jsonb,
  secret_set_at timestamp(3) with time zone,
  custom jsonb default '{}'::jsonb not null,
  second_factor text,
  addresses_verified boolean,
  constraint identity_provider_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint identity_provider_pkey PRIMARY KEY (id)
);

create table identity_provider_secret (
  provider_id uuid not null,
  sealed bytea not null,
  issuer text,
  constraint identity_provider_secret_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES record(id),
  constraint identity_provider_secret_pkey PRIMARY KEY (provider_id)
);

create table import_batch (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  target_type text,
  mapping text,
  mapping_hash text,
  file_name text,
  stored text,
  file_hash text,
  read bigint,
  applied bigint,
  unchanged bigint,
  refused bigint,
  report jsonb,
  trial jsonb,
  failure text,
  stop_asked boolean,
  started_at timestamp(3) with time zone,
  ended_at timestamp(3) with time zone,
  custom jsonb default '{}'::jsonb not null,
  constraint import_batch_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint import_batch_pkey PRIMARY KEY (id)
);

create table import_mark (
  batch_id uuid not null,
  record_id uuid not null,
  type text not null,
  version_before integer not null,
  version_after integer not null,
  rows bytea not null,
  last_order double precision,
  constraint import_mark_pkey PRIMARY KEY (batch_id, record_id)
);

create table import_numbers (
  batch_id uuid not null,
  first bigint,
  last bigint,
  constraint import_numbers_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES record(id),
  constraint import_numbers_pkey PRIMARY KEY (batch_id)
);

create table import_part (
  batch_id uuid not null,
  part integer not null,
  outcome jsonb not null,
  done_at timestamp(3) with time zone default now() not null,
  constraint import_part_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES record(id),
  constraint import_part_pkey PRIMARY KEY (batch_id, part)
);

create table import_refusal (
  batch_id uuid not null,
  line integer not null,
  part integer not null,
  key text,
  code text not null,
  message text not null,
  cells jsonb,
  constraint import_refusal_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES record(id),
  constraint import_refusal_pkey PRIMARY KEY (batch_id, line)
);

create table import_trial (
  batch_id uuid not null,
  report jsonb not null,
  constraint import_trial_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES record(id),
  constraint import_trial_pkey PRIMARY KEY (batch_id)
);

create table incident (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  description text,
  requester_id uuid,
  organisation_id uuid,
  team_id uuid,
  assignee_id uuid,
  impact text,
  urgency text,
  priority text,
  priority_override text,
  priority_reason text,
  opened_at timestamp(3) with time zone,
  resolved_at timestamp(3) with time zone,
  closed_at timestamp(3) with time zone,
  resolved_by_id uuid,
  reassignments bigint,
  reopenings bigint,
  restricted boolean,
  visible_to_ids uuid[],
  source text,
  on_behalf_of_id uuid,
  service_id uuid,
  affected_item text,
  location text,
  category_id uuid,
  symptom_id uuid,
  channel text,
  waiting_reason text,
  follow_up_at timestamp(3) with time zone,
  reminded_at timestamp(3) with time zone,
  resolution_code_id uuid,
  resolution text,
  auto_close_at timestamp(3) with time zone,
  parent_id uuid,
  held_by_id uuid,
  duplicate_of_id uuid,
  watchers_ids uuid[],
  custom jsonb default '{}'::jsonb not null,
  next_due_at timestamp(3) with time zone,
  response_level text,
  resolution_level text,
  recounted_by_id uuid,
  rating bigint,
  rating_comment text,
  rated_at timestamp(3) with time zone,
  remind_at timestamp(3) with time zone,
  offering_id uuid,
  contract_id uuid,
  due_level text,
  internal_due_at timestamp(3) with time zone,
  internal_due_level text,
  waiting_since timestamp(3) with time zone,
  reminders bigint,
  requester_reminded_at timestamp(3) with time zone,
  remind_requester_at timestamp(3) with time zone,
  resolve_unanswered_at timestamp(3) with time zone,
  constraint incident_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint incident_pkey PRIMARY KEY (id)
);

create table journal_entry (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  about_type text,
  about_id uuid,
  visibility text,
  text text,
  mentions_ids uuid[],
  from_desk boolean,
  custom jsonb default '{}'::jsonb not null,
  spoken text,
  constraint journal_entry_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint journal_entry_pkey PRIMARY KEY (id)
);

create table link (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  from_type text,
  from_id uuid,
  to_type text,
  to_id uuid,
  kind text,
  note text,
  custom jsonb default '{}'::jsonb not null,
  constraint link_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint link_pkey PRIMARY KEY (id)
);

create table log_head_receipt (
  id uuid not null,
  publication_id uuid not null,
  seal bigint not null,
  at timestamp(3) with time zone not null,
  kind text not null,
  place text not null,
  receipt jsonb not null,
  constraint log_head_receipt_pkey PRIMARY KEY (id)
);

create table log_publication (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  kind text,
  target text,
  every_minutes bigint,
  description text,
  custom jsonb default '{}'::jsonb not null,
  constraint log_publication_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint log_publication_pkey PRIMARY KEY (id)
);

create table log_publishing (
  publication_id uuid not null,
  failures integer default 0 not null,
  error text,
  tried_at timestamp(3) with time zone,
  next_at timestamp(3) with time zone not null,
  constraint log_publishing_pkey PRIMARY KEY (publication_id)
);

create table log_seal (
  number bigint not null,
  chain uuid not null,
  act text not null,
  first_xid xid8,
  first_seq bigint,
  last_xid xid8 not null,
  last_seq bigint not null,
  events integer not null,
  total bigint not null,
  root bytea not null,
  previous bytea not null,
  at timestamp(3) with time zone not null,
  key_id bytea not null,
  new_key text,
  lost json,
  because text,
  hash bytea not null,
  signature text not null,
  entries bytea not null,
  constraint log_seal_act_check CHECK (act = ANY (ARRAY['seal'::text, 'key'::text, 'resume'::text])),
  constraint log_seal_events_check CHECK (events >= 0),
  constraint log_seal_number_check CHECK (number > 0),
  constraint log_seal_pkey PRIMARY KEY (number)
);

create table log_verification (
  id uuid not null,
  asked_by uuid,
  asked_at timestamp(3) with time zone not null,
  started_at timestamp(3) with time zone,
  finished_at timestamp(3) with time zone,
  result jsonb,
  constraint log_verification_pkey PRIMARY KEY (id)
);

create table logout_token (
  provider text not null,
  hash bytea not null,
  until timestamp(3) with time zone not null,
  constraint logout_token_pkey PRIMARY KEY (provider, hash)
);

create table mail_delivery (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  person_id uuid,
  occasion text,
  about_type text,
  about_id uuid,
  key text,
  event text,
  urgent boolean,
  digest boolean,
  send_at timestamp(3) with time zone,
  sent_at timestamp(3) with time zone,
  address text,
  attempts bigint,
  answer text,
  reason text,
  message_id text,
  custom jsonb default '{}'::jsonb not null,
  sending_since timestamp(3) with time zone,
  unanswered bigint,
  constraint mail_delivery_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint mail_delivery_pkey PRIMARY KEY (id)
);

create table mail_server (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  host text,
  port bigint,
  encryption text,
  user text,
  sender text,
  secret_set_at timestamp(3) with time zone,
  custom jsonb default '{}'::jsonb not null,
  constraint mail_server_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint mail_server_pkey PRIMARY KEY (id)
);

create table mail_server_secret (
  server_id uuid not null,
  sealed bytea not null,
  constraint mail_server_secret_server_id_fkey FOREIGN KEY (server_id) REFERENCES record(id),
  constraint mail_server_secret_pkey PRIMARY KEY (server_id)
);

create table mail_template (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  occasion text,
  language text,
  organisation_id uuid,
  subject text,
  body text,
  custom jsonb default '{}'::jsonb not null,
  translations jsonb,
  constraint mail_template_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint mail_template_pkey PRIMARY KEY (id)
);

create table notification (
  id uuid not null,
  seq bigint generated always as identity not null,
  person_id uuid not null,
  thing_id uuid not null,
  kind text not null,
  type text not null,
  record_id uuid not null,
  actor_id uuid not null,
  at timestamp(3) with time zone not null,
  read_at timestamp(3) with time zone,
  state text,
  constraint notification_pkey PRIMARY KEY (id)
);

create table objective (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  description text,
  service_id uuid,
  objective numeric,
  window text,
  days bigint,
  source text,
  calendar_id uuid,
  zone text,
  attained numeric,
  allowed bigint,
  spent bigint,
  left bigint,
  left_share numeric,
  burn_hour numeric,
  burn_six_hours numeric,
  burn_three_days numeric,
  level text,
  custom jsonb default '{}'::jsonb not null,
  constraint objective_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint objective_pkey PRIMARY KEY (id)
);

create table one_time_code (
  purpose text not null,
  hash bytea not null,
  expires_at timestamp(3) with time zone not null,
  failures integer default 0 not null,
  constraint one_time_code_pkey PRIMARY KEY (purpose)
);

create table organisation (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  kind text,
  parent_id uuid,
  website text,
  note text,
  source text,
  custom jsonb default '{}'::jsonb not null,
  time_zone text,
  sharing text,
  constraint organisation_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint organisation_pkey PRIMARY KEY (id)
);

create table outage (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  description text,
  service_id uuid,
  began_at timestamp(3) with time zone,
  ended_at timestamp(3) with time zone,
  planned boolean,
  incident_id uuid,
  cause text,
  correction_reason text,
  custom jsonb default '{}'::jsonb not null,
  constraint outage_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint outage_pkey PRIMARY KEY (id)
);

create table passkey (
  id uuid not null,
  person_id uuid not null,
  credential text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  created_at timestamp(3) with time zone not null,
  used_at timestamp(3) with time zone,
  constraint passkey_person_id_fkey FOREIGN KEY (person_id) REFERENCES record(id),
  constraint passkey_pkey PRIMARY KEY (id),
  constraint passkey_credential_key UNIQUE (credential)
);

create table person (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  name text,
  email text,
  phone text,
  organisation_id uuid,
  job_title text,
  location text,
  roles_ids uuid[],
  language text,
  time_zone text,
  vip boolean,
  source text,
  custom jsonb default '{}'::jsonb not null,
  legal_hold text,
  theme text,
  density text,
  access_ended_at timestamp(3) with time zone,
  notify_assigned boolean,
  notify_mentioned boolean,
  notify_replied boolean,
  notify_changed boolean,
  notify_due boolean,
  mail_progress boolean,
  mail_replied boolean,
  mail_assigned boolean,
  mail_mentioned boolean,
  mail_escalated boolean,
  mail_due boolean,
  mail_digest text,
  quiet_from text,
  quiet_until text,
  quiet_urgent boolean,
  site_id uuid,
  manager_id uuid,
  notify_late boolean,
  notify_at_risk boolean,
  invited_at timestamp(3) with time zone,
  invitation text,
  constraint person_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint person_pkey PRIMARY KEY (id)
);

create table person_key (
  person_id uuid not null,
  version integer not null,
  wrapped bytea,
  made_in xid8 default pg_current_xact_id() not null,
  made_at timestamp with time zone default now() not null,
  retired_at timestamp with time zone,
  destroyed_at timestamp with time zone,
  constraint person_key_is_retired CHECK (destroyed_at IS NULL OR retired_at IS NOT NULL),
  constraint person_key_is_whole CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL)),
  constraint person_key_version_check CHECK (version > 0),
  constraint person_key_pkey PRIMARY KEY (person_id, version)
);

create table presence (
  client uuid not null,
  person_id uuid not null,
  record_id uuid not null,
  is_typing boolean not null,
  sees_others boolean not null,
  until timestamp with time zone not null,
  constraint presence_pkey PRIMARY KEY (client)
) unlogged;

create table read_log (
  id uuid not null,
  recorded_at timestamp with time zone default now() not null,
  at timestamp(3) with time zone not null,
  actor_id uuid not null,
  via text not null,
  session_id text,
  key_id uuid,
  request text,
  operation text not null,
  type text not null,
  record_id uuid,
  fields text[] not null,
  records integer,
  constraint read_log_pkey PRIMARY KEY (recorded_at, id)
) partition by RANGE (recorded_at);

create table read_log_default (
  id uuid not null,
  recorded_at timestamp with time zone default now() not null,
  at timestamp(3) with time zone not null,
  actor_id uuid not null,
  via text not null,
  session_id text,
  key_id uuid,
  request text,
  operation text not null,
  type text not null,
  record_id uuid,
  fields text[] not null,
  records integer,
  constraint read_log_default_pkey PRIMARY KEY (recorded_at, id)
) partition of read_log DEFAULT;

create table record (
  id uuid not null,
  type text not null,
  number text not null,
  title text not null,
  state_class text not null,
  organisation_id uuid,
  team_id uuid,
  assignee_id uuid,
  requester_id uuid,
  due_at timestamp(3) with time zone,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  archived_at timestamp(3) with time zone,
  version integer not null,
  head bytea not null,
  constraint record_version_check CHECK (version > 0),
  constraint record_pkey PRIMARY KEY (id),
  constraint record_number_key UNIQUE (number)
);

create table recount (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  replay_id uuid,
  about_type text,
  about_id uuid,
  agreement_kind text,
  target text,
  kind text,
  was text,
  becomes text,
  was_due_at timestamp(3) with time zone,
  due_at timestamp(3) with time zone,
  differs boolean,
  because text,
  priority text,
  organisation_id uuid,
  service_id uuid,
  team_id uuid,
  custom jsonb default '{}'::jsonb not null,
  was_terms text not null,
  terms text not null,
  applied boolean default false not null,
  was_late_since timestamp(3) with time zone,
  was_late_by bigint,
  was_late_with text,
  was_late_team_id uuid,
  was_late_person_id uuid,
  constraint recount_pkey PRIMARY KEY (id)
);

create table recovery_code (
  hash bytea not null,
  person_id uuid not null,
  created_at timestamp(3) with time zone not null,
  constraint recovery_code_person_id_fkey FOREIGN KEY (person_id) REFERENCES record(id),
  constraint recovery_code_pkey PRIMARY KEY (hash)
);

create table replay (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  applies_to text,
  filter text,
  agreement_id uuid,
  proposed jsonb,
  reverses_id uuid,
  reason text,
  done bigint,
  records bigint,
  clocks bigint,
  behind bigint,
  unequal bigint,
  differing bigint,
  late bigint,
  late_after bigint,
  faults text,
  custom jsonb default '{}'::jsonb not null,
  kept_until timestamp(3) with time zone,
  constraint replay_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint replay_pkey PRIMARY KEY (id)
);

create table restore_drill (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  plan_id uuid,
  outcome text,
  started_at timestamp(3) with time zone,
  seconds bigint,
  backup text,
  backups bigint,
  reached timestamp(3) with time zone,
  records bigint,
  events bigint,
  seals bigint,
  files bigint,
  faults bigint,
  log text,
  custom jsonb default '{}'::jsonb not null,
  constraint restore_drill_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint restore_drill_pkey PRIMARY KEY (id)
);

create table role (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  key text,
  description text,
  grants jsonb,
  custom jsonb default '{}'::jsonb not null,
  second_factor boolean,
  translations jsonb,
  constraint role_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint role_pkey PRIMARY KEY (id)
);

create table rota (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  description text,
  team_id uuid,
  people_ids uuid[],
  begins date,
  handover text,
  turn_days bigint,
  zone text,
  custom jsonb default '{}'::jsonb not null,
  constraint rota_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint rota_pkey PRIMARY KEY (id)
);

create table saved_reply (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  text text,
  language text,
  audience text,
  team_id uuid,
  owner_id uuid,
  custom jsonb default '{}'::jsonb not null,
  constraint saved_reply_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint saved_reply_pkey PRIMARY KEY (id)
);

create table saved_view (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  list_of text,
  filter text,
  sort text,
  columns text,
  group_by text,
  audience text,
  team_id uuid,
  owner_id uuid,
  custom jsonb default '{}'::jsonb not null,
  constraint saved_view_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint saved_view_pkey PRIMARY KEY (id)
);

create table schedule (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  description text,
  makes text,
  values jsonb,
  runs_as_id uuid,
  owner_id uuid,
  first date,
  time text,
  zone text,
  rhythm text,
  rule text,
  calendar_id uuid,
  on_closed text,
  next_at timestamp(3) with time zone,
  next_day date,
  last_at timestamp(3) with time zone,
  failure text,
  steered_at timestamp(3) with time zone,
  planned_by text,
  custom jsonb default '{}'::jsonb not null,
  retry_at timestamp(3) with time zone,
  retry_for timestamp(3) with time zone,
  retries bigint,
  constraint schedule_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint schedule_pkey PRIMARY KEY (id)
);

create table schedule_run (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  schedule_id uuid,
  due_at timestamp(3) with time zone,
  outcome text,
  made_type text,
  made_id uuid,
  refusal text,
  late boolean,
  missed bigint,
  custom jsonb default '{}'::jsonb not null,
  constraint schedule_run_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint schedule_run_pkey PRIMARY KEY (id)
);

create table schema_version (
  version integer not null,
  name text not null,
  checksum text not null,
  at timestamp(3) with time zone default clock_timestamp() not null,
  constraint schema_version_pkey PRIMARY KEY (version)
);

create table search_document (
  id uuid not null,
  type text not null,
  about_type text not null,
  about_id uuid not null,
  number text not null,
  title text not null,
  tsv tsvector not null,
  guarded tsvector,
  constraint search_document_pkey PRIMARY KEY (id)
);

create table security_log (
  seq bigint generated always as identity not null,
  at timestamp(3) with time zone not null,
  kind text not null,
  person_id uuid,
  tried text,
  session_id uuid,
  address text,
  user_agent text,
  details jsonb,
  constraint security_log_pkey PRIMARY KEY (seq)
);

create table service (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  description text,
  owner_id uuid,
  team_id uuid,
  criticality text,
  custom jsonb default '{}'::jsonb not null,
  translations jsonb,
  constraint service_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint service_pkey PRIMARY KEY (id)
);

create table service_offering (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  service_id uuid,
  description text,
  custom jsonb default '{}'::jsonb not null,
  constraint service_offering_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint service_offering_pkey PRIMARY KEY (id)
);

create table session (
  id uuid not null,
  token_hash bytea not null,
  previous_hash bytea,
  previous_until timestamp(3) with time zone,
  person_id uuid not null,
  created_at timestamp(3) with time zone not null,
  seen_at timestamp(3) with time zone not null,
  expires_at timestamp(3) with time zone not null,
  rights text,
  address text,
  user_agent text,
  second_factor_by text,
  proven_at timestamp(3) with time zone,
  provider text,
  provider_session text,
  constraint session_second_factor_by_check CHECK (second_factor_by = ANY (ARRAY['own'::text, 'provider'::text])),
  constraint session_person_id_fkey FOREIGN KEY (person_id) REFERENCES record(id),
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_hash_key UNIQUE (token_hash)
);

create table sign_in_step (
  token_hash bytea not null,
  purpose text not null,
  person_id uuid,
  challenge text,
  tries integer default 0 not null,
  expires_at timestamp(3) with time zone not null,
  constraint sign_in_step_pkey PRIMARY KEY (token_hash)
);

create table site (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  organisation_id uuid,
  address text,
  time_zone text,
  source text,
  custom jsonb default '{}'::jsonb not null,
  constraint site_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint site_pkey PRIMARY KEY (id)
);

create table task (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  description text,
  about_type text,
  about_id uuid,
  position bigint,
  depends_on_ids uuid[],
  team_id uuid,
  assignee_id uuid,
  due_at timestamp(3) with time zone,
  planned_effort bigint,
  result text,
  finished_at timestamp(3) with time zone,
  custom jsonb default '{}'::jsonb not null,
  next_due_at timestamp(3) with time zone,
  response_level text,
  resolution_level text,
  recounted_by_id uuid,
  due_level text,
  internal_due_at timestamp(3) with time zone,
  internal_due_level text,
  constraint task_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint task_pkey PRIMARY KEY (id)
);

create table team (
  id uuid not null,
  number text not null,
  version integer not null,
  state text not null,
  state_class text not null,
  created_at timestamp(3) with time zone not null,
  created_by uuid not null,
  updated_at timestamp(3) with time zone not null,
  updated_by uuid not null,
  archived_at timestamp(3) with time zone,
  title text,
  description text,
  organisation_id uuid,
  parent_id uuid,
  lead_id uuid,
  members_ids uuid[],
  roles_ids uuid[],
  email text,
  source text,
  custom jsonb default '{}'::jsonb not null,
  calendar_id uuid,
  constraint team_record_fkey FOREIGN KEY (id) REFERENCES record(id),
  constraint team_pkey PRIMARY KEY (id)
);

create table totp (
  person_id uuid not null,
  sealed bytea not null,
  created_at timestamp(3) with time zone not null,
  confirmed_at timestamp(3) with time zone,
  last_step bigint default 0 not null,
  constraint totp_person_id_fkey FOREIGN KEY (person_id) REFERENCES record(id),
  constraint totp_pkey PRIMARY KEY (person_id)
);

create table verification (
  id uuid not null,
  identifier text not null,
  value text not null,
  expires_at timestamp(3) with time zone not null,
  created_at timestamp(3) with time zone not null,
  updated_at timestamp(3) with time zone not null,
  constraint verification_pkey PRIMARY KEY (id)
);

create sequence agreement_number as bigint start 1 increment 50;

create sequence api_key_number as bigint start 1 increment 50;

create sequence approval_number as bigint start 1 increment 50;

create sequence attachment_number as bigint start 1 increment 50;

create sequence automation_number as bigint start 1 increment 50;

create sequence automation_run_number as bigint start 1 increment 50;

create sequence backup_plan_number as bigint start 1 increment 50;

create sequence brand_number as bigint start 1 increment 50;

create sequence calendar_number as bigint start 1 increment 50;

create sequence classification_number as bigint start 1 increment 50;

create sequence contract_number as bigint start 1 increment 50;

create sequence cover_number as bigint start 1 increment 50;

create sequence dashboard_number as bigint start 1 increment 50;

create sequence decision_table_number as bigint start 1 increment 50;

create sequence erasure_number as bigint start 1 increment 50;

create sequence identity_provider_number as bigint start 1 increment 50;

create sequence import_batch_number as bigint start 1 increment 50;

create sequence incident_number as bigint start 1 increment 50;

create sequence journal_entry_number as bigint start 1 increment 50;

create sequence link_number as bigint start 1 increment 50;

create sequence log_publication_number as bigint start 1 increment 50;

create sequence mail_delivery_number as bigint start 1 increment 50;

create sequence mail_server_number as bigint start 1 increment 50;

create sequence mail_template_number as bigint start 1 increment 50;

create sequence objective_number as bigint start 1 increment 50;

create sequence organisation_number as bigint start 1 increment 50;

create sequence outage_number as bigint start 1 increment 50;

create sequence person_number as bigint start 1 increment 50;

create sequence replay_number as bigint start 1 increment 50;

create sequence restore_drill_number as bigint start 1 increment 50;

create sequence role_number as bigint start 1 increment 50;

create sequence rota_number as bigint start 1 increment 50;

create sequence saved_reply_number as bigint start 1 increment 50;

create sequence saved_view_number as bigint start 1 increment 50;

create sequence schedule_number as bigint start 1 increment 50;

create sequence schedule_run_number as bigint start 1 increment 50;

create sequence service_number as bigint start 1 increment 50;

create sequence service_offering_number as bigint start 1 increment 50;

create sequence site_number as bigint start 1 increment 50;

create sequence task_number as bigint start 1 increment 50;

create sequence team_number as bigint start 1 increment 50;

CREATE INDEX agreement_calendar_id_idx ON agreement USING btree (calendar_id, id) WHERE (calendar_id IS NOT NULL);

CREATE INDEX agreement_carried_by_ids_idx ON agreement USING gin (carried_by_ids) WITH (fastupdate=off) WHERE (carried_by_ids IS NOT NULL);

CREATE INDEX agreement_contract_id_idx ON agreement USING btree (contract_id, id) WHERE (contract_id IS NOT NULL);

CREATE UNIQUE INDEX agreement_number_key ON agreement USING btree (number);

CREATE INDEX agreement_offering_id_idx ON agreement USING btree (offering_id, id) WHERE (offering_id IS NOT NULL);

CREATE INDEX agreement_organisation_id_idx ON agreement USING btree (organisation_id, id) WHERE (organisation_id IS NOT NULL);

CREATE INDEX agreement_service_id_idx ON agreement USING btree (service_id, id) WHERE (service_id IS NOT NULL);

CREATE INDEX agreement_state_idx ON agreement USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX agreement_supplier_id_idx ON agreement USING btree (supplier_id, id) WHERE (supplier_id IS NOT NULL);

CREATE INDEX agreement_team_id_idx ON agreement USING btree (team_id, id) WHERE (team_id IS NOT NULL);

CREATE UNIQUE INDEX agreement_title_key ON agreement USING btree (title);

CREATE INDEX agreement_updated_at_idx ON agreement USING btree (updated_at, id);

CREATE INDEX api_key_expires_at_idx ON api_key USING btree (expires_at, id);

CREATE UNIQUE INDEX api_key_number_key ON api_key USING btree (number);

CREATE INDEX api_key_person_id_idx ON api_key USING btree (person_id, id) WHERE (person_id IS NOT NULL);

CREATE INDEX api_key_secret_person_id_idx ON api_key_secret USING btree (person_id);

CREATE INDEX api_key_state_idx ON api_key USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX api_key_updated_at_idx ON api_key USING btree (updated_at, id);

CREATE INDEX approval_about_idx ON approval USING btree (about_id, id) WHERE (about_id IS NOT NULL);

CREATE INDEX approval_assignee_id_idx ON approval USING btree (assignee_id, id);

CREATE INDEX approval_internal_due_at_idx ON approval USING btree (internal_due_at, id);

CREATE INDEX approval_next_due_at_idx ON approval USING btree (next_due_at, id);

CREATE UNIQUE INDEX approval_number_key ON approval USING btree (number);

CREATE INDEX approval_recounted_by_id_idx ON approval USING btree (recounted_by_id, id) WHERE (recounted_by_id IS NOT NULL);

CREATE INDEX approval_requester_id_idx ON approval USING btree (requester_id, id) WHERE (requester_id IS NOT NULL);

CREATE INDEX approval_state_idx ON approval USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX approval_updated_at_idx ON approval USING btree (updated_at, id);

CREATE INDEX attachment_about_idx ON attachment USING btree (about_id, id) WHERE (about_id IS NOT NULL);

CREATE UNIQUE INDEX attachment_number_key ON attachment USING btree (number);

CREATE INDEX attachment_sha256_idx ON attachment USING btree (sha256, id);

CREATE INDEX attachment_state_idx ON attachment USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX attachment_updated_at_idx ON attachment USING btree (updated_at, id);

CREATE INDEX attempt_last_at_idx ON attempt USING btree (last_at);

CREATE UNIQUE INDEX automation_number_key ON automation USING btree (number);

CREATE INDEX automation_run_about_idx ON automation_run USING btree (about_id, id) WHERE (about_id IS NOT NULL);

CREATE INDEX automation_run_agreement_id_idx ON automation_run USING btree (agreement_id, id) WHERE (agreement_id IS NOT NULL);

CREATE INDEX automation_run_automation_id_idx ON automation_run USING btree (automation_id, id) WHERE (automation_id IS NOT NULL);

CREATE UNIQUE INDEX automation_run_number_key ON automation_run USING btree (number);

CREATE INDEX automation_run_started_by_id_idx ON automation_run USING btree (started_by_id, id) WHERE (started_by_id IS NOT NULL);

CREATE INDEX automation_run_state_idx ON automation_run USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX automation_run_updated_at_idx ON automation_run USING btree (updated_at, id);

CREATE INDEX automation_runs_as_id_idx ON automation USING btree (runs_as_id, id) WHERE (runs_as_id IS NOT NULL);

CREATE INDEX automation_state_idx ON automation USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE UNIQUE INDEX automation_title_key ON automation USING btree (title);

CREATE INDEX automation_updated_at_idx ON automation USING btree (updated_at, id);

CREATE INDEX availability_agreement_id_idx ON availability USING btree (agreement_id, id) WHERE (agreement_id IS NOT NULL);

CREATE INDEX availability_month_idx ON availability USING btree (month, id);

CREATE UNIQUE INDEX availability_number_key ON availability USING btree (number);

CREATE INDEX availability_offering_id_idx ON availability USING btree (offering_id, id) WHERE (offering_id IS NOT NULL);

CREATE INDEX availability_organisation_id_idx ON availability USING btree (organisation_id, id) WHERE (organisation_id IS NOT NULL);

CREATE INDEX availability_service_id_idx ON availability USING btree (service_id, id) WHERE (service_id IS NOT NULL);

CREATE INDEX availability_state_idx ON availability USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX availability_updated_at_idx ON availability USING btree (updated_at, id);

CREATE UNIQUE INDEX backup_plan_folder_key ON backup_plan USING btree (folder);

CREATE UNIQUE INDEX backup_plan_number_key ON backup_plan USING btree (number);

CREATE INDEX backup_plan_state_idx ON backup_plan USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX backup_plan_updated_at_idx ON backup_plan USING btree (updated_at, id);

CREATE UNIQUE INDEX brand_number_key ON brand USING btree (number);

CREATE INDEX brand_organisation_id_idx ON brand USING btree (organisation_id, id) WHERE (organisation_id IS NOT NULL);

CREATE INDEX brand_state_idx ON brand USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX brand_updated_at_idx ON brand USING btree (updated_at, id);

CREATE UNIQUE INDEX calendar_number_key ON calendar USING btree (number);

CREATE INDEX calendar_parent_id_idx ON calendar USING btree (parent_id, id) WHERE (parent_id IS NOT NULL);

CREATE INDEX calendar_state_idx ON calendar USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE UNIQUE INDEX calendar_title_key ON calendar USING btree (title);

CREATE INDEX calendar_updated_at_idx ON calendar USING btree (updated_at, id);

CREATE UNIQUE INDEX classification_number_key ON classification USING btree (number);

CREATE INDEX classification_parent_id_idx ON classification USING btree (parent_id, id) WHERE (parent_id IS NOT NULL);

CREATE INDEX classification_scheme_idx ON classification USING btree (scheme, id);

CREATE INDEX classification_source_idx ON classification USING btree (source, id);

CREATE INDEX classification_state_idx ON classification USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX classification_updated_at_idx ON classification USING btree (updated_at, id);

CREATE INDEX clocked_stale_idx ON clocked USING btree (record_id) WHERE is_stale;

CREATE INDEX clocked_wake_at_idx ON clocked USING btree (wake_at) WHERE (wake_at IS NOT NULL);

CREATE INDEX commitment_agreement_id_idx ON commitment USING btree (agreement_id, id);

CREATE INDEX commitment_due_at_idx ON commitment USING btree (due_at, id);

CREATE INDEX commitment_ended_at_idx ON commitment USING btree (ended_at, id);

CREATE UNIQUE INDEX commitment_number_key ON commitment USING btree (number);

CREATE INDEX commitment_started_at_idx ON commitment USING btree (started_at, id);

CREATE UNIQUE INDEX contract_number_key ON contract USING btree (number);

CREATE INDEX contract_organisation_id_idx ON contract USING btree (organisation_id, id) WHERE (organisation_id IS NOT NULL);

CREATE INDEX contract_services_ids_idx ON contract USING gin (services_ids) WITH (fastupdate=off) WHERE (services_ids IS NOT NULL);

CREATE INDEX contract_state_idx ON contract USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX contract_updated_at_idx ON contract USING btree (updated_at, id);

CREATE UNIQUE INDEX cover_number_key ON cover USING btree (number);

CREATE INDEX cover_person_id_idx ON cover USING btree (person_id, id) WHERE (person_id IS NOT NULL);

CREATE INDEX cover_rota_id_idx ON cover USING btree (rota_id, id) WHERE (rota_id IS NOT NULL);

CREATE INDEX cover_state_idx ON cover USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX cover_updated_at_idx ON cover USING btree (updated_at, id);

CREATE INDEX credential_person_id_idx ON credential USING btree (person_id);

CREATE UNIQUE INDEX dashboard_key_key ON dashboard USING btree (key);

CREATE UNIQUE INDEX dashboard_number_key ON dashboard USING btree (number);

CREATE INDEX dashboard_owner_id_idx ON dashboard USING btree (owner_id, id) WHERE (owner_id IS NOT NULL);

CREATE INDEX dashboard_shared_with_ids_idx ON dashboard USING gin (shared_with_ids) WITH (fastupdate=off) WHERE (shared_with_ids IS NOT NULL);

CREATE INDEX dashboard_state_idx ON dashboard USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX dashboard_updated_at_idx ON dashboard USING btree (updated_at, id);

CREATE UNIQUE INDEX decision_table_key_key ON decision_table USING btree (key);

CREATE UNIQUE INDEX decision_table_number_key ON decision_table USING btree (number);

CREATE INDEX decision_table_state_idx ON decision_table USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX decision_table_updated_at_idx ON decision_table USING btree (updated_at, id);

CREATE UNIQUE INDEX erasure_number_key ON erasure USING btree (number);

CREATE INDEX erasure_person_id_idx ON erasure USING btree (person_id, id) WHERE (person_id IS NOT NULL);

CREATE INDEX erasure_state_idx ON erasure USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX erasure_updated_at_idx ON erasure USING btree (updated_at, id);

CREATE INDEX event_position_idx ON ONLY event USING btree (xid, seq);

CREATE UNIQUE INDEX event_record_version_key ON ONLY event USING btree (record_id, version, recorded_at);

CREATE INDEX idempotency_key_created_at_idx ON idempotency_key USING btree (created_at);

CREATE UNIQUE INDEX identity_provider_number_key ON identity_provider USING btree (number);

CREATE INDEX identity_provider_organisation_id_idx ON identity_provider USING btree (organisation_id, id) WHERE (organisation_id IS NOT NULL);

CREATE INDEX identity_provider_state_idx ON identity_provider USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX identity_provider_updated_at_idx ON identity_provider USING btree (updated_at, id);

CREATE INDEX import_batch_file_hash_idx ON import_batch USING btree (file_hash, id);

CREATE UNIQUE INDEX import_batch_number_key ON import_batch USING btree (number);

CREATE INDEX import_batch_state_idx ON import_batch USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX import_batch_updated_at_idx ON import_batch USING btree (updated_at, id);

CREATE INDEX import_mark_record_id_idx ON import_mark USING btree (record_id);

CREATE INDEX incident_assignee_id_idx ON incident USING btree (assignee_id, id) WHERE (assignee_id IS NOT NULL);

CREATE INDEX incident_assignee_id_queue_idx ON incident USING btree (assignee_id, opened_at, id) WHERE ((state_class = ANY (ARRAY['new'::text, 'active'::text, 'waiting'::text])) AND (archived_at IS NULL));

CREATE INDEX incident_auto_close_at_idx ON incident USING btree (auto_close_at, id);

CREATE INDEX incident_category_id_idx ON incident USING btree (category_id, id) WHERE (category_id IS NOT NULL);

CREATE INDEX incident_contract_id_idx ON incident USING btree (contract_id, id) WHERE (contract_id IS NOT NULL);

CREATE INDEX incident_duplicate_of_id_idx ON incident USING btree (duplicate_of_id, id) WHERE (duplicate_of_id IS NOT NULL);

CREATE INDEX incident_figures_idx ON incident USING btree (opened_at) INCLUDE (priority, state_class, team_id, resolved_at, restricted) WHERE ((restricted = false) AND (archived_at IS NULL));

CREATE INDEX incident_follow_up_at_idx ON incident USING btree (follow_up_at, id);

CREATE INDEX incident_guarded_idx ON incident USING btree (opened_at) WHERE ((restricted IS NOT FALSE) AND (archived_at IS NULL));

CREATE INDEX incident_held_by_id_idx ON incident USING btree (held_by_id, id) WHERE (held_by_id IS NOT NULL);

CREATE INDEX incident_internal_due_at_idx ON incident USING btree (internal_due_at, id);

CREATE INDEX incident_next_due_at_idx ON incident USING btree (next_due_at, id);

CREATE UNIQUE INDEX incident_number_key ON incident USING btree (number);

CREATE INDEX incident_offering_id_idx ON incident USING btree (offering_id, id) WHERE (offering_id IS NOT NULL);

CREATE INDEX incident_on_behalf_of_id_idx ON incident USING btree (on_behalf_of_id, id) WHERE (on_behalf_of_id IS NOT NULL);

CREATE INDEX incident_opened_at_idx ON incident USING btree (opened_at, id);

CREATE INDEX incident_organisation_id_idx ON incident USING btree (organisation_id, id) WHERE (organisation_id IS NOT NULL);

CREATE INDEX incident_parent_id_idx ON incident USING btree (parent_id, id) WHERE (parent_id IS NOT NULL);

CREATE INDEX incident_recounted_by_id_idx ON incident USING btree (recounted_by_id, id) WHERE (recounted_by_id IS NOT NULL);

CREATE INDEX incident_requester_id_idx ON incident USING btree (requester_id, id) WHERE (requester_id IS NOT NULL);

CREATE INDEX incident_resolution_code_id_idx ON incident USING btree (resolution_code_id, id) WHERE (resolution_code_id IS NOT NULL);

CREATE INDEX incident_resolved_at_idx ON incident USING btree (resolved_at, id);

CREATE INDEX incident_resolved_by_id_idx ON incident USING btree (resolved_by_id, id) WHERE (resolved_by_id IS NOT NULL);

CREATE INDEX incident_service_id_idx ON incident USING btree (service_id, id) WHERE (service_id IS NOT NULL);

CREATE INDEX incident_source_idx ON incident USING btree (source, id);

CREATE INDEX incident_state_idx ON incident USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX incident_symptom_id_idx ON incident USING btree (symptom_id, id) WHERE (symptom_id IS NOT NULL);

CREATE INDEX incident_team_id_idx ON incident USING btree (team_id, id) WHERE (team_id IS NOT NULL);

CREATE INDEX incident_team_id_queue_idx ON incident USING btree (team_id, opened_at, id) WHERE ((state_class = ANY (ARRAY['new'::text, 'active'::text, 'waiting'::text])) AND (archived_at IS NULL));

CREATE INDEX incident_updated_at_idx ON incident USING btree (updated_at, id);

CREATE INDEX incident_visible_to_ids_idx ON incident USING gin (visible_to_ids) WITH (fastupdate=off) WHERE (visible_to_ids IS NOT NULL);

CREATE INDEX incident_watchers_ids_idx ON incident USING gin (watchers_ids) WITH (fastupdate=off) WHERE (watchers_ids IS NOT NULL);

CREATE INDEX journal_entry_about_idx ON journal_entry USING btree (about_id, id) WHERE (about_id IS NOT NULL);

CREATE INDEX journal_entry_mentions_ids_idx ON journal_entry USING gin (mentions_ids) WITH (fastupdate=off) WHERE (mentions_ids IS NOT NULL);

CREATE UNIQUE INDEX journal_entry_number_key ON journal_entry USING btree (number);

CREATE INDEX journal_entry_state_idx ON journal_entry USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX journal_entry_updated_at_idx ON journal_entry USING btree (updated_at, id);

CREATE INDEX link_from_idx ON link USING btree (from_id, id) WHERE (from_id IS NOT NULL);

CREATE UNIQUE INDEX link_number_key ON link USING btree (number);

CREATE UNIQUE INDEX link_pair_key ON link USING btree (LEAST(from_id, to_id), GREATEST(from_id, to_id), kind) WHERE (archived_at IS NULL);

CREATE INDEX link_state_idx ON link USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX link_to_idx ON link USING btree (to_id, id) WHERE (to_id IS NOT NULL);

CREATE INDEX link_updated_at_idx ON link USING btree (updated_at, id);

CREATE INDEX log_head_receipt_publication_idx ON log_head_receipt USING btree (publication_id, seal DESC);

CREATE INDEX log_head_receipt_seal_idx ON log_head_receipt USING btree (seal, at);

CREATE UNIQUE INDEX log_publication_number_key ON log_publication USING btree (number);

CREATE INDEX log_publication_state_idx ON log_publication USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX log_publication_updated_at_idx ON log_publication USING btree (updated_at, id);

CREATE INDEX log_seal_place_idx ON log_seal USING btree (last_xid, last_seq) WHERE (act = 'seal'::text);

CREATE INDEX log_verification_asked_at_idx ON log_verification USING btree (asked_at DESC);

CREATE INDEX logout_token_until_idx ON logout_token USING btree (until);

CREATE INDEX mail_delivery_about_idx ON mail_delivery USING btree (about_id, id) WHERE (about_id IS NOT NULL);

CREATE UNIQUE INDEX mail_delivery_key_key ON mail_delivery USING btree (key);

CREATE INDEX mail_delivery_message_id_idx ON mail_delivery USING btree (message_id, id);

CREATE UNIQUE INDEX mail_delivery_number_key ON mail_delivery USING btree (number);

CREATE INDEX mail_delivery_occasion_idx ON mail_delivery USING btree (occasion, id);

CREATE INDEX mail_delivery_person_created_idx ON mail_delivery USING btree (person_id, created_at);

CREATE INDEX mail_delivery_person_id_idx ON mail_delivery USING btree (person_id, id) WHERE (person_id IS NOT NULL);

CREATE INDEX mail_delivery_send_at_idx ON mail_delivery USING btree (send_at, id);

CREATE INDEX mail_delivery_state_idx ON mail_delivery USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX mail_delivery_updated_at_idx ON mail_delivery USING btree (updated_at, id);

CREATE INDEX mail_delivery_waiting_idx ON mail_delivery USING btree (send_at) WHERE (state_class = ANY (ARRAY['new'::text, 'waiting'::text]));

CREATE UNIQUE INDEX mail_server_number_key ON mail_server USING btree (number);

CREATE INDEX mail_server_state_idx ON mail_server USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX mail_server_updated_at_idx ON mail_server USING btree (updated_at, id);

CREATE UNIQUE INDEX mail_template_number_key ON mail_template USING btree (number);

CREATE INDEX mail_template_occasion_idx ON mail_template USING btree (occasion, id);

CREATE INDEX mail_template_organisation_id_idx ON mail_template USING btree (organisation_id, id) WHERE (organisation_id IS NOT NULL);

CREATE INDEX mail_template_state_idx ON mail_template USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX mail_template_updated_at_idx ON mail_template USING btree (updated_at, id);

CREATE INDEX notification_person_idx ON notification USING btree (person_id, seq);

CREATE UNIQUE INDEX notification_seq_key ON notification USING btree (seq);

CREATE UNIQUE INDEX notification_thing_key ON notification USING btree (person_id, thing_id);

CREATE INDEX notification_unread_idx ON notification USING btree (person_id, seq) WHERE (read_at IS NULL);

CREATE INDEX objective_calendar_id_idx ON objective USING btree (calendar_id, id) WHERE (calendar_id IS NOT NULL);

CREATE UNIQUE INDEX objective_number_key ON objective USING btree (number);

CREATE INDEX objective_service_id_idx ON objective USING btree (service_id, id) WHERE (service_id IS NOT NULL);

CREATE INDEX objective_state_idx ON objective USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX objective_updated_at_idx ON objective USING btree (updated_at, id);

CREATE INDEX organisation_kind_idx ON organisation USING btree (kind, id);

CREATE UNIQUE INDEX organisation_number_key ON organisation USING btree (number);

CREATE INDEX organisation_parent_id_idx ON organisation USING btree (parent_id, id) WHERE (parent_id IS NOT NULL);

CREATE INDEX organisation_source_idx ON organisation USING btree (source, id);

CREATE INDEX organisation_state_idx ON organisation USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE UNIQUE INDEX organisation_title_key ON organisation USING btree (title);

CREATE INDEX organisation_updated_at_idx ON organisation USING btree (updated_at, id);

CREATE INDEX outage_began_at_idx ON outage USING btree (began_at, id);

CREATE INDEX outage_ended_at_idx ON outage USING btree (ended_at, id);

CREATE INDEX outage_incident_id_idx ON outage USING btree (incident_id, id) WHERE (incident_id IS NOT NULL);

CREATE UNIQUE INDEX outage_number_key ON outage USING btree (number);

CREATE INDEX outage_service_id_idx ON outage USING btree (service_id, id) WHERE (service_id IS NOT NULL);

CREATE INDEX outage_state_idx ON outage USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX outage_updated_at_idx ON outage USING btree (updated_at, id);

CREATE INDEX passkey_person_id_idx ON passkey USING btree (person_id);

CREATE UNIQUE INDEX person_email_key ON person USING btree (email);

CREATE UNIQUE INDEX person_key_current ON person_key USING btree (person_id) WHERE (retired_at IS NULL);

CREATE INDEX person_manager_id_idx ON person USING btree (manager_id, id) WHERE (manager_id IS NOT NULL);

CREATE UNIQUE INDEX person_number_key ON person USING btree (number);

CREATE INDEX person_organisation_id_idx ON person USING btree (organisation_id, id) WHERE (organisation_id IS NOT NULL);

CREATE INDEX person_roles_ids_idx ON person USING gin (roles_ids) WITH (fastupdate=off) WHERE (roles_ids IS NOT NULL);

CREATE INDEX person_site_id_idx ON person USING btree (site_id, id) WHERE (site_id IS NOT NULL);

CREATE INDEX person_source_idx ON person USING btree (source, id);

CREATE INDEX person_state_idx ON person USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX person_updated_at_idx ON person USING btree (updated_at, id);

CREATE INDEX presence_record_id_idx ON presence USING btree (record_id);

CREATE INDEX read_log_actor_id_idx ON ONLY read_log USING btree (actor_id, at DESC, id DESC);

CREATE INDEX read_log_at_idx ON ONLY read_log USING btree (at DESC, id DESC);

CREATE INDEX read_log_record_id_idx ON ONLY read_log USING btree (record_id, at DESC, id DESC);

CREATE INDEX record_assignee_id_idx ON record USING btree (assignee_id, state_class, updated_at DESC) WHERE (archived_at IS NULL);

CREATE INDEX record_requester_id_idx ON record USING btree (requester_id, updated_at DESC) WHERE (archived_at IS NULL);

CREATE INDEX record_team_id_idx ON record USING btree (team_id, state_class, updated_at DESC) WHERE (archived_at IS NULL);

CREATE UNIQUE INDEX recount_number_key ON recount USING btree (number);

CREATE INDEX recount_replay_id_idx ON recount USING btree (replay_id, differs);

CREATE INDEX recovery_code_person_id_idx ON recovery_code USING btree (person_id);

CREATE INDEX replay_agreement_id_idx ON replay USING btree (agreement_id, id) WHERE (agreement_id IS NOT NULL);

CREATE UNIQUE INDEX replay_number_key ON replay USING btree (number);

CREATE INDEX replay_reverses_id_idx ON replay USING btree (reverses_id, id) WHERE (reverses_id IS NOT NULL);

CREATE INDEX replay_state_idx ON replay USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX replay_updated_at_idx ON replay USING btree (updated_at, id);

CREATE UNIQUE INDEX restore_drill_number_key ON restore_drill USING btree (number);

CREATE INDEX restore_drill_outcome_idx ON restore_drill USING btree (outcome, id);

CREATE INDEX restore_drill_plan_id_idx ON restore_drill USING btree (plan_id, id) WHERE (plan_id IS NOT NULL);

CREATE INDEX restore_drill_state_idx ON restore_drill USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX restore_drill_updated_at_idx ON restore_drill USING btree (updated_at, id);

CREATE UNIQUE INDEX role_key_key ON role USING btree (key);

CREATE UNIQUE INDEX role_number_key ON role USING btree (number);

CREATE INDEX role_state_idx ON role USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX role_updated_at_idx ON role USING btree (updated_at, id);

CREATE UNIQUE INDEX rota_number_key ON rota USING btree (number);

CREATE INDEX rota_people_ids_idx ON rota USING gin (people_ids) WITH (fastupdate=off) WHERE (people_ids IS NOT NULL);

CREATE INDEX rota_state_idx ON rota USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX rota_team_id_idx ON rota USING btree (team_id, id) WHERE (team_id IS NOT NULL);

CREATE UNIQUE INDEX rota_title_key ON rota USING btree (title);

CREATE INDEX rota_updated_at_idx ON rota USING btree (updated_at, id);

CREATE UNIQUE INDEX saved_reply_number_key ON saved_reply USING btree (number);

CREATE INDEX saved_reply_owner_id_idx ON saved_reply USING btree (owner_id, id) WHERE (owner_id IS NOT NULL);

CREATE INDEX saved_reply_state_idx ON saved_reply USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX saved_reply_team_id_idx ON saved_reply USING btree (team_id, id) WHERE (team_id IS NOT NULL);

CREATE INDEX saved_reply_updated_at_idx ON saved_reply USING btree (updated_at, id);

CREATE UNIQUE INDEX saved_view_number_key ON saved_view USING btree (number);

CREATE INDEX saved_view_owner_id_idx ON saved_view USING btree (owner_id, id) WHERE (owner_id IS NOT NULL);

CREATE INDEX saved_view_state_idx ON saved_view USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX saved_view_team_id_idx ON saved_view USING btree (team_id, id) WHERE (team_id IS NOT NULL);

CREATE INDEX saved_view_updated_at_idx ON saved_view USING btree (updated_at, id);

CREATE INDEX schedule_calendar_id_idx ON schedule USING btree (calendar_id, id) WHERE (calendar_id IS NOT NULL);

CREATE INDEX schedule_next_at_idx ON schedule USING btree (next_at, id);

CREATE UNIQUE INDEX schedule_number_key ON schedule USING btree (number);

CREATE INDEX schedule_owner_id_idx ON schedule USING btree (owner_id, id);

CREATE INDEX schedule_run_made_idx ON schedule_run USING btree (made_id, id) WHERE (made_id IS NOT NULL);

CREATE UNIQUE INDEX schedule_run_number_key ON schedule_run USING btree (number);

CREATE INDEX schedule_run_schedule_id_idx ON schedule_run USING btree (schedule_id, id) WHERE (schedule_id IS NOT NULL);

CREATE INDEX schedule_run_state_idx ON schedule_run USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX schedule_run_updated_at_idx ON schedule_run USING btree (updated_at, id);

CREATE INDEX schedule_runs_as_id_idx ON schedule USING btree (runs_as_id, id) WHERE (runs_as_id IS NOT NULL);

CREATE INDEX schedule_state_idx ON schedule USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE UNIQUE INDEX schedule_title_key ON schedule USING btree (title);

CREATE INDEX schedule_updated_at_idx ON schedule USING btree (updated_at, id);

CREATE INDEX search_document_about_id_idx ON search_document USING btree (about_id);

CREATE INDEX search_document_guarded_idx ON search_document USING gin (((type || "left"((id)::text, 4))), guarded) WHERE (guarded IS NOT NULL);

CREATE INDEX search_document_number_idx ON search_document USING gin (number gin_trgm_ops);

CREATE INDEX search_document_title_idx ON search_document USING gin (title gin_trgm_ops);

CREATE INDEX search_document_tsv_idx ON search_document USING gin (((type || "left"((id)::text, 4))), tsv) WITH (gin_pending_list_limit='512');

CREATE INDEX search_document_type_id_idx ON search_document USING btree (type, id DESC);

CREATE INDEX security_log_at_idx ON security_log USING btree (at);

CREATE INDEX security_log_person_id_idx ON security_log USING btree (person_id, at DESC);

CREATE UNIQUE INDEX service_number_key ON service USING btree (number);

CREATE UNIQUE INDEX service_offering_number_key ON service_offering USING btree (number);

CREATE INDEX service_offering_service_id_idx ON service_offering USING btree (service_id, id) WHERE (service_id IS NOT NULL);

CREATE INDEX service_offering_state_idx ON service_offering USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE UNIQUE INDEX service_offering_title_key ON service_offering USING btree (title);

CREATE INDEX service_offering_updated_at_idx ON service_offering USING btree (updated_at, id);

CREATE INDEX service_owner_id_idx ON service USING btree (owner_id, id) WHERE (owner_id IS NOT NULL);

CREATE INDEX service_state_idx ON service USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX service_team_id_idx ON service USING btree (team_id, id) WHERE (team_id IS NOT NULL);

CREATE UNIQUE INDEX service_title_key ON service USING btree (title);

CREATE INDEX service_updated_at_idx ON service USING btree (updated_at, id);

CREATE INDEX session_expires_at_idx ON session USING btree (expires_at);

CREATE INDEX session_person_id_idx ON session USING btree (person_id);

CREATE UNIQUE INDEX session_previous_hash_key ON session USING btree (previous_hash) WHERE (previous_hash IS NOT NULL);

CREATE INDEX session_provider_idx ON session USING btree (provider, provider_session) WHERE (provider IS NOT NULL);

CREATE INDEX sign_in_step_expires_at_idx ON sign_in_step USING btree (expires_at);

CREATE UNIQUE INDEX site_number_key ON site USING btree (number);

CREATE INDEX site_organisation_id_idx ON site USING btree (organisation_id, id) WHERE (organisation_id IS NOT NULL);

CREATE INDEX site_source_idx ON site USING btree (source, id);

CREATE INDEX site_state_idx ON site USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX site_updated_at_idx ON site USING btree (updated_at, id);

CREATE INDEX task_about_idx ON task USING btree (about_id, id) WHERE (about_id IS NOT NULL);

CREATE INDEX task_assignee_id_idx ON task USING btree (assignee_id, id) WHERE (assignee_id IS NOT NULL);

CREATE INDEX task_depends_on_ids_idx ON task USING gin (depends_on_ids) WITH (fastupdate=off) WHERE (depends_on_ids IS NOT NULL);

CREATE INDEX task_due_at_idx ON task USING btree (due_at, id);

CREATE INDEX task_internal_due_at_idx ON task USING btree (internal_due_at, id);

CREATE INDEX task_next_due_at_idx ON task USING btree (next_due_at, id);

CREATE UNIQUE INDEX task_number_key ON task USING btree (number);

CREATE INDEX task_recounted_by_id_idx ON task USING btree (recounted_by_id, id) WHERE (recounted_by_id IS NOT NULL);

CREATE INDEX task_state_idx ON task USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE INDEX task_team_id_idx ON task USING btree (team_id, id) WHERE (team_id IS NOT NULL);

CREATE INDEX task_updated_at_idx ON task USING btree (updated_at, id);

CREATE INDEX team_calendar_id_idx ON team USING btree (calendar_id, id) WHERE (calendar_id IS NOT NULL);

CREATE INDEX team_lead_id_idx ON team USING btree (lead_id, id) WHERE (lead_id IS NOT NULL);

CREATE INDEX team_members_ids_idx ON team USING gin (members_ids) WITH (fastupdate=off) WHERE (members_ids IS NOT NULL);

CREATE UNIQUE INDEX team_number_key ON team USING btree (number);

CREATE INDEX team_organisation_id_idx ON team USING btree (organisation_id, id) WHERE (organisation_id IS NOT NULL);

CREATE INDEX team_parent_id_idx ON team USING btree (parent_id, id) WHERE (parent_id IS NOT NULL);

CREATE INDEX team_roles_ids_idx ON team USING gin (roles_ids) WITH (fastupdate=off) WHERE (roles_ids IS NOT NULL);

CREATE INDEX team_source_idx ON team USING btree (source, id);

CREATE INDEX team_state_idx ON team USING btree (state_class, updated_at, id) WHERE (archived_at IS NULL);

CREATE UNIQUE INDEX team_title_key ON team USING btree (title);

CREATE INDEX team_updated_at_idx ON team USING btree (updated_at, id);

CREATE INDEX verification_identifier_idx ON verification USING btree (identifier);

create view sign_in_person as
 SELECT id,
    name,
    COALESCE(email, ''::text) AS email,
    true AS email_verified,
    NULL::text AS image,
    created_at,
    updated_at
   FROM person
  WHERE state = 'active'::text AND archived_at IS NULL AND email IS NOT NULL;

CREATE OR REPLACE FUNCTION begin_numbers(numbers regclass, first bigint)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare is_begun boolean;
begin
  if not has_sequence_privilege(session_user, numbers, 'update') then
    raise exception 'permission denied for sequence %', numbers using errcode = 'insufficient_privilege';
  end if;
  execute format('select is_called from %s', numbers) into is_begun;
  if not is_begun then
    execute format('alter sequence %s start with %s restart', numbers, first);
  end if;
end $function$;

CREATE OR REPLACE FUNCTION keep_decision()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.state <> 'asked' and (old.state, old.assignee_id, old.decided_by, old.decided_at)
    is distinct from (new.state, new.assignee_id, new.decided_by, new.decided_at) then
    raise exception '% stays as it was taken: it is decided already.', old.number;
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION keep_person_key()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op <> 'UPDATE' or old.destroyed_at is not null or new.person_id <> old.person_id or new.version <> old.version
    or (new.wrapped is not null and new.wrapped <> old.wrapped and new.destroyed_at is not null) then
    raise exception '% on person_key is refused: keys are destroyed, not deleted or brought back', tg_op
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION make_event_partition(month timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
BEGIN ATOMIC
 SELECT make_log_partition('event'::regclass, month) AS make_log_partition;
END;

CREATE OR REPLACE FUNCTION make_log_partition(log regclass, month timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  first timestamptz := date_trunc('month', month at time zone 'UTC') at time zone 'UTC';
  next timestamptz := (date_trunc('month', month at time zone 'UTC') + interval '1 month') at time zone 'UTC';
  home name;
  whole name;
  part text;
  has_entries boolean;
begin
  select n.nspname, c.relname into home, whole
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = log;
  part := whole || '_' || to_char(first at time zone 'UTC', 'YYYY_MM');
  perform pg_advisory_xact_lock(hashtext('make_' || whole || '_partition'));
  if to_regclass(format('%I.%I', home, part)) is not null then return; end if;
  execute format('select exists (select from %I.%I where recorded_at >= $1 and recorded_at < $2)', home, whole || '_default')
    into has_entries using first, next;
  if has_entries then return; end if;
  execute format('create table %I.%I partition of %s for values from (%L) to (%L)', home, part, log, first, next);
  execute format('create trigger %I before truncate on %I.%I for each statement execute function %I.refuse_change()',
    part || '_is_not_truncated', home, part, home);
end $function$;

CREATE OR REPLACE FUNCTION make_read_log_partition(month timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
BEGIN ATOMIC
 SELECT make_log_partition('read_log'::regclass, month) AS make_log_partition;
END;

CREATE OR REPLACE FUNCTION record_needs_event()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (
    select from event where recorded_at = now() and record_id = new.id and version = new.version
  ) then
    return null;
  end if;
  if tg_op = 'UPDATE' and tg_nargs > 0 and to_jsonb(new) - tg_argv[0:] = to_jsonb(old) - tg_argv[0:] then
    return null;
  end if;
  raise exception '% % (%) has no event for version %', tg_table_name, new.number, new.id, new.version
    using errcode = 'integrity_constraint_violation',
          hint = 'Records change through the product only: it writes the event with the record.';
end $function$;

CREATE OR REPLACE FUNCTION refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% on % is refused: records are archived, events are kept', tg_op, tg_table_name
    using errcode = 'integrity_constraint_violation';
end $function$;

CREATE OR REPLACE FUNCTION refuse_seal_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% on % is refused: seals are only added', tg_op, tg_table_name
    using errcode = 'integrity_constraint_violation';
end $function$;

CREATE OR REPLACE FUNCTION seal_follows()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  before log_seal%rowtype;
begin
  select * into before from log_seal order by number desc limit 1;
  if new.number <> coalesce(before.number, 0) + 1 or new.previous <> coalesce(before.hash, '')
    or new.total <> coalesce(before.total, 0) + new.events then
    raise exception 'seal % does not follow seal %', new.number, coalesce(before.number, 0)
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE TRIGGER agreement_is_kept BEFORE DELETE ON agreement FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER agreement_needs_event AFTER INSERT OR UPDATE ON agreement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER api_key_is_kept BEFORE DELETE ON api_key FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER api_key_needs_event AFTER INSERT OR UPDATE ON api_key DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER approval_is_kept BEFORE DELETE ON approval FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER approval_keeps_decision BEFORE UPDATE ON approval FOR EACH ROW EXECUTE FUNCTION keep_decision();

CREATE CONSTRAINT TRIGGER approval_needs_event AFTER INSERT OR UPDATE ON approval DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event('next_due_at', 'due_level', 'internal_due_at', 'internal_due_level', 'response_level', 'resolution_level');

CREATE TRIGGER attachment_is_kept BEFORE DELETE ON attachment FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER attachment_needs_event AFTER INSERT OR UPDATE ON attachment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER automation_is_kept BEFORE DELETE ON automation FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER automation_needs_event AFTER INSERT OR UPDATE ON automation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER automation_run_is_kept BEFORE DELETE ON automation_run FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER automation_run_needs_event AFTER INSERT OR UPDATE ON automation_run DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER backup_plan_is_kept BEFORE DELETE ON backup_plan FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER backup_plan_needs_event AFTER INSERT OR UPDATE ON backup_plan DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER brand_is_kept BEFORE DELETE ON brand FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER brand_needs_event AFTER INSERT OR UPDATE ON brand DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER calendar_is_kept BEFORE DELETE ON calendar FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER calendar_needs_event AFTER INSERT OR UPDATE ON calendar DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER classification_is_kept BEFORE DELETE ON classification FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER classification_needs_event AFTER INSERT OR UPDATE ON classification DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER contract_is_kept BEFORE DELETE ON contract FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER contract_needs_event AFTER INSERT OR UPDATE ON contract DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER cover_is_kept BEFORE DELETE ON cover FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER cover_needs_event AFTER INSERT OR UPDATE ON cover DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER dashboard_is_kept BEFORE DELETE ON dashboard FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER dashboard_needs_event AFTER INSERT OR UPDATE ON dashboard DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER decision_table_is_kept BEFORE DELETE ON decision_table FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER decision_table_needs_event AFTER INSERT OR UPDATE ON decision_table DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER erasure_is_kept BEFORE DELETE ON erasure FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER erasure_needs_event AFTER INSERT OR UPDATE ON erasure DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER event_is_kept BEFORE DELETE OR UPDATE ON event FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER event_is_not_truncated BEFORE TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER event_default_is_not_truncated BEFORE TRUNCATE ON event_default FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER identity_provider_is_kept BEFORE DELETE ON identity_provider FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER identity_provider_needs_event AFTER INSERT OR UPDATE ON identity_provider DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER import_batch_is_kept BEFORE DELETE ON import_batch FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER import_batch_needs_event AFTER INSERT OR UPDATE ON import_batch DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER incident_is_kept BEFORE DELETE ON incident FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER incident_needs_event AFTER INSERT OR UPDATE ON incident DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event('next_due_at', 'due_level', 'internal_due_at', 'internal_due_level', 'response_level', 'resolution_level');

CREATE TRIGGER journal_entry_is_kept BEFORE DELETE ON journal_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER journal_entry_needs_event AFTER INSERT OR UPDATE ON journal_entry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER link_is_kept BEFORE DELETE ON link FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER link_needs_event AFTER INSERT OR UPDATE ON link DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER log_head_receipt_is_kept BEFORE DELETE OR UPDATE ON log_head_receipt FOR EACH ROW EXECUTE FUNCTION refuse_seal_change();

CREATE TRIGGER log_head_receipt_is_not_truncated BEFORE TRUNCATE ON log_head_receipt FOR EACH STATEMENT EXECUTE FUNCTION refuse_seal_change();

CREATE TRIGGER log_publication_is_kept BEFORE DELETE ON log_publication FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER log_publication_needs_event AFTER INSERT OR UPDATE ON log_publication DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER log_seal_follows BEFORE INSERT ON log_seal FOR EACH ROW EXECUTE FUNCTION seal_follows();

CREATE TRIGGER log_seal_is_kept BEFORE DELETE OR UPDATE ON log_seal FOR EACH ROW EXECUTE FUNCTION refuse_seal_change();

CREATE TRIGGER log_seal_is_not_truncated BEFORE TRUNCATE ON log_seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_seal_change();

CREATE TRIGGER mail_delivery_is_kept BEFORE DELETE ON mail_delivery FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER mail_delivery_needs_event AFTER INSERT OR UPDATE ON mail_delivery DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event('sending_since');

CREATE TRIGGER mail_server_is_kept BEFORE DELETE ON mail_server FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER mail_server_needs_event AFTER INSERT OR UPDATE ON mail_server DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER mail_template_is_kept BEFORE DELETE ON mail_template FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER mail_template_needs_event AFTER INSERT OR UPDATE ON mail_template DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER objective_is_kept BEFORE DELETE ON objective FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER objective_needs_event AFTER INSERT OR UPDATE ON objective DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event('attained', 'allowed', 'spent', 'left', 'left_share', 'burn_hour', 'burn_six_hours', 'burn_three_days', 'level');

CREATE TRIGGER organisation_is_kept BEFORE DELETE ON organisation FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER organisation_needs_event AFTER INSERT OR UPDATE ON organisation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER outage_is_kept BEFORE DELETE ON outage FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER outage_needs_event AFTER INSERT OR UPDATE ON outage DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER person_is_kept BEFORE DELETE ON person FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER person_needs_event AFTER INSERT OR UPDATE ON person DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER person_key_is_kept BEFORE DELETE OR UPDATE ON person_key FOR EACH ROW EXECUTE FUNCTION keep_person_key();

CREATE TRIGGER person_key_is_not_truncated BEFORE TRUNCATE ON person_key FOR EACH STATEMENT EXECUTE FUNCTION keep_person_key();

CREATE TRIGGER read_log_is_kept BEFORE DELETE OR UPDATE ON read_log FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER read_log_is_not_truncated BEFORE TRUNCATE ON read_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER read_log_default_is_not_truncated BEFORE TRUNCATE ON read_log_default FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER record_is_kept BEFORE DELETE ON record FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER record_is_not_truncated BEFORE TRUNCATE ON record FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER record_needs_event AFTER INSERT OR UPDATE ON record DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER replay_is_kept BEFORE DELETE ON replay FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER replay_needs_event AFTER INSERT OR UPDATE ON replay DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event('done');

CREATE TRIGGER restore_drill_is_kept BEFORE DELETE ON restore_drill FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER restore_drill_needs_event AFTER INSERT OR UPDATE ON restore_drill DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER role_is_kept BEFORE DELETE ON role FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER role_needs_event AFTER INSERT OR UPDATE ON role DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER rota_is_kept BEFORE DELETE ON rota FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER rota_needs_event AFTER INSERT OR UPDATE ON rota DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER saved_reply_is_kept BEFORE DELETE ON saved_reply FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER saved_reply_needs_event AFTER INSERT OR UPDATE ON saved_reply DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER saved_view_is_kept BEFORE DELETE ON saved_view FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER saved_view_needs_event AFTER INSERT OR UPDATE ON saved_view DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER schedule_is_kept BEFORE DELETE ON schedule FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER schedule_needs_event AFTER INSERT OR UPDATE ON schedule DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER schedule_run_is_kept BEFORE DELETE ON schedule_run FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER schedule_run_needs_event AFTER INSERT OR UPDATE ON schedule_run DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER service_is_kept BEFORE DELETE ON service FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER service_needs_event AFTER INSERT OR UPDATE ON service DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER service_offering_is_kept BEFORE DELETE ON service_offering FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER service_offering_needs_event AFTER INSERT OR UPDATE ON service_offering DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER site_is_kept BEFORE DELETE ON site FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER site_needs_event AFTER INSERT OR UPDATE ON site DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();

CREATE TRIGGER task_is_kept BEFORE DELETE ON task FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER task_needs_event AFTER INSERT OR UPDATE ON task DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event('next_due_at', 'due_level', 'internal_due_at', 'internal_due_level', 'response_level', 'resolution_level');

CREATE TRIGGER team_is_kept BEFORE DELETE ON team FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE CONSTRAINT TRIGGER team_needs_event AFTER INSERT OR UPDATE ON team DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_needs_event();
