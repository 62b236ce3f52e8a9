import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#contract/id.ts'
import { actorOf, fixtureApp } from '../../../tests/harness/http-fixture.ts'

let house: Awaited<ReturnType<typeof fixtureApp>>
beforeAll(async () => {
  house = await fixtureApp()
})
afterAll(() => house.app.close())

const lend = async (values: object = {}) => {
  const made = await house.asAda.post('/book-loans', { title: 'Emma', ...values })
  expect(made.status, made.body).toBe(201)
  return made.json.data as { id: string; number: string; version: number }
}

describe('one record', () => {
  test('whoever makes one is told where it is, what it is now and what may be done to it', async () => {
    const made = await house.asAda.post('/book-loans', { title: 'Persuasion' })
    expect(made.status).toBe(201)
    const { data, refs, abilities } = made.json
    expect(data).toMatchObject({
      type: 'book-loan',
      title: 'Persuasion',
      version: 1,
      state: 'lent',
      shelf: 'low',
      reader: house.ada.id,
    })
    expect(made.headers.location).toBe(`/api/v1/book-loans/${data.id}`)
    expect(made.headers.etag).toBe('"1"')
    expect(refs[house.ada.id]).toMatchObject({ type: 'person', title: 'Ada' })
    expect(abilities.update.allowed).toBe(true)
    expect(abilities.remove.allowed).toBe(false)
    expect(abilities.transitions).toMatchObject([
      { name: 'giveBack', allowed: true },
      { name: 'lend', allowed: false, reason: 'state' },
    ])
  })

  test('is found by its id and by its number, in any case of letters', async () => {
    const { id, number } = await lend()
    for (const key of [id, id.toUpperCase(), number, number.toLowerCase()]) {
      const found = await house.asAda.get(`/book-loans/${key}`)
      expect(found.json.data.id).toBe(id)
      expect(found.headers).toMatchObject({ etag: '"1"', 'cache-control': 'no-store' })
    }
  })

  test('is not there for whoever may not read it: no command tells it from one that never was', async () => {
    const { id, number } = await lend()
    const strange = newId()
    const ask = async (key: string) => [
      await house.asBob.get(`/book-loans/${key}`),
      await house.asBob.patch(`/book-loans/${key}`, { title: 'Mine' }),
      await house.asBob.post(`/book-loans/${key}/transitions`, { transition: 'giveBack' }),
      await house.asBob.remove(`/book-loans/${key}`),
      await house.asBob.post(`/book-loans/${key}/restore`),
      await house.asBob.get(`/book-loans/${key}/events`),
    ]
    const [theirs, nobodys, numbers] = [await ask(id), await ask(strange), await ask(number)]
    const without = (body: string, key: string) =>
      body.replaceAll(key, 'KEY').replace(/"reference":"[^"]+"/, '')
    expect(theirs.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404])
    expect(theirs.map(({ body }) => without(body, id))).toEqual(
      nobodys.map(({ body }) => without(body, strange)),
    )
    expect(numbers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404])
  })

  test('a field that its reader may not see is absent, and cannot be asked for, sorted or filtered by', async () => {
    const { id } = await lend()
    await house.desk.patch(`/book-loans/${id}`, { note: 'owes us money' })
    expect((await house.desk.get(`/book-loans/${id}`)).json.data.note).toBe('owes us money')
    const seen = await house.asAda.get(`/book-loans/${id}`)
    expect(seen.json.data).not.toHaveProperty('note')
    expect((await house.asAda.get('/book-loans?fields=title,note')).body).not.toContain('owes')
    expect(
      (await house.asAda.get(`/book-loans?filter=${encodeURIComponent('note = "owes us money"')}`)).status,
    ).toBe(422)
    expect((await house.asAda.get('/book-loans?sort=note')).status).toBe(422)
    expect((await house.asAda.get(`/book-loans/${id}/events`)).body).not.toContain('owes')
  })

  test('who may make a record but not read it is told that it is done and where, and nothing more', async () => {
    const kiosk = house.as(
      actorOf([
        { role: 'kiosk', types: ['book-loan'], allow: ['create'] },
        { role: 'kiosk', types: ['person'], allow: ['read'] },
      ]),
    )
    const made = await kiosk.post('/book-loans', { title: 'Returned at the door', reader: house.ada.id })
    expect([made.status, made.body]).toEqual([204, ''])
    expect((await kiosk.get(String(made.headers.location))).status).toBe(404)
    expect((await house.asAda.get(String(made.headers.location))).status).toBe(200)
  })
})

