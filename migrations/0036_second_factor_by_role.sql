-- A role may ask its people for a second factor; a session knows whether it was begun with one.

alter table "role" add column "second_factor" boolean;
alter table "identity_provider" add column "second_factor" text;

alter table "session" add column "second_factor" boolean not null default false;
-- Since the first factor other sessions end: whoever has one has shown it in those that stand.
update session s set second_factor = true
where exists (select from totp t where t.person_id = s.person_id and t.confirmed_at is not null)
  or exists (select from passkey p where p.person_id = s.person_id);
