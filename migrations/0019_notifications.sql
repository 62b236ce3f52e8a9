-- What people are told of, by whom they asked to be told. The log has what happened; this is who has heard of it.

create table notification (
  id uuid primary key,
  seq bigint generated always as identity,
  person_id uuid not null,
  -- The event that set it off: what follows from one act is told each person once.
  thing_id uuid not null,
  kind text not null,
  type text not null,
  record_id uuid not null,
  actor_id uuid not null,
  at timestamptz(3) not null,
  read_at timestamptz(3)
);
create unique index notification_thing_key on notification (person_id, thing_id);
create unique index notification_seq_key on notification (seq);
create index notification_person_idx on notification (person_id, seq);
create index notification_unread_idx on notification (person_id, seq) where read_at is null;

alter table "person" add column "notify_assigned" boolean;
alter table "person" add column "notify_mentioned" boolean;
alter table "person" add column "notify_replied" boolean;
alter table "person" add column "notify_changed" boolean;
alter table "person" add column "notify_due" boolean;
