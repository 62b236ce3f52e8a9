-- What full-text search reads, and what keeps links single.

-- Words as they are, without accents: names, hosts and codes are of no language. Endings are left to prefixes.
create text search configuration keelson (copy = simple);
alter text search configuration keelson
  alter mapping for hword, hword_part, word with unaccent, simple;

-- One document for each searchable record. A document of something that hangs on a record leads to that record.
create table search_document (
  id uuid primary key,
  type text not null,
  about_type text not null,
  about_id uuid not null,
  number text not null,
  title text not null,
  -- Title and number weigh A, the rest C. Fields with a rule of their own are in `guarded` only, which has everything.
  tsv tsvector not null,
  guarded tsvector
);
create index search_document_tsv_idx on search_document using gin (tsv);
create index search_document_guarded_idx on search_document using gin (guarded);
create index search_document_number_idx on search_document using gin (number gin_trgm_ops);
create index search_document_title_idx on search_document using gin (title gin_trgm_ops);
create index search_document_about_id_idx on search_document (about_id);

-- Two records have each relation once, whichever of them it was made from.
create unique index link_pair_key on link (least(from_id, to_id), greatest(from_id, to_id), kind) where archived_at is null;
