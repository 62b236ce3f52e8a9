import { test as base } from 'vitest'
import type { Grant } from '#contract/access.ts'
import { newId } from '#contract/id.ts'
import { isProblem, type Problem } from '#contract/problem.ts'
import { list, read, write, type Ctx, type StoredRecord, type Values } from '#engine'
import { loadActor } from '../../practices/people/actor.ts'
import { findRecords } from '../../capabilities/search/find.ts'
import type { Client } from './http-app.ts'
import { makeProduct, type Product } from './product.ts'

/** A record that a test talks about. */
export interface Given {
  readonly type: string
  readonly id: string
  readonly number: string
  /** As it is stored now, whoever may see it. */
  now(): Promise<StoredRecord>
}

/** Somebody in a test: what they do goes through the product with their own rights. */
export interface Someone extends Given {
  /** The context of a request of theirs, with the rights that they have at this moment. */
  ctx(): Promise<Ctx>
  /** The API with this person's rights as they are at this moment. */
  api(): Promise<Client>
  makes(type: string, values: Values): Promise<Given>
  reads(what: Given): Promise<StoredRecord>
  changes(what: Given, values: Values): Promise<StoredRecord>
  does(transition: string, what: Given, values?: Values): Promise<StoredRecord>
  /** Writes into the record's journal. */
  says(text: string, about: Given, visibility?: 'public' | 'internal'): Promise<Given>
  /** The texts of the journal that this person sees, in order. */
  hears(about: Given): Promise<readonly string[]>
  /** The numbers of what a search answers, best first. */
  finds(q: string): Promise<readonly string[]>
}

/** Makes what a test takes for granted. */
export interface Givens {
  organisation(values?: Values): Promise<Given>
  /** A person with a role and an organisation; the desk's own organisation for whoever is no requester. */
  person(who?: {
    role?: TestRole
    organisation?: Given
    name?: string
    grants?: readonly Grant[]
  }): Promise<Someone>
  incident(values?: Values): Promise<Given>
  record(type: string, values: Values): Promise<Given>
  /** An agreement on incidents that is in force, and has been for long. */
  agreement(values: Values): Promise<Given>
  /** A term of a scheme, e.g. a resolution code. */
  term(scheme: 'category' | 'symptom' | 'resolution-code', title?: string): Promise<Given>
}

/** The desk's own organisation, and one requester of one customer. */
interface House {
  readonly own: Given
  readonly customer: Given
  readonly caller: Someone
}

/** The shipped roles by the words of tests. */
const roleKeys = {
  requester: null,
  agent: 'service-desk-agent',
  lead: 'team-lead',
  owner: 'service-owner',
  auditor: 'auditor',
  administrator: 'administrator',
} as const
export type TestRole = keyof typeof roleKeys

const built = async (product: Product): Promise<{ given: Givens; house: House }> => {
  let counter = 0
  const make = async (type: string, values: Values, ctx = product.setUp()): Promise<Given> =>
    handle((await write(ctx, { kind: 'create', type, values })).after)
  const handle = ({ type, id, number }: StoredRecord): Given => ({
    type,
    id,
    number,
    now: () => read(product.setUp(), type, id),
  })
  const organisation = (values: Values = {}): Promise<Given> =>
    make('organisation', { title: `Organisation ${++counter}`, kind: 'customer', ...values })
  const own = await organisation({ title: 'The desk', kind: 'own' })
  const customer = await organisation({ title: 'A customer' })
  const roleOf = async (role: TestRole, grants: readonly Grant[] | undefined): Promise<string[]> => {
    if (grants) return [(await make('role', { title: 'Own', key: `own-${++counter}`, grants })).id]
    const key = roleKeys[role]
    return key === null
      ? []
      : (await list(product.setUp(), 'role', { filter: `key = "${key}"` })).rows.map(({ id }) => id)
  }
  const person: Givens['person'] = async ({
    role = 'requester',
    organisation: of,
    name = `Person ${++counter}`,
    grants,
  } = {}) => {
    const at = of ?? (role === 'requester' ? customer : own)
    const roles = await roleOf(role, grants)
    const made = await make('person', {
      name,
      email: `p${++counter}@example.org`,
      organisation: at.id,
      roles,
    })
    return { ...made, ...deeds(product, made.id, handle) }
  }
  const caller = await person()
  const given: Givens = {
    organisation,
    person,
    record: (type, values) => make(type, values),
    agreement: async (values) => {
      const drafted = { appliesTo: 'incident', since: '2015-01-01T00:00:00.000Z', ...values }
      const made = await make('agreement', drafted)
      const { type, id } = made
      await write(product.setUp(), { kind: 'transition', type, id, transition: 'enforce' })
      return made
    },
    incident: (values = {}) =>
      make('incident', { title: `Incident ${++counter}`, requester: caller.id, ...values }),
    term: (scheme, title = `Term ${++counter}`) => make('classification', { scheme, title }),
  }
  return { given, house: { own, customer, caller } }
}

