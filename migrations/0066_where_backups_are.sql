-- Every folder that backups were made into, by a plan or without one: an erasure is noted beside all of them.

create table backup_place (
  folder text primary key,
  last_at timestamptz(3) not null
);

-- Those of plans, and of plans that have moved since.
insert into backup_place (folder, last_at)
  select folder, now() from (
    select folder from backup_plan
    union select e.changes -> 'folder' ->> n from event e cross join generate_series(0, 1) n where e.type = 'backup-plan'
  ) known where folder is not null;
