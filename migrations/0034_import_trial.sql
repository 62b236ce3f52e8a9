-- What a trial would do, with examples of rows: beside the record and its log, for it goes when somebody's data is erased.
create table import_trial (
  batch_id uuid primary key references record (id),
  report jsonb not null
);
