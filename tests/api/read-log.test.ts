import { Readable } from 'node:stream'
import { describe, expect } from 'vitest'
import { defineType } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { makeRegistry } from '#engine'
import { tableOf } from '#engine/schema/ddl.ts'
import { attach } from '../../capabilities/attachments/attach.ts'
import { loadActor } from '../../practices/people/actor.ts'
import { freshDatabase } from '../harness/database.ts'
import { refusalOf, test, type Given, type Givens, type Someone } from '../harness/given.ts'
import { actorOf } from '../harness/http-fixture.ts'
import { httpApp } from '../harness/http-app.ts'
import { readsOf } from '../harness/type-suite/sensitive-reads.ts'

const secretOf = async (given: Givens): Promise<{ caller: Someone; secret: Given }> => {
  const caller = await given.person()
  const secret = await given.incident({ title: 'Salaries leaked', requester: caller.id, restricted: true })
  return { caller, secret }
}

describe('the read log', () => {
  test('says who saw which fields of which record, by which request', async ({ given, product }) => {
    const { caller, secret } = await secretOf(given)
    const hers = await caller.api()
    expect((await hers.get(`/incidents/${secret.id}`)).status).toBe(200)
    expect((await hers.get('/incidents?fields=title')).json.data).toHaveLength(1)
    const [whole, listed, ...more] = await readsOf(product, caller.id)
    expect(more).toEqual([])
    expect(whole).toMatchObject({
      operation: 'readIncident',
      type: 'incident',
      record: secret.id,
      via: 'api',
    })
    expect(whole?.fields).toEqual(expect.arrayContaining(['title', 'priority', 'requester', 'restricted']))
    expect(listed).toMatchObject({ operation: 'listIncidents', record: secret.id, fields: ['title'] })
  })

  test('takes one statement however much is sensitive, and none where nothing is', async ({
    given,
    product,
  }) => {
    const { caller, secret } = await secretOf(given)
    await given.incident({ requester: caller.id, restricted: true })
    const open = await given.incident({ requester: caller.id })
    const hers = await caller.api()
    const keptBy = async (url: string): Promise<number> => {
      product.statements()
      expect((await hers.get(url)).status).toBe(200)
      return product.statements().filter((sent) => sent === 'read-log:keep').length
    }
    expect(await keptBy('/incidents')).toBe(1)
    expect(await keptBy(`/incidents/${secret.id}/timeline`)).toBe(1)
    expect(await keptBy('/events')).toBe(1)
    expect(await keptBy(`/incidents/${open.id}`)).toBe(0)
    expect(await keptBy(`/incidents/${open.id}/events`)).toBe(0)
    expect(await keptBy('/incidents?filter=restricted%20%3D%20false')).toBe(0)
    expect(await keptBy('/incidents/count')).toBe(0)
  })

  test('has the file that was taken from a restricted record', async ({ given, product }) => {
    const { caller, secret } = await secretOf(given)
    const about = { type: 'incident', id: secret.id }
    const files = (async function* () {
      yield { name: 'a.txt', content: Readable.from([Buffer.from('salaries')]) }
    })()
    const upload = { about, internal: false, files }
    const ctx = await caller.ctx()
    const [file] = await attach(ctx, product.files, { upload }, ({ record }) => record(ctx))
    if (file === undefined) throw new Error('nothing was attached')
    const taken = await (await caller.api()).get(`/attachments/${file.id}/content`)
    expect(taken.body).toBe('salaries')
    expect(await readsOf(product, caller.id)).toMatchObject([
      { operation: 'downloadAttachment', type: 'attachment', record: file.id, fields: ['content'] },
    ])
  })

  test('has what a repeated request was answered once more', async ({ given, product }) => {
    const { caller } = await secretOf(given)
    const hers = await caller.api()
    const headers = { 'idempotency-key': 'again' }
    const values = { title: 'Mine', restricted: true }
    for (const status of [201, 201])
      expect((await hers.post('/incidents', values, { headers })).status).toBe(status)
    const [first, second] = await readsOf(product, caller.id)
    expect(first).toMatchObject({ operation: 'createIncident' })
    expect(second).toEqual(first)
  })

  test('keeps an answer in when it can not be written', async ({ given, product }) => {
    const { caller, secret } = await secretOf(given)
    await product.db.query({ text: 'alter table read_log rename to read_log_gone' })
    try {
      for (const url of [
        `/incidents/${secret.id}`,
        '/incidents',
        '/incidents/export',
        `/incidents/${secret.id}/events`,
      ]) {
        const answer = await (await caller.api()).get(url)
        expect(answer.status, url).toBe(500)
        expect(answer.body).not.toContain('Salaries')
        expect(answer.json).toMatchObject({ code: 'internal' })
      }
    } finally {
      await product.db.query({ text: 'alter table read_log_gone rename to read_log' })
    }
  })

  test('can not be altered, not even from psql', async ({ given, product }) => {
    const { caller, secret } = await secretOf(given)
    await (await caller.api()).get(`/incidents/${secret.id}`)
    for (const text of [
      'update read_log set actor_id = id',
      'delete from read_log',
      'truncate read_log',
      'truncate read_log_default',
    ])
      await expect(product.db.query({ text }), text).rejects.toThrow(/refused/)
  })
})

