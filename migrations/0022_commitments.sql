-- commitments

-- Clocks become rows that lists, figures and exports read like any other: what was promised for one record, whether it
-- was kept, who had it. What was counted stays, zones included; what is shown beside it is filled by counting all again
-- from the log, which now begins with when a record was opened.
alter table clock rename to commitment;
alter table commitment rename column record_id to about_id;
alter table commitment rename column phase to state;
alter table commitment
  add column id uuid not null default gen_random_uuid(),
  add column number text,
  add column version integer not null default 1,
  add column state_class text not null default 'new',
  add column created_at timestamptz(3),
  add column created_by uuid not null default '00000000-0000-7000-8000-000000000002',
  add column updated_at timestamptz(3) not null default now(),
  add column updated_by uuid not null default '00000000-0000-7000-8000-000000000002',
  add column archived_at timestamptz(3),
  add column about_type text,
  add column outcome text,
  add column priority text,
  add column organisation_id uuid,
  add column service_id uuid,
  add column team_id uuid,
  add column assignee_id uuid,
  add column late_with text,
  add column late_team_id uuid,
  add column late_person_id uuid,
  -- Seconds, as every duration of a record.
  add column promised bigint,
  add column worked bigint,
  add column took bigint,
  add column with_requester bigint,
  add column with_supplier bigint,
  add column with_team bigint,
  add column with_person bigint,
  add column with_nobody bigint,
  add column custom jsonb not null default '{}';
update commitment c set number = upper(r.number || '-' || c.agreement_kind || '-' || c.target), about_type = r.type, created_at = c.started_at
  from record r where r.id = c.about_id;
alter table commitment
  drop constraint clock_pkey,
  alter column number set not null,
  alter column about_type set not null,
  alter column created_at set not null,
  add primary key (id),
  add unique (about_id, agreement_id, target);
drop index clock_agreement_id_idx;
create unique index commitment_number_key on commitment (number);
create index commitment_agreement_id_idx on commitment (agreement_id, id);
create index commitment_started_at_idx on commitment (started_at, id);
create index commitment_ended_at_idx on commitment (ended_at, id);
create index commitment_due_at_idx on commitment (due_at, id);
update clocked set is_stale = true;
