import { beforeAll, expect, test } from 'vitest'
import { aggregateRequest } from '#contract/api/aggregate.ts'
import { aggregate, count, list, present, read, write, type Ctx, type Values } from '#engine'
import { movableClock } from '#platform/clock.ts'
import { refusalOf } from '../harness/given.ts'
import { ids, openEngineHouse, registry, type EngineHouse } from './house.ts'

let house: EngineHouse
beforeAll(async () => {
  house = await openEngineHouse()
  const job = async (ctx: Ctx, values: Values): Promise<string> =>
    (await write(ctx, { kind: 'create', type: 'job', values })).after.id
  const { anna, bert, boss } = house
  for (const title of ['Sweep', 'Dust', 'Mop', 'Rinse']) await job(anna(), { title, effort: 'PT90M' })
  await job(bert(), { title: 'Secret of them' })
  const start = { kind: 'transition', type: 'job', transition: 'start' } as const
  const paint = await job(anna(), { title: 'Paint', effort: 'PT1H' })
  await write(anna(), { ...start, id: paint })
  const urgent = { rank: 'high', reason: 'Rain is coming' }
  await write(boss(), { kind: 'update', type: 'job', id: paint, values: urgent })
  // Begun a day after it was made.
  const plaster = await job(anna(), { title: 'Plaster', effort: 'PT1H' })
  await write({ ...anna(), clock: movableClock('2026-03-02T08:00:00.000Z') }, { ...start, id: plaster })
})

test('a list pages through everything once, in any order, and obeys the rights of the reader', async () => {
  const all = await list(house.boss(), 'job', { limit: 200 })
  for (const sort of [
    ['title'],
    ['-title'],
    ['rank', '-title'],
    ['-effort'],
    ['effort'],
    ['-owner', 'rank'],
  ]) {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await list(house.boss(), 'job', { sort, limit: 3, ...(cursor && { cursor }) })
      seen.push(...page.rows.map(({ id }) => id))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen).toHaveLength(all.rows.length)
    expect(new Set(seen).size).toBe(all.rows.length)
  }
  const own = await list(house.bert(), 'job', {})
  expect(own.rows.map(({ title }) => title)).toEqual(['Secret of them'])
  expect(await count(house.bert(), 'job', {})).toEqual({ count: 1, exact: true })
})

test('a filter is FEEL; what does not fit is refused with its position', async () => {
  const { rows } = await list(house.boss(), 'job', { filter: 'rank = "high" and owner.name = "Anna"' })
  expect(rows.map(({ title }) => title)).toEqual(['Paint'])
  const wrong = await refusalOf(list(house.boss(), 'job', { filter: 'rnk = "high"' }))
  expect(wrong.details.issues?.[0]).toMatchObject({ field: 'filter', details: { from: 0, to: 3 } })
  expect((await refusalOf(list(house.anna(), 'person', { filter: 'salary > 1' }))).code).toBe('invalid')
  expect((await refusalOf(list(house.anna(), 'person', { sort: ['salary'] }))).code).toBe('invalid')
})

test('a field is shown to those who may see it; a reference to a hidden record is absent', async () => {
  const people = await list(house.anna(), 'person', {})
  const { data } = await present(house.anna(), registry.get('person'), people.rows)
  expect(data.find(({ id }) => id === ids.anna)?.salary).toBe(3)
  expect(data.find(({ id }) => id === ids.cleo)?.salary).toBeUndefined()
  const job = await write(house.boss(), {
    kind: 'create',
    type: 'job',
    values: { title: 'With Bert', owner: ids.anna },
  })
  await write(house.setup(), {
    kind: 'update',
    type: 'job',
    id: job.after.id,
    values: { helpers: [ids.bert, ids.cleo] },
  })
  const seen = await present(house.anna(), registry.get('job'), [
    await read(house.anna(), 'job', job.after.id),
  ])
  expect(seen.data[0]?.helpers).toEqual([ids.cleo])
  expect(seen.refs).not.toHaveProperty(ids.bert)
})

test('figures are those of the records that one may read, and each row says which list is behind it', async () => {
  const request = aggregateRequest.parse({
    groupBy: ['rank'],
    measures: [
      { as: 'n', fn: 'count' },
      { as: 'hours', fn: 'sum', of: 'effort' },
      { as: 'share', fn: 'share' },
    ],
  })
  const { data } = await aggregate(house.boss(), 'job', request)
  const total = data.reduce((sum, { figures }) => sum + (figures.n ?? 0), 0)
  expect(total).toBe((await count(house.boss(), 'job', {})).count)
  for (const row of data)
    expect((await count(house.boss(), 'job', { filter: row.list.filter })).count).toBe(row.figures.n)
  const [theirs] = (await aggregate(house.bert(), 'job', aggregateRequest.parse({}))).data
  expect(theirs?.figures.count).toBe(1)
})

test('a day is a day of the zone, and the flow between states comes from the log', async () => {
  const byDay = await aggregate(
    house.boss(),
    'job',
    aggregateRequest.parse({ groupBy: [{ field: 'startedAt', bucket: 'day', zone: 'Pacific/Auckland' }] }),
  )
  expect(byDay.data[0]?.group.startedAt).toEqual(['2026-02-28T11:00:00.000Z', '2026-03-01T11:00:00.000Z'])
  for (const row of byDay.data)
    expect((await count(house.boss(), 'job', { filter: row.list.filter })).count).toBe(row.figures.count)
  const flow = await aggregate(
    house.boss(),
    'job',
    aggregateRequest.parse({
      groupBy: [{ flow: ['state'] }],
      measures: [
        { as: 'n', fn: 'count' },
        { as: 'wait', fn: 'mean', of: 'elapsed' },
      ],
    }),
  )
  expect(flow.data).toContainEqual({
    group: { from: ['open'], to: ['doing'] },
    figures: { n: 2, wait: 12 },
    list: { went: 'state:open>doing' },
  })
})
