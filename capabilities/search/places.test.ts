import { expect } from 'vitest'
import fc from 'fast-check'
import { sql } from 'kysely'
import { compile } from '#platform/database/compose.ts'
import type { Queryable } from '#platform/database/pool.ts'
import { test } from '../../tests/harness/given.ts'
import { onShelves, type Beyond } from './places.ts'

interface Made {
  readonly id: string
  readonly type: string
  readonly words: string
  readonly guarded: string | null
}

const hex = (digits: number) =>
  fc.integer({ min: 0, max: 16 ** digits - 1 }).map((n) => n.toString(16).padStart(digits, '0'))

/** Ids made in a few of the shelves, at their edges too, and ids that tell no time. */
const ids = fc
  .tuple(
    fc.oneof(fc.constantFrom('0199', '019a', '019b', '01a0', 'ffff'), hex(4)),
    fc.oneof(
      fc.constantFrom('0000-0000', 'ffff-ffff'),
      fc.tuple(hex(4), hex(4)).map((parts) => parts.join('-')),
    ),
    hex(12),
  )
  .map(([shelf, middle, end]) => `${shelf}${middle}-7000-${end.slice(0, 4)}-${end}`)

const documents: fc.Arbitrary<readonly Made[]> = fc.uniqueArray(
  fc.record({
    id: ids,
    type: fc.constantFrom('incident', 'service'),
    words: fc.constantFrom('mast broken', 'mast', 'broken', 'broken mast again'),
    guarded: fc.constantFrom(null, 'mast broken'),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 120 },
)

/** So many that fit, on two shelves: what is enough is found before the last of them, which dice alone rarely show. */
const plenty: readonly Made[] = ['0199', '019a'].flatMap((shelf) =>
  ['1', '2', '3'].map((place) => ({
    id: `${shelf}0000-0000-7000-0000-00000000000${place}`,
    type: 'incident',
    words: 'mast broken',
    guarded: null,
  })),
)

const put = (db: Queryable, made: readonly Made[]) =>
  db.query({
    text: `insert into search_document (id, type, about_type, about_id, number, title, tsv, guarded)
      select d.id::uuid, d.type, d.type, d.id::uuid, d.id, d.words, to_tsvector('keelson', d.words), to_tsvector('keelson', d.guarded)
      from jsonb_to_recordset($1::jsonb) as d (id text, type text, words text, guarded text)`,
    values: [JSON.stringify(made)],
  })

test('the shelves of the index of words hold what fits, from the latest on and until there is enough', async ({
  product,
}) => {
  const { db, types } = product
  class Back extends Error {}
  const seen = { more: 0, all: 0 }
  await fc.assert(
    fc.asyncProperty(documents, fc.integer({ min: 1, max: 40 }), fc.nat(), async (made, enough, at) => {
      const since = made[at % made.length]?.id ?? ''
      const beyond: readonly Beyond[] = ['incident', 'service'].map((name) => ({
        type: types.get(name),
        from: since,
      }))
      const words = sql`to_tsquery('keelson', 'mast & broken')`
      const ways = [sql`d.tsv @@ ${words}`, sql`(d.guarded @@ ${words} and d.type = 'service')`]
      const wanted = { types: undefined, matches: sql`true`, weight: sql`1`, boost: sql`0` }
      const found = await db
        .transaction(async (tx) => {
          await tx.query({ text: 'delete from search_document' })
          await put(tx, made)
          await tx.query({ text: 'set local enable_seqscan = off' })
          const rows = await tx.query<{ id: string }>(compile(onShelves(beyond, wanted, ways, enough)))
          throw Object.assign(new Back(), { rows })
        })
        .catch((error: unknown) => {
          if (error instanceof Back) return (error as Back & { rows: { id: string }[] }).rows
          throw error
        })
      const fits = ({ words: text, guarded, type }: Made) =>
        /mast/.test(text) && /broken/.test(text) ? true : type === 'service' && guarded !== null
      const expected = ['incident', 'service'].flatMap((type) => {
        const behind = made.filter(
          (each) => each.type === type && each.id <= shelfEnd(since, made, type) && fits(each),
        )
        if (behind.length > enough) seen.more += 1
        else seen.all += 1
        return behind.map(({ id }) => id).sort().reverse().slice(0, enough) // prettier-ignore
      })
      expect([...new Set(found.map(({ id }) => id))].sort()).toEqual(expected.sort())
    }),
    {
      numRuns: 60,
      examples: [
        [plenty, 2, plenty.length - 1],
        [plenty, 40, plenty.length - 1],
      ],
    },
  )
  expect(Math.min(seen.more, seen.all)).toBeGreaterThan(0)
})

/** The shelf that a walk begins with is walked whole. */
const shelfEnd = (since: string, made: readonly Made[], type: string): string => {
  const first = made
    .filter((each) => each.type === type && each.id <= since)
    .map(({ id }) => id)
    .sort()
    .at(-1)
  return first === undefined ? '' : `${first.slice(0, 4)}g`
}
