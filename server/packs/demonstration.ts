import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { idOfKey } from '#contract/id.ts'
import { isProblem, problem } from '#contract/problem.ts'
import {
  beginNumbersAt,
  write,
  type Actor,
  type Command,
  type Ctx,
  type Values,
  type WriteCtx,
} from '#engine'
import { storePassword } from '#platform/auth/auth.ts'
import { hashPassword } from '#platform/auth/passwords/password.ts'
import type { Database } from '#platform/database/pool.ts'
import { loadActor } from '../../practices/people/actor.ts'
import { loadPack, wireValue, type PackCtx } from './load-pack.ts'
import { packsFolder, readPack, shaped, yamlFiles } from './pack-file.ts'
import { durationMs, openedMs, storyFile, type Step, type Story } from './story.ts'

const name = 'demonstration'
const cause = { pack: name }
const firstNumber = 1_000_001

/** Accounts to try the product with: one for each role, and two that see one organisation only. */
const accounts: readonly (readonly [person: string, what: string])[] = [
  ['jonas-falk', 'service desk agent'],
  ['iris-maas', 'team lead'],
  ['anna-sorensen', 'requester at the hospital'],
  ['karin-oberg', 'requester at Skarholm'],
  ['rosa-jimenez', 'agent of Skarholm only'],
  ['vera-lindqvist', 'service owner'],
  ['omar-rahimi', 'change manager'],
  ['greta-holm', 'auditor'],
  ['henrik-dahl', 'administrator'],
]

/**
 * Fills the demonstration organisation, once: its people and things, then what happened to its incidents, each written by
 * the person who did it at the time when she did it. Another start finds it there and adds nothing.
 */
export const loadDemonstration = async (ctx: PackCtx, secret: string): Promise<void> => {
  if (!(await isFor(ctx.db))) return
  await loadPack(ctx, name)
  await giveAccounts(ctx, secret)
  const now = ctx.clock.now()
  const stories = (await yamlFiles(join(packsFolder, name, 'stories'))).flatMap(({ file, content }) =>
    Object.entries(shaped(storyFile, content, file)),
  )
  const told = await existing(
    ctx.db,
    stories.map(([key]) => idOfKey('incident', key)),
  )
  const actors = new Map<string, Promise<Actor>>()
  const actorOf = (key: string): Promise<Actor> => {
    const known = actors.get(key) ?? loadActor(ctx.db, idOfKey('person', key))
    actors.set(key, known)
    return known
  }
  await ctx.db.transaction(async (db) => {
    // The history of a real desk that is imported to try it keeps its own numbers, which begin at one.
    await beginNumbersAt({ ...ctx, db }, ctx.types.get('incident'), firstNumber)
    const happenings = stories
      .filter(([key]) => !told.has(idOfKey('incident', key)))
      .flatMap(([key, story]) => happeningsOf({ ctx, db, key, story, now, actorOf }))
    // In the order in which they happened, as numbers and what follows from a parent for its children want it.
    for (const { key, run } of happenings.toSorted((a, b) => a.atMs - b.atMs))
      await run().catch((error: unknown) => Promise.reject(inStory(key, error)))
  })
}

/** Ids of the records that the demonstration brings: its people and things, not what happened to its incidents. */
export const demonstrationIds = (): Promise<readonly string[]> => (known ??= readIds())

let known: Promise<readonly string[]> | undefined
const readIds = async (): Promise<readonly string[]> =>
  (await readPack(join(packsFolder, name))).flatMap(({ type, records }) =>
    [...records.keys()].map((key) => idOfKey(type, key)),
  )

/**
 * A database in which somebody works already gets no invented people; one that was filled before may get new ones, unless
 * the demonstration was removed: then nobody of its accounts is left.
 */
const isFor = async (db: Database): Promise<boolean> => {
  const [row] = await db.query<{ wanted: boolean }>({
    text: `select not exists (select from person)
      or exists (select from person where id = any($1::uuid[]) and state = 'active' and archived_at is null) as wanted`,
    values: [accounts.map(([key]) => idOfKey('person', key))],
  })
  return row?.wanted === true
}

const inStory = (key: string, error: unknown): Error =>
  isProblem(error)
    ? problem(error.code, { ...error.details, message: `Story "${key}": ${error.details.message}` })
    : (error as Error)

/** One word for all accounts of an installation, made from its secret: shown at each start and nowhere known before. */
const demonstrationPassword = (secret: string): string => {
  const letters = createHmac('sha256', secret)
    .update('the demonstration')
    .digest('base64')
    .replace(/[^a-z2-9]/g, '')
  return `harbour-${letters.slice(0, 4)}-${letters.slice(4, 8)}`
}

