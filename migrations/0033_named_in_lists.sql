-- Who is named in a list (watchers, members, roles …) is found by an index of entries. Most lists are empty: rows without
-- one are not in it any more, so that making them costs nothing there. And entries take their place at once: those that
-- waited were read one by one by whoever looked, until a vacuum that a large table sees seldom.

drop index "agreement_carried_by_ids_idx";
create index "agreement_carried_by_ids_idx" on "agreement" using gin ("carried_by_ids") with (fastupdate = off) where "carried_by_ids" is not null;
drop index "dashboard_shared_with_ids_idx";
create index "dashboard_shared_with_ids_idx" on "dashboard" using gin ("shared_with_ids") with (fastupdate = off) where "shared_with_ids" is not null;
drop index "incident_visible_to_ids_idx";
create index "incident_visible_to_ids_idx" on "incident" using gin ("visible_to_ids") with (fastupdate = off) where "visible_to_ids" is not null;
drop index "incident_watchers_ids_idx";
create index "incident_watchers_ids_idx" on "incident" using gin ("watchers_ids") with (fastupdate = off) where "watchers_ids" is not null;
drop index "journal_entry_mentions_ids_idx";
create index "journal_entry_mentions_ids_idx" on "journal_entry" using gin ("mentions_ids") with (fastupdate = off) where "mentions_ids" is not null;
drop index "person_roles_ids_idx";
create index "person_roles_ids_idx" on "person" using gin ("roles_ids") with (fastupdate = off) where "roles_ids" is not null;
drop index "task_depends_on_ids_idx";
create index "task_depends_on_ids_idx" on "task" using gin ("depends_on_ids") with (fastupdate = off) where "depends_on_ids" is not null;
drop index "team_members_ids_idx";
create index "team_members_ids_idx" on "team" using gin ("members_ids") with (fastupdate = off) where "members_ids" is not null;
drop index "team_roles_ids_idx";
create index "team_roles_ids_idx" on "team" using gin ("roles_ids") with (fastupdate = off) where "roles_ids" is not null;

-- Only documents with guarded fields have this.
drop index search_document_guarded_idx;
create index search_document_guarded_idx on search_document using gin (guarded) where guarded is not null;
