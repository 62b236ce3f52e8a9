-- What figures of incidents are made of, read without the records; guarded ones stand apart, for they ask who may know of them.

create index "incident_figures_idx" on "incident" ("opened_at") include ("priority", "state_class", "team_id", "resolved_at", "restricted") where "restricted" = false and archived_at is null;
create index "incident_guarded_idx" on "incident" ("opened_at") where "restricted" is not false and archived_at is null;
