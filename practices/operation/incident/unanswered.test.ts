import { assert, asyncProperty, constantFrom, integer, record } from 'fast-check'
import { describe, expect } from 'vitest'
import { idOfKey } from '#contract/id.ts'
import { isProblem } from '#contract/problem.ts'
import { historyOf, list, systemActor, write } from '#engine'
import { makeDoStep } from '../../../capabilities/automation/do-step.ts'
import { turnClocks } from '../../../capabilities/clocks/clockwork/clockwork.ts'
import { dyingDatabase } from '../../../capabilities/clocks/clockwork/dying-database.ts'
import { makeTermsReader } from '../../../capabilities/clocks/terms/definitions.ts'
import { test, type Given, type Givens } from '../../../tests/harness/given.ts'
import type { Product } from '../../../tests/harness/product.ts'

const forCaller = { waitingReason: 'caller', followUpAt: '2099-01-01T00:00:00Z' }
const dayMs = 86_400_000

/** Puts other rules into a table that comes with the product. */
const putRules = async (product: Product, key: string, rules: readonly object[]): Promise<void> => {
  const { rows } = await list(product.setUp(), 'decision-table', { filter: `key = "${key}"` })
  const [days] = rows
  if (!days) throw new Error('The table comes with the product.')
  const values = { table: { ...(days.table as object), rules } }
  await write(product.setUp(), { kind: 'update', type: 'decision-table', id: days.id, values })
}

/** Reminders so many days after the waiting begins, and the resolution so many days after the last of them. */
const resolvesAfter = async (product: Product, reminders: readonly number[], days: number | null) => {
  const never = { when: ['-'], then: ['null'] }
  await putRules(product, 'incident-reminder-days', [
    ...reminders.map((day, sent) => ({ when: [String(sent)], then: [String(day)] })),
    never,
  ])
  await putRules(
    product,
    'incident-unanswered-days',
    days === null ? [never] : [{ when: [`>= ${reminders.length}`], then: [String(days)] }, never],
  )
}

/** The events by which it was resolved unanswered, with when. */
const unanswered = async (product: Product, { id }: Given) => {
  const ctx = product.setUp()
  const { data } = await historyOf(ctx, ctx.types.get('incident'), id)
  return data.flatMap(({ cause, at }) => (cause?.because === 'unanswered' ? [{ ...cause, at }] : []))
}

const days = async (clock: { forward(duration: string): Promise<void> }, count: number): Promise<void> => {
  for (let day = 0; day < count; day++) await clock.forward('1d')
}

const waiting = async (given: Givens, values: object = {}): Promise<Given> => {
  const agent = await given.person({ role: 'agent' })
  const incident = await given.incident({ ...values })
  await agent.does('wait', incident, forCaller)
  return incident
}

describe('what waits for its requester', () => {
  test('waits on by the table as it comes, however often they were reminded', async ({ given, product, clock }) => {
    const incident = await waiting(given)
    await days(clock, 20)
    expect(await incident.now()).toMatchObject({ state: 'waiting', reminders: 1, resolveUnansweredAt: null })
    expect(await unanswered(product, incident)).toEqual([])
  }) // prettier-ignore

  test('is resolved after as many unanswered reminders as the table says, tells why, and is reopened by a reply', async ({
    given,
    house,
    product,
    clock,
  }) => {
    await resolvesAfter(product, [2, 4], 3)
    const incident = await waiting(given)
    const begun = Date.parse(clock.now())
    await days(clock, 6)
    expect((await incident.now()).state).toBe('waiting')
    await days(clock, 1)
    const done = await unanswered(product, incident)
    expect(done).toMatchObject([{ because: 'unanswered', reminders: 2 }])
    expect((Date.parse(String(done[0]?.at)) - begun) / dayMs).toBe(7)
    const resolved = await incident.now()
    expect(resolved).toMatchObject({
      state: 'resolved',
      resolutionCode: idOfKey('classification', 'unanswered'),
      waitingSince: null,
      resolveUnansweredAt: null,
    })
    expect(resolved.resolution).toContain('reminded you 2 times')
    const { data } = (await (await house.caller.api()).get('/notifications')).json as {
      data: readonly { kind: string; record: { id: string } }[]
    }
    expect(data.find(({ record: { id } }) => id === incident.id)?.kind).toBe('changed')
    await house.caller.says('I was away. It still fails.', incident)
    await product.settle()
    expect(await incident.now()).toMatchObject({ state: 'active', resolutionCode: null, reopenings: 1 })
    await days(clock, 20)
    expect(await unanswered(product, incident)).toHaveLength(1)
  })

  test('tells whoever is helped in their language, behind what the desk had noted', async ({
    given,
    product,
    clock,
  }) => {
    await resolvesAfter(product, [1], 1)
    const person = await given.person()
    const ctx = product.setUp()
    await write(ctx, { kind: 'update', type: 'person', id: person.id, values: { language: 'de' } })
    const incident = await waiting(given, { onBehalfOf: person.id, resolution: 'New battery sent.' })
    await days(clock, 2)
    const { state, resolution } = await incident.now()
    expect(state).toBe('resolved')
    expect(resolution).toMatch(/^New battery sent\.\n\nOhne Antwort gelöst: .*einmal erinnert/)
  })

  test('counts by the working days of its team', async ({ given, product, clock }) => {
    await resolvesAfter(product, [1], 2)
    const hours = [{ from: '08:00', to: '17:00' }]
    const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']
    const week = Object.fromEntries(names.map((day) => [day, hours]))
    const calendar = await given.record('calendar', {
      title: 'Unanswered',
      zone: 'Europe/Berlin',
      hours: [{ week }],
    })
    const team = await given.record('team', { title: 'Unanswered', calendar: calendar.id })
    // Thursday, 18 June 2026, by noon in Berlin: reminded on Friday, resolved on Tuesday.
    const noon = Date.parse('2026-06-18T10:00:00Z')
    await clock.forward(`${Math.round((noon - Date.parse(clock.now())) / 1000)}s`)
    const incident = await waiting(given, { team: team.id })
    await days(clock, 4)
    expect(await incident.now()).toMatchObject({
      state: 'waiting',
      resolveUnansweredAt: '2026-06-23T10:00:00.000Z',
    })
    await days(clock, 1)
    expect(await unanswered(product, incident)).toMatchObject([{ at: '2026-06-23T10:00:00.000Z' }])
  })
})