describe('versions', () => {
  test('a change with the version that was read succeeds once; the second is stale and gets the record as it is', async () => {
    const { id } = await lend()
    const headers = { 'if-match': '"1"' }
    const first = await house.asAda.patch(`/book-loans/${id}`, { title: 'Emma, first edition' }, { headers })
    expect([first.status, first.headers.etag]).toEqual([200, '"2"'])
    const second = await house.desk.patch(`/book-loans/${id}`, { title: 'Emma, second' }, { headers })
    const asItIs = { current: 2, record: { id, version: 2, title: 'Emma, first edition' } }
    expect(second.status).toBe(412)
    expect(second.json).toMatchObject({ code: 'precondition_failed', ...asItIs })
    const inBody = await house.desk.patch(`/book-loans/${id}`, { title: 'Emma, second', version: 1 })
    expect(inBody.status).toBe(409)
    expect(inBody.json).toMatchObject({ code: 'stale', ...asItIs })
    expect((await house.asAda.get(`/book-loans/${id}/events`)).json.data).toHaveLength(2)
  })

  test('of many who change the same version at once exactly one succeeds', async () => {
    const { id } = await lend()
    const all = await Promise.all(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((title) =>
        house.asAda.patch(`/book-loans/${id}`, { title, version: 1 }),
      ),
    )
    expect(all.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409])
  })

  test.each(['W/"1"', '1', '"1", "2"', '"x"', '""', '"-1"', '"99999999999"'])(
    'an If-Match of %s is refused as malformed',
    async (header) => {
      const { id } = await lend()
      const answer = await house.asAda.patch(
        `/book-loans/${id}`,
        { title: 'x' },
        { headers: { 'if-match': header } },
      )
      expect([answer.status, answer.json.code]).toEqual([400, 'malformed'])
    },
  )

  test('a body and a header that name different versions contradict each other', async () => {
    const { id } = await lend()
    const answer = await house.asAda.patch(
      `/book-loans/${id}`,
      { title: 'x', version: 2 },
      { headers: { 'if-match': '"1"' } },
    )
    expect(answer.status).toBe(400)
  })

  test('a change that changes nothing makes no version and no event', async () => {
    const { id } = await lend()
    const same = await house.asAda.patch(`/book-loans/${id}`, { title: 'Emma' })
    expect([same.status, same.headers.etag]).toEqual([200, '"1"'])
    expect((await house.asAda.get(`/book-loans/${id}/events`)).json.data).toHaveLength(1)
  })
})

