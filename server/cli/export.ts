import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { problem } from '#contract/problem.ts'
import { makeReadTrail, systemActor, type EngineType } from '#engine'
import { exportLines } from '../http/records/export.ts'
import { makeProduct } from '../product.ts'
import type { CliCommand, Run } from './command.ts'

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
    { flags: '--format <format>', text: 'csv or json', default: 'csv' },
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
    await writeLines(run, linesOf(run, ctx, type))
  },
}

const linesOf = (
  run: Run,
  ctx: Parameters<typeof exportLines>[0],
  type: EngineType,
): AsyncGenerator<string> => {
  const { format } = run.options
  if (format !== 'csv' && format !== 'json') throw problem('malformed', '--format must be csv or json.')
  const text = (name: string): string | undefined => {
    const value = run.options[name]
    return typeof value === 'string' ? value : undefined
  }
  const names = (name: string): string[] | undefined =>
    text(name)
      ?.split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '')
  return exportLines(ctx, type, {
    format,
    bom: false,
    filter: text('filter'),
    sort: names('sort'),
    fields: names('fields'),
    archived: run.options['archived'] === true,
  })
}

const writeLines = async (run: Run, lines: AsyncGenerator<string>): Promise<void> => {
  const path = run.options['output']
  const target = typeof path === 'string' ? createWriteStream(path) : process.stdout
  for await (const chunk of lines) if (!target.write(chunk)) await once(target, 'drain')
  if (target === process.stdout) return
  target.end()
  await finished(target)
}
