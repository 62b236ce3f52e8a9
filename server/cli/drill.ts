import { resolve } from 'node:path'
import { problem } from '#contract/problem.ts'
import { drill } from '../backup/drill.ts'
import { activePlans } from '../backup/plans.ts'
import { makeProduct } from '../product.ts'
import type { CliCommand } from './command.ts'
import { exitCodes } from './command.ts'
import { programsOf, programsOption } from './programs-option.ts'

export const drillCommand: CliCommand = {
  path: ['drill'],
  summary: 'restore the newest backup into a scratch folder, verify it, and record the result',
  options: [
    { flags: '--from <folder>', text: 'the folder that holds the backups; those of the plans when absent' },
    programsOption,
  ],
  help: 'The result is a record, a restore drill. Ends with 1 when a drill failed.',
  async run(run) {
    const platform = await run.platform()
    const product = await makeProduct(platform)
    const parts = { ...platform, product }
    const { from } = run.options
    const wanted =
      typeof from === 'string'
        ? [{ from: resolve(from), planId: null }]
        : (await activePlans(parts)).map(({ id, folder }) => ({ from: folder, planId: id }))
    if (wanted.length === 0)
      throw problem('not_found', {
        message: 'There is no active backup plan.',
        remedy: 'Make one, or name --from.',
      })
    const records = []
    for (const each of wanted)
      records.push(await drill(parts, { ...each, programs: programsOf(run), onStep: run.progress }))
    run.result(
      records.map(({ number, outcome, seconds, reached, records: count, events, files, faults, log }) => ({
        ...{ number, outcome, seconds, reached, records: count, events, files, faults, log },
      })),
      records.map(
        (record) =>
          `${record.number}: ${String(record['outcome'])} in ${String(record['seconds'])} s, reached ${String(record['reached'])}, ${String(record['records'])} records, ${String(record['events'])} events. ${String(record['log'])}`,
      ),
    )
    return records.every((record) => record['outcome'] === 'passed') ? exitCodes.done : exitCodes.failed
  },
}
