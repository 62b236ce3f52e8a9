import { newId } from '#contract/id.ts'
import { systemActor, write, type Ctx, type Values } from '#engine'
import { systemClock } from '#platform/clock.ts'
import { openDatabase } from '#platform/database/pool.ts'
import { createApiKey } from '../../../practices/people/api-key/verbs.ts'
import { secret } from './product-process.ts'
import { makeProduct } from '../../../server/product.ts'

/** Those who work against the product while it is being killed. */
export interface People {
  readonly agents: readonly string[]
  /** Keys of requesters, with whose ids incidents are opened. */
  readonly callers: readonly { readonly id: string; readonly apiKey: string }[]
  readonly administrator: string
  readonly resolutionCode: string
}

/** Makes them, with so many agents, in a database that the product has made ready. */
export const makePeople = async (databaseUrl: string, agents = 3): Promise<People> => {
  const db = openDatabase(databaseUrl, { maxConnections: 2 })
  try {
    const product = await makeProduct({ database: db, clock: systemClock, secret })
    return await settle(product.ctxFor(systemActor('setup'), 'system'), agents)
  } finally {
    await db.end()
  }
}

const settle = async (ctx: Ctx, countOfAgents: number): Promise<People> => {
  const make = async (type: string, values: Values): Promise<string> =>
    (await write(ctx, { kind: 'create', type, id: newId(), values })).after.id
  const role = async (key: string): Promise<string> => {
    const [row] = await ctx.db.query<{ id: string }>({
      text: 'select id from role where key = $1',
      values: [key],
    })
    return row?.id ?? ''
  }
  const own = await make('organisation', { title: 'The desk', kind: 'own' })
  const customer = await make('organisation', { title: 'A customer', kind: 'customer' })
  let counter = 0
  const somebody = async (organisation: string, roles: readonly string[]) => {
    const name = `Person ${++counter}`
    const id = await make('person', { name, email: `p${counter}@example.org`, organisation, roles })
    const { key } = await createApiKey(ctx, { title: name, person: id, scopes: ['read', 'write'] })
    return { id, apiKey: key }
  }
  const agent = await role('service-desk-agent')
  const agents: string[] = []
  while (agents.length < countOfAgents) agents.push((await somebody(own, [agent])).apiKey)
  return {
    agents,
    callers: [await somebody(customer, []), await somebody(customer, [])],
    administrator: (await somebody(own, [await role('administrator')])).apiKey,
    resolutionCode: await make('classification', { scheme: 'resolution-code', title: 'Fixed' }),
  }
}
