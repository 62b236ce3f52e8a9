import { list, type Values } from '#engine'
import type { Given, Givens, Someone } from '../harness/given.ts'
import type { Product } from '../harness/product.ts'

// Schedules that make incidents every day at nine in UTC, on Monday, 2 March 2026 for the first time.

export interface Scheduled {
  readonly schedule: Given
  readonly administrator: Someone
}

let counter = 0

/** The id of a role that is shipped. */
export const roleOf = async (product: Product, key: string): Promise<string> =>
  (await list(product.setUp(), 'role', { filter: `key = "${key}"` })).rows[0]?.id ?? ''

/** One that is a draft, with an administrator who may put it in force. */
export const drafted = async (
  given: Givens,
  product: Product,
  requester: Given,
  more: Values = {},
): Promise<Scheduled> => {
  const title = `Check ${++counter}`
  const administrator = await given.person({ role: 'administrator' })
  const schedule = await given.record('schedule', {
    title,
    values: { title, requester: requester.id },
    runsAs: await roleOf(product, 'service-desk-agent'),
    first: '2026-03-02',
    zone: 'UTC',
    rhythm: 'daily',
    ...more,
  })
  return { schedule, administrator }
}

/** One that is in force. */
export const scheduled = async (...args: Parameters<typeof drafted>): Promise<Scheduled> => {
  const made = await drafted(...args)
  await made.administrator.does('start', made.schedule)
  return made
}

/** What came of each time that it was to make something, in their order. */
export const runsOf = async (product: Product, { id }: Given) =>
  (await list(product.setUp(), 'schedule-run', { filter: `schedule = "${id}"`, sort: ['dueAt', 'number'] }))
    .rows
