-- Availability by offering: by an agreement that is for one, of the service that it is a form of.

alter table "availability" add column "offering_id" uuid;
create index "availability_offering_id_idx" on "availability" ("offering_id", id) where "offering_id" is not null;
