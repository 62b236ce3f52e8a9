-- What takes the owner of the schema while the product works, done for a role that only works (docs/adr/0029-who-works-owns-nothing.md).

-- Its names are those of the catalogue alone, and the log comes as what it is, not as a name: whoever calls can put nothing
-- of their own in between. The months are those of UTC. A month that has entries in the default partition already stays
-- there: moving them would lock the log.
create function make_log_partition(log regclass, month timestamptz) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  first timestamptz := date_trunc('month', month at time zone 'UTC') at time zone 'UTC';
  next timestamptz := (date_trunc('month', month at time zone 'UTC') + interval '1 month') at time zone 'UTC';
  home name;
  whole name;
  part text;
  has_entries boolean;
begin
  select n.nspname, c.relname into home, whole
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = log;
  part := whole || '_' || to_char(first at time zone 'UTC', 'YYYY_MM');
  perform pg_advisory_xact_lock(hashtext('make_' || whole || '_partition'));
  if to_regclass(format('%I.%I', home, part)) is not null then return; end if;
  execute format('select exists (select from %I.%I where recorded_at >= $1 and recorded_at < $2)', home, whole || '_default')
    into has_entries using first, next;
  if has_entries then return; end if;
  execute format('create table %I.%I partition of %s for values from (%L) to (%L)', home, part, log, first, next);
  execute format('create trigger %I before truncate on %I.%I for each statement execute function %I.refuse_change()',
    part || '_is_not_truncated', home, part, home);
end $$;

-- What they speak of is bound here, by this migration, and not by the path of whoever calls.
create or replace function make_event_partition(month timestamptz) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  select make_log_partition('event'::regclass, month);
end;

create or replace function make_read_log_partition(month timestamptz) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  select make_log_partition('read_log'::regclass, month);
end;

-- Where numbers begin is what the sequence is, so its owner's to change; asked for by whoever may use it up anyway, once.
create function begin_numbers(numbers regclass, first bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare is_begun boolean;
begin
  if not has_sequence_privilege(session_user, numbers, 'update') then
    raise exception 'permission denied for sequence %', numbers using errcode = 'insufficient_privilege';
  end if;
  execute format('select is_called from %s', numbers) into is_begun;
  if not is_begun then
    execute format('alter sequence %s start with %s restart', numbers, first);
  end if;
end $$;

-- The months of the event log could be emptied one by one: the trigger of a partitioned table is not asked for them.
do $$
declare part regclass;
begin
  for part in select inhrelid from pg_inherits where inhparent = 'event'::regclass loop
    execute format('create trigger %I before truncate on %s for each statement execute function refuse_change()',
      (select relname from pg_class where oid = part) || '_is_not_truncated', part);
  end loop;
end $$;
