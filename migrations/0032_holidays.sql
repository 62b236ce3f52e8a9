-- holidays

alter table "calendar" add column "holidays" jsonb;
alter table "calendar" add column "feed" text;
alter table "calendar" add column "feed_fault" text;
