-- How a session became strong: by a factor of the person's own, or by the word of an identity provider. The last own factor
-- takes only what it has given.
--
-- 0036 took it that whoever had a factor had shown it in every session that stood. A sign-in at a provider has never asked
-- for it, and nothing tells those sessions from others: all of them count as not proven, and their factor is shown once more.

alter table "session" drop column "second_factor";
alter table "session" add column "second_factor_by" text check ("second_factor_by" in ('own', 'provider'));

-- An app that nobody has confirmed within minutes is begun anew.
delete from totp where confirmed_at is null;
