-- What was late before a replay says since when, by how much and with whom, also once the replay is applied.

alter table "recount" add column "was_late_since" timestamptz(3);
alter table "recount" add column "was_late_by" bigint;
alter table "recount" add column "was_late_with" text;
alter table "recount" add column "was_late_team_id" uuid;
alter table "recount" add column "was_late_person_id" uuid;