describe('commands', () => {
  test('a transition, archiving and restoring are answered with the record as it then is', async () => {
    const { id } = await lend()
    const back = await house.asAda.post(`/book-loans/${id}/transitions`, {
      transition: 'giveBack',
      version: 1,
    })
    expect(back.json.data).toMatchObject({ state: 'back', stateClass: 'closed', version: 2 })
    const again = await house.asAda.post(`/book-loans/${id}/transitions`, { transition: 'giveBack' })
    expect([again.status, again.json.code]).toEqual([409, 'conflict'])
    expect((await house.asAda.remove(`/book-loans/${id}`)).status).toBe(403)
    const gone = await house.desk.remove(`/book-loans/${id}`, { headers: { 'if-match': '"2"' } })
    expect(gone.json.data.archivedAt).toBe(house.clock.now())
    const restored = await house.desk.post(`/book-loans/${id}/restore`)
    expect(restored.json.data).toMatchObject({ archivedAt: null, version: 4 })
    const events = (await house.desk.get(`/book-loans/${id}/events`)).json.data
    expect(events.map(({ kind }: { kind: string }) => kind)).toEqual([
      'created',
      'transitioned',
      'archived',
      'restored',
    ])
  })

  test('a dry run says what would happen, problems included, and changes nothing', async () => {
    const before = (await house.desk.get('/book-loans/count')).json.count
    const would = await house.asAda.post('/book-loans?dryRun=true', { title: 'Sanditon', copies: 2 })
    expect(would.status).toBe(200)
    expect(would.json.data).toMatchObject({ title: 'Sanditon', copies: 2, state: 'lent' })
    const wouldNot = await house.asAda.post('/book-loans?dryRun=true', { copies: 0 })
    expect(wouldNot.status).toBe(422)
    const { id } = await lend()
    const changed = await house.asAda.patch(`/book-loans/${id}?dryRun=true`, { title: 'Other' })
    expect(changed.json.data).toMatchObject({ title: 'Other', version: 2 })
    expect((await house.asAda.get(`/book-loans/${id}`)).json.data).toMatchObject({
      title: 'Emma',
      version: 1,
    })
    expect((await house.desk.get('/book-loans/count')).json.count).toBe(before + 1)
  })

  test('what is wrong with values is said for each field', async () => {
    const answer = await house.asAda.post('/book-loans', { shelf: 'middle', copies: 'many', colour: 'red' })
    expect([answer.status, answer.json.code]).toEqual([422, 'invalid'])
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(
      answer.json.issues.map(({ field, code }: { field: string; code: string }) => [field, code]),
    ).toEqual([
      ['shelf', 'choice.unknown'],
      ['copies', 'type'],
      ['colour', 'field.unknown'],
    ])
    expect(answer.json.reference).toBe(answer.headers['x-request-id'])
    const twice = { title: 'x', isbn: '978-0' }
    await house.asAda.post('/book-loans', twice)
    const taken = await house.asAda.post('/book-loans', twice)
    expect(taken.json).toMatchObject({ code: 'invalid', issues: [{ field: 'isbn', code: 'unique' }] })
    expect(taken.body).not.toContain('_key')
  })
})

describe('lists', () => {
  test('go page by page without losing or repeating a record, and say where the next page is', async () => {
    for (let copy = 0; copy < 7; copy += 1) await lend({ title: 'Lady Susan', copies: copy + 1 })
    const filter = encodeURIComponent('title = "Lady Susan"')
    const seen: number[] = []
    let url: string | null = `/book-loans?filter=${filter}&sort=-copies&limit=3`
    for (let pages = 0; url !== null; pages += 1) {
      expect(pages).toBeLessThan(4)
      const page = await house.asAda.get(url)
      seen.push(...page.json.data.map(({ copies }: { copies: number }) => copies))
      const link = /^<([^>]+)>; rel="next"$/.exec(String(page.headers.link ?? ''))
      expect(link === null).toBe(page.json.next === null)
      url = link?.[1] ?? null
    }
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1])
    expect((await house.asAda.get(`/book-loans/count?filter=${filter}`)).json).toEqual({
      count: 7,
      exact: true,
    })
    expect((await house.asBob.get(`/book-loans/count?filter=${filter}`)).json).toEqual({
      count: 0,
      exact: true,
    })
  })

  test('show only the fields that were asked for, beside system values', async () => {
    await lend()
    const [row] = (await house.desk.get('/book-loans?fields=title,note&limit=1')).json.data
    expect(Object.keys(row)).toContain('note')
    expect(Object.keys(row)).not.toContain('shelf')
    expect(row.id).toBeTruthy()
  })

  test('tell on request what may be done to each record', async () => {
    await lend()
    const plain = (await house.asAda.get('/book-loans?limit=1')).json
    expect(plain.abilities).toEqual({ create: { allowed: true } })
    expect(plain.data[0]).not.toHaveProperty('abilities')
    const [row] = (await house.asAda.get('/book-loans?limit=1&abilities=true&fields=title')).json.data
    expect(row.abilities).toMatchObject({ update: { allowed: true }, remove: { allowed: false } })
    expect(row).not.toHaveProperty('shelf')
  })

  test('a mistake in a filter is answered with its position', async () => {
    const wrong = await house.asAda.get(`/book-loans?filter=${encodeURIComponent('titel = "x"')}`)
    expect(wrong.status).toBe(422)
    expect(wrong.json.issues[0]).toMatchObject({
      field: 'filter',
      code: 'filter.unknown_name',
      details: { from: 0, to: 5, line: 1, column: 1 },
    })
    const broken = await house.asAda.get(`/book-loans?filter=${encodeURIComponent('title = ')}`)
    expect(broken.json.issues[0]).toMatchObject({ code: 'filter.syntax' })
  })

  test.each(['[]', '[title]', 'title', 'title + "x"', 'upper case(title)', 'if true then [1] else null'])(
    'a filter that is no condition is refused: %s',
    async (filter) => {
      const said = await house.asAda.get(`/book-loans?filter=${encodeURIComponent(filter)}`)
      expect(said.status).toBe(422)
      expect(said.json.issues[0]).toMatchObject({ field: 'filter', code: 'filter.not_a_filter' })
    },
  )

  test('leave archived records out unless they are asked for', async () => {
    const { id } = await lend({ title: 'Gone' })
    await house.desk.remove(`/book-loans/${id}`)
    const filter = encodeURIComponent('title = "Gone"')
    expect((await house.asAda.get(`/book-loans?filter=${filter}`)).json.data).toEqual([])
    expect((await house.asAda.get(`/book-loans?filter=${filter}&archived=true`)).json.data).toHaveLength(1)
  })
})

