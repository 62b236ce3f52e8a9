-- The open work of a team and of a person, in the order of the lists: read without what was closed in all the years.

create index "incident_team_id_queue_idx" on "incident" ("team_id", "opened_at", id) where state_class in ('new', 'active', 'waiting') and archived_at is null;
create index "incident_assignee_id_queue_idx" on "incident" ("assignee_id", "opened_at", id) where state_class in ('new', 'active', 'waiting') and archived_at is null;
