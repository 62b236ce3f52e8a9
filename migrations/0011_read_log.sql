-- Who was shown what is sensitive, and when: written with the answer, by whoever reads, kept and never altered.

create table read_log (
  id uuid not null,
  recorded_at timestamptz not null default now(),
  at timestamptz(3) not null,
  actor_id uuid not null,
  via text not null,
  session_id text,
  key_id uuid,
  -- The request's reference, as it stands in the log of the program and in the answer's header.
  request text,
  operation text not null,
  type text not null,
  -- Null for figures over, and filters by, something sensitive of many records; `records` says of how many.
  record_id uuid,
  fields text[] not null,
  records integer,
  primary key (recorded_at, id)
) partition by range (recorded_at);
create index read_log_at_idx on read_log (at desc, id desc);
create index read_log_record_id_idx on read_log (record_id, at desc, id desc);
create index read_log_actor_id_idx on read_log (actor_id, at desc, id desc);
create table read_log_default partition of read_log default;

create trigger read_log_is_kept before update or delete on read_log for each row execute function refuse_change();
create trigger read_log_is_not_truncated before truncate on read_log for each statement execute function refuse_change();
create trigger read_log_default_is_not_truncated before truncate on read_log_default
  for each statement execute function refuse_change();

-- As make_event_partition. A month ends by being detached and dropped as a whole, once it need not be kept any longer.
create function make_read_log_partition(month timestamptz) returns void language plpgsql as $$
declare
  first timestamptz := date_trunc('month', month at time zone 'UTC') at time zone 'UTC';
  next timestamptz := (date_trunc('month', month at time zone 'UTC') + interval '1 month') at time zone 'UTC';
  name text := 'read_log_' || to_char(first at time zone 'UTC', 'YYYY_MM');
begin
  perform pg_advisory_xact_lock(hashtext('make_read_log_partition'));
  if to_regclass(name) is null
    and not exists (select from read_log_default where recorded_at >= first and recorded_at < next) then
    execute format('create table %I partition of read_log for values from (%L) to (%L)', name, first, next);
    execute format(
      'create trigger %I before truncate on %I for each statement execute function refuse_change()',
      name || '_is_not_truncated', name);
  end if;
end $$;
