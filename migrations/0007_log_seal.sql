-- The chain of signed seals over the event log: docs/guide/log-integrity.md, docs/adr/0008-seals-follow-the-log.md.

create table log_seal (
  number bigint primary key check (number > 0),
  chain uuid not null,
  act text not null check (act in ('seal', 'key', 'resume')),
  first_xid xid8,
  first_seq bigint,
  last_xid xid8 not null,
  last_seq bigint not null,
  events integer not null check (events >= 0),
  total bigint not null,
  root bytea not null,
  previous bytea not null,
  at timestamptz(3) not null,
  key_id bytea not null,
  new_key text,
  lost json,
  because text,
  hash bytea not null,
  signature text not null,
  -- For each event its hash, record and version: what the root is over, kept so that a fault can be named.
  entries bytea not null
);
-- Hashes do not compress.
alter table log_seal alter column entries set storage external;
create index log_seal_place_idx on log_seal (last_xid, last_seq) where act = 'seal';

create function seal_follows() returns trigger language plpgsql as $$
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
end $$;

create function refuse_seal_change() returns trigger language plpgsql as $$
begin
  raise exception '% on % is refused: seals are only added', tg_op, tg_table_name
    using errcode = 'integrity_constraint_violation';
end $$;

create trigger log_seal_follows before insert on log_seal for each row execute function seal_follows();
create trigger log_seal_is_kept before update or delete on log_seal for each row execute function refuse_seal_change();
create trigger log_seal_is_not_truncated before truncate on log_seal for each statement execute function refuse_seal_change();

-- Where and when a link of the chain was published. No record: a record's change would be sealed and published again.
create table log_head_receipt (
  id uuid primary key,
  publication_id uuid not null,
  seal bigint not null,
  at timestamptz(3) not null,
  kind text not null,
  place text not null,
  receipt jsonb not null
);
create index log_head_receipt_seal_idx on log_head_receipt (seal, at);
create index log_head_receipt_publication_idx on log_head_receipt (publication_id, seal desc);
create trigger log_head_receipt_is_kept before update or delete on log_head_receipt for each row execute function refuse_seal_change();
create trigger log_head_receipt_is_not_truncated before truncate on log_head_receipt for each statement execute function refuse_seal_change();

-- How each publication stands: what it tries next, and why the last try failed.
create table log_publishing (
  publication_id uuid primary key,
  failures integer not null default 0,
  error text,
  tried_at timestamptz(3),
  next_at timestamptz(3) not null
);

-- Verifications that were asked for or made by themselves, with what they found.
create table log_verification (
  id uuid primary key,
  asked_by uuid,
  asked_at timestamptz(3) not null,
  started_at timestamptz(3),
  finished_at timestamptz(3),
  result jsonb
);
create index log_verification_asked_at_idx on log_verification (asked_at desc);
