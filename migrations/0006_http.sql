-- Answers to requests that carried an Idempotency-Key, kept for a day, so that a repeated request gets the answer of
-- the first instead of a second effect. A row is written in the transaction of the command that it answers.
create table idempotency_key (
  -- Whose key it is: two people may use the same one.
  owner_id uuid not null,
  key text not null,
  -- SHA-256 of method, address and body.
  request_hash bytea not null,
  -- Null only while the command's transaction is open.
  answer jsonb,
  created_at timestamptz(3) not null,
  primary key (owner_id, key)
);
create index idempotency_key_created_at_idx on idempotency_key (created_at);
