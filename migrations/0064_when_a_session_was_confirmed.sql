-- When the person of a session last showed again who they are: what changes addresses and roles asks for it.

alter table session add column proven_at timestamptz(3);
