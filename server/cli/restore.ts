import { resolve } from 'node:path'
import { capabilities } from '#capabilities'
import { problem } from '#contract/problem.ts'
import { makeRegistry } from '#engine'
import { practices } from '#practices'
import { faultLines, isSound, restore } from '../backup/restore.ts'
import type { RestoreResult } from '../backup/restore.ts'
import type { CliCommand } from './command.ts'
import { exitCodes } from './command.ts'
import { programsOf, programsOption } from './programs-option.ts'

export const restoreCommand: CliCommand = {
  path: ['restore'],
  summary: 'make a new data folder from backups, at any time that they reach, and verify it',
  options: [
    { flags: '--from <folder>', text: 'the folder that holds the backups', isRequired: true },
    { flags: '--into <folder>', text: 'the data folder to make: empty, or not there yet', isRequired: true },
    {
      flags: '--to <time>',
      text: 'the state at this time, e.g. 2026-03-02T08:15:00Z; the newest when absent',
    },
    { flags: '--backup <id>', text: 'the last backup to use; all when absent' },
    programsOption,
  ],
  help: `The folder in use is never touched. When it is done: KEELSON_DATA_DIR=<folder> keelson start, with the same
KEELSON_SECRET (or the file "secret" of the old data folder). Ends with 1 when something does not agree.`,
  async run(run) {
    const { from, into, to, backup } = run.options
    const wish = {
      from: resolve(String(from)),
      into: resolve(String(into)),
      to: typeof to === 'string' ? instantOf(to) : null,
      backup: typeof backup === 'string' ? backup : null,
      inUse: run.config.dataFolder,
      secret: run.config.secret,
      programs: programsOf(run),
      onStep: run.progress,
    }
    const result = await restore(makeRegistry(practices, capabilities), wish)
    run.result(result, [
      ...linesOf(result, wish.into),
      ...(wish.secret === null
        ? [
            'Values of people in the log were not compared: that takes KEELSON_SECRET (or KEELSON_SECRET_FILE).',
          ]
        : []),
    ])
    return isSound(result) ? exitCodes.done : exitCodes.failed
  },
}

function instantOf(text: string): string {
  const at = new Date(text)
  if (Number.isNaN(at.getTime()) || !/(Z|[+-]\d\d:?\d\d)$/i.test(text))
    throw problem('malformed', {
      message: `--to must be a time with its zone, not "${text}".`,
      remedy: 'For example 2026-03-02T08:15:00Z, or 2026-03-02T09:15:00+01:00.',
    })
  return at.toISOString()
}

function linesOf(result: RestoreResult, into: string): string[] {
  const { verification, seals, schema } = result
  const faults = faultLines(result)
  return [
    `Restored into ${into} in ${(result.elapsedMs / 1000).toFixed(1)} s from ${result.backups.join(', ')}.`,
    `Point reached: the last transaction was committed at ${result.reached ?? 'an unknown time'}.`,
    ...(result.served === null
      ? []
      : [
          `Its database is in ${result.served.folder}: give that folder to a PostgreSQL ${result.served.major} (docs/operations.md), and start Keelson with its DATABASE_URL.`,
        ]),
    ...(result.erasedSince === 0
      ? []
      : [
          `${result.erasedSince} people were erased after that point: they are in it again until its first start erases them once more.`,
        ]),
    ...(schema.from === schema.to ? [] : [`The schema was brought from ${schema.from} to ${schema.to}.`]),
    `${verification.records} records with ${verification.events} events, ${seals.seals} seals, ${result.files} files: ${faults.length === 0 ? 'all agree.' : 'NOT all agree:'}`,
    ...faults.slice(0, 100).map((line) => `  ${line}`),
  ]
}
