-- A client secret goes to the issuer that it was set for, whatever changes the provider: imported history forgets nothing.

alter table identity_provider_secret add column issuer text;
update identity_provider_secret s set issuer = p.issuer from identity_provider p where p.id = s.provider_id;