describe('seeing the read log', () => {
  test('takes the right to audit; what the auditor may not read has no name there', async ({
    given,
    product,
  }) => {
    const { caller, secret } = await secretOf(given)
    await (await caller.api()).get(`/incidents/${secret.id}`)
    const auditor = await (await given.person({ role: 'auditor' })).api()
    const seen = await auditor.get(`/reads?record=${secret.id}&actor=${caller.id}`)
    expect(seen.json.data).toMatchObject([
      { actor: caller.id, operation: 'readIncident', recordId: secret.id, via: 'api', records: null },
    ])
    expect(seen.json.refs).toHaveProperty(caller.id)
    expect(seen.json.refs).not.toHaveProperty(secret.id)
    expect(seen.body).not.toContain('Salaries')
    expect((await auditor.get(`/incidents/${secret.id}`)).status).toBe(404)
    for (const role of ['requester', 'agent', 'lead', 'owner'] as const) {
      const refused = await (await given.person({ role })).api()
      expect((await refused.get('/reads')).status, role).toBe(403)
    }
    expect((await (await caller.api()).get(`/reads?record=${secret.id}`)).status).toBe(403)
    await product.settle()
  })

  test('goes as far as the grant does, for a key only with a scope that says so', async ({
    given,
    product,
    house,
  }) => {
    const { caller, secret } = await secretOf(given)
    const elsewhere = await given.organisation()
    const other = await given.person({ organisation: elsewhere })
    const theirs = await given.incident({ requester: other.id, restricted: true })
    await (await caller.api()).get(`/incidents/${secret.id}`)
    await (await other.api()).get(`/incidents/${theirs.id}`)
    await (await caller.api()).post('/incidents/aggregate', { groupBy: ['priority'] })
    const limited = await given.person({
      organisation: house.customer,
      grants: [{ types: ['incident'], allow: ['audit'], when: 'organisation = my.organisation' }],
    })
    const actor = await loadActor(product.db, limited.id)
    const ids = (await product.api(actor).get('/reads?limit=200')).json.data.map(
      ({ recordId }: { recordId: string | null }) => recordId,
    )
    expect(ids).toContain(secret.id)
    expect(ids).not.toContain(theirs.id)
    // Figures are about no record in particular: a right that each record limits says nothing of them.
    expect(ids).not.toContain(null)
    expect(
      (await product.api({ ...actor, id: other.id, scopes: ['read', 'write'] }).get('/reads')).status,
    ).toBe(403)
    expect(
      (await product.api({ ...actor, id: other.id, scopes: ['incidents:audit'] }).get('/reads')).status,
    ).toBe(200)
  })

  test('pages from the latest to the first, none twice and none left out', async ({ given }) => {
    const { caller, secret } = await secretOf(given)
    const hers = await caller.api()
    for (let time = 0; time < 7; time++) await hers.get(`/incidents/${secret.id}`)
    const auditor = await (await given.person({ role: 'administrator' })).api()
    const ids: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: { data: { id: string }[]; next: string | null } = (
        await auditor.get(`/reads?record=${secret.id}&limit=3${cursor && `&cursor=${cursor}`}`)
      ).json
      ids.push(...page.data.map(({ id }) => id))
      cursor = page.next
    }
    expect(new Set(ids).size).toBe(7)
    expect(ids).toEqual([...ids].sort().reverse())
    expect((await auditor.get('/reads?cursor=nonsense')).status).toBe(400)
    expect((await auditor.get('/reads?type=nothing')).status).toBe(400)
  })

  test('figures and filters over sensitive records are in it, without a record', async ({
    given,
    product,
  }) => {
    const { caller } = await secretOf(given)
    await given.incident({ requester: caller.id, restricted: true })
    await given.incident({ requester: caller.id })
    const hers = await caller.api()
    expect((await hers.post('/incidents/aggregate', { groupBy: [] })).status).toBe(200)
    expect(await readsOf(product, caller.id)).toEqual([])
    await hers.post('/incidents/aggregate', { groupBy: ['priority'] })
    expect(await readsOf(product, caller.id)).toMatchObject([
      { operation: 'aggregateIncidents', record: null, fields: ['priority'], records: 2 },
    ])
  })
})

