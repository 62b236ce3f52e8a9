import { describe, expect } from 'vitest'
import { historyOf, list } from '#engine'
import { refusalOf, test, type Given, type Givens, type Someone } from '../../../tests/harness/given.ts'

const solved = async (given: Givens, values: Record<string, unknown> = {}) => {
  const agent = await given.person({ role: 'agent' })
  const code = await given.term('resolution-code')
  const incident = await given.incident(values)
  await agent.does('resolve', incident, { resolutionCode: code.id })
  return { agent, incident }
}

describe('a rating', () => {
  test('is given by the requester after the resolution, stays when it closes, and is one event', async ({
    given,
    house,
    product,
  }) => {
    const { agent, incident } = await solved(given)
    const rated = await house.caller.does('rate', incident, { rating: 4, ratingComment: 'Quick and kind' })
    expect(rated).toMatchObject({ state: 'resolved', rating: 4, ratedAt: product.clock.now() })
    expect(rated.autoCloseAt).not.toBeNull()
    await agent.does('close', incident)
    expect(await house.caller.does('rateClosed', incident, { rating: 5 })).toMatchObject({
      state: 'closed',
      rating: 5,
      ratingComment: 'Quick and kind',
    })
    const ctx = product.setUp()
    const { data } = await historyOf(ctx, ctx.types.get('incident'), incident.id)
    expect(
      data.filter(({ changes }) => changes.rating).map(({ actor, changes }) => [actor, changes.rating]),
    ).toEqual([
      [house.caller.id, [null, 4]],
      [house.caller.id, [4, 5]],
    ])
  })

  test('is nobody else’s to give, nor given before there is an end, nor outside of one to five', async ({
    given,
    house,
  }) => {
    const open = await given.incident()
    const { agent, incident } = await solved(given)
    expect((await refusalOf(house.caller.does('rate', open, { rating: 5 }))).code).toBe('conflict')
    expect((await refusalOf(house.caller.changes(open, { rating: 5 }))).code).toBe('forbidden')
    expect((await refusalOf(agent.does('rate', incident, { rating: 5 }))).code).toBe('forbidden')
    expect((await refusalOf(agent.changes(incident, { rating: 5 }))).code).toBe('forbidden')
    expect((await refusalOf(house.caller.does('rate', incident, { rating: 6 }))).code).toBe('invalid')
    expect((await incident.now()).rating).toBeNull()
  })

  test('that says nothing is refused, and one given twice is one event', async ({
    given,
    house,
    product,
  }) => {
    const { incident } = await solved(given)
    const refused = await refusalOf(house.caller.does('rate', incident, {}))
    expect(refused.code).toBe('invalid')
    expect(refused.details.issues?.map(({ field }) => field)).toEqual(['rating'])
    expect((await incident.now()).ratedAt).toBeNull()
    await house.caller.does('rate', incident, { rating: 3 })
    await house.caller.does('rate', incident, { rating: 3 })
    const ctx = product.setUp()
    const { data } = await historyOf(ctx, ctx.types.get('incident'), incident.id)
    expect(data.filter(({ changes }) => changes.rating)).toHaveLength(1)
  })

  test('goes with the resolution that it was about', async ({ given, house }) => {
    const { incident } = await solved(given)
    await house.caller.does('rate', incident, { rating: 1, ratingComment: 'Still broken' })
    await house.caller.does('reopen', incident)
    expect(await incident.now()).toMatchObject({ rating: null, ratingComment: null, ratedAt: null })
  })
})

describe('who sees the requests of an organisation', () => {
  /** Which of the incidents somebody sees. */
  const seen = async (who: Someone, of: readonly Given[]): Promise<readonly string[]> => {
    const filter = `id in (${of.map(({ id }) => `"${id}"`).join(', ')})`
    return (await list(await who.ctx(), 'incident', { filter, sort: ['number'] })).rows.map(
      ({ number }) => number,
    )
  }

  test('is nobody but who asked, unless the organisation says otherwise; what is restricted stays so', async ({
    given,
    house,
  }) => {
    const administrator = await given.person({ role: 'administrator' })
    const colleague = await given.person({ organisation: house.customer })
    const stranger = await given.person({ organisation: await given.organisation() })
    const theirs = await given.incident()
    const both = [theirs, await given.incident({ restricted: true, visibleTo: [house.caller.id] })]
    expect(await seen(colleague, both)).toEqual([])
    await administrator.changes(house.customer, { sharing: 'organisation' })
    expect(await seen(colleague, both)).toEqual([theirs.number])
    expect(await seen(stranger, both)).toEqual([])
    expect((await refusalOf(colleague.changes(theirs, { title: 'Mine now' }))).code).toBe('forbidden')
    expect((await refusalOf(colleague.says('Me too', theirs))).code).toBe('forbidden')
  })

  test('is the members of a common team where it says so, within the organisation only', async ({
    given,
    house,
  }) => {
    const administrator = await given.person({ role: 'administrator' })
    const [near, far] = [
      await given.person({ organisation: house.customer }),
      await given.person({ organisation: house.customer }),
    ]
    const guest = await given.person({ organisation: await given.organisation() })
    await given.record('team', { title: 'Ward 3', members: [house.caller.id, near.id, guest.id] })
    const theirs = await given.incident()
    await administrator.changes(house.customer, { sharing: 'team' })
    expect([await seen(near, [theirs]), await seen(far, [theirs]), await seen(guest, [theirs])]).toEqual([
      [theirs.number],
      [],
      [],
    ])
  })

  test('never shows them the desk’s notes, nor what was said of the help', async ({ given, house }) => {
    const administrator = await given.person({ role: 'administrator' })
    const colleague = await given.person({ organisation: house.customer })
    const { agent, incident } = await solved(given)
    await agent.says('Ask for the key again', incident)
    await agent.says('They always lose it', incident, 'internal')
    await house.caller.does('rate', incident, { rating: 2, ratingComment: 'Took too long' })
    await administrator.changes(house.customer, { sharing: 'organisation' })
    expect(await colleague.hears(incident)).toEqual(['Ask for the key again'])
    const { json } = await (await colleague.api()).get(`/incidents/${incident.number}`)
    expect(json.data).toMatchObject({ rating: 2 })
    expect(json.data).not.toHaveProperty('ratingComment')
  })

  test('is an administrator’s to say', async ({ given, house }) => {
    const agent = await given.person({ role: 'agent' })
    expect((await refusalOf(agent.changes(house.customer, { sharing: 'organisation' }))).code).toBe(
      'forbidden',
    )
  })
})
