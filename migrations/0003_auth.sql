-- Signing in: credentials, sessions, secrets of API keys, waiting times, the security log. None of these are records:
-- what is audited of them (people, roles, API keys) has its events like everything else.

-- Who may sign in at all. The columns are what the sign-in flows read; nothing is kept twice.
create view sign_in_person as
  select id, name, coalesce(email, '') as email, true as email_verified, null::text as image, created_at, updated_at
  from person where state = 'active' and archived_at is null and email is not null;

create table credential (
  id uuid primary key,
  person_id uuid not null references record (id),
  -- `credential` is a password; other providers bring the subject by which they know the person.
  provider text not null,
  subject text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz(3),
  refresh_token_expires_at timestamptz(3),
  scope text,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  constraint credential_provider_subject_key unique (provider, subject)
);
create index credential_person_id_idx on credential (person_id);

-- The token itself is in the person's browser only. After a rotation the old one is good for a few seconds more, for
-- requests that were on their way.
create table session (
  id uuid primary key,
  token_hash bytea not null,
  previous_hash bytea,
  previous_until timestamptz(3),
  person_id uuid not null references record (id),
  created_at timestamptz(3) not null,
  seen_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  -- What the person held when the token was made: another set of rights gets another token.
  rights text,
  address text,
  user_agent text,
  constraint session_token_hash_key unique (token_hash)
);
create unique index session_previous_hash_key on session (previous_hash) where previous_hash is not null;
create index session_person_id_idx on session (person_id);
create index session_expires_at_idx on session (expires_at);

create table verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create index verification_identifier_idx on verification (identifier);

-- The part of an API key that is nobody's to read; `id` is that of the key's record.
create table api_key_secret (
  id uuid primary key references record (id),
  person_id uuid not null references record (id),
  hash bytea not null,
  scopes text[] not null,
  expires_at timestamptz(3),
  ended_at timestamptz(3),
  used_at timestamptz(3),
  constraint api_key_secret_hash_key unique (hash)
);
create index api_key_secret_person_id_idx on api_key_secret (person_id);

-- Attempts that failed, by the hash of what they were about (an account at an address, an address, an account).
create table attempt (
  key bytea primary key,
  failures integer not null,
  last_at timestamptz(3) not null,
  blocked_until timestamptz(3),
  -- Whether the last one came while it was blocked.
  refused boolean not null default false
);
create index attempt_last_at_idx on attempt (last_at);

create table security_log (
  seq bigint generated always as identity primary key,
  at timestamptz(3) not null,
  kind text not null,
  person_id uuid,
  -- Keyed hash of the name that was tried where no person is meant: people type passwords into the wrong field.
  tried text,
  session_id uuid,
  address text,
  user_agent text,
  details jsonb
);
create index security_log_person_id_idx on security_log (person_id, at desc);
create index security_log_at_idx on security_log (at);

-- Codes that are shown once to whoever runs the program, such as the one of the first set-up.
create table one_time_code (
  purpose text primary key,
  hash bytea not null,
  expires_at timestamptz(3) not null,
  failures integer not null default 0
);