const staff = defineType({
  name: 'person',
  label: { one: 'Person', many: 'People' },
  number: 'STF',
  summary: 'Somebody who is paid.',
  fields: {
    name: f.text({ required: true, label: 'Name' }),
    pay: f.integer({ label: 'Pay', sensitive: true }),
    boss: f.ref('person', { label: 'Boss' }),
  },
  lifecycle: { initial: 'current', states: { current: { class: 'active' } }, transitions: {} },
  access: { read: 'true', create: 'true', update: 'true' },
  views: { list: ['name'], form: [] },
})

describe('a sensitive field', () => {
  test('leaves a row where its value is shown, filtered, sorted, grouped or computed by, and no other does', async ({
    clock,
  }) => {
    const { database: db } = await freshDatabase()
    await db.query({ text: 'drop table if exists person cascade' })
    await db.query({ text: 'drop sequence if exists person_number' })
    const types = makeRegistry([{ type: staff }], [])
    for (const type of types.all()) await db.query({ text: tableOf(type) })
    const http = httpApp({ db, types, clock: { now: clock.now } })
    const ada = actorOf([], { name: 'Ada' })
    const client = http.as(ada)
    const boss = (await client.post('/people', { name: 'Bob', pay: 9 })).json.data.id as string
    const { id } = (await client.post('/people', { name: 'Ada', boss })).json.data
    let seen = (await readsOf({ db }, ada.id)).length
    const shown = async (ask: () => Promise<{ status: number; body: string }>) => {
      const { status, body } = await ask()
      expect(status, body).toBeLessThan(300)
      const rows = (await readsOf({ db }, ada.id)).slice(seen)
      seen += rows.length
      return rows.map(({ record, fields }) => [record, fields])
    }
    const pay = [[null, ['pay']]]
    const filter = (text: string) => `filter=${encodeURIComponent(text)}`
    expect(await shown(() => client.get(`/people/${id}`))).toEqual([])
    expect(await shown(() => client.get(`/people/${boss}`))).toEqual([[boss, ['pay']]])
    expect(await shown(() => client.get('/people?fields=name'))).toEqual([])
    expect(await shown(() => client.get('/people'))).toEqual([[boss, ['pay']]])
    expect(await shown(() => client.get('/people/export?format=json'))).toEqual([[boss, ['pay']]])
    expect(await shown(() => client.get(`/people/${boss}/events`))).toEqual([[boss, ['pay']]])
    expect(await shown(() => client.get(`/people/count?${filter('pay > 5')}`))).toEqual(pay)
    expect(await shown(() => client.get(`/people/count?${filter('boss.pay > 5')}`))).toEqual(pay)
    expect(await shown(() => client.get('/people?fields=name&sort=pay'))).toEqual(pay)
    expect(await shown(() => client.post('/people/aggregate', { groupBy: ['pay'] }))).toEqual(pay)
    expect(
      await shown(() =>
        client.post('/people/aggregate', { groupBy: [], measures: [{ as: 'sum', fn: 'sum', of: 'pay' }] }),
      ),
    ).toEqual(pay)
    await http.app.close()
  })
})

test('an event names the API key that it came with, and tells it to those who may know of the key', async ({
  given,
  product,
}) => {
  const caller = await given.person()
  const key = await given.record('api-key', {
    title: 'Monitoring',
    person: caller.id,
    scopes: ['write'],
    prefix: 'kln_abc',
  })
  const actor = { ...(await loadActor(product.db, caller.id)), key: { type: 'api-key', id: key.id } }
  const made = (await product.api(actor).post('/incidents', { title: 'Disk full' })).json.data
  const kept = await product.db.query<{ cause: unknown }>({
    text: 'select cause from event where record_id = $1::uuid',
    values: [made.id],
  })
  expect(kept).toEqual([{ cause: { key: { type: 'api-key', id: key.id } } }])
  const causeFor = async (who: Someone) =>
    (await (await who.api()).get(`/incidents/${made.id}/events`)).json.data[0].cause
  expect(await causeFor(await given.person({ role: 'administrator' }))).toEqual({
    key: { type: 'api-key', id: key.id },
  })
  expect(await causeFor(await given.person({ role: 'agent' }))).toEqual({})
  expect((await refusalOf(caller.reads({ type: 'api-key', id: made.id } as Given))).code).toBe('not_found')
})
