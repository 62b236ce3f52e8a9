import { isProblem } from '#contract/problem.ts'
import { read, write, type Alarm, type Capability, type Ctx, type Practice, type Reaction } from '#engine'
import {
  applyReplay,
  dropRecounts,
  hasApplied,
  runReplay,
  type ReplayQuestion,
} from '../../../capabilities/clocks/api.ts'
import type { Replay } from './replay.ts'

type Checks = NonNullable<Practice['checks']>

/** What a screen adds to the page of a replay: the answer in figures. */
export const replayResult: Capability = { name: 'replay-result' }

export const replayChecks: Checks = ({ appliesTo, agreement, proposed, reverses }, ctx) => [
  ...(ctx.types.has(String(appliesTo)) &&
  ctx.types.get(String(appliesTo)).capabilities.some(({ name }) => name === 'clocks')
    ? []
    : [issue('appliesTo', `There is no type "${String(appliesTo)}" whose records have clocks.`)]),
  ...(reverses !== null && (agreement !== null || proposed !== null)
    ? [issue('reverses', 'What takes another replay back proposes nothing of its own.')]
    : []),
]

const issue = (field: string, message: string): ReturnType<Checks>[number] => ({
  field,
  code: `replay.${field}`,
  message,
})

const questionOf = (record: Replay): ReplayQuestion => ({
  id: record.id,
  number: record.number,
  type: record.appliesTo,
  filter: record.filter,
  agreement: record.agreement,
  proposed: record.proposed,
  reverses: record.reverses,
})

const load = async (ctx: Ctx, id: string): Promise<Replay> =>
  (await read(ctx, 'replay', id)) as unknown as Replay

const step = (
  ctx: Ctx,
  { id, version }: Replay,
  transition: string,
  values: Readonly<Record<string, unknown>> = {},
) => write(ctx, { kind: 'transition', type: 'replay', id, version, transition, values })

const answerable: ReadonlySet<string> = new Set(['invalid', 'malformed', 'not_found', 'conflict'])

/** Runs the act; what the question itself makes impossible is said on the record, anything else is tried again. */
const orFail = async (ctx: Ctx, record: Replay, act: () => Promise<void>): Promise<void> => {
  try {
    await act()
  } catch (error) {
    if (!isProblem(error) || !answerable.has(error.code)) throw error
    const issues = (error.details.issues ?? []).map(({ field, message }) => `${field}: ${message}`)
    // What was found so far was compared in part only: nobody is to see it.
    if (record.state === 'asked') await dropRecounts(ctx.db, record.id)
    await step(ctx, record, 'fail', { faults: [error.message, ...issues].join('\n\n') })
  }
}

const replays: Reaction = {
  name: 'replays',
  wants: ({ type, kind }) => type === 'replay' && kind === 'created',
  run: async (ctx, { recordId }) => {
    const record = await load(ctx, recordId)
    // It may run again after a crash: what was answered stays.
    if (record.state !== 'asked') return
    await orFail(ctx, record, async () => {
      const { unequal, ...figures } = await runReplay(ctx, questionOf(record))
      const values = { ...figures, unequal: unequal.length }
      if (unequal.length === 0) return void (await step(ctx, record, 'finish', values))
      const faults = unequal.slice(0, 20).map((each) => `- ${JSON.stringify(each)}`)
      await step(ctx, record, 'refuse', { ...values, faults: faults.join('\n') })
    })
  },
}

const applies: Reaction = {
  name: 'applies',
  wants: ({ type, transition }) => type === 'replay' && transition === 'apply',
  run: async (ctx, { recordId }) => {
    const record = await load(ctx, recordId)
    if (record.state !== 'applying') return
    await orFail(ctx, record, async () => {
      await applyReplay(ctx, questionOf(record))
      await step(ctx, record, 'complete')
    })
  },
}

/** What nobody has applied is no longer wanted row by row, and what failed on the way is no answer. */
const drops: Reaction = {
  name: 'drops',
  wants: ({ type, transition }) => type === 'replay' && (transition === 'drop' || transition === 'fail'),
  run: async (ctx, { recordId, transition }) => {
    // What was applied in part before it failed is needed to take it back.
    if (transition === 'drop' || !(await hasApplied(ctx.db, recordId))) await dropRecounts(ctx.db, recordId)
  },
}

export const replayReactions: readonly Reaction[] = [replays, applies, drops]

const dropRows: Alarm = {
  name: 'drop-rows',
  at: ({ state, keptUntil }) => (state === 'done' && typeof keptUntil === 'string' ? keptUntil : null),
  run: async (ctx, { id, version }) => {
    await write(ctx, {
      kind: 'transition',
      type: 'replay',
      id,
      version,
      transition: 'drop',
      cause: { because: 'age' },
    })
  },
}

export const replayAlarms: readonly Alarm[] = [dropRows]
