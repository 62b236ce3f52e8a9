-- What somebody of the desk says of what is their own is no answer of the desk: records on which one has spoken are counted
-- again, by the terms that they were counted by.

update clocked c set is_stale = true
  where not c.is_stale
    and exists (
      select from journal_entry j join event e on e.record_id = c.record_id
        where j.about_id = c.record_id and j.visibility = 'public' and j.from_desk and j.spoken is null
          and j.created_by::text in (e.changes -> 'requester' ->> 1, e.changes -> 'onBehalfOf' ->> 1));
