import { describe, expect } from 'vitest'
import { historyOf, type Ctx } from '#engine'
import { test, type Given, type Someone } from '../../../tests/harness/given.ts'

const foreseen = async (who: Someone, duplicate: Given, target: Given) =>
  (await who.api()).get(`/incidents/${duplicate.number}/merge-preview?into=${target.number}`)
const eventsOf = async (ctx: Ctx, { id }: Given) =>
  (await historyOf(ctx, ctx.types.get('incident'), id)).data.length

describe('before a duplicate is merged', () => {
  test('its agent is told who will follow the other, what is heard, and what stays; and that is what happens', async ({
    given,
    house,
    product,
  }) => {
    const agent = await given.person({ role: 'agent', name: 'Ada Agent' })
    const colleague = await given.person({ name: 'Carl Colleague' })
    const stranger = await given.person({ organisation: await given.organisation() })
    const target = await given.incident({ watchers: [agent.id] })
    const duplicate = await given.incident({
      requester: colleague.id,
      watchers: [agent.id, stranger.id, house.caller.id],
    })
    await agent.says('Which one?', duplicate)
    await agent.says('They always ask', duplicate, 'internal')
    await given.record('task', { title: 'Look', about: { type: 'incident', id: duplicate.id } })
    const before = await eventsOf(product.setUp(), target)
    const { status, json } = await foreseen(agent, duplicate, target)
    expect(status).toBe(200)
    expect(json).toMatchObject({
      merged: { number: duplicate.number, state: 'new' },
      stays: { number: target.number },
      // Whoever follows it already is no news.
      joining: ['Carl Colleague'],
      joiningHidden: 0,
      apart: 1,
      isHeard: true,
      entries: 2,
      files: 0,
      links: 0,
      tasks: 1,
      duplicates: 0,
    })
    expect(await eventsOf(product.setUp(), target)).toBe(before)
    expect((await duplicate.now()).state).toBe('new')
    await agent.does('merge', duplicate, { duplicateOf: target.id })
    expect((await target.now()).watchers).toEqual([agent.id, colleague.id])
  })

  test('those of several that are merged into one at the same moment all follow it', async ({
    given,
    house,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const target = await given.incident({ requester: house.caller.id })
    const followers = await Promise.all([1, 2, 3, 4].map((n) => given.person({ name: `Follower ${n}` })))
    const duplicates = await Promise.all(followers.map(({ id }) => given.incident({ requester: id })))
    await Promise.all(duplicates.map((each) => agent.does('merge', each, { duplicateOf: target.id })))
    const ids = followers.map(({ id }) => id)
    expect(new Set((await target.now()).watchers as readonly string[])).toEqual(new Set(ids))
    const [first] = duplicates
    await agent.does('unmerge', first as Given)
    expect(new Set((await target.now()).watchers as readonly string[])).toEqual(new Set(ids.slice(1)))
  })

  test('that what is said does not reach another organisation is said', async ({ given }) => {
    const agent = await given.person({ role: 'agent' })
    const stranger = await given.person({ organisation: await given.organisation() })
    const theirs = await given.incident({ requester: stranger.id })
    const { json } = await foreseen(agent, theirs, await given.incident())
    expect(json).toMatchObject({ isHeard: false, joining: [], apart: 1 })
  })

  test('it is refused as the merging would be: to others, into itself, into a duplicate, twice', async ({
    given,
    house,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const [a, b, c] = [await given.incident(), await given.incident(), await given.incident()]
    expect((await foreseen(house.caller, a, b)).status).toBe(403)
    expect((await foreseen(await given.person(), a, b)).status).toBe(404)
    expect((await foreseen(agent, a, a)).status).toBe(422)
    await agent.does('merge', b, { duplicateOf: a.id })
    expect((await foreseen(agent, c, b)).status).toBe(422)
    expect((await foreseen(agent, b, c)).status).toBe(409)
    const secret = await given.incident({ restricted: true, visibleTo: [house.caller.id] })
    expect((await foreseen(agent, c, secret)).status).toBe(404)
  })
})