describe('nothing is resolved', () => {
  test('that was answered, by a call too: there the waiting begins again with their word', async ({
    given,
    house,
    product,
    clock,
  }) => {
    await resolvesAfter(product, [2], 2)
    const [agent, replied, called] = [
      await given.person({ role: 'agent' }),
      await waiting(given),
      await waiting(given),
    ]
    await days(clock, 3)
    await house.caller.says('Here it is.', replied)
    const about = { type: 'incident', id: called.id }
    const note = { about, text: 'Called: she looks for it', visibility: 'internal', spoken: 'requester' }
    await agent.makes('journal-entry', note)
    await days(clock, 1)
    expect((await replied.now()).state).toBe('active')
    expect(await called.now()).toMatchObject({ state: 'waiting', reminders: 0 })
    await days(clock, 2)
    expect(await called.now()).toMatchObject({ state: 'waiting', reminders: 1 })
    await days(clock, 3)
    expect(await unanswered(product, replied)).toEqual([])
    expect(await unanswered(product, called)).toHaveLength(1)
  })

  test('for good when the answer came just before and nobody had heard of it yet', async ({
    given,
    house,
    product,
    clock,
  }) => {
    await resolvesAfter(product, [1], 1)
    const incident = await waiting(given)
    await days(clock, 1)
    const { version } = await incident.now()
    const answer = house.caller.says('Here it is.', incident)
    await answer
    // The clockwork had looked for answers before that one, and resolves.
    await write(product.as(systemActor('clockwork'), 'system'), {
      kind: 'transition',
      type: 'incident',
      id: incident.id,
      version,
      transition: 'resolve',
      values: { resolutionCode: idOfKey('classification', 'unanswered') },
      cause: { because: 'unanswered', reminders: 1 },
    })
    await product.settle()
    expect((await incident.now()).state).toBe('active')
  })

  test('whatever the days and whenever an answer comes, unless the whole round went by', async ({
    given,
    house,
    product,
    clock,
  }) => {
    const rounds = record({
      reminder: integer({ min: 1, max: 3 }),
      more: constantFrom(0, 1, 2),
      after: integer({ min: 1, max: 3 }),
      answer: integer({ min: 1, max: 10 }),
      by: constantFrom('reply', 'resume', 'nothing'),
    })
    await assert(
      asyncProperty(rounds, async ({ reminder, more, after, answer, by }) => {
        const reminders = more === 0 ? [reminder] : [reminder, reminder + more]
        await resolvesAfter(product, reminders, after)
        const agent = await given.person({ role: 'agent' })
        const incident = await waiting(given)
        const due = reminder + more + after
        for (let day = 1; day <= 10; day++) {
          await clock.forward('23h')
          const { state } = await incident.now()
          if (day === answer && by === 'reply' && state !== 'closed')
            await house.caller.says('Here it is.', incident)
          if (day === answer && by === 'resume' && state === 'waiting') await agent.does('resume', incident)
          await clock.forward('1h')
        }
        const isResolved = by === 'nothing' || answer > due
        expect(await unanswered(product, incident)).toHaveLength(isResolved ? 1 : 0)
      }),
      { numRuns: 12 },
    )
  })
})

test('three clockworks that die in the middle, while people take the work up again, resolve each once or not at all', async ({
  given,
  product,
  clock,
}) => {
  await resolvesAfter(product, [1], 1)
  const agent = await given.person({ role: 'agent' })
  const incidents = await Promise.all(Array.from({ length: 24 }, () => waiting(given)))
  await clock.forward('1d')
  product.clock.forward('1d')
  let deeds = 0
  const dying = dyingDatabase(product.db, () => (deeds += 1) % 4 === 0)
  const work = async (): Promise<void> => {
    const parts = {
      ctx: { ...product.as(systemActor('clockwork'), 'system'), db: dying },
      termsIn: makeTermsReader(product.types),
      doStep: makeDoStep(async () => []),
      log: { error: () => undefined },
    }
    for (let turns = 0; turns < 20; turns++) await turnClocks(parts).catch(() => undefined)
  }
  const resume = async (): Promise<void> => {
    for (const incident of incidents.filter((_, index) => index % 2 === 1))
      await agent.does('resume', incident).catch((error: unknown) => {
        if (!isProblem(error)) throw error
      })
  }
  await Promise.all([work(), work(), work(), resume()])
  await product.forward('2m')
  await product.forward('2m')
  for (const [index, incident] of incidents.entries()) {
    const { state } = await incident.now()
    expect(state).toBe((await unanswered(product, incident)).length === 1 ? 'resolved' : 'active')
    if (index % 2 === 0) expect(state).toBe('resolved')
  }
})
