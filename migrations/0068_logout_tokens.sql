-- Logout tokens of identity providers that were taken, for as long as they would be taken again.

create table logout_token (
  -- As credentials name the provider, which tells its own tokens apart.
  provider text not null,
  hash bytea not null,
  until timestamptz(3) not null,
  primary key (provider, hash)
);
create index logout_token_until_idx on logout_token (until);
