import { newId } from '#contract/id.ts'
import { systemActor, write, writeAll, type Ctx, type Values } from '#engine'
import type { Database } from '#platform/database/pool.ts'
import { createApiKey } from '../../../practices/people/api-key/verbs.ts'
import { loadPack } from '../../../server/packs/load-pack.ts'
import type { Product } from '../../../server/product.ts'
import { shape } from './draws.ts'

/** Who and what incidents are about: made through the product, for there are few. */
export interface House {
  readonly organisations: readonly string[]
  readonly customers: readonly string[]
  readonly services: readonly string[]
  readonly teams: readonly string[]
  readonly agents: readonly string[]
  readonly categories: readonly string[]
  readonly symptoms: readonly string[]
  readonly closingCodes: readonly string[]
  /** Requesters each of whom has the same number of incidents, however many there are in all. */
  readonly probes: readonly string[]
  /** API keys by whose they are. */
  readonly keys: { readonly agents: readonly string[]; readonly probes: readonly string[] }
}

const keysOfAgents = 240
const probeCount = 60

/** An organisation that runs the desk, with as many teams, resolvers, categories … as the real one. */
export const makeHouse = async (product: Product, db: Database): Promise<House> => {
  const ctx = product.ctxFor(systemActor('setup'), 'system')
  await loadPack({ ...ctx, db }, 'base')
  await product.decisions.reload(db, product.types)
  const many = (type: string, rows: readonly Values[]): Promise<string[]> => makeMany(ctx, type, rows)
  const organisations = await many('organisation', [
    { title: 'The desk', kind: 'own' },
    ...numbered(12).map((n) => ({ title: `Customer ${n}`, kind: 'customer' })),
  ])
  const [own = '', ...customers] = organisations
  const services = await many(
    'service',
    numbered(30).map((n) => ({ title: `Service ${n}` })),
  )
  const terms = (scheme: string, counts: readonly number[]): Promise<string[]> =>
    many(
      'classification',
      counts.map((_, n) => ({ scheme, title: `${scheme} ${n}` })),
    )
  const [role] = await db.query<{ id: string }>({
    text: `select id from role where key = 'service-desk-agent'`,
  })
  const agents = await many(
    'person',
    shape.resolvers.map((_, n) => ({
      name: `Resolver ${n}`,
      email: `resolver-${n}@desk.example.org`,
      organisation: own,
      roles: [role?.id],
    })),
  )
  const probes = await many(
    'person',
    numbered(probeCount).map((n) => ({
      name: `Probe ${n}`,
      email: `probe-${n}@example.org`,
      organisation: customers[n % customers.length],
    })),
  )
  const teams = await many(
    'team',
    shape.teams.map((_, n) => ({
      title: `Team ${n}`,
      organisation: own,
      members: agents.filter((__, index) => index % shape.teams.length === n),
    })),
  )
  const keyed = (people: readonly string[], count: number): Promise<string[]> =>
    Promise.all(numbered(count).map((n) => keyOf(ctx, people[n % people.length] as string)))
  return {
    organisations,
    customers,
    services,
    teams,
    agents,
    probes,
    categories: await terms('category', shape.categories),
    symptoms: await terms('symptom', shape.symptoms),
    closingCodes: await terms('resolution-code', shape.closingCodes),
    keys: { agents: await keyed(agents, keysOfAgents), probes: await keyed(probes, keysOfAgents) },
  }
}

const keyOf = async (ctx: Ctx, person: string): Promise<string> =>
  (await createApiKey(ctx, { title: 'bench', person, scopes: ['read', 'write'] })).key

const numbered = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

/** Records of one type through the product, together where that is allowed. */
const makeMany = async (ctx: Ctx, type: string, rows: readonly Values[]): Promise<string[]> => {
  const commands = rows.map((values) => ({ kind: 'create', type, id: newId(), values }) as const)
  const hasHooks = ctx.types.get(type).onWrite !== null
  if (hasHooks) for (const command of commands) await write(ctx, command)
  else
    await (ctx.db as Database).transaction(async (db) => {
      const outcomes = await writeAll(
        { ...ctx, db },
        type,
        commands.map((command) => ({ command })),
      )
      for (const outcome of outcomes) if ('problem' in outcome) throw outcome.problem
    })
  return commands.map(({ id }) => id)
}
