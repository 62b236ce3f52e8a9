-- The numbers of its type that the product may have given out when a batch began; null for none. Whoever goes on with the batch
-- keeps the numbers of its file by this: once one of them was in use the product's own have passed over all of them.
create table import_numbers (
  batch_id uuid primary key references record (id),
  first bigint,
  last bigint
);
