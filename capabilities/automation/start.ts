import type { Action } from '#contract/automation/actions.ts'
import { notedDeed, notedSentences } from '#contract/automation/noted.ts'
import type { AnyRef } from '#contract/fields/ref.ts'
import { newId } from '#contract/id.ts'
import {
  canRead,
  list,
  read,
  systemActor,
  write,
  type Cause,
  type StoredRecord,
  type WriteCtx,
} from '#engine'
import { problem } from '#contract/problem.ts'
import { actorWithRole } from './acting.ts'
import { perform, type Deed } from './perform.ts'
import type { ReadersAmong } from './whom.ts'

/** So often at most may one automation run on one record within a day: what sets itself off ends there. */
export const mostRuns = 20
const dayMs = 86_400_000

export interface Starting {
  /** What starts it: the step of a clock, or a person. */
  readonly cause: Cause
  /** The person who starts it by hand. */
  readonly startedBy?: string
  /** Whether whoever is served may be told of it. */
  readonly tellsServed: boolean
  readonly readersAmong: ReadersAmong
}

/**
 * Starts an automation on a record, in the transaction of what starts it: answers the run, which says what came of it. It
 * acts with the rights of its role alone.
 * @throws Problem for one that is archived, is for other records, may not read the record, or has run too often on it
 */
export const startAutomation = async (
  ctx: WriteCtx,
  about: AnyRef,
  id: string,
  { cause, startedBy, tellsServed, readersAmong }: Starting,
): Promise<string> => {
  const house: WriteCtx = { ...ctx, actor: systemActor('automation') }
  const automation = await read(house, 'automation', id)
  await refuseUnfit(house, automation, about)
  const own: WriteCtx = {
    ...ctx,
    actor: await actorWithRole(house, automation.runsAs as string, automation.number),
  }
  if (!(await canRead(own, ctx.types.get(about.type), about.id)))
    throw problem('conflict', `The role of ${automation.number} does not let it read the record.`)
  const run = newId()
  const ownCause: Cause = {
    because: 'automation',
    automation: { type: 'automation', id },
    run: { type: 'automation-run', id: run },
  }
  const deeds: Deed[] = []
  if (!(await holdsFor(own, automation, about))) deeds.push({ did: 'nothing' })
  else
    for (const action of automation.actions as readonly Action[])
      deeds.push(
        ...(await perform(own, about, action, {
          cause: ownCause,
          words: () => String(automation.title),
          tellsServed,
          readersAmong,
        })),
      )
  const started = {
    agreement: (cause.agreement as AnyRef | undefined)?.id ?? null,
    step: cause.step ?? null,
    startedBy: startedBy ?? null,
  }
  const values = { automation: id, about, ...cameOf(deeds), ...started }
  await write(house, { kind: 'create', type: 'automation-run', id: run, values, cause })
  return run
}

const refuseUnfit = async (
  { db, clock }: WriteCtx,
  { id, number, archivedAt, appliesTo }: StoredRecord,
  about: AnyRef,
): Promise<void> => {
  if (archivedAt !== null) throw problem('conflict', `${number} is archived.`)
  if (appliesTo !== about.type) throw problem('conflict', `${number} is for records of another type.`)
  const [row] = await db.query<{ runs: number }>({
    name: 'automation:runs',
    text: `select count(*)::int as runs from automation_run where automation_id = $1::uuid and about_id = $2::uuid and created_at > $3::timestamptz`,
    values: [id, about.id, new Date(Date.parse(clock.now()) - dayMs).toISOString()],
  })
  if ((row?.runs ?? 0) >= mostRuns)
    throw problem(
      'conflict',
      `${number} has run ${mostRuns} times on the record within a day: it may set itself off.`,
    )
}

/** Asked as a filter, with the rights of the automation: what it may not read decides nothing. */
const holdsFor = async (
  own: WriteCtx,
  { condition }: StoredRecord,
  { type, id }: AnyRef,
): Promise<boolean> => {
  if (typeof condition !== 'string' || condition.trim() === '') return true
  const { rows } = await list(own, type, {
    filter: `(${condition}) and id = ${JSON.stringify(id)}`,
    fields: [],
    limit: 1,
    archived: true,
  })
  return rows.length > 0
}

const cameOf = (deeds: readonly Deed[]): { readonly outcome: string; readonly refusals: string | null } => {
  const refused = deeds.filter(({ because }) => because !== undefined)
  const refusals = notedSentences(
    refused.flatMap(({ did, because = '' }) => (did === 'nothing' ? [] : [notedDeed(did, because)])),
  ).slice(0, 4000)
  const outcome =
    deeds[0]?.did === 'nothing'
      ? 'nothing'
      : refused.length === 0
        ? 'done'
        : refused.length === deeds.length
          ? 'refused'
          : 'partly'
  return { outcome, refusals: refusals || null }
}
