-- Alarms that were refused wait until something has changed, or longer and longer.

create table held_alarm (
  record_id uuid not null references clocked (record_id),
  alarm text not null,
  due_at timestamptz(3) not null,
  -- Why it was refused the last time: sentences of the product.
  because text not null,
  tries integer not null,
  held_at timestamptz(3) not null,
  retry_at timestamptz(3) not null,
  primary key (record_id, alarm)
);
