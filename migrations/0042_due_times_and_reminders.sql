-- A due time says how its clock stands, what teams and suppliers promise each other stands apart, and who is waited for is reminded.

-- What began several times was kept only if each round was.
update commitment set outcome = 'breached' where state = 'stopped' and outcome = 'met' and missed > 0;

alter table "incident" add column "due_level" text;
alter table "incident" add column "internal_due_at" timestamptz(3);
alter table "incident" add column "internal_due_level" text;
alter table "incident" add column "waiting_since" timestamptz(3);
alter table "incident" add column "reminders" bigint;
alter table "incident" add column "requester_reminded_at" timestamptz(3);
alter table "incident" add column "remind_requester_at" timestamptz(3);
create index "incident_internal_due_at_idx" on "incident" ("internal_due_at", id);
drop trigger "incident_needs_event" on "incident";
-- While nothing asks for events, so that no check waits for each row: what teams owe each other tells whoever is served nothing.
update "incident" i set resolution_level = 'breached' from commitment c
  where c.about_id = i.id and c.kind = 'resolution' and c.agreement_kind = 'sla' and c.state = 'stopped' and c.missed > 0 and i.resolution_level = 'met';
update "incident" i set response_level = null, resolution_level = null
  where (i.response_level is not null or i.resolution_level is not null)
    and not exists (select from commitment c where c.about_id = i.id and c.agreement_kind = 'sla');
create constraint trigger "incident_needs_event" after insert or update on "incident" deferrable initially deferred for each row execute function record_needs_event('next_due_at', 'due_level', 'internal_due_at', 'internal_due_level', 'response_level', 'resolution_level');

alter table "task" add column "due_level" text;
alter table "task" add column "internal_due_at" timestamptz(3);
alter table "task" add column "internal_due_level" text;
create index "task_internal_due_at_idx" on "task" ("internal_due_at", id);
drop trigger "task_needs_event" on "task";
update "task" t set resolution_level = 'breached' from commitment c
  where c.about_id = t.id and c.kind = 'resolution' and c.state = 'stopped' and c.missed > 0 and t.resolution_level = 'met';
create constraint trigger "task_needs_event" after insert or update on "task" deferrable initially deferred for each row execute function record_needs_event('next_due_at', 'due_level', 'internal_due_at', 'internal_due_level', 'response_level', 'resolution_level');

alter table "approval" add column "due_level" text;
alter table "approval" add column "internal_due_at" timestamptz(3);
alter table "approval" add column "internal_due_level" text;
create index "approval_internal_due_at_idx" on "approval" ("internal_due_at", id);
drop trigger "approval_needs_event" on "approval";
create constraint trigger "approval_needs_event" after insert or update on "approval" deferrable initially deferred for each row execute function record_needs_event('next_due_at', 'due_level', 'internal_due_at', 'internal_due_level', 'response_level', 'resolution_level');

-- What running clocks were counted by is changed with a reason.
alter table "calendar" add column "correction_reason" text;

-- What goes on is counted again by the clockwork: how its due time stands is known then.
update clocked c set is_stale = true
  where not c.is_stale
    and exists (select from commitment m where m.about_id = c.record_id and m.state in ('running', 'paused'));
