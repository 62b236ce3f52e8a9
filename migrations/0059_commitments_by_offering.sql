-- Attainment by offering: what the record said while it was last open. Of what has ended that is what it says now, unless
-- somebody has changed it since, which is rare; it is exact from the next event on.

alter table "commitment" add column "offering_id" uuid;
update "commitment" c set "offering_id" = i."offering_id" from "incident" i where i."id" = c."about_id" and i."offering_id" is not null;
