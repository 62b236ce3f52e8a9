import { expect } from 'vitest'
import { column, refusalOf, test } from '../../tests/harness/given.ts'

test('a reply is read by whoever may read the record, a note by those who work on it', async ({
  given,
  house,
}) => {
  const agent = await given.person({ role: 'agent' })
  const auditor = await given.person({ role: 'auditor' })
  const stranger = await given.person({ organisation: await given.organisation() })
  const incident = await given.incident()
  await agent.says('We look into it', incident)
  await agent.says('User error, I bet', incident, 'internal')
  await house.caller.says('Thank you', incident)
  expect(await agent.hears(incident)).toEqual(['We look into it', 'User error, I bet', 'Thank you'])
  expect(await auditor.hears(incident)).toHaveLength(3)
  expect(await house.caller.hears(incident)).toEqual(['We look into it', 'Thank you'])
  expect(await stranger.hears(incident)).toEqual([])
  expect((await refusalOf(house.caller.says('A secret', incident, 'internal'))).code).toBe('forbidden')
  expect((await refusalOf(auditor.says('I was here', incident))).code).toBe('forbidden')
  expect((await refusalOf(stranger.says('Hello?', incident))).code).toBe('invalid')
})

test('its author corrects an entry for a quarter of an hour, nobody else ever and nobody afterwards', async ({
  given,
  clock,
}) => {
  const agent = await given.person({ role: 'agent' })
  const administrator = await given.person({ role: 'administrator' })
  const entry = await agent.says('Teh printer', await given.incident())
  expect((await agent.changes(entry, { text: 'The printer' })).text).toBe('The printer')
  expect((await refusalOf(administrator.changes(entry, { text: 'Nonsense' }))).code).toBe('forbidden')
  expect((await refusalOf(agent.changes(entry, { visibility: 'internal' }))).code).toBe('forbidden')
  await clock.forward('16m')
  expect((await refusalOf(agent.changes(entry, { text: 'A printer' }))).code).toBe('forbidden')
  expect((await entry.now()).text).toBe('The printer')
})

test('the timeline says of an entry of one’s own that it may still be corrected, as long as it may, and its history keeps what it said', async ({
  given,
  house,
  clock,
}) => {
  const agent = await given.person({ role: 'agent' })
  const incident = await given.incident()
  const entry = await agent.says('Teh printer', incident)
  await house.caller.says('Which one?', incident)
  const correctsFor = async (who: typeof agent) => {
    const { json } = await (await who.api()).get(`/incidents/${incident.id}/timeline`)
    const items = json.data as readonly { kind: string; corrects?: readonly string[] }[]
    return items
      .filter(({ kind }) => kind === 'journal-entry')
      .map(({ corrects = [] }) => corrects.includes('text'))
  }
  expect(await correctsFor(agent)).toEqual([true, false])
  expect(await correctsFor(house.caller)).toEqual([false, true])
  await agent.changes(entry, { text: 'The printer' })
  const { json } = await (await house.caller.api()).get(`/journal-entries/${entry.id}/events`)
  const last = (json.data as readonly { changes: Record<string, unknown> }[]).at(-1)
  expect(last?.changes['text']).toEqual(['Teh printer', 'The printer'])
  await clock.forward('16m')
  expect(await correctsFor(agent)).toEqual([false, false])
})

test('an entry keeps whether its author spoke for the desk', async ({ given, house }) => {
  const agent = await given.person({ role: 'agent' })
  const incident = await given.incident()
  expect((await (await agent.says('a', incident)).now()).fromDesk).toBe(true)
  expect((await (await house.caller.says('b', incident)).now()).fromDesk).toBe(false)
})

test('whoever works on the record says that an entry tells of a spoken word, and takes it back within a day, as a team lead does', async ({
  given,
  house,
  clock,
}) => {
  const agent = await given.person({ role: 'agent' })
  const colleague = await given.person({ role: 'agent' })
  const lead = await given.person({ role: 'lead' })
  const incident = await given.incident()
  const about = { type: 'incident', id: incident.id }
  const told = { about, text: 'Called: it is the lamp', visibility: 'internal', spoken: 'requester' }
  const note = await agent.makes('journal-entry', told)
  expect(await note.now()).toMatchObject({ spoken: 'requester', fromDesk: true })
  const own = { about, text: 'I called you', spoken: 'requester' }
  expect((await refusalOf(house.caller.makes('journal-entry', own))).code).toBe('forbidden')
  expect((await refusalOf(colleague.changes(note, { spoken: 'desk' }))).code).toBe('forbidden')
  await clock.forward('20m')
  expect((await agent.changes(note, { spoken: null })).spoken).toBeNull()
  expect((await lead.changes(note, { spoken: 'desk' })).spoken).toBe('desk')
  expect((await refusalOf(lead.changes(note, { text: 'Another word' }))).code).toBe('forbidden')
  await clock.forward('24h')
  expect((await refusalOf(agent.changes(note, { spoken: null }))).code).toBe('forbidden')
  expect((await refusalOf(lead.changes(note, { spoken: null }))).code).toBe('forbidden')
  expect(await note.now()).toMatchObject({ spoken: 'desk', text: 'Called: it is the lamp', version: 3 })
})

