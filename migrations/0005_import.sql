-- What an import remembers beside the record of its batch.

-- Which parts of the file are done and what came of them: written in the transaction of the part, so that an import
-- that was stopped or killed goes on exactly there.
create table import_part (
  batch_id uuid not null references record (id),
  part integer not null,
  outcome jsonb not null,
  done_at timestamptz(3) not null default now(),
  primary key (batch_id, part)
);

-- What a batch has done to each record: what undoing takes back, and how rows are recognised when they come again.
create table import_mark (
  batch_id uuid not null,
  record_id uuid not null,
  type text not null,
  -- 0 for a record that the batch made.
  version_before integer not null,
  version_after integer not null,
  -- Eight bytes of SHA-256 for each row that was read, whether it changed something or not.
  rows bytea not null,
  -- The place of the last of them; later rows only may follow.
  last_order double precision,
  primary key (batch_id, record_id)
);
create index import_mark_record_id_idx on import_mark (record_id);

create table import_refusal (
  batch_id uuid not null references record (id),
  line integer not null,
  part integer not null,
  key text,
  code text not null,
  message text not null,
  cells jsonb,
  primary key (batch_id, line)
);
