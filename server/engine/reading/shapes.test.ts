import { setFlagsFromString } from 'node:v8'
import { runInThisContext } from 'node:vm'
import { expect } from 'vitest'
import { list, present, read, write, type Ctx } from '#engine'
import { test } from '../../../tests/harness/given.ts'

// Records have some fifty names. V8 keeps an object whose names were added one by one, or from which one was deleted, as a
// table of hashes: copying it, writing it as JSON and evaluating rules over it take two to seven times as long. This is
// the cost of each row of each list, and no figure of a single function shows it.

setFlagsFromString('--allow-natives-syntax')
const isQuick = runInThisContext('(value) => %HasFastProperties(value)') as (value: object) => boolean

const shown = async (ctx: Ctx, only?: readonly string[]) => {
  const type = ctx.types.get('incident')
  const { rows } = await list(ctx, 'incident', { sort: ['-openedAt', 'title'], fields: only })
  const { data } = await present(ctx, type, rows, { only })
  return { rows, data }
}

test('V8 tells a quick object from a table of hashes, or this proves nothing', () => {
  const grown: Record<string, unknown> = {}
  for (let at = 0; at < 40; at++) grown[`name${at}`] = at
  expect(isQuick(grown)).toBe(false)
  expect(isQuick({ one: 1 })).toBe(true)
})

test('records stay quick objects from the database to the answer', async ({ given, house }) => {
  const agent = await given.person({ role: 'agent' })
  const incident = await given.incident({ requester: house.caller.id })
  const ctx = await agent.ctx()
  const { rows, data } = await shown(ctx)
  expect(rows.length).toBeGreaterThan(0)
  expect([...rows, ...data].every(isQuick)).toBe(true)
  expect(isQuick(await read(ctx, 'incident', incident.id))).toBe(true)
})

test('also where fields are hidden or not asked for', async ({ given, house }) => {
  await given.incident({ requester: house.caller.id })
  const ctx = await house.caller.ctx()
  const whole = await shown(ctx)
  expect(whole.data.some((row) => Object.values(row).includes(undefined))).toBe(true)
  const some = await shown(ctx, ['title', 'priority'])
  expect([...whole.data, ...some.data].every(isQuick)).toBe(true)
})

test('a new record and its event are quick objects', async ({ given, house }) => {
  const agent = await given.person({ role: 'agent' })
  const { after, event } = await write(await agent.ctx(), {
    kind: 'create',
    type: 'incident',
    values: {
      title: 'Mailbox full',
      requester: house.caller.id,
      impact: 'medium',
      urgency: 'medium',
      channel: 'phone',
    },
  })
  expect(isQuick(after)).toBe(true)
  expect(isQuick(event?.changes ?? {})).toBe(true)
})
