import { createHash } from 'node:crypto'
import { newId } from '#contract/id.ts'
import { problem } from '#contract/problem.ts'
import { hasConsequences, systemActor, write, writeAll, type Command, type Ctx, type WriteCtx } from '#engine'
import { closeAccount } from '#platform/auth/forget-person.ts'
import type { Database } from '#platform/database/pool.ts'
import { lookFor } from './look.ts'
import { planRemoval, type Candidate, type RemovalPlan } from './plan.ts'

export interface Asked {
  /** Also what people have worked on. */
  readonly everything: boolean
}

export interface Removal extends RemovalPlan {
  /** Changes with what would go: who agrees to a removal says to which. */
  readonly token: string
  /** Those of the people who stay that can sign in no more either. */
  readonly leaves: readonly Candidate[]
}

type RemovingCtx = Ctx & { readonly db: Database }

/** What removing a pack would take away, and what would stay and why. Nothing is changed. */
export const previewRemoval = async (ctx: Ctx, pack: string, asked: Asked): Promise<Removal> => {
  const plan = planRemoval(await lookFor(ctx, pack), asked)
  const people = plan.stays.map(({ record }) => record).filter(isPersonOf)
  const leaves = await whoCanSignIn(ctx, people)
  const text = [...plan.goes, ...leaves].map(({ id }) => id).toSorted()
  return { ...plan, leaves, token: createHash('sha256').update(text.join()).digest('hex').slice(0, 24) }
}

const isPersonOf = ({ type, origin }: Candidate): boolean => type === 'person' && origin === 'brought'

const whoCanSignIn = async (ctx: Ctx, people: readonly Candidate[]): Promise<readonly Candidate[]> => {
  const rows = await ctx.db.query<{ id: string }>({
    text: `select id from person where id = any($1::uuid[]) and state = 'active'`,
    values: [people.map(({ id }) => id)],
  })
  const active = new Set(rows.map(({ id }) => id))
  return people.filter(({ id }) => active.has(id))
}

export interface Agreed extends Asked {
  readonly token: string
  /** Who has it removed; null from the machine itself. */
  readonly by: { readonly number: string } | null
}

/**
 * Archives what a pack has brought, as one batch in one transaction: each event names the batch and who asked for it. Its
 * people who are needed stay and are marked as left; none of them can sign in again.
 * @throws Problem `conflict` when it is not what was agreed to any more, `forbidden` when nobody could sign in afterwards
 */
export const removePack = (ctx: RemovingCtx, pack: string, agreed: Agreed): Promise<Removal> =>
  ctx.db.transaction(async (db) => {
    const tx = { ...ctx, db, actor: systemActor('setup'), via: 'system' as const }
    await db.query({ text: `select set_config('statement_timeout', '0', true)` })
    const removal = await previewRemoval(tx, pack, agreed)
    if (removal.token !== agreed.token)
      throw problem('conflict', {
        message: 'What would be removed is not what it was when you looked.',
        remedy: 'Look at it again, then remove it.',
      })
    await refuseLockOut(tx, removal)
    const cause = { pack, removal: newId(), by: agreed.by?.number ?? null }
    for (const group of inOrder(removal.goes))
      await writeEach(
        tx,
        group.map(({ id, type }): Command => ({ kind: 'remove', type, id, cause })),
      )
    await writeEach(
      tx,
      removal.leaves.map(({ id, type }) => ({ kind: 'transition', type, id, transition: 'leave', cause })),
    )
    for (const { id } of [...removal.goes.filter(isPersonOf), ...removal.leaves]) await closeAccount(db, id)
    return removal
  })

const refuseLockOut = async (tx: WriteCtx, { goes, leaves }: Removal): Promise<void> => {
  const rows = await tx.db.query({
    text: `select 1 from person p join organisation o on o.id = p.organisation_id
      where p.state = 'active' and p.archived_at is null and p.id <> all($1::uuid[])
        and o.archived_at is null and o.kind = 'own' and o.id <> all($1::uuid[])
        and exists (select from role r where r.key = 'administrator' and r.archived_at is null and r.id = any(p.roles_ids))
        and (exists (select from credential c where c.person_id = p.id)
          or exists (select from identity_provider i where i.state = 'active' and i.archived_at is null)) limit 1`,
    values: [[...goes, ...leaves].map(({ id }) => id)],
  })
  if (rows.length === 0)
    throw problem('forbidden', {
      message: 'Nobody could administer Keelson afterwards: every administrator is one of the demonstration.',
      remedy:
        'Make an administrator of your own organisation first, with a password: keelson person create (docs/guide/first-day.md).',
    })
}

/** What is about others before what it is about, and people and organisations last. */
const inOrder = (goes: readonly Candidate[]): readonly (readonly Candidate[])[] => {
  const late = ['team', 'person', 'organisation']
  const place = ([type, [first]]: [string, readonly Candidate[]]): number =>
    late.indexOf(type) + (first?.origin === 'follows' ? -1 : 0)
  return [...Map.groupBy(goes, ({ type }) => type)]
    .toSorted((a, b) => place(a) - place(b))
    .map(([, group]) => group)
}

const perStatement = 500

/** In few statements where nothing follows from a write, one by one where something does. */
const writeEach = async (tx: WriteCtx, commands: readonly Command[]): Promise<void> => {
  const [first] = commands
  if (!first) return
  if (hasConsequences(tx.types.get(first.type), first)) {
    for (const command of commands) await write(tx, command)
    return
  }
  for (let from = 0; from < commands.length; from += perStatement) {
    const items = commands.slice(from, from + perStatement).map((command) => ({ command }))
    for (const outcome of await writeAll(tx, first.type, items))
      if ('problem' in outcome) throw outcome.problem
  }
}
