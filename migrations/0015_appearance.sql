-- How the screens look to a person: kept with the person, so that it follows to another device.
alter table "person" add column "theme" text;
alter table "person" add column "density" text;
