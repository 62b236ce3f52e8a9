import { once } from 'node:events'
import { problem } from '#contract/problem.ts'
import { makeReadTrail, systemActor, type EngineType } from '#engine'
import { exportLines } from '../http/records/export.ts'
import { makeProduct } from '../product.ts'
import type { CliCommand, Run } from './command.ts'
import { writePieces } from './output-file.ts'

export const exportCommand: CliCommand = {
  path: ['export'],
  summary: 'write a list of records as CSV or JSON',
  options: [
    { flags: '--type <plural>', text: 'which records: incidents, people, …', isRequired: true },
    {
      flags: '--filter <feel>',
      text: 'which of them, e.g. \'priority = "high" and stateClass != "closed"\'',
    },
    { flags: '--sort <names>', text: 'order, e.g. -openedAt,number' },
    { flags: '--fields <names>', text: 'columns, e.g. title,priority,team; all when absent' },
    {
      flags: '--format <format>',
      text: 'csv or json; csv when absent, and json with --json and no --output',
    },
    { flags: '--archived', text: 'archived records too' },
    { flags: '--output <file>', text: 'the file to write; standard output when absent' },
  ],
  help: `  keelson export --type incidents --filter 'openedAt >= date and time("2016-03-01T00:00:00Z")' --output march.csv`,
  async run(run) {
    const platform = await run.platform()
    const product = await makeProduct(platform)
    const plural = String(run.options['type'])
    const type =
      product.types.byPlural(plural) ?? (product.types.has(plural) ? product.types.get(plural) : null)
    if (!type)
      throw problem('malformed', {
        message: `There is no type "${plural}".`,
        remedy: `There are ${product.types
          .all()
          .map((each) => each.plural)
          .join(', ')}.`,
      })
    const reads = makeReadTrail({ operation: 'keelson export', request: null, sessionId: null })
    const ctx = { ...product.ctxFor(systemActor('setup'), 'cli'), db: platform.database, reads }
    await writeLines(run, ctx, type)
  },
}

const formatOf = ({ isJson, options }: Run): 'csv' | 'json' => {
  const format = options['format'] ?? (isJson && options['output'] === undefined ? 'json' : 'csv')
  if (format !== 'csv' && format !== 'json') throw problem('malformed', '--format must be csv or json.')
  if (isJson && format === 'csv' && options['output'] === undefined)
    throw problem('malformed', {
      message: '--json prints the records as JSON, and --format asks for CSV.',
      remedy: 'Leave one of them out, or name a file with --output.',
    })
  return format
}

const linesOf = (
  run: Run,
  ctx: Parameters<typeof exportLines>[0],
  type: EngineType,
  onRows?: (rows: number) => void,
): AsyncGenerator<string> => {
  const text = (name: string): string | undefined => {
    const value = run.options[name]
    return typeof value === 'string' ? value : undefined
  }
  const names = (name: string): string[] | undefined =>
    text(name)
      ?.split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '')
  const query = {
    format: formatOf(run),
    shown: false,
    bom: false,
    filter: text('filter'),
    sort: names('sort'),
    fields: names('fields'),
    archived: run.options['archived'] === true,
  }
  return exportLines(ctx, type, query, { onRows })
}

/** The records go to standard output and are the result; or into a file, and the result says what is in it. */
const writeLines = async (
  run: Run,
  ctx: Parameters<typeof exportLines>[0],
  type: EngineType,
): Promise<void> => {
  const file = run.options['output']
  if (typeof file !== 'string') {
    for await (const chunk of linesOf(run, ctx, type))
      if (!process.stdout.write(chunk)) await once(process.stdout, 'drain')
    return
  }
  let records = 0
  let progress: ReturnType<Run['progress']> | null = null
  const lines = linesOf(run, ctx, type, (rows) => {
    records += rows
    progress ??= run.progress('Exporting')
    progress.update(records)
  })
  const bytes = await writePieces(file, lines).finally(() => progress?.end())
  run.result({ file, records, bytes }, `${file} holds ${records} of ${type.plural}.`)
}
