import { expect } from 'vitest'
import { list } from '#engine'
import { refusalOf, test, type Given, type Someone } from '../../tests/harness/given.ts'

const end = ({ type, id }: Given) => ({ type, id })
const links = async (who: Someone, from: Given) =>
  (await list(await who.ctx(), 'link', { filter: `from = "${from.id}"` })).rows

test('a link is seen by those who may read both ends', async ({ given, house }) => {
  const agent = await given.person({ role: 'agent' })
  const stranger = await given.person({ organisation: await given.organisation() })
  const ours = await given.incident()
  const theirs = await given.incident({ requester: stranger.id })
  await agent.makes('link', { from: end(ours), to: end(theirs), kind: 'causes' })
  expect(await links(agent, ours)).toHaveLength(1)
  expect(await links(house.caller, ours)).toEqual([])
  expect(await links(stranger, ours)).toEqual([])
  expect(
    (await refusalOf(house.caller.makes('link', { from: end(ours), to: end(theirs) }))).details.issues,
  ).toMatchObject([{ code: 'ref.unknown' }])
})

test('two records have each relation once, from whichever end, and may have it again when it was taken away', async ({
  given,
}) => {
  const agent = await given.person({ role: 'agent' })
  const [a, b] = [await given.incident(), await given.incident()]
  const link = await agent.makes('link', { from: end(a), to: end(b), kind: 'blocks' })
  expect((await refusalOf(agent.makes('link', { from: end(a), to: end(b), kind: 'blocks' }))).code).toBe(
    'conflict',
  )
  expect((await refusalOf(agent.makes('link', { from: end(b), to: end(a), kind: 'blocks' }))).code).toBe(
    'conflict',
  )
  await agent.makes('link', { from: end(a), to: end(b), kind: 'related' })
  expect((await (await agent.api()).remove(`/links/${link.id}`)).status).toBe(200)
  await agent.makes('link', { from: end(a), to: end(b), kind: 'blocks' })
  expect(await links(agent, a)).toHaveLength(2)
})

test('no record is linked with itself, and no link with a link', async ({ given }) => {
  const agent = await given.person({ role: 'agent' })
  const incident = await given.incident()
  const entry = await agent.says('x', incident)
  expect(
    (await refusalOf(agent.makes('link', { from: end(incident), to: end(incident) }))).details.issues,
  ).toMatchObject([{ code: 'link.self' }])
  expect(
    (await refusalOf(agent.makes('link', { from: end(incident), to: end(entry) }))).details.issues,
  ).toMatchObject([{ code: 'link.satellite' }])
})
