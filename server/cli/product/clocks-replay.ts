import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { problem } from '#contract/problem.ts'
import { systemActor, type Ctx } from '#engine'
import { proposalOf, type Proposal } from '../../../capabilities/clocks/replaying/proposal.ts'
import { replayClocks, type ReplayChange, type ReplayResult } from '../../../capabilities/clocks/replay.ts'
import { makeProduct } from '../../product.ts'
import { exitCodes, type CliCommand, type ExitCode, type Run } from '../command.ts'

const mostShown = 20

/** `keelson clocks replay`: do the events still give the clocks that were recorded, and what would other terms give? */
export const clocksReplayCommand: CliCommand = {
  path: ['clocks', 'replay'],
  summary: 'Recompute clocks from the events: as they were recorded, and under what is in force or proposed',
  options: [
    { flags: '--type <plural>', text: 'which records', default: 'incidents' },
    {
      flags: '--filter <feel>',
      text: 'which of them, e.g. \'openedAt >= date and time("2026-07-01T00:00:00Z")\'',
    },
    {
      flags: '--proposed <file>',
      text: 'YAML or JSON: values by number of an agreement, calendar or decision table',
    },
  ],
  help: `Changes nothing and may run beside the product. Ends with 1 when a clock is not what its events give; then nothing is simulated.
  keelson clocks replay --filter 'priority = "high"' --proposed tighter.yaml
tighter.yaml, for example:
  CAL0000051: { hours: [{ week: { monday: [{ from: '08:00', to: '16:00' }] } }] }
A simulation is history under other terms: people would have worked differently under them.`,
  run: async (run) => {
    const platform = await run.platform()
    const product = await makeProduct(platform)
    const ctx = product.ctxFor(systemActor('clockwork'), 'cli')
    const plural = String(run.options['type'])
    const type = ctx.types.byPlural(plural)
    if (!type) throw problem('malformed', `There is no type "${plural}".`)
    const { filter, proposed: file } = run.options
    const proposed = typeof file === 'string' ? await readProposal(ctx, file) : null
    const progress = run.progress('records')
    const result = await replayClocks(ctx, {
      type: type.name,
      ...(typeof filter === 'string' && { filter }),
      ...(proposed && { proposed }),
      onProgress: (done) => progress.update(done),
    }).finally(() => progress.end())
    return report(run, result)
  },
}

/** What the file proposes, by id. @throws Problem for a number that nothing has, or values that would be refused */
const readProposal = async (ctx: Ctx, file: string): Promise<Proposal> => {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw problem('malformed', `${file} can't be read (${error.code ?? error.message}).`)
  })
  const given = parse(text) as unknown
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw problem('malformed', `${file} must name records by their numbers, each with its values.`)
  return proposalOf(ctx, given as Record<string, Record<string, unknown>>)
}

const report = (run: Run, result: ReplayResult): ExitCode => {
  const { records, clocks, behind, unequal, changes, before, after } = result
  run.result(result, [
    `${clocks} clocks of ${records} records replayed: ${unequal.length === 0 ? 'all as recorded.' : `${unequal.length} are not as recorded.`}`,
    ...(behind > 0
      ? [`${behind} records have events that the clocks do not know yet; they were left out.`]
      : []),
    ...unequal
      .slice(0, mostShown)
      .map(({ record, target, differs }) => `${record} ${target}: ${JSON.stringify(differs)}`),
    ...(unequal.length === 0
      ? simulation(changes, before, after)
      : ['Nothing is simulated by what can’t be replayed.']),
  ])
  return unequal.length === 0 ? exitCodes.done : exitCodes.failed
}

const simulation = (
  changes: readonly ReplayChange[],
  before: ReplayResult['before'],
  after: ReplayResult['after'],
): readonly string[] => {
  if (changes.length === 0) return ['Nothing would stand differently.']
  const states = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return [
    `${changes.length} clocks would stand differently; people would have worked differently, too.`,
    ...states.map((state) => `  ${state.padEnd(10)} ${before[state] ?? 0} → ${after[state] ?? 0}`),
    ...changes
      .slice(0, mostShown)
      .map(
        ({ number, target, from, to, because }) =>
          `${number} ${target}: ${from?.state ?? 'none'} → ${to?.state ?? 'none'}, due ${from?.dueAt ?? '–'} → ${to?.dueAt ?? '–'} (${because})`,
      ),
    ...(changes.length > mostShown ? [`… and ${changes.length - mostShown} more (--json lists them).`] : []),
  ]
}
