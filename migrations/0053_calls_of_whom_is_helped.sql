-- What somebody of the desk notes as the desk's word on what is their own answers nobody: records with such a note are counted
-- again, by the terms that they were counted by.

update clocked c set is_stale = true
  where not c.is_stale
    and exists (
      select from journal_entry j join event e on e.record_id = c.record_id
        where j.about_id = c.record_id and j.spoken = 'desk'
          and j.created_by::text in (e.changes -> 'requester' ->> 1, e.changes -> 'onBehalfOf' ->> 1));
