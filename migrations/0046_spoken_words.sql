-- What an entry tells of a call or a visit, and whose word that was: clocks go by it.

alter table "journal_entry" add column "spoken" text;
