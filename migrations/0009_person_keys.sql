-- The log keeps personal values encrypted under a key of the person whose they are. A key that is destroyed makes them
-- unreadable and leaves every hash over the log as it was.
create table person_key (
  person_id uuid not null,
  version integer not null check (version > 0),
  -- The key under the master key (AES-256-GCM: nonce, ciphertext, tag); null once it is destroyed.
  wrapped bytea,
  -- The transaction that made it: until its end nobody else may rely on it.
  made_in xid8 not null default pg_current_xact_id(),
  made_at timestamptz not null default now(),
  -- Nothing is encrypted with it any more by whoever asks after this.
  retired_at timestamptz,
  destroyed_at timestamptz,
  constraint person_key_pkey primary key (person_id, version),
  constraint person_key_is_whole check ((wrapped is null) = (destroyed_at is not null)),
  constraint person_key_is_retired check (destroyed_at is null or retired_at is not null)
);
create unique index person_key_current on person_key (person_id) where retired_at is null;

-- A key is destroyed and never deleted, nor brought back: that it was there is part of what the log says.
create function keep_person_key() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' or old.destroyed_at is not null or new.person_id <> old.person_id or new.version <> old.version
    or (new.wrapped is not null and new.wrapped <> old.wrapped and new.destroyed_at is not null) then
    raise exception '% on person_key is refused: keys are destroyed, not deleted or brought back', tg_op
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger person_key_is_kept before update or delete on person_key for each row execute function keep_person_key();
create trigger person_key_is_not_truncated before truncate on person_key for each statement execute function keep_person_key();
