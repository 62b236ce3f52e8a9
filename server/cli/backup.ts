import { resolve } from 'node:path'
import { problem } from '#contract/problem.ts'
import { checkBackup } from '#platform/backup/check.ts'
import type { Manifest } from '#platform/backup/manifest.ts'
import { listBackups, openPlace, storedBytes } from '#platform/backup/place.ts'
import type { BackupDone } from '#platform/backup/take.ts'
import type { Platform } from '#platform/platform.ts'
import { backUp } from '../backup/backup.ts'
import { activePlans, backUpPlan } from '../backup/plans.ts'
import { makeProduct } from '../product.ts'
import type { CliCommand, Run } from './command.ts'
import { programsOf, programsOption } from './programs-option.ts'

export const backupCommand: CliCommand = {
  path: ['backup'],
  summary: 'copy database and files while the product runs',
  options: [
    { flags: '--to <folder>', text: 'the folder that holds the backups; those of the plans when absent' },
    { flags: '--full', text: 'copy everything, also where the log since the last backup would do' },
    { flags: '--keep <count>', text: 'remove older backups, but for this many full ones' },
    {
      flags: '--keep-days <days>',
      text: 'remove older backups, but for what it takes to go back so many days',
    },
    { flags: '--once', text: 'do not keep the log for a next backup' },
    programsOption,
  ],
  help: `The first backup in a folder is a full one; those after it copy the log since, and new files.
After each one the log is kept for the next (up to 4 GB; then the next one is full again).`,
  async run(run) {
    const platform = await run.platform()
    let progress: ReturnType<Run['progress']> | null = null
    const onProgress = (bytes: number, total: number): void => {
      progress ??= run.progress('Copying', total)
      progress.update(bytes)
    }
    const done = await (
      run.options['to'] === undefined ? byPlans(run, platform, onProgress) : byHand(run, platform, onProgress)
    ).finally(() => progress?.end())
    run.result(
      done.map(({ manifest, addedFiles, removed, insteadBecause }) => ({
        ...summaryOf(manifest),
        addedFiles,
        removed,
        insteadBecause,
      })),
      done.flatMap(({ manifest, addedFiles, removed, insteadBecause }) => [
        `${manifest.id}: ${describe(manifest)}, ${addedFiles} new files; read again and found as written.`,
        ...(insteadBecause === null ? [] : [`It is a full one: ${insteadBecause}`]),
        ...(removed.length === 0 ? [] : [`Removed: ${removed.join(', ')}.`]),
      ]),
    )
  },
}

type OnProgress = (bytes: number, total: number) => void

const byHand = async (run: Run, platform: Platform, onProgress: OnProgress): Promise<BackupDone[]> => [
  await backUp(platform, {
    folder: resolve(text(run, 'to')),
    kind: run.options['full'] === true ? 'full' : 'auto',
    label: 'by hand',
    keep: keepOf(run),
    continues: run.options['once'] !== true,
    programs: programsOf(run),
    onProgress,
  }),
]

async function byPlans(run: Run, platform: Platform, onProgress: OnProgress): Promise<BackupDone[]> {
  const parts = { ...platform, product: await makeProduct(platform) }
  const plans = await activePlans(parts)
  if (plans.length === 0)
    throw problem('not_found', {
      message: 'There is no active backup plan.',
      remedy: 'Make one under Studio, or name a folder with --to.',
    })
  const done: BackupDone[] = []
  for (const plan of plans)
    done.push(
      await backUpPlan(parts, plan, run.options['full'] === true ? 'full' : 'increment', {
        onProgress,
        programs: programsOf(run),
      }),
    )
  return done
}

export const backupsCommand: CliCommand = {
  path: ['backups'],
  summary: 'list the backups in a folder, and check them',
  options: [
    { flags: '--in <folder>', text: 'the folder that holds the backups', isRequired: true },
    { flags: '--check', text: 'read all of them and compare every checksum' },
  ],
  help: 'Needs no database. With --check it ends with 3 at the first file that is missing or damaged, and names it.',
  async run(run) {
    const place = await openPlace(resolve(text(run, 'in')), { create: false })
    const backups = await listBackups(place)
    if (run.options['check'] === true)
      for (const each of backups) await checkBackup(place, each, { contents: true })
    run.result(
      backups.map(summaryOf),
      backups.length === 0
        ? 'There are none.'
        : backups.map((each) => `${each.id}  ${describe(each)}, reaches to ${each.reachesTo}`),
    )
  },
}

const summaryOf = (manifest: Manifest) => ({
  id: manifest.id,
  kind: manifest.kind,
  label: manifest.label,
  startedAt: manifest.startedAt,
  endedAt: manifest.endedAt,
  consistentAt: manifest.consistentAt,
  reachesTo: manifest.reachesTo,
  product: manifest.product,
  log: manifest.log,
  bytes: storedBytes(manifest),
  contents: manifest.contents.length,
})

const describe = (manifest: Manifest): string => {
  const seconds = (Date.parse(manifest.endedAt) - Date.parse(manifest.startedAt)) / 1000
  return `${manifest.kind}, ${(storedBytes(manifest) / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s`
}

const text = (run: Run, name: string): string => String(run.options[name])

function keepOf(run: Run): { full: number; days: number } | null {
  const [full, days] = [run.options['keep'], run.options['keepDays']].map((value) => {
    if (value === undefined) return null
    if (typeof value === 'string' && /^\d{1,5}$/.test(value)) return Number(value)
    throw problem('malformed', '--keep and --keep-days must be whole numbers.')
  })
  return full === null && days === null ? null : { full: full ?? 1, days: days ?? 0 }
}
