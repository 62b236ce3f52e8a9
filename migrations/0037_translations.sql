-- What services and classifications say in other languages.

alter table "service" add column "translations" jsonb;
alter table "classification" add column "translations" jsonb;
