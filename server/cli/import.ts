import { constants } from 'node:fs'
import { access, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { problem } from '#contract/problem.ts'
import { read, systemActor } from '#engine'
import { schemaMatches } from '#platform/database/migrate.ts'
import type { Platform } from '#platform/platform.ts'
import type { ImportBatch } from '../../capabilities/import/import-batch.ts'
import { readMapping } from '../../capabilities/import/mapping/read-mapping.ts'
import type { ImportCtx } from '../../capabilities/import/run/part.ts'
import { refusedRows } from '../../capabilities/import/run/refusals.ts'
import { reportLines } from '../../capabilities/import/run/report-lines.ts'
import { runImport } from '../../capabilities/import/run/run.ts'
import { undoImport } from '../../capabilities/import/run/undo.ts'
import { makeProduct } from '../product.ts'
import { exitCodes, type CliCommand, type ExitCode, type Run } from './command.ts'
import { writePieces } from './output-file.ts'

export const importCommand: CliCommand = {
  path: ['import'],
  summary: 'make records, with their history, of a CSV file (also gzip or zip) of another system',
  args: [{ name: '[file]', text: 'the file' }],
  options: [
    { flags: '--mapping <file>', text: 'how its columns become records (YAML, see docs/guide/import.md)' },
    { flags: '--dry-run', text: 'say what would be made, changed and refused; change nothing' },
    { flags: '--refused <file>', text: 'write refused rows with line and reason to a CSV file' },
    { flags: '--undo <number>', text: 'take an import such as IMP0000001 back' },
    { flags: '--leave-changed', text: 'with --undo: leave records that were changed since as they are' },
  ],
  help: `Ctrl-C stops at the end of a part; the same command goes on there. Run again, it doubles nothing.
Ends with 3 when rows were refused or it was stopped.

  keelson import --mapping packs/imports/servicenow-incident-log.yaml incident_event_log.zip`,
  async run(run) {
    const undo = run.options['undo']
    const ctx = await contextOf(run)
    return typeof undo === 'string' ? undoBatch(run, ctx, undo) : importFile(run, ctx)
  },
}

const contextOf = async (run: Run): Promise<ImportCtx> => {
  const platform = await run.platform()
  const schema = await schemaMatches(platform.database)
  if (!schema.matches)
    throw problem('unavailable', {
      message: `The database does not have the schema of this version: ${schema.reason}`,
      remedy: 'Run `keelson start` once.',
    })
  await refuseUnprepared(platform.database)
  const product = await makeProduct(platform)
  return { ...product.ctxFor(systemActor('importer'), 'cli'), db: platform.database }
}

/** Rows are decided by what the first start brings; without it an import would end after its first people were made. */
const refuseUnprepared = async (database: Platform['database']): Promise<void> => {
  const [brought] = await database.query({ text: 'select 1 from decision_table limit 1' })
  if (brought) return
  throw problem('unavailable', {
    message: 'The database has a schema and nothing in it: Keelson was never started on it.',
    remedy: 'Run `keelson start` once: it brings the roles and decision tables that an import is decided by.',
  })
}

const importFile = async (run: Run, ctx: ImportCtx): Promise<ExitCode> => {
  const [path] = run.args
  const mappingPath = run.options['mapping']
  if (path === undefined || typeof mappingPath !== 'string')
    throw problem('malformed', {
      message: 'An import takes a file and a mapping.',
      remedy: 'keelson import --mapping packs/imports/servicenow-incident-log.yaml FILE',
    })
  const mapping = readMapping(await readable('The mapping', mappingPath, (at) => readFile(at, 'utf8')))
  await readable('The file', path, (at) => access(at, constants.R_OK))
  const isTrial = run.options['dryRun'] === true
  const stop = stopOnSignals(run)
  const begin = Date.now()
  let progress: ReturnType<Run['progress']> | null = null
  const result = await runImport(ctx, {
    path,
    fileName: basename(path),
    mapping,
    isTrial,
    signal: stop.signal,
    onProgress: ({ done, total, refused }) => {
      progress ??= run.progress(isTrial ? 'Trying' : 'Importing', total)
      progress.update(done, refused > 0 ? `${refused} refused` : '')
    },
  }).finally(() => {
    progress?.end()
    stop.release()
  })
  const seconds = (Date.now() - begin) / 1000
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
  run.result({ ...result, seconds, peakMb }, reportLines(result, { seconds, peakMb, types: ctx.types }))
  await writeRefused(run, ctx, result.batch?.id ?? null)
  return result.outcome === 'stopped' || result.report.refused > 0 ? exitCodes.refused : exitCodes.done
}

/** What somebody named and can't be read is a wrong use of the command. */
const readable = <T>(what: string, path: string, read: (path: string) => Promise<T>): Promise<T> =>
  read(path).catch((error: NodeJS.ErrnoException) => {
    throw problem('malformed', `${what} ${path} can't be read: ${error.code ?? error.message}.`)
  })

const stopOnSignals = (run: Run): { signal: AbortSignal; release(): void } => {
  const stopped = new AbortController()
  const stop = (): void => {
    if (!stopped.signal.aborted) run.say('Stopping at the end of this part …')
    stopped.abort()
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, stop)
  return {
    signal: stopped.signal,
    release: () => {
      for (const signal of signals) process.off(signal, stop)
    },
  }
}

const writeRefused = async (run: Run, ctx: ImportCtx, batchId: string | null): Promise<void> => {
  const path = run.options['refused']
  if (typeof path !== 'string' || batchId === null) return
  await writePieces(path, refusedRows(ctx, batchId))
}

const undoBatch = async (run: Run, ctx: ImportCtx, key: string): Promise<ExitCode> => {
  const batch = (await read(ctx, 'import-batch', key)) as unknown as ImportBatch
  let progress: ReturnType<Run['progress']> | null = null
  const report = await undoImport(ctx, batch, {
    leaveChanged: run.options['leaveChanged'] === true,
    isTrial: run.options['dryRun'] === true,
    onProgress: (done, total) => {
      progress ??= run.progress('Undoing', total)
      progress.update(done)
    },
  }).finally(() => progress?.end())
  const verb = run.options['dryRun'] === true ? 'would be' : 'were'
  run.result({ batch: batch.number, ...report }, [
    `${batch.number}: ${report.archived} records ${verb} archived, ${report.restored} ${verb} given their values from before.`,
    ...report.left.map(({ number, reason }) => `  left as it is: ${number}, ${reason}`),
  ])
  return exitCodes.done
}
