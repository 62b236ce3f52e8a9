-- the state that somebody is told of

alter table "notification" add column "state" text;
