import { describe, expect } from 'vitest'
import { list } from '#engine'
import { refusalOf, test, type Given, type Givens } from '../../../tests/harness/given.ts'
import type { Product } from '../../../tests/harness/product.ts'

let counter = 0
/** A service whose incidents have four hours, with a step at the half. */
const promised = async (given: Givens, step: object, more: object = {}): Promise<string> => {
  const { id } = await given.record('service', { title: `Told ${++counter}` })
  const steps = [{ name: 'half', at: '50%', ...step }]
  const targets = [{ name: 'resolution', kind: 'resolution', length: 'duration("PT4H")', steps }]
  await given.agreement({ title: `Told ${counter}`, service: id, targets, ...more })
  return id
}

const notesOn = async (product: Product, { id }: Given) =>
  (await list(product.setUp(), 'journal-entry', { filter: `about = "${id}"`, sort: ['createdAt'] })).rows

const outcomeOf = async (product: Product, { id }: Given): Promise<readonly object[]> => {
  const [row] = await product.db.query<{ outcome: readonly object[] }>({
    text: 'select outcome from clock_step where record_id = $1::uuid',
    values: [id],
  })
  return row?.outcome ?? []
}

test('what a clock says by itself, and how its target is called, is in the language of whoever reads', async ({
  given,
  product,
  clock,
}) => {
  const german = await given.person({ role: 'agent' })
  const english = await given.person({ role: 'agent' })
  await german.changes(german, { language: 'de' })
  const readBy = async (who: typeof german, incident: Given) => {
    const api = await who.api()
    const { json: timeline } = await api.get(`/incidents/${incident.id}/timeline`)
    const { json: journal } = await api.get(`/incidents/${incident.id}/journal`)
    const { json: clocks } = await api.get(`/incidents/${incident.id}/clocks`)
    const items = timeline.data as readonly { kind: string; record?: { text: string } }[]
    return {
      timeline: items.flatMap(({ kind, record }) =>
        kind === 'journal-entry' && record ? [record.text] : [],
      ),
      journal: (journal.data as readonly { text: string }[]).map(({ text }) => text),
      targets: (clocks.data as readonly { target: { label: string } }[]).map(({ target }) => target.label),
    }
  }
  const silent = await given.incident({ service: await promised(given, { notify: ['assignee'] }) })
  // What an administrator says stays theirs, also where the product has words for parts of it.
  const message = 'Update: late'
  const own = await given.incident({ service: await promised(given, { notify: ['assignee'], message }) })
  await product.settle()
  await clock.forward('2h')
  const said = `Lösung von ${silent.number}: 50 % der Zeit sind vergangen.`
  expect(await readBy(german, silent)).toEqual({ timeline: [said], journal: [said], targets: ['Lösung'] })
  expect((await readBy(english, silent)).journal).toEqual([
    `Resolution of ${silent.number}: 50 % of the time have passed.`,
  ])
  expect(await readBy(german, own)).toMatchObject({ timeline: [message], journal: [message] })
})

