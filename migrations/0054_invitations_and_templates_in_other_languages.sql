-- invitations and templates in other languages

alter table "person" add column "invited_at" timestamptz(3);

alter table "mail_template" add column "translations" jsonb;
