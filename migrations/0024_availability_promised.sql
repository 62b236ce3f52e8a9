-- availability promised

alter table "agreement" add column "availability" numeric;
alter table "agreement" add column "copies" bigint;
alter table "agreement" add column "needed" bigint;