describe('a step that tells whoever asked for it', () => {
  test('reaches them by a reply that names nobody else, and those who work on it by a note', async ({
    given,
    house,
    product,
    clock,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const service = await promised(given, { notify: ['requester', 'assignee'], message: 'We are late.' })
    const incident = await given.incident({ service, assignee: agent.id })
    await product.settle()
    await clock.forward('2h')
    const notes = await notesOn(product, incident)
    expect(notes.map(({ text }) => text)).toEqual(['We are late.', 'We are late.'])
    expect(new Map(notes.map(({ visibility, mentions }) => [visibility, mentions]))).toEqual(
      new Map([
        ['public', [house.caller.id]],
        ['internal', [agent.id]],
      ]),
    )
    expect(await house.caller.hears(incident)).toEqual(['We are late.'])
    const api = await house.caller.api()
    expect(JSON.stringify((await api.get('/notifications')).json)).toContain(incident.id)
    // It is nobody's answer: no clock stops by it.
    expect((await incident.now()).resolutionLevel).toBe('running')
  })

  test('is said to the requester alone of a parent and its children, each by their own clocks', async ({
    given,
    house,
    product,
    clock,
  }) => {
    const service = await promised(given, { notify: ['requester'], message: 'Half of it.' })
    const parent = await given.incident({ service })
    const child = await given.incident({ parent: parent.id })
    await product.settle()
    await clock.forward('2h')
    expect(await house.caller.hears(parent)).toEqual(['Half of it.'])
    expect(await house.caller.hears(child)).toEqual([])
  })

  test('is refused of what teams promise each other, and of a stored one they hear nothing', async ({
    given,
    house,
    product,
    clock,
  }) => {
    const administrator = await given.person({ role: 'administrator' })
    const steps = [{ name: 'half', at: '50%', notify: ['requester'], message: 'Between us.' }]
    const targets = [{ name: 'resolution', kind: 'resolution', length: 'duration("PT4H")', steps }]
    const draft = { title: 'Between teams', kind: 'ola', appliesTo: 'incident', targets }
    const refused = await refusalOf(administrator.makes('agreement', draft))
    expect(refused.details.issues).toMatchObject([{ field: 'targets', code: 'agreement.requester' }])
    const service = await promised(given, { notify: ['assignee'], message: 'Between us.' }, { kind: 'ola' })
    const incident = await given.incident({ service })
    await product.settle()
    await clock.forward('2h')
    expect(await house.caller.hears(incident)).toEqual([])
    expect(await notesOn(product, incident)).toMatchObject([{ visibility: 'internal', mentions: null }])
  })
})

describe('a step that tells many', () => {
  test('reaches everybody of a role, held directly or by a team, who may read the record', async ({
    given,
    product,
    clock,
  }) => {
    const role = await given.record('role', {
      title: 'Duty',
      key: `duty-${++counter}`,
      grants: [{ types: ['incident'], allow: ['read', 'work'] }],
    })
    const powerless = await given.record('role', { title: 'Idle', key: `idle-${counter}`, grants: [] })
    const [direct, byTeam, gone] = [await given.person(), await given.person(), await given.person()]
    const administrator = await given.person({ role: 'administrator' })
    for (const person of [direct, gone]) await administrator.changes(person, { roles: [role.id] })
    await given.record('team', { title: `Duty ${counter}`, members: [byTeam.id], roles: [role.id] })
    const idle = await given.person()
    await administrator.changes(idle, { roles: [powerless.id] })
    await administrator.does('leave', gone)
    const service = await promised(given, { notify: [{ role: role.id }, { role: powerless.id }] })
    const incident = await given.incident({ service })
    await product.settle()
    await clock.forward('2h')
    const [note] = await notesOn(product, incident)
    expect(note).toMatchObject({ visibility: 'internal' })
    expect((note?.mentions as readonly string[]).toSorted()).toEqual([direct.id, byTeam.id].toSorted())
  })

  test('reaches a named team with its lead, whichever team has the record', async ({
    given,
    product,
    clock,
  }) => {
    const [member, lead] = [await given.person({ role: 'agent' }), await given.person({ role: 'lead' })]
    const outsider = await given.person()
    const team = await given.record('team', {
      title: `Night ${++counter}`,
      members: [member.id, outsider.id],
      lead: lead.id,
    })
    const service = await promised(given, { notify: [{ team: team.id }, member.id] })
    const incident = await given.incident({ service })
    await product.settle()
    await clock.forward('2h')
    const [note] = await notesOn(product, incident)
    // Once, though named twice; and nobody who may not read it.
    expect((note?.mentions as readonly string[]).toSorted()).toEqual([member.id, lead.id].toSorted())
  })
})

describe('a step that tells whoever is on call', () => {
  const rotaOf = async (given: Givens, now: string, more: object) =>
    given.record('rota', {
      ...{
        title: `On call ${++counter}`,
        begins: now.slice(0, 10),
        handover: '00:00',
        turnDays: 1,
        zone: 'UTC',
      },
      ...more,
    })
  const told = async (product: Product, incident: Given) => (await notesOn(product, incident))[0]?.mentions

  test('reaches whose turn it is when it is reached, or who stands in for them', async ({
    given,
    product,
    clock,
  }) => {
    const [one, other] = [await given.person({ role: 'agent' }), await given.person({ role: 'agent' })]
    const standIn = await given.person({ role: 'agent' })
    const begun = Date.parse(`${clock.now().slice(0, 10)}T00:00:00Z`)
    const rota = await rotaOf(given, clock.now(), { people: [one.id, other.id] })
    const service = await promised(given, { notify: [{ rota: rota.id }] })
    for (let day = 0; day < 2; day++) {
      const incident = await given.incident({ service })
      await product.settle()
      await clock.forward('2h')
      const turn = Math.floor((Date.parse(clock.now()) - begun) / 86_400_000)
      expect(await told(product, incident)).toEqual([turn % 2 === 0 ? one.id : other.id])
      await clock.forward('22h')
    }
    const from = Date.parse(clock.now())
    for (const person of [one, standIn])
      await given.record('cover', {
        ...{ title: 'Holiday', rota: rota.id, person: person.id },
        ...{ beginsAt: new Date(from).toISOString(), endsAt: new Date(from + 86_400_000).toISOString() },
      })
    const covered = await given.incident({ service })
    await product.settle()
    await clock.forward('2h')
    expect(await told(product, covered)).toEqual([standIn.id])
  })

  test('reaches who keeps the rota where that is nobody, somebody who has left, or who may not work on it', async ({
    given,
    product,
    clock,
  }) => {
    const [lead, gone, outsider] = [
      await given.person({ role: 'lead' }),
      await given.person({ role: 'agent' }),
      await given.person(),
    ]
    const administrator = await given.person({ role: 'administrator' })
    const team = await given.record('team', { title: `Keeps rotas ${++counter}`, lead: lead.id })
    const of = async (more: object) => {
      const rota = await rotaOf(given, clock.now(), { team: team.id, ...more })
      return given.incident({ service: await promised(given, { notify: [{ rota: rota.id }] }) })
    }
    const incidents = [
      await of({ people: [gone.id], begins: '2099-01-01' }),
      await of({ people: [gone.id] }),
      await of({ people: [outsider.id] }),
    ]
    await administrator.does('leave', gone)
    await product.settle()
    await clock.forward('2h')
    for (const incident of incidents) expect(await told(product, incident)).toEqual([lead.id])
  })
})

describe('a step', () => {
  test('tells the lead of the team that has it after what the step has set, and somebody by id', async ({
    given,
    product,
    clock,
  }) => {
    const [lead, named] = [await given.person({ role: 'lead' }), await given.person({ role: 'agent' })]
    const team = await given.record('team', { title: `Second line ${++counter}`, lead: lead.id })
    const service = await promised(given, { set: { team: team.id }, notify: ['lead', named.id] })
    const incident = await given.incident({ service })
    await product.settle()
    await clock.forward('2h')
    expect((await incident.now()).team).toBe(team.id)
    const [note] = await notesOn(product, incident)
    expect(note?.mentions).toEqual([lead.id, named.id])
    expect(await outcomeOf(product, incident)).toMatchObject([{ did: 'set' }, { did: 'notify' }])
  })

  test('does nothing where its condition does not hold when it is reached, and says so', async ({
    given,
    product,
    clock,
  }) => {
    const service = await promised(given, { when: 'priority = "critical"', message: 'Critical' })
    const agent = await given.person({ role: 'agent' })
    const [usual, raised] = [await given.incident({ service }), await given.incident({ service })]
    await product.settle()
    await clock.forward('1h')
    await agent.changes(raised, { impact: 'high', urgency: 'high' })
    await clock.forward('1h')
    expect(await notesOn(product, usual)).toEqual([])
    expect(await outcomeOf(product, usual)).toEqual([
      { did: 'nothing', because: 'its condition does not hold' },
    ])
    expect(await notesOn(product, raised)).toMatchObject([{ text: 'Critical' }])
    // What was not done when it was reached is not done later.
    await agent.changes(usual, { impact: 'high', urgency: 'high' })
    await clock.forward('1h')
    expect(await notesOn(product, usual)).toEqual([])
  })
})
