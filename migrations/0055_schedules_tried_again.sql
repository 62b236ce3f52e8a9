-- schedules tried again

alter table "schedule" add column "retry_at" timestamptz(3);
alter table "schedule" add column "retry_for" timestamptz(3);
alter table "schedule" add column "retries" bigint;
