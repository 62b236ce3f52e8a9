import { expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/harness/database.ts'
import { describeSchema } from './describe-schema.ts'

const shelf = `create table shelf (id int primary key, name text not null default 'new', price numeric(19,4) check (price >= 0))`
const book = `create table book (id int generated always as identity primary key, shelf_id int references shelf)`
const extras = `create index book_shelf on book (shelf_id);
  create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
  create trigger touched before update on book for each row execute function touch();`

test('the same schema gives the same text, whatever the order in which it was made', async () => {
  const one = await freshDatabase({ migrated: false })
  await one.database.query({ text: `${shelf}; ${book}; ${extras}` })
  const other = await freshDatabase({ migrated: false })
  await other.database.query({
    text: `create table zebra (id int); ${shelf}; ${book}; drop table zebra; ${extras}`,
  })
  const text = await describeSchema(one.database)
  expect(await describeSchema(other.database)).toBe(text)
  expect(text).toContain(`name text default 'new'::text not null`)
  expect(text).toContain('constraint shelf_price_check CHECK (price >= 0::numeric)')
  expect(text).toContain('CREATE INDEX book_shelf ON book')
  expect(text).toContain('CREATE TRIGGER touched')
})

test('a difference in any of its parts shows', async () => {
  const seen = new Set<string>()
  const { database } = await freshDatabase({ migrated: false })
  await database.query({ text: `${shelf}; ${book}; ${extras}` })
  for (const change of [
    'select 1',
    'alter table book add pages int',
    'alter table book alter pages set default 1',
    'alter table book alter pages set not null',
    'drop index book_shelf',
    'drop trigger touched on book',
    `create type colour as enum ('red')`,
    'create view thick as select * from book where pages > 500',
    'create sequence counter',
    'drop function touch',
  ]) {
    await database.query({ text: change })
    seen.add(await describeSchema(database))
  }
  expect(seen.size).toBe(10)
})
