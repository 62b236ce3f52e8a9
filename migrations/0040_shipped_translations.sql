-- What dashboards, roles and decision tables are called in other languages.

alter table "dashboard" add column "translations" jsonb;
alter table "role" add column "translations" jsonb;
alter table "decision_table" add column "translations" jsonb;
