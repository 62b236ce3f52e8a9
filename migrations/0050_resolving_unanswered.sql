-- What waits for its requester and was reminded in vain may be resolved by itself.

alter table "incident" add column "resolve_unanswered_at" timestamptz(3);