test('types without a journal have no entries', async ({ given, house }) => {
  const administrator = await given.person({ role: 'administrator' })
  expect((await refusalOf(administrator.says('x', house.customer))).details.issues).toMatchObject([
    { code: 'ref.capability' },
  ])
})

test('the API writes an entry once for its key, and lists the journal by pages', async ({ given }) => {
  const agent = await (await given.person({ role: 'agent' })).api()
  const incident = await given.incident()
  const address = `/incidents/${incident.number}/journal`
  const options = { headers: { 'idempotency-key': 'once' } }
  const first = await agent.post(address, { text: 'One' }, options)
  expect(first.status).toBe(201)
  expect(first.json.data).toMatchObject({
    text: 'One',
    visibility: 'public',
    about: { type: 'incident', id: incident.id },
  })
  expect((await agent.post(address, { text: 'One' }, options)).json.data.id).toBe(first.json.data.id)
  const spoken = { text: 'Two', visibility: 'internal', spoken: 'requester' }
  expect((await agent.post(address, spoken)).json.data).toMatchObject(spoken)
  const page = await agent.get(`${address}?limit=1`)
  expect(column(page, 'text')).toEqual(['One'])
  const rest = await agent.get(`${address}?limit=1&cursor=${page.json.next}`)
  expect(column(rest, 'text')).toEqual(['Two'])
  expect(rest.json.next).toBeNull()
})

test('the timeline merges history, entries, files and links in order, each by its own rules', async ({
  given,
  house,
  clock,
  product,
}) => {
  const someone = await given.person({ role: 'agent' })
  const incident = await given.incident({ title: 'Timeline' })
  const other = await given.incident()
  await clock.forward('1m')
  await someone.says('A note', incident, 'internal')
  await clock.forward('1m')
  await someone.makes('link', {
    from: { type: 'incident', id: incident.id },
    to: { type: 'incident', id: other.id },
    kind: 'causes',
  })
  await clock.forward('1m')
  await someone.does('start', incident)
  await clock.forward('1m')
  await house.caller.says('Any news?', incident)
  const kinds = async (who: typeof someone, query = '') => {
    const answer = await (await who.api()).get(`/incidents/${incident.id}/timeline${query}`)
    return { kinds: column(answer, 'kind'), ids: column(answer, 'id'), json: answer.json }
  }
  const agent = await kinds(someone)
  expect(agent.kinds).toEqual(['event', 'journal-entry', 'link', 'event', 'journal-entry'])
  expect(agent.json.refs[someone.id].title).toBe((await someone.now()).name)
  expect((await kinds(house.caller)).kinds).toEqual(['event', 'link', 'event', 'journal-entry'])
  const first = await kinds(someone, '?limit=3')
  const second = await kinds(someone, `?limit=3&cursor=${first.json.next}`)
  expect([...first.kinds, ...second.kinds]).toEqual(agent.kinds)
  expect(second.json.next).toBeNull()
  // From its end the same, however it is cut: each page oldest first, and the one before it next.
  for (const limit of [1, 2, 3, 4, 5, 200]) {
    const pages: string[][] = []
    for (let before: string | null = 'end'; before !== null;) {
      const page = await kinds(someone, `?limit=${limit}&before=${before}`)
      expect(page.json.next).toBeNull()
      pages.unshift([...(page.ids as readonly string[])])
      before = page.json.previous
    }
    expect(pages.flat()).toEqual(agent.ids)
    expect(pages).toHaveLength(Math.ceil(agent.kinds.length / limit))
  }
  product.statements()
  await kinds(someone)
  expect(product.statements().length).toBeLessThanOrEqual(12)
  const stranger = await given.person({ organisation: await given.organisation() })
  expect((await (await stranger.api()).get(`/incidents/${incident.id}/timeline`)).status).toBe(404)
})

test('the threads of a duplicate are read from its target', async ({ given, house }) => {
  const agent = await given.person({ role: 'agent' })
  const target = await given.incident()
  const stranger = await given.person({ organisation: await given.organisation() })
  const duplicate = await given.incident({ requester: stranger.id })
  await stranger.says('Mine is broken too', duplicate)
  await agent.does('merge', duplicate, { duplicateOf: target.id })
  const said = async (who: typeof agent) => {
    const { json } = await (await who.api()).get(`/incidents/${target.id}/timeline`)
    return (json.data as { kind: string }[]).filter(({ kind }) => kind === 'journal-entry')
  }
  expect(await said(agent)).toMatchObject([
    { about: { id: duplicate.id }, record: { text: 'Mine is broken too' } },
  ])
  expect(await said(house.caller)).toEqual([])
})
