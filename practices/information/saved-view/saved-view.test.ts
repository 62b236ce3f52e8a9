import { describe, expect } from 'vitest'
import { list } from '#engine'
import { refusalOf, test, type Someone } from '../../../tests/harness/given.ts'

const seen = async (who: Someone): Promise<readonly unknown[]> =>
  (await list(await who.ctx(), 'saved-view', { sort: ['title'] })).rows.map(({ title }) => title)
const view = (title: string, more: Readonly<Record<string, unknown>> = {}) => ({
  title,
  listOf: 'incident',
  ...more,
})

describe('a saved view', () => {
  test('is offered to its owner, to a team, or to everybody at the desk, and to nobody else', async ({
    given,
    house,
  }) => {
    const [ada, bob, eve] = [
      await given.person({ role: 'agent' }),
      await given.person({ role: 'agent' }),
      await given.person({ role: 'agent' }),
    ]
    const team = await given.record('team', { title: 'First line', members: [ada.id, bob.id] })
    await ada.makes('saved-view', view('A mine'))
    await ada.makes('saved-view', view('B of the team', { audience: 'team', team: team.id }))
    await ada.makes('saved-view', view('C for all', { audience: 'everyone' }))
    expect(await seen(ada)).toEqual(['A mine', 'B of the team', 'C for all'])
    expect(await seen(bob)).toEqual(['B of the team', 'C for all'])
    expect(await seen(eve)).toEqual(['C for all'])
    expect(await seen(house.caller)).toEqual([])
  })

  test('is changed by its owner alone, and offered to no team that is not theirs', async ({
    given,
    house,
  }) => {
    const [ada, bob] = [await given.person({ role: 'agent' }), await given.person({ role: 'agent' })]
    const foreign = await given.record('team', { title: 'Not ours', members: [bob.id] })
    const made = await ada.makes('saved-view', view('For all', { audience: 'everyone' }))
    expect((await refusalOf(bob.changes(made, { title: 'Mine now' }))).code).toBe('forbidden')
    const offered = { audience: 'team', team: foreign.id }
    expect((await refusalOf(ada.makes('saved-view', view('Theirs', offered)))).code).toBe('forbidden')
    expect((await refusalOf(ada.changes(made, offered))).code).toBe('forbidden')
    const wide = view('To the desk', { audience: 'everyone' })
    expect((await refusalOf(house.caller.makes('saved-view', wide))).code).toBe('forbidden')
  })

  test.for([
    [{ listOf: 'nothing' }, 'listOf'],
    [{ filter: 'colour = "red"' }, 'filter'],
    [{ filter: 'priority = ' }, 'filter'],
    [{ sort: '-openedAt,colour' }, 'sort'],
    [{ columns: 'title,colour' }, 'columns'],
    [{ groupBy: 'colour' }, 'groupBy'],
  ] as const)('that its list could not show is refused: %j', async ([wrong, field], { given }) => {
    const agent = await given.person({ role: 'agent' })
    const refused = await refusalOf(agent.makes('saved-view', view('Wrong', wrong)))
    expect(refused.details.issues?.map((issue) => issue.field)).toEqual([field])
  })
})
