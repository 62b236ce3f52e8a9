-- By which provider a session was begun, and what the provider calls it: it may say that it has ended there.

alter table session add column provider text, add column provider_session text;
create index session_provider_idx on session (provider, provider_session) where provider is not null;
