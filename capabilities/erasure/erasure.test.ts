import { Readable } from 'node:stream'
import fc from 'fast-check'
import { expect } from 'vitest'
import { historyOf, read, systemActor, write, type Ctx, type StoredRecord } from '#engine'
import { verify } from '#engine/log/verify.ts'
import { refusalOf, test, type Given, type Givens, type Someone } from '../../tests/harness/given.ts'
import { httpApp, type Client } from '../../tests/harness/http-app.ts'
import type { Product } from '../../tests/harness/product.ts'
import { erasurePlaces } from '../../server/erasure.ts'
import { loadActor } from '../../practices/people/actor.ts'
import { attach } from '../attachments/attach.ts'
import type { ErasurePlace } from './places.ts'
import { erasureRoutes } from './routes.ts'
import { runErasure } from './run.ts'

const eraserOf = (product: Product) => ({
  ...product.as(systemActor('eraser'), 'system'),
  db: product.db,
})

const ordered = async (by: Someone, person: Given): Promise<string> => {
  const ctx: Ctx = { ...(await by.ctx()), via: 'system' }
  const values = {
    title: `Erasure of ${person.number}`,
    person: person.id,
    ground: 'request',
    reason: 'Art. 17',
  }
  return (await write(ctx, { kind: 'create', type: 'erasure', values })).after.id
}

const run = (product: Product, id: string, places: readonly ErasurePlace[] = erasurePlaces(product.files)) =>
  runErasure(eraserOf(product), id, { places, pause: async () => undefined, batchSize: 2 })

const eraseNow = async (product: Product, by: Someone, person: Given): Promise<void> =>
  run(product, await ordered(by, person))

