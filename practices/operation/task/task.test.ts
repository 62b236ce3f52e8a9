import { expect } from 'vitest'
import { list } from '#engine'
import { refusalOf, test, type Given } from '../../../tests/harness/given.ts'

const under = ({ type, id }: Given) => ({ about: { type, id } })

test('an incident can’t be resolved before its tasks, and the refusal names them', async ({ given }) => {
  const agent = await given.person({ role: 'agent' })
  const code = await given.term('resolution-code')
  const incident = await given.incident()
  const cable = await agent.makes('task', { title: 'Change the cable', ...under(incident) })
  const test = await agent.makes('task', { title: 'Test the line', position: 2, ...under(incident) })
  const refused = await refusalOf(agent.does('resolve', incident, { resolutionCode: code.id }))
  expect(refused.code).toBe('conflict')
  expect(refused.message).toContain(`${cable.number}, ${test.number}`)
  expect(await incident.now()).toMatchObject({ state: 'new', version: 1 })
  await agent.does('finish', cable)
  await agent.does('skip', test)
  expect(await agent.does('resolve', incident, { resolutionCode: code.id })).toMatchObject({
    state: 'resolved',
  })
})

test('an incident with open tasks can still be cancelled', async ({ given }) => {
  const agent = await given.person({ role: 'agent' })
  const incident = await given.incident()
  await agent.makes('task', { title: 'Never mind', ...under(incident) })
  expect(await agent.does('cancel', incident)).toMatchObject({ state: 'cancelled' })
})

test('a task waits for those that it depends on', async ({ given }) => {
  const agent = await given.person({ role: 'agent' })
  const incident = await given.incident()
  const first = await agent.makes('task', { title: 'Order the part', ...under(incident) })
  const second = await agent.makes('task', {
    title: 'Fit the part',
    dependsOn: [first.id],
    ...under(incident),
  })
  const refused = await refusalOf(agent.does('start', second))
  expect(refused.message).toContain(first.number)
  await agent.does('finish', first)
  expect(await agent.does('start', second)).toMatchObject({ state: 'active' })
})

test('tasks that would wait for each other are refused, directly and over others', async ({ given }) => {
  const agent = await given.person({ role: 'agent' })
  const incident = await given.incident()
  const a = await agent.makes('task', { title: 'A', ...under(incident) })
  const b = await agent.makes('task', { title: 'B', dependsOn: [a.id], ...under(incident) })
  const c = await agent.makes('task', { title: 'C', dependsOn: [b.id], ...under(incident) })
  expect((await refusalOf(agent.changes(a, { dependsOn: [b.id] }))).code).toBe('conflict')
  expect((await refusalOf(agent.changes(a, { dependsOn: [c.id] }))).code).toBe('conflict')
  expect((await refusalOf(agent.changes(a, { dependsOn: [a.id] }))).code).toBe('invalid')
  expect((await a.now()).version).toBe(1)
})

test('tasks are the desk’s: the requester of the incident neither sees nor makes them', async ({
  given,
  house,
}) => {
  const agent = await given.person({ role: 'agent' })
  const incident = await given.incident()
  const task = await agent.makes('task', { title: 'Look inside', ...under(incident) })
  expect((await refusalOf(house.caller.reads(task))).code).toBe('not_found')
  expect((await list(await house.caller.ctx(), 'task', {})).rows).toEqual([])
  expect((await refusalOf(house.caller.makes('task', { title: 'Mine', ...under(incident) }))).code).toBe(
    'forbidden',
  )
})

test('whoever a task is given to may do it without being an agent', async ({ given }) => {
  const agent = await given.person({ role: 'agent' })
  const electrician = await given.person({ role: 'requester' })
  const incident = await given.incident()
  const task = await agent.makes('task', {
    title: 'Check the fuse',
    assignee: electrician.id,
    ...under(incident),
  })
  expect(await electrician.does('finish', task, { result: 'Was the fuse' })).toMatchObject({ state: 'done' })
})

test('a record whose type knows no tasks can’t have one', async ({ given, house }) => {
  const administrator = await given.person({ role: 'administrator' })
  const refused = await refusalOf(administrator.makes('task', { title: 'x', ...under(house.customer) }))
  expect(refused.details.issues).toMatchObject([{ field: 'about', code: 'ref.capability' }])
})

test('a task on a restricted incident stays with the people named there, in lists too', async ({
  given,
  product,
}) => {
  const agent = await given.person({ role: 'agent' })
  const fitter = await given.person({ role: 'requester' })
  const team = await given.record('team', { title: 'Fitters', members: [fitter.id] })
  const open = await given.incident()
  const secret = await given.incident({ assignee: agent.id, restricted: true })
  const seen = await agent.makes('task', { title: 'Open work', team: team.id, ...under(open) })
  const hidden = await agent.makes('task', { title: 'Secret work', team: team.id, ...under(secret) })
  expect((await list(await fitter.ctx(), 'task', {})).rows.map(({ number }) => number)).toEqual([seen.number])
  expect((await refusalOf(fitter.reads(hidden))).code).toBe('not_found')
  await agent.changes(hidden, { assignee: fitter.id })
  expect(await fitter.reads(hidden)).toMatchObject({ title: 'Secret work' })
  await product.settle()
})
