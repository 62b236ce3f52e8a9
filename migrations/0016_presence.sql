-- Who looks at a record now. It is forgotten after seconds and worth nothing after a crash: no write-ahead log for it.

create unlogged table presence (
  -- A tab of a browser.
  client uuid primary key,
  person_id uuid not null,
  record_id uuid not null,
  is_typing boolean not null,
  -- Whether its person works on the record, and is told who else is there.
  sees_others boolean not null,
  until timestamptz not null
);
create index presence_record_id_idx on presence (record_id);
