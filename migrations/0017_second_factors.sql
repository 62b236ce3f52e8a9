-- Second factors: codes of an authenticator app, passkeys, recovery codes, and what a sign-in that is half done waits for.

alter table "person" add column "access_ended_at" timestamptz(3);

create table totp (
  person_id uuid primary key references record (id),
  -- The shared secret under a key of the product's own (AES-256-GCM), bound to the person.
  sealed bytea not null,
  created_at timestamptz(3) not null,
  -- Null until a first code has shown that the app has the secret: before that it asks nothing of anybody.
  confirmed_at timestamptz(3),
  -- The time step of the last code that was taken: no code is good twice.
  last_step bigint not null default 0
);

create table passkey (
  id uuid primary key,
  person_id uuid not null references record (id),
  credential text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  created_at timestamptz(3) not null,
  used_at timestamptz(3),
  constraint passkey_credential_key unique (credential)
);
create index passkey_person_id_idx on passkey (person_id);

-- Codes have more than 112 random bits: a plain hash is enough.
create table recovery_code (
  hash bytea primary key,
  person_id uuid not null references record (id),
  created_at timestamptz(3) not null
);
create index recovery_code_person_id_idx on recovery_code (person_id);

-- A token that is good for one purpose and a few minutes: the second step of a sign-in, a challenge for a passkey.
create table sign_in_step (
  token_hash bytea primary key,
  purpose text not null,
  person_id uuid,
  challenge text,
  tries integer not null default 0,
  expires_at timestamptz(3) not null
);
create index sign_in_step_expires_at_idx on sign_in_step (expires_at);
