import { createReadStream, readFileSync, statSync } from 'node:fs'
import { mkdir, readFile, readdir, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { problem } from '#contract/problem.ts'
import { isNotCopied } from './left-out.ts'
import { segmentAt } from './log-segments.ts'
import { packName } from './manifest.ts'
import type { CopiedFile } from './manifest.ts'
import { createPack } from './pack.ts'
import type { PackWriter } from './pack.ts'
import { LogGap } from './source.ts'
import type { CopiedDatabase, CopyTask, Source } from './source.ts'
import { forEachOf, storeCompressed } from './stored-file.ts'

/** The embedded PostgreSQL: its folder is on this machine and ours to read. */
export function embeddedSource(pgdata: string): Source {
  return {
    isEmbedded: true,
    copyDatabase: (task) => copyFolder(pgdata, task),
    copyLog: (task, names) => copySegments(join(pgdata, 'pg_wal'), task, names),
  }
}

async function copyFolder(pgdata: string, task: CopyTask): Promise<CopiedDatabase> {
  const { client, label, folder, facts } = task
  if ((await readdir(join(pgdata, 'pg_tblspc'))).length > 0)
    throw problem('unavailable', {
      message: 'The database has tablespaces outside of its folder, which this backup would miss.',
      remedy: 'Move them back (alter table … set tablespace pg_default), or use pg_basebackup.',
    })
  const pack = await createPack(join(folder, packName))
  try {
    const begun = await client.query<{ lsn: string }>(
      'select pg_backup_start($1, fast => true)::text as lsn',
      [label],
    )
    const folders = await copyFiles(pgdata, pack, task)
    const stopped = await client.query<{ labelfile: string }>(
      'select labelfile from pg_backup_stop(wait_for_archive => false)',
    )
    await pack.add('backup_label', Buffer.from(stopped.rows[0]?.labelfile ?? ''))
    const from = segmentAt(begun.rows[0]?.lsn ?? '', facts.timeline, facts.segmentBytes)
    return { folders, files: await pack.end(), from }
  } catch (error) {
    // Closed already where it was the end that failed.
    await pack.abandon().catch(() => undefined)
    throw error
  }
}

const smallBytes = 262_144

/** Copies the files that matter, the control file last as PostgreSQL asks for; answers the folders. */
async function copyFiles(pgdata: string, pack: PackWriter, task: CopyTask): Promise<string[]> {
  const entries = (await readdir(pgdata, { recursive: true, withFileTypes: true })).map((entry) => ({
    isFolder: entry.isDirectory(),
    path: relative(pgdata, join(entry.parentPath, entry.name)).split(sep).join('/'),
  }))
  // A label in the folder is of some other copy; ours is added at the end.
  const kept = entries.filter(({ path }) => !isNotCopied(path) && path !== 'backup_label')
  const control = 'global/pg_control'
  let done = 0
  for (const { path, isFolder } of kept) {
    if (isFolder || path === control) continue
    const content = contentOf(join(pgdata, path))
    if (content === null) continue
    const { bytes } = await pack.add(path, content)
    task.onProgress((done += bytes))
    await setImmediate()
  }
  await pack.add(control, await readSteady(join(pgdata, control)))
  return kept.filter(({ isFolder }) => isFolder).map(({ path }) => path)
}

/** A small file is read at once: a thousand of them wait for each other's threads longer than for the disk. */
function contentOf(path: string): Buffer | Readable | null {
  try {
    return statSync(path).size <= smallBytes
      ? readFileSync(path)
      : createReadStream(path, { highWaterMark: smallBytes })
  } catch (error) {
    // A table dropped since it was listed is no loss: the log says so too.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Reads a small file that is written in place until two readings agree. */
async function readSteady(path: string): Promise<Buffer> {
  for (let before = await readFile(path); ;) {
    const now = await readFile(path)
    if (now.equals(before)) return now
    before = now
  }
}

async function copySegments(
  pgWal: string,
  { folder, facts }: CopyTask,
  names: readonly string[],
): Promise<CopiedFile[]> {
  await mkdir(join(folder, 'log'), { mode: 0o700 })
  const files: CopiedFile[] = []
  await forEachOf(names, async (path) => {
    const source = join(pgWal, path)
    const found = await stat(source).catch(() => null)
    if (found?.size !== facts.segmentBytes) throw new LogGap(`The segment ${path} of the log is gone.`)
    files.push({
      path,
      ...(await storeCompressed(createReadStream(source), join(folder, 'log', `${path}.zst`))),
    })
  })
  return files
}