/** Tables in which a row, as text, has the word: in clear or as the hexadecimal of its bytes. */
const tablesWith = async (product: Product, word: string): Promise<readonly string[]> => {
  const tables = await product.db.query<{ name: string }>({
    text: `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  })
  const hex = Buffer.from(word).toString('hex')
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await product.db.query({
      text: `select 1 from ${name} t where t::text ilike '%' || $1 || '%' or t::text ilike '%' || $2 || '%' limit 1`,
      values: [word, hex],
    })
    if (rows.length > 0) found.push(name)
  }
  return found
}

const upload = async (who: Someone, product: Product, about: Given, word: string): Promise<StoredRecord> => {
  const ctx = await who.ctx()
  const file = { name: `${word}.txt`, content: Readable.from([Buffer.from(`content ${word}`)]) }
  const upload = {
    about: { type: about.type, id: about.id },
    internal: false,
    files: (async function* () {
      yield file
    })(),
  }
  const made = await attach(ctx, product.files, { upload }, ({ record }) => record(ctx))
  return made[0] as StoredRecord
}

const kept = async (product: Product, sha256: string): Promise<boolean> =>
  (await product.files.size(sha256)) !== null

const agentOf = (given: Givens, name: string): Promise<Someone> => given.person({ role: 'agent', name })

let words = 0
const word = (): string => `zq${(++words).toString(36)}x${Math.random().toString(36).slice(2, 10)}q`

test('a person becomes an erased person: her record, her ways in, and nothing else of the record', async ({
  given,
  product,
}) => {
  const admin = await given.person({ role: 'administrator' })
  const secret = word()
  const gone = await given.person({ name: `Vera ${secret}` })
  await admin.changes(gone, { phone: secret, location: secret })
  await eraseNow(product, admin, gone)
  const record = await gone.now()
  expect(record).toMatchObject({
    name: `Erased person ${gone.number}`,
    email: null,
    phone: null,
    location: null,
    state: 'erased',
    language: null,
  })
  expect(await tablesWith(product, secret)).toEqual([])
  const { data } = await historyOf(await admin.ctx(), product.types.get('person'), gone.id)
  expect(data[0]?.changes.name).toEqual([null, { erased: true }])
  expect(data.at(-1)).toMatchObject({
    transition: 'erase',
    cause: { orderedBy: admin.id, ground: 'request', reason: 'Art. 17', records: 1, texts: 4 },
  })
  await expect(loadActor(product.db, gone.id)).rejects.toThrow()
})

test('files go from the store, but one that somebody else has attached too', async ({ given, product }) => {
  const admin = await given.person({ role: 'administrator' })
  const [gone, stays] = [await agentOf(given, 'Gone'), await agentOf(given, 'Stays')]
  const incident = await given.incident()
  const [own, shared] = [word(), word()]
  const mine = await upload(gone, product, incident, own)
  const ours = await upload(gone, product, incident, shared)
  const theirs = await upload(stays, product, incident, shared)
  await eraseNow(product, admin, gone)
  expect(await kept(product, mine['sha256'] as string)).toBe(false)
  expect(await kept(product, ours['sha256'] as string)).toBe(true)
  expect((await stays.reads({ ...incident, type: 'attachment', id: theirs.id }))['name']).toBe(
    `${shared}.txt`,
  )
  expect(await tablesWith(product, own)).toEqual([])
  const file = await read(product.setUp(), 'attachment', mine.id)
  expect(file).toMatchObject({ name: '[erased]', sha256: '0'.repeat(64) })
  expect(file.archivedAt).not.toBeNull()
})

test('what somebody has said is gone from search, for everybody, at once', async ({ given, product }) => {
  const admin = await given.person({ role: 'administrator' })
  const gone = await agentOf(given, 'Speaker')
  const incident = await given.incident()
  const said = word()
  await gone.says(`I said ${said}`, incident)
  expect(await admin.finds(said)).not.toEqual([])
  await eraseNow(product, admin, gone)
  expect(await admin.finds(said)).toEqual([])
  expect(await admin.hears(incident)).toEqual(['[erased]'])
})

test('what is written about an erased person afterwards can be read, and be erased again', async ({
  given,
  product,
}) => {
  const admin = await given.person({ role: 'administrator' })
  const gone = await given.person()
  const incident = await given.incident({ requester: gone.id })
  await eraseNow(product, admin, gone)
  const later = word()
  await admin.changes(incident, { title: later })
  const { data } = await historyOf(await admin.ctx(), product.types.get('incident'), incident.id)
  expect(data.at(-1)?.changes.title).toEqual(['[erased]', later])
  await eraseNow(product, admin, gone)
  expect(await tablesWith(product, later)).toEqual([])
  expect((await verify(product.db, product.types, { keys: product.keys })).faults).toEqual([])
})

interface World {
  readonly product: Product
  readonly people: readonly Someone[]
  readonly admin: Someone
}

/** One thing that people do; `who` is the one who will be erased (0) or another (1). */
type Step =
  | { readonly do: 'report' | 'say' | 'attach' | 'edit' | 'task'; readonly who: 0 | 1; readonly at: number }
  | { readonly do: 'hand'; readonly who: 0 | 1; readonly at: number }

const stepOf: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom('report', 'say', 'attach', 'edit', 'task', 'hand'),
  who: fc.constantFrom(0, 1),
  at: fc.nat(20),
})

interface Incident {
  readonly record: Given
  owner: 0 | 1
  title: string
}

/** Does the steps, and says which words are somebody's where they stand now and which were ever written. */
const live = async ({ product, people, admin }: World, steps: readonly Step[]) => {
  const incidents: Incident[] = []
  const written = new Set<string>()
  const others = new Set<string>()
  const fresh = (who: 0 | 1): string => {
    const made = word()
    written.add(made)
    if (who === 1) others.add(made)
    return made
  }
  for (const { do: act, who, at } of steps) {
    const person = people[who] as Someone
    const known = incidents[at % Math.max(incidents.length, 1)]
    if (act === 'report' || !known) {
      const title = fresh(who)
      const description = fresh(who)
      const record = await person.makes('incident', { title, description, requester: person.id })
      incidents.push({ record, owner: who, title })
      continue
    }
    if (act === 'say') await person.says(`so ${fresh(who)}`, known.record, 'internal')
    if (act === 'attach') await upload(person, product, known.record, fresh(who))
    if (act === 'task')
      await person.makes('task', { title: fresh(who), about: { type: 'incident', id: known.record.id } })
    if (act === 'edit') {
      others.delete(known.title)
      known.title = fresh(known.owner)
      await person.changes(known.record, { title: known.title })
    }
    if (act === 'hand' && known.owner !== who) {
      const texts = await admin.reads(known.record)
      await admin.changes(known.record, { requester: person.id })
      known.owner = who
      for (const text of [texts['title'], texts['description']] as string[])
        if (who === 1) others.add(text)
        else others.delete(text)
    }
  }
  return { written, others }
}

/** Places that fail the first time they are asked for the n-th time. */
const failing = (places: readonly ErasurePlace[], at: ReadonlySet<number>): readonly ErasurePlace[] => {
  let asked = 0
  const perhaps = (): void => {
    if (at.has(++asked)) throw new Error('killed')
  }
  return [
    ...places,
    {
      name: 'death',
      afterWriting: async () => perhaps(),
      ofPerson: async () => perhaps(),
      atEnd: async () => perhaps(),
    },
  ]
}

const hashes = async (product: Product): Promise<readonly string[]> =>
  (
    await product.db.query<{ line: string }>({
      text: `select record_id || ' ' || version || ' ' || encode(hash, 'hex') as line from event order by xid, seq`,
    })
  ).map(({ line }) => line)

test(
  'whatever was done, and wherever it was killed: no byte of what was erased is left, and all else is as it was',
  { timeout: 240_000 },
  async ({ given, product }) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(stepOf, { minLength: 3, maxLength: 14 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
        async (steps, deaths) => {
          const admin = await given.person({ role: 'administrator' })
          const name = word()
          const people = [await agentOf(given, name), await agentOf(given, 'Other')]
          const gone = people[0] as Someone
          const { written, others } = await live({ product, people, admin }, steps)
          await product.settle()
          const before = await hashes(product)
          const places = failing(erasurePlaces(product.files), new Set(deaths))
          const id = await ordered(admin, gone)
          for (let tries = 0; (await read(product.setUp(), 'erasure', id)).state !== 'done'; tries++) {
            expect(tries).toBeLessThan(6)
            await run(product, id, places).catch((error: Error) => expect(error.message).toBe('killed'))
          }
          await product.settle()
          for (const each of [name, ...written])
            expect([each, (await tablesWith(product, each)).length > 0]).toEqual([each, others.has(each)])
          expect((await hashes(product)).slice(0, before.length)).toEqual(before)
          const { faults } = await verify(product.db, product.types, { keys: product.keys })
          expect(faults).toEqual([])
        },
      ),
      { numRuns: 12 },
    )
  },
)

const apiOf = async (product: Product, who: Someone, jobs: object[]): Promise<Client> => {
  const { db, types, clock, keys } = product
  const enqueueIn = async (_tx: unknown, _queue: string, data: object): Promise<string> => {
    jobs.push(data)
    return 'job'
  }
  const modules = [erasureRoutes({ enqueueIn })]
  return httpApp({ db, types, clock, keys, modules }).as(await loadActor(product.db, who.id))
}

const sure = (person: Given) => ({ ground: 'request', reason: 'Asked by letter', confirm: person.number })

test('an order shows first what it takes, and needs the number typed', async ({ given, product }) => {
  const officer = await given.person({ grants: [{ types: ['person', 'erasure'], allow: ['read', 'erase'] }] })
  const gone = await given.person()
  await given.incident({ requester: gone.id, title: 'Mine', description: 'More' })
  const jobs: object[] = []
  const api = await apiOf(product, officer, jobs)
  const shown = await api.get(`/people/${gone.id}/erasure`)
  expect(shown.json).toEqual({
    counts: [
      { type: 'incident', label: 'Incidents', records: 1, values: 2 },
      { type: 'person', label: 'People', records: 1, values: 2 },
    ],
    hold: null,
    last: null,
  })
  expect((await api.post(`/people/${gone.id}/erasure`, { ...sure(gone), confirm: 'yes' })).status).toBe(422)
  expect(jobs).toEqual([])
  const made = await api.post(`/people/${gone.id}/erasure`, sure(gone))
  expect(made.status).toBe(202)
  expect(jobs).toEqual([{ erasureId: made.json.data.id }])
  expect((await api.post(`/people/${gone.id}/erasure`, sure(gone))).status).toBe(409)
  expect((await gone.now()).state).toBe('active')
})

test('a legal hold, and whoever has no right to it, keep the data', async ({ given, product }) => {
  const admin = await given.person({ role: 'administrator' })
  const agent = await given.person({ role: 'agent' })
  const gone = await given.person()
  const jobs: object[] = []
  expect(
    (await (await apiOf(product, agent, jobs)).post(`/people/${gone.id}/erasure`, sure(gone))).status,
  ).toBe(403)
  await admin.changes(gone, { legalHold: 'Court case' })
  const held = await (await apiOf(product, admin, jobs)).post(`/people/${gone.id}/erasure`, sure(gone))
  expect(held.status).toBe(409)
  expect(held.body).toContain('Court case')
  const id = await ordered(admin, gone)
  expect((await refusalOf(run(product, id))).code).toBe('conflict')
  expect(jobs).toEqual([])
  expect((await gone.now()).state).toBe('active')
})
