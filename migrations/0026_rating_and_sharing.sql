-- How satisfied requesters are, and who of an organisation sees each other's requests.

alter table "organisation" add column "sharing" text;

alter table "incident" add column "rating" bigint;
alter table "incident" add column "rating_comment" text;
alter table "incident" add column "rated_at" timestamptz(3);
