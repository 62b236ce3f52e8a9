import type { DoneStepAnswer, RefusedDeed } from '#contract/api/clocks.ts'
import { deedsNoted } from '#contract/automation/noted.ts'
import { list, type Ctx } from '#engine'
import { notedIn } from '../../../server/http/languages/words.ts'
import type { Outcome } from '../escalate.ts'

/** A step that was done, and of which promise. */
export interface DoneStep extends Omit<DoneStepAnswer, 'at'> {
  readonly agreement: string
  readonly target: string
}

interface StepRow extends Omit<DoneStep, 'refused'> {
  readonly outcome: readonly Outcome[]
}

/** The steps of a record's clocks that were done, with what was refused, in the reader's language, where they work for others. */
export const stepsDone = async (ctx: Ctx, id: string): Promise<readonly DoneStep[]> => {
  const rows = await ctx.db.query<StepRow>({
    name: 'clocks:steps-of',
    text: `select agreement_id as agreement, target, step as name, round, reached_at as "reachedAt", done_at as "doneAt", is_late as "isLate", outcome
      from clock_step where record_id = $1::uuid order by done_at`,
    values: [id],
  })
  // Whoever is served is not told how the house works, nor whom it could not reach.
  if (!ctx.actor.provider) return rows.map(({ outcome: _outcome, ...step }) => ({ ...step, refused: [] }))
  const ofRuns = await refusedInRuns(
    ctx,
    rows.flatMap(({ outcome }) => outcome),
  )
  return rows.map(({ outcome, ...step }) => ({
    ...step,
    refused: outcome
      .flatMap(({ did, because, record = '' }) =>
        because === undefined ? (ofRuns.get(record) ?? []) : [{ did, because }],
      )
      .map(({ did, because }) => ({ did, because: notedIn(ctx.actor.language, because) })),
  }))
}

/** What was refused to the automations that steps have started, by their runs; those that the reader may not read are left out. */
const refusedInRuns = async (
  ctx: Ctx,
  outcomes: readonly Outcome[],
): Promise<ReadonlyMap<string, readonly RefusedDeed[]>> => {
  const runs = outcomes.flatMap(({ did, record }) => (did === 'start' && record ? [record] : []))
  if (runs.length === 0) return new Map()
  const filter = runs.map((run) => `id = ${JSON.stringify(run)}`).join(' or ')
  const { rows } = await list(ctx, 'automation-run', { filter, fields: ['refusals'], limit: runs.length })
  return new Map(
    rows.map(({ id, refusals }) => [id, typeof refusals === 'string' ? deedsNoted(refusals) : []] as const),
  )
}
