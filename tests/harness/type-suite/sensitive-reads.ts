import { expect, test } from 'vitest'
import { write, type EngineType, type Values } from '#engine'
import { loadActor } from '../../../practices/people/actor.ts'
import type { Client } from '../http-app.ts'
import type { Product } from '../product.ts'
import type { Samples } from '../samples.ts'

interface Suite {
  readonly product: Product
  readonly samples: Samples
  readonly type: EngineType
  /** What makes a record of a type sensitive by what it is. */
  readonly sensitive: Readonly<Record<string, Values>>
}

/** A row of the read log, as far as tests ask. */
export interface LoggedRead {
  readonly operation: string
  readonly type: string
  readonly record: string | null
  readonly fields: readonly string[]
  readonly records: number | null
  readonly via: string
  readonly key: string | null
}

/** What somebody was shown, in the order in which it was written. */
export const readsOf = (product: Pick<Product, 'db'>, actor: string): Promise<LoggedRead[]> =>
  product.db.query<LoggedRead>({
    text: `select operation, type, record_id as record, fields, records, via, key_id as key from read_log
      where actor_id = $1::uuid order by recorded_at, id`,
    values: [actor],
  })

const sharing = (type: EngineType) =>
  [...type.fields.values()].filter(({ options }) => options.sharesSensitivity)

/** Whatever of a type is sensitive leaves a row on each way out of the product, and none where it does not leave. */
export const describeSensitiveReads = (suite: () => Suite): void => {
  test('what is sensitive leaves a row on every way out; a refused read and an ordinary record leave none', async () => {
    const { product, type } = suite()
    if (!type.access.sensitive && sharing(type).length === 0) return
    const insider = product.setUp().actor
    const outsider = await loadActor(product.db, await suite().samples.make(product.types.get('person')))
    const record = await sensitiveRecord(suite())
    await product.settle()
    for (const [operation, ask] of waysOut(type, record)) {
      const before = (await readsOf(product, insider.id)).length
      await ask(product.api(insider))
      const rows = (await readsOf(product, insider.id)).slice(before)
      const about = rows.filter((row) => row.type === type.name)
      expect(about, `${operation} of ${type.name}`).toContainEqual(
        expect.objectContaining({ operation: expect.stringContaining(operation) as string }),
      )
      if (!operation.startsWith('aggregate'))
        expect(
          about.map((row) => row.record),
          operation,
        ).toContain(record.id)
      await ask(product.api({ ...outsider, grants: [] }))
    }
    expect(await readsOf(product, outsider.id)).toEqual([])
    if (!type.access.sensitive) return
    const ordinary = await suite().samples.make(type)
    const before = (await readsOf(product, insider.id)).length
    await product.api(insider).get(`/${type.plural}/${ordinary}`)
    expect(await readsOf(product, insider.id)).toHaveLength(before)
  })
}

const sensitiveRecord = async (suite: Suite): Promise<{ id: string; number: string }> => {
  const { product, samples, type } = suite
  const values: Record<string, unknown> = { ...(await samples.required(type)) }
  if (type.access.sensitive) {
    expect(suite.sensitive, `a sample of what makes ${type.name} sensitive`).toHaveProperty([type.name])
    Object.assign(values, suite.sensitive[type.name])
  }
  // One end is enough: the first field that shares leads to something sensitive.
  for (const field of sharing(type).slice(0, 1)) {
    const target = field.options.target === '*' ? 'incident' : (field.options.target ?? '')
    const about = await sensitiveRecord({ ...suite, type: product.types.get(target) })
    values[field.name] = field.options.target === '*' ? { type: target, id: about.id } : about.id
  }
  return (await write(product.setUp(), { kind: 'create', type: type.name, values })).after
}

type WayOut = readonly [operation: string, ask: (client: Client) => Promise<unknown>]

const waysOut = (type: EngineType, { id, number }: { id: string; number: string }): readonly WayOut[] => {
  const which = `filter=${encodeURIComponent(`id = "${id}"`)}`
  const base = `/${type.plural}`
  const isSearched = type.capabilities.some(({ name }) => name === 'search') && !type.satellite
  return [
    ['read', (client) => client.get(`${base}/${id}`)],
    ['read', (client) => client.get(`${base}/${number}`)],
    ['list', (client) => client.get(`${base}?${which}`)],
    ['list', (client) => client.get(`${base}?${which}&fields=${type.declaration.views.list[0] ?? ''}`)],
    ['export', (client) => client.get(`${base}/export?${which}`)],
    ['export', (client) => client.get(`${base}/export?${which}&format=json`)],
    ['list', (client) => client.get(`${base}/${id}/events`)],
    ['readLog', (client) => wholeLog(client, type)],
    [
      'aggregate',
      (client) => client.post(`${base}/aggregate`, { filter: `id = "${id}"`, groupBy: ['state'] }),
    ],
    ['bulk', (client) => client.post(`${base}/bulk`, { update: [{ id, values: {} }] })],
    ...(type.satellite ? [] : [['readTimeline', (client) => client.get(`${base}/${id}/timeline`)] as WayOut]),
    ...(isSearched ? [['search', (client) => client.get(`/search?q=${number}`)] as WayOut] : []),
  ]
}

const wholeLog = async (client: Client, type: EngineType): Promise<void> => {
  let after: string | null = null
  do {
    const page: { next: string | null } = (
      await client.get(`/events?type=${type.name}&limit=500${after ? `&after=${after}` : ''}`)
    ).json as { next: string | null }
    after = page.next
  } while (after)
}
