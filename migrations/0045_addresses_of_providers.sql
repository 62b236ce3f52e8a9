-- Whether the addresses that an identity provider names count as verified where it says nothing of it.

alter table "identity_provider" add column "addresses_verified" boolean;
