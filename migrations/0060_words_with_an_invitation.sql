-- words with an invitation

alter table "person" add column "invitation" text;
