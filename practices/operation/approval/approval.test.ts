import { describe, expect } from 'vitest'
import { historyOf, list, remove } from '#engine'
import { inbox } from '../../../capabilities/notifications/inbox.ts'
import { refusalOf, test, type Given, type Givens, type Someone } from '../../../tests/harness/given.ts'
import type { Product } from '../../../tests/harness/product.ts'

const week = Object.fromEntries(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => [
    day,
    [{ from: '09:00', to: '17:00' }],
  ]),
)

const ask = (who: Someone, about: Given, approver: Given) =>
  who.makes('approval', {
    title: 'May we buy a new crane?',
    about: { type: about.type, id: about.id },
    assignee: approver.id,
  })

const historyIn = async (product: Product, { type, id }: Given) => {
  const ctx = product.setUp()
  return (await historyOf(ctx, ctx.types.get(type), id)).data
}

const bell = async (product: Product, who: Someone, about: Given): Promise<readonly string[]> => {
  await product.settle()
  const { data } = await inbox(await who.ctx(), {})
  return data.flatMap(({ kind, record }) => (record.id === about.id ? [kind] : [])).toReversed()
}

describe('an approval', () => {
  test('is asked of somebody who need be no agent, and decided by nobody else', async ({
    given,
    house,
    product,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const administrator = await given.person({ role: 'administrator' })
    const approver = await given.person()
    const asked = await ask(agent, await given.incident(), approver)
    expect(await bell(product, approver, asked)).toEqual(['assigned'])
    expect((await list(await approver.ctx(), 'approval', { filter: 'assignee = me' })).rows).toHaveLength(1)
    expect((await refusalOf(house.caller.reads(asked))).code).toBe('not_found')
    for (const who of [agent, administrator])
      expect((await refusalOf(who.does('grant', asked))).code).toBe('forbidden')
    expect(await approver.does('grant', asked)).toMatchObject({ state: 'granted', decidedBy: 'person' })
    expect((await asked.now()).decidedAt).not.toBeNull()
    expect(await bell(product, agent, asked)).toEqual(['changed'])
  })

  test('is asked of somebody else than whoever asks, also later', async ({ given }) => {
    const agent = await given.person({ role: 'agent' })
    const approver = await given.person()
    const incident = await given.incident()
    expect((await refusalOf(ask(agent, incident, agent))).details.issues).toMatchObject([
      { field: 'assignee' },
    ])
    const asked = await ask(agent, incident, approver)
    expect((await refusalOf(agent.changes(asked, { assignee: agent.id }))).code).toBe('invalid')
    // Nobody takes a decision over from another by themselves.
    expect((await refusalOf(approver.changes(asked, { assignee: agent.id }))).code).toBe('forbidden')
  })

  test('is refused with a reason, and the question stays the one that was asked', async ({ given }) => {
    const agent = await given.person({ role: 'agent' })
    const approver = await given.person()
    const asked = await ask(agent, await given.incident(), approver)
    expect((await refusalOf(agent.changes(asked, { title: 'May we buy two?' }))).code).toBe('forbidden')
    expect((await refusalOf(approver.does('refuse', asked))).details.issues).toMatchObject([
      { field: 'reason' },
    ])
    expect(await approver.does('refuse', asked, { reason: 'Too dear' })).toMatchObject({
      state: 'refused',
      reason: 'Too dear',
    })
  })

  test('stays as it was decided: for its approver, for an administrator, for the database', async ({
    given,
    product,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const administrator = await given.person({ role: 'administrator' })
    const approver = await given.person()
    const asked = await ask(agent, await given.incident(), approver)
    await approver.does('refuse', asked, { reason: 'Too dear' })
    const decided = await asked.now()
    await refusalOf(approver.does('grant', asked))
    await refusalOf(approver.changes(asked, { reason: 'Cheap enough' }))
    for (const values of [{ reason: 'Cheap enough' }, { decidedBy: 'clock' }, { assignee: administrator.id }])
      await refusalOf(administrator.changes(asked, values))
    await refusalOf(remove(await administrator.ctx(), 'approval', asked.id))
    const api = await approver.api()
    const answer = await api.post(`/approvals/${asked.number}/transitions`, { transition: 'grant' })
    expect(answer.status).toBe(409)
    for (const set of [`state = 'granted'`, `decided_by = 'clock'`, `assignee_id = created_by`])
      await expect(
        product.db.query({ text: `update approval set ${set} where id = $1`, values: [asked.id] }),
      ).rejects.toThrow('stays as it was taken')
    expect(await asked.now()).toEqual(decided)
  })

  test('about a restricted record is for those named there, and for whoever is asked', async ({ given }) => {
    const agent = await given.person({ role: 'agent' })
    const other = await given.person({ role: 'agent' })
    const approver = await given.person()
    const secret = await given.incident({ assignee: agent.id, restricted: true })
    const asked = await ask(agent, secret, approver)
    expect((await refusalOf(other.reads(asked))).code).toBe('not_found')
    expect(await approver.reads(asked)).toMatchObject({ state: 'asked' })
  })
})

let counter = 0
/** What somebody asks is decided within eight hours of work: reminded at the half, to the manager at three quarters. */
const timed = async (given: Givens, requester: Someone, last: object) => {
  const title = `Decisions ${++counter}`
  const calendar = await given.record('calendar', { title, zone: 'Europe/Berlin', hours: [{ week }] })
  return given.agreement({
    title,
    appliesTo: 'approval',
    kind: 'ola',
    condition: `requester = "${requester.id}"`,
    calendar: calendar.id,
    targets: [
      {
        name: 'decision',
        kind: 'resolution',
        label: 'Decision',
        length: 'duration("PT8H")',
        steps: [
          { name: 'remind', at: '50%', notify: ['assignee'], message: 'A decision is waited for.' },
          { name: 'escalate', at: '75%', handTo: 'manager', notify: ['assignee', 'requester'] },
          { name: 'end', at: '100%', ...last },
        ],
      },
    ],
  })
}

const notes = async (who: Someone, about: Given) =>
  (await list(await who.ctx(), 'journal-entry', { filter: `about = "${about.id}"` })).rows.length

describe('an approval that is timed by an agreement', () => {
  test('reminds, goes to the manager, and is refused by the clock, by working hours and once', async ({
    given,
    product,
    clock,
  }) => {
    const agent = await given.person({ role: 'agent' })
    await timed(given, agent, { move: 'refuse' })
    const manager = await given.person()
    const approver = await given.person()
    const administrator = await given.person({ role: 'administrator' })
    await administrator.changes(approver, { manager: manager.id })
    // Friday, 6 March 2026, 15:00 in Berlin: two hours of work are left of the week.
    await clock.forward(forwardTo(clock.now(), '2026-03-06T14:00:00Z'))
    const asked = await ask(agent, await given.incident(), approver)
    await product.settle()
    expect((await asked.now()).nextDueAt).toBe('2026-03-09T14:00:00.000Z')
    // The weekend is nobody's time.
    await clock.forward(forwardTo(clock.now(), '2026-03-09T09:59:00Z'))
    expect(await bell(product, approver, asked)).toEqual(['assigned'])
    await clock.forward('2m')
    expect(await bell(product, approver, asked)).toEqual(['assigned', 'atRisk'])
    expect(await notes(approver, asked)).toBe(1)
    await clock.forward('2h')
    expect((await asked.now()).assignee).toBe(manager.id)
    expect(await bell(product, manager, asked)).toEqual(['assigned', 'atRisk'])
    expect((await refusalOf(approver.does('grant', asked))).code).toBe('not_found')
    await clock.forward('2h')
    expect(await asked.now()).toMatchObject({ state: 'refused', decidedBy: 'clock', assignee: manager.id })
    const history = await historyIn(product, asked)
    expect(history.filter(({ transition }) => transition !== null)).toMatchObject([
      { transition: 'refuse', cause: { because: 'clock', step: 'end' } },
    ])
    await clock.forward('5d')
    expect((await historyIn(product, asked)).length).toBe(history.length)
    expect((await refusalOf(manager.does('grant', asked))).code).toBe('conflict')
  })

  test('grants nothing by itself unless the agreement names the step, and says then that no person did', async ({
    given,
    product,
    clock,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const other = await given.person({ role: 'agent' })
    await timed(given, agent, { move: 'grant' })
    const approver = await given.person()
    const asked = await ask(agent, await given.incident(), approver)
    const untimed = await ask(other, await given.incident(), approver)
    await product.settle()
    await clock.forward('7d')
    expect(await asked.now()).toMatchObject({ state: 'granted', decidedBy: 'clock', assignee: approver.id })
    expect(await untimed.now()).toMatchObject({ state: 'asked', decidedBy: null })
    // Without a manager it stays where it is, and the record of the step says why.
    const [step] = await product.db.query<{ outcome: object[] }>({
      text: `select outcome from clock_step where record_id = $1::uuid and step = 'escalate'`,
      values: [asked.id],
    })
    expect(step?.outcome).toMatchObject([
      { did: 'hand', because: 'Whoever has it has no manager.' },
      { did: 'notify' },
    ])
  })

  test('that is decided in time sets off nothing more', async ({ given, product, clock }) => {
    const agent = await given.person({ role: 'agent' })
    await timed(given, agent, { move: 'expire' })
    const approver = await given.person()
    const [decided, waiting] = [
      await ask(agent, await given.incident(), approver),
      await ask(agent, await given.incident(), approver),
    ]
    await approver.does('grant', decided)
    await product.settle()
    await clock.forward('7d')
    expect(await decided.now()).toMatchObject({
      state: 'granted',
      decidedBy: 'person',
      resolutionLevel: 'met',
    })
    expect(await notes(approver, decided)).toBe(0)
    expect(await waiting.now()).toMatchObject({ state: 'expired', decidedBy: 'clock' })
  })
})

const forwardTo = (now: string, then: string): string =>
  `${Math.round((Date.parse(then) - Date.parse(now)) / 1000)}s`
