-- What a requester says of resolved work begins their next reply once it is reopened: records on which one has spoken are
-- counted again, by the terms that they were counted by.

update clocked c set is_stale = true
  where not c.is_stale
    and exists (
      select from journal_entry j
        where j.about_id = c.record_id
          and coalesce(j.spoken, case when j.visibility = 'public' and j.from_desk is not true then 'requester' end) = 'requester');
