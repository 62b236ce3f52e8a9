import { capabilities } from '#capabilities'
import { makeRegistry } from '#engine'
import { verify } from '#engine/log/verify.ts'
import { practices } from '#practices'
import { exitCodes, type CliCommand } from './command.ts'

/** `keelson verify`: does the log still say what was written, and do the records say what the log says? */
export const verifyCommand: CliCommand = {
  path: ['verify'],
  summary: 'Check every event’s hash and chain, and every record against the replay of its events',
  help: 'Changes nothing and may run beside the product. Ends with 1 when something does not agree.',
  run: async (run) => {
    const { database } = await run.platform()
    const [total] = await database.query<{ count: string }>({ text: 'select count(*) from record' })
    const progress = run.progress('records', Number(total?.count ?? 0))
    const result = await verify(database, makeRegistry(practices, capabilities), (records) =>
      progress.update(records),
    )
    progress.end()
    const lines = [
      `${result.records} records with ${result.events} events: ${result.faults.length === 0 ? 'all agree.' : `${result.faults.length} faults.`}`,
      ...result.faults
        .slice(0, 50)
        .map(
          ({ type, number, id, version, message }) =>
            `${number || id} (${type}${version === null ? '' : `, version ${version}`}): ${message}`,
        ),
    ]
    run.result(result, lines)
    return result.faults.length === 0 ? exitCodes.done : exitCodes.failed
  },
}
