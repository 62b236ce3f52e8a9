-- automations by hand

alter table "automation" add column "by_hand" boolean;

alter table "automation_run" add column "started_by_id" uuid;
create index "automation_run_started_by_id_idx" on "automation_run" ("started_by_id", id) where "started_by_id" is not null;
