-- alarms

alter table "team" add column "calendar_id" uuid;
create index "team_calendar_id_idx" on "team" ("calendar_id", id) where "calendar_id" is not null;
alter table "incident" add column "remind_at" timestamptz(3);

-- Follow-ups and closing by itself go off by the clockwork's one index now: what waits for them is counted anew.
update clocked c set is_stale = true from incident i
  where i.id = c.record_id
    and ((i.state = 'waiting' and i.follow_up_at is not null) or (i.state = 'resolved' and i.auto_close_at is not null));