const giveAccounts = async (ctx: PackCtx, secret: string): Promise<void> => {
  const ids = accounts.map(([key]) => idOfKey('person', key))
  const have = await ctx.db.query<{ id: string }>({
    text: `select person_id as id from credential where person_id = any($1::uuid[])`,
    values: [ids],
  })
  if (have.length > 0) return
  const hash = await hashPassword(demonstrationPassword(secret))
  for (const id of ids) await storePassword(ctx.db, id, hash, ctx.clock.now())
}

/** Lines that say how to sign in; none when the demonstration is not there. */
export const demonstrationAccounts = async (db: Database, secret: string): Promise<readonly string[]> => {
  const rows = await db.query<{ id: string; email: string }>({
    text: `select p.id, p.email from sign_in_person p join credential c on c.person_id = p.id where p.id = any($1::uuid[])`,
    values: [accounts.map(([key]) => idOfKey('person', key))],
  })
  const emails = new Map(rows.map(({ id, email }) => [id, email]))
  const lines = accounts.flatMap(([key, what]) => {
    const email = emails.get(idOfKey('person', key))
    return email === undefined ? [] : [`  ${email.padEnd(40)}${what}`]
  })
  return lines.length === 0
    ? []
    : [`Demonstration: sign in with the password ${demonstrationPassword(secret)} as`, ...lines]
}

const existing = async (db: Database, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await db.query<{ id: string }>({
    text: 'select id from record where id = any($1::uuid[])',
    values: [ids],
  })
  return new Set(rows.map(({ id }) => id))
}

interface Telling {
  readonly ctx: PackCtx
  readonly db: WriteCtx['db']
  readonly key: string
  readonly story: Story
  readonly now: string
  readonly actorOf: (key: string) => Promise<Actor>
}

interface Happening {
  readonly key: string
  readonly atMs: number
  run(): Promise<unknown>
}

/** What happened in a story, each with its time; what would lie in the future has not happened yet. */
const happeningsOf = (telling: Telling): readonly Happening[] => {
  const { key, story, now, actorOf } = telling
  const id = idOfKey('incident', key)
  const nowMs = Date.parse(now)
  const begin = openedMs(story.opened, nowMs)
  const happening = (atMs: number, who: string, command: () => Command): Happening => ({
    key,
    atMs,
    run: async () => write(contextOf(telling, await actorOf(who), atMs), command()),
  })
  const create = (): Command => ({
    kind: 'create',
    type: 'incident',
    id,
    values: firstValues(telling),
    cause,
  })
  let atMs = begin
  const steps = story.then.map((step) => {
    atMs += durationMs(step[0])
    const at = atMs
    return happening(at, step[1], () => commandOf(telling, id, step, at))
  })
  return [happening(begin, story.taken ?? story.by, create), ...steps].filter((each) => each.atMs <= nowMs)
}

const contextOf = ({ ctx, db }: Telling, actor: Actor, atMs: number): WriteCtx => {
  const now = new Date(atMs).toISOString()
  return { ...ctx, db, actor, via: 'web', clock: { now: () => now } } satisfies Ctx
}

const firstValues = (telling: Telling): Values => {
  const { title, text, by, taken, impact, urgency, values } = telling.story
  return wire(telling, {
    title,
    description: text,
    impact,
    urgency,
    ...(taken !== undefined && { requester: by, channel: 'phone', team: 'service-desk' }),
    ...values,
  })
}

/** Values with ids in place of keys. */
const wire = ({ ctx }: Telling, values: Values): Values => {
  const { fields } = ctx.types.get('incident')
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, wireValue(fields.get(field), value)]),
  )
}

const commandOf = (telling: Telling, id: string, step: Step, atMs: number): Command => {
  const [, who, what, given] = step
  const transition = (to: string, values: Values = {}): Command => ({
    kind: 'transition',
    type: 'incident',
    id,
    transition: to,
    values: wire(telling, values),
    cause,
  })
  switch (what) {
    case 'take':
      return transition('start', { assignee: who })
    case 'wait':
      return transition('wait', {
        waitingReason: given.for,
        followUpAt: new Date(atMs + durationMs(given.followUp)).toISOString(),
      })
    case 'resolve':
      return transition('resolve', { resolutionCode: given.code, resolution: given.text })
    case 'merge':
      return transition('merge', { duplicateOf: given.into })
    case 'set':
      return { kind: 'update', type: 'incident', id, values: wire(telling, given), cause }
    case 'reply':
    case 'note': {
      const values = {
        about: { type: 'incident', id },
        visibility: what === 'note' ? 'internal' : 'public',
        text: given,
      }
      return { kind: 'create', type: 'journal-entry', values, cause }
    }
    default:
      return transition(what)
  }
}
