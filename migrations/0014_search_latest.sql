-- The latest documents of a type without sorting: what a word that is in nearly everything is searched in.
create index search_document_type_id_idx on search_document (type, id desc);
