import type { NotificationKind } from '#contract/api/notifications.ts'
import type { AnyRef } from '#contract/fields/ref.ts'
import { idFrom } from '#contract/id.ts'
import type { Queryable, Transaction } from '#platform/database/pool.ts'

/** Something that one person is told. */
export interface Kept {
  readonly person: string
  /** What is told once: of two for the same thing and person the first stands. */
  readonly thing: string
  readonly kind: NotificationKind
  readonly about: AnyRef
  readonly actor: string
  /** An ISO instant. */
  readonly at: string
  /** The state that the record came into, where that is what is told. */
  readonly state?: string
}

/** That a clock is late in one of its rounds, whoever tells it. */
export const lateThing = (record: string, clock: Readonly<Record<string, unknown>>): string =>
  idFrom(
    'late',
    record,
    String((clock.agreement as AnyRef | undefined)?.id),
    String(clock.target),
    String(clock.round),
  )

/** Writes what is told, once for a thing and person. One batch after the other: live pages go on from the last they saw. */
export const keepTold = async (tx: Transaction, told: readonly Kept[]): Promise<void> => {
  await tx.query({
    name: 'notification:in-turn',
    text: `select pg_advisory_xact_lock(hashtextextended('keelson notifications ' || current_schema(), 0))`,
  })
  await tx.query({
    name: 'notification:keep',
    text: `insert into notification (id, person_id, thing_id, kind, type, record_id, actor_id, at, state)
      select n.* from jsonb_to_recordset($1::jsonb) as n(id uuid, person uuid, thing uuid, kind text, type text,
        record uuid, actor uuid, at timestamptz(3), state text)
      on conflict (person_id, thing_id) do nothing`,
    values: [
      JSON.stringify(
        told.map(({ about, ...each }) => ({
          ...each,
          id: idFrom(each.thing, each.person),
          type: about.type,
          record: about.id,
        })),
      ),
    ],
  })
}

/** Whether somebody has seen in the product what they were told of one of some things. */
export const wasSeen = async (db: Queryable, person: string, things: readonly string[]): Promise<boolean> =>
  (
    await db.query({
      name: 'notification:seen',
      text: `select from notification
        where person_id = $1::uuid and thing_id = any($2::uuid[]) and read_at is not null limit 1`,
      values: [person, things],
    })
  ).length === 1
