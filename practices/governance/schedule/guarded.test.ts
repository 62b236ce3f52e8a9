import { describe, expect } from 'vitest'
import { list, remove, restore, writeAll, type BatchItem, type Values } from '#engine'
import { refusalOf, test } from '../../../tests/harness/given.ts'
import type { Product } from '../../../tests/harness/product.ts'
import { roleOf, scheduled } from '../../../tests/schedules/given-schedule.ts'

/** As an import stores them: several at once, with a first state of their own and without verbs. */
const imported = (product: Product, type: string, rows: readonly Values[], state: string) =>
  product.db.transaction((db) => {
    const items: BatchItem[] = rows.map((values) => ({ command: { kind: 'create', type, values, state } }))
    return writeAll({ ...product.setUp(), via: 'import', db }, type, items)
  })

const titlesOf = async (product: Product, type: string, titles: readonly string[]) => {
  const filter = titles.map((title) => `title = "${title}"`).join(' or ')
  return (await list(product.setUp(), type, { filter, sort: ['title'] })).rows.map(({ title }) => title)
}

test.beforeEach(({ product }) => product.clock.set('2026-03-02T07:00:00.000Z'))

describe('what is imported', () => {
  test('is tried as what is put in force by hand: a schedule that could make nothing is refused, the others are kept', async ({
    given,
    house,
    product,
    clock,
  }) => {
    const looks = await given.record('role', { title: 'Only looks', key: 'only-looks', grants: [] })
    const row = (title: string, runsAs: string) => ({
      title,
      runsAs,
      values: { title, requester: house.caller.id },
      first: '2026-03-02',
      zone: 'UTC',
      rhythm: 'daily',
    })
    const able = await roleOf(product, 'service-desk-agent')
    const rows = [row('Import 1', able), row('Import 2', looks.id), row('Import 3', able)]
    const outcomes = await imported(product, 'schedule', rows, 'active')
    expect(outcomes.map((each) => ('problem' in each ? each.problem.code : 'stored'))).toEqual([
      'stored',
      'forbidden',
      'stored',
    ])
    const titles = rows.map(({ title }) => title)
    expect(await titlesOf(product, 'schedule', titles)).toEqual(['Import 1', 'Import 3'])
    // Nothing is left of the try, and what is in force comes.
    expect(await titlesOf(product, 'incident', titles)).toEqual([])
    await clock.forward('3h')
    expect(await titlesOf(product, 'incident', titles)).toEqual(['Import 1', 'Import 3'])
  })

  test('may be a draft that could make nothing yet', async ({ given, house, product }) => {
    const looks = await given.record('role', { title: 'Looks too', key: 'looks-too', grants: [] })
    const values = { title: 'Draft', requester: house.caller.id }
    const row = { title: 'Draft', runsAs: looks.id, values, first: '2026-03-02', zone: 'UTC' }
    expect(await imported(product, 'schedule', [row], 'draft')).toMatchObject([{ written: {} }])
  })

  test('promises nothing by a table that is not there, as nobody may by hand', async ({ product }) => {
    const row = (title: string, length: string) => ({
      title,
      appliesTo: 'incident',
      kind: 'sla',
      since: '2026-01-01T00:00:00.000Z',
      targets: [{ name: 'resolution', kind: 'resolution', length }],
    })
    const rows = [row('By a table', 'decision("not-there")'), row('By itself', 'duration("PT4H")')]
    const outcomes = await imported(product, 'agreement', rows, 'current')
    expect(outcomes.map((each) => ('problem' in each ? each.problem.message : 'stored'))).toEqual([
      expect.stringContaining('There is no decision table "not-there"'),
      'stored',
    ])
    expect(
      await titlesOf(
        product,
        'agreement',
        rows.map(({ title }) => title),
      ),
    ).toEqual(['By itself'])
  })
})

test('a schedule that is restored is tried too, and goes on from then', async ({
  given,
  house,
  product,
  clock,
}) => {
  const { schedule, administrator } = await scheduled(given, product, house.caller)
  const looks = await given.record('role', { title: 'Looks on', key: 'looks-on-still', grants: [] })
  const makes = [{ types: ['incident'], allow: ['read', 'create', 'update', 'work'] }, { types: ['person', 'organisation'], allow: ['read'] }] // prettier-ignore
  await administrator.changes(looks, { grants: makes })
  await administrator.changes(schedule, { runsAs: looks.id })
  await remove(product.setUp(), 'schedule', schedule.id)
  await administrator.changes(looks, { grants: [] })
  await clock.forward('3d')
  expect((await refusalOf(restore(product.setUp(), 'schedule', schedule.id))).code).toBe('forbidden')
  await administrator.changes(looks, { grants: makes })
  await restore(product.setUp(), 'schedule', schedule.id)
  await product.settle()
  expect(await schedule.now()).toMatchObject({ archivedAt: null, nextAt: '2026-03-05T09:00:00.000Z' })
  const { title } = await schedule.now()
  expect(await titlesOf(product, 'incident', [String(title)])).toEqual([])
})