const deeds = (
  product: Product,
  person: string,
  handle: (record: StoredRecord) => Given,
): Omit<Someone, keyof Given> => {
  const ctx = async (): Promise<Ctx> => product.as(await loadActor(product.db, person))
  return {
    ctx,
    api: async () => product.api(await loadActor(product.db, person)),
    makes: async (type, values) => handle((await write(await ctx(), { kind: 'create', type, values })).after),
    reads: async ({ type, id }) => read(await ctx(), type, id),
    changes: async ({ type, id }, values) =>
      (await write(await ctx(), { kind: 'update', type, id, values })).after,
    does: async (transition, { type, id }, values = {}) =>
      (await write(await ctx(), { kind: 'transition', type, id, transition, values })).after,
    says: async (text, { type, id }, visibility = 'public') =>
      handle(
        (
          await write(await ctx(), {
            kind: 'create',
            type: 'journal-entry',
            values: { about: { type, id }, text, visibility },
          })
        ).after,
      ),
    hears: async ({ id }) => {
      const page = await list(await ctx(), 'journal-entry', {
        filter: `about = "${id}"`,
        sort: ['createdAt'],
      })
      return page.rows.map((entry) => entry.text as string)
    },
    finds: async (q) => {
      await product.settle()
      return (await findRecords(await ctx(), { q })).map(({ number }) => number)
    },
  }
}

/** A test with a product of its own file: `test('…', async ({ given, clock }) => …)`. */
export const test = base.extend<{
  product: Product
  house: House
  given: Givens
  clock: Pick<Product, 'forward'> & { now(): string }
  $file: { product: Product; given: Givens; house: House }
}>({
  $file: [
    // eslint needs no rule here: a fixture without others takes an empty pattern.
    async ({}, use) => {
      const product = await makeProduct()
      await use({ product, ...(await built(product)) })
    },
    { scope: 'file' },
  ],
  product: async ({ $file }, use) => use($file.product),
  house: async ({ $file }, use) => use($file.house),
  given: async ({ $file }, use) => use($file.given),
  clock: async ({ product }, use) => use({ forward: product.forward, now: () => product.clock.now() }),
})

/** What an act is refused with. @throws Error when it is not refused */
export const refusalOf = async (act: Promise<unknown>): Promise<Problem> => {
  const error: unknown = await act.then(
    () => new Error('nothing was refused'),
    (thrown: unknown) => thrown,
  )
  if (!isProblem(error)) throw error
  return error
}

/** What an act is refused with, as a person reads it: the message and what to do. @throws Error when it is not refused */
export const refusalTextOf = async (act: Promise<unknown>): Promise<string> => {
  const { message, details } = await refusalOf(act)
  return `${message} ${details.remedy ?? ''}`
}

/** An id that no record has. */
export const nobody = newId()

/** One field of each row of an answer's `data`. */
export const column = (answer: { readonly json: unknown }, name: string): readonly unknown[] =>
  (answer.json as { readonly data: readonly Record<string, unknown>[] }).data.map((row) => row[name])
