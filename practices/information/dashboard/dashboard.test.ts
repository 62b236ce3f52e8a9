import { describe, expect } from 'vitest'
import { dashboardLayout } from '#contract/api/dashboard.ts'
import { aggregate, list, remove, restore } from '#engine'
import { refusalOf, test, type Given, type Givens, type Someone } from '../../../tests/harness/given.ts'

/** Those of a test that somebody sees: all of them share one product. */
const seen = async (who: Someone, ...keys: readonly string[]): Promise<readonly unknown[]> =>
  (
    await list(await who.ctx(), 'dashboard', {
      filter: `key in (${keys.map((key) => JSON.stringify(`t-${key}`)).join(', ')})`,
      sort: ['title'],
    })
  ).rows.map(({ title }) => title)

const count = { title: 'All', kind: 'figure', type: 'incident', series: [{ request: {} }] }
const board = (key: string, more: Readonly<Record<string, unknown>> = {}) => ({
  title: key,
  key: `t-${key}`,
  layout: { tiles: [count] },
  ...more,
})

const roleNamed = async (given: Givens, title: string): Promise<Given> =>
  given.record('role', { title, key: title.toLowerCase(), grants: [] })

/** A tile over incidents whose only series asks for this. */
const asking = (request: Readonly<Record<string, unknown>>, kind = 'table') => ({
  tiles: [{ title: 'By x', kind, type: 'incident', series: [{ request }] }],
})

describe('a dashboard', () => {
  test('is seen by its owner, by the roles that it is shared with, or by everybody at the desk', async ({
    given,
    house,
  }) => {
    const managers = await roleNamed(given, 'Managers')
    const ada = await given.person({ role: 'agent' })
    const bob = await given.person({ role: 'agent' })
    await ada.makes('dashboard', board('a-mine'))
    await ada.makes('dashboard', board('b-roles', { sharedWith: [managers.id] }))
    await ada.makes('dashboard', board('c-all', { isShared: true }))
    expect(await seen(ada, 'a-mine', 'b-roles', 'c-all')).toEqual(['a-mine', 'b-roles', 'c-all'])
    expect(await seen(bob, 'a-mine', 'b-roles', 'c-all')).toEqual(['c-all'])
    const [role] = (await bob.now()).roles as readonly string[]
    await given.record('team', { title: 'Of managers', members: [bob.id], roles: [managers.id] })
    expect(await seen(bob, 'a-mine', 'b-roles', 'c-all')).toEqual(['b-roles', 'c-all'])
    expect(role).not.toBe(managers.id)
    // A role alone is not enough for whoever does not work at the desk.
    await given.record('team', { title: 'Of customers', members: [house.caller.id], roles: [managers.id] })
    expect(await seen(house.caller, 'b-roles', 'c-all')).toEqual([])
  })

  test('tells each reader only what their own rights let them count', async ({ given }) => {
    const ada = await given.person({ role: 'agent' })
    const few = await given.person({
      grants: [{ types: ['incident'], allow: ['read'], when: 'title = "For few"' }],
      organisation: await given.record('organisation', { title: 'Desk two', kind: 'own' }),
    })
    await given.incident()
    await given.incident({ title: 'For few' })
    const made = await ada.makes('dashboard', board('shared', { isShared: true }))
    const figures = async (who: Someone): Promise<unknown> => {
      const { tiles } = dashboardLayout.parse((await who.reads(made)).layout)
      const request = tiles[0]?.series[0]?.request
      if (!request) throw new Error('The tile asks nothing.')
      return (await aggregate(await who.ctx(), 'incident', request)).data[0]?.figures
    }
    expect(await figures(ada)).toEqual({ count: 2 })
    expect(await figures(few)).toEqual({ count: 1 })
  })

  test('is changed by its owner alone, whoever sees it', async ({ given }) => {
    const [ada, bob] = [await given.person({ role: 'agent' }), await given.person({ role: 'agent' })]
    const made = await ada.makes('dashboard', board('of-ada', { isShared: true }))
    expect((await refusalOf(bob.changes(made, { layout: { tiles: [] } }))).code).toBe('forbidden')
    expect((await ada.changes(made, { layout: { tiles: [] } })).layout).toEqual({ tiles: [] })
  })

  test.for([
    [{ tiles: 'none' }, 'Tiles: tiles: '],
    [asking({ limit: 0 }), 'Tiles: tiles.0.series.0.request.limit: '],
    [asking({ groupBy: [7] }), 'Tiles: tiles.0.series.0.request.groupBy.0: is neither a field, nor'],
    [asking({ groupBy: ['colour'] }), 'Tile 1 "By x": Incidents can\'t be grouped by "colour".'],
    [asking({ filter: 'colour = "red"' }), 'Tile 1 "By x": '],
    [asking({ filter: 'priority = ' }), 'Tile 1 "By x": '],
    [asking({ measures: [{ as: 'x', fn: 'sum' }] }), 'Tile 1 "By x": "x" needs what to compute sum of.'],
    [asking({ measures: [{ as: 'x', fn: 'sum', of: 'title' }] }), 'Tile 1 "By x": "title" is neither'],
    [asking({ measures: [] }), 'Tile 1 "By x": It asks for no figure.'],
    [asking({ sort: ['-mean'] }), 'Tile 1 "By x": "mean" is neither a group nor a figure'],
    [asking({ groupBy: ['team'] }, 'figure'), 'Tile 1 "By x": One number can\'t be in groups.'],
    [asking({}, 'bar'), 'Tile 1 "By x": A chart needs something to group by.'],
    [asking({ groupBy: ['team'] }, 'heat'), 'Tile 1 "By x": A heat map shows one series in two groups.'],
    [asking({ groupBy: ['team'] }, 'flow'), 'Tile 1 "By x": Ways between states need one series of steps.'],
    [{ tiles: [{ ...count, type: 'nothing' }] }, 'Tile 1 "All": There is no type "nothing".'],
    [{ filter: 'colour = "red"', tiles: [count] }, 'Filter of all tiles: '],
  ] as const)(
    'that could not be drawn is refused with what, where and why: %j',
    async ([layout, said], { given }) => {
      const agent = await given.person({ role: 'agent' })
      const { code, details } = await refusalOf(agent.makes('dashboard', board('wrong', { layout })))
      expect(code).toBe('invalid')
      expect(details.issues?.map(({ field, message }) => [field, message.slice(0, said.length)])).toEqual([
        ['layout', said],
      ])
    },
  )

  test('names the tile of each fault, so that an editor can show it there', async ({ given }) => {
    const agent = await given.person({ role: 'agent' })
    const layout = { tiles: [count, ...asking({ groupBy: ['colour'] }).tiles] }
    const { details } = await refusalOf(agent.makes('dashboard', board('wrong', { layout })))
    expect(details.issues?.map((issue) => issue.details)).toEqual([{ tile: 1, series: 0 }])
  })

  test('that was put away comes back as it was', async ({ given }) => {
    const agent = await given.person({ role: 'agent' })
    const made = await agent.makes('dashboard', board('away'))
    const { layout } = await made.now()
    await remove(await agent.ctx(), 'dashboard', made.id)
    expect(await seen(agent, 'away')).toEqual([])
    await restore(await agent.ctx(), 'dashboard', made.id)
    expect(await seen(agent, 'away')).toEqual(['away'])
    expect((await made.now()).layout).toEqual(layout)
  })
})