describe('history', () => {
  test('goes page by page, and a reference that its reader may not know of is nothing in it', async () => {
    const { id } = await lend()
    await house.desk.patch(`/book-loans/${id}`, { waiting: [house.bob.id] })
    for (const title of ['a', 'b']) await house.asAda.patch(`/book-loans/${id}`, { title })
    const first = (await house.asAda.get(`/book-loans/${id}/events?limit=3`)).json
    expect(first.data).toHaveLength(3)
    expect(first.data[1].changes).toEqual({ waiting: [null, null] })
    expect(first.refs[house.ada.id]).toMatchObject({ title: 'Ada' })
    const second = (await house.asAda.get(`/book-loans/${id}/events?cursor=${first.next}`)).json
    expect(second.data.map(({ version }: { version: number }) => version)).toEqual([4])
    expect(second.next).toBeNull()
  })

  test('the log gives each reader the events of what they may read, and a place from which to go on', async () => {
    // Other databases of the server have transactions too: the log waits for all that are older.
    expect((await house.asBob.post('/book-loans', { title: 'Bob’s first' })).status).toBe(201)
    const isThere = ({ changes }: { changes: { title?: unknown[] } }) => changes.title?.[1] === 'Bob’s first'
    const read = async () => (await house.asBob.get('/events?limit=500')).json
    await expect.poll(async () => (await read()).data.some(isThere), { timeout: 15_000 }).toBe(true)
    const before = await read()
    await lend({ title: 'Not for Bob' })
    expect((await house.asBob.post('/book-loans', { title: 'Bob’s own' })).status).toBe(201)
    const newsOf = async () =>
      (await house.asBob.get(`/events?after=${before.place ?? ''}&type=book-loan`)).json
    await expect.poll(async () => (await newsOf()).data.length, { timeout: 15_000 }).toBe(1)
    const news = await newsOf()
    expect(news.data[0].changes.title).toEqual([null, 'Bob’s own'])
    const later = (await house.asBob.get(`/events?after=${news.place}`)).json
    expect(later).toMatchObject({ data: [], next: null, place: news.place })
    expect((await house.asBob.get('/events?after=nowhere')).status).toBe(400)
    expect((await house.asBob.get('/events?type=spaceship')).status).toBe(400)
  })
})
