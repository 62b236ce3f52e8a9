import { createReadStream } from 'node:fs'
import { mkdir, open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { extract } from 'tar-stream'
import { isNotCopied } from '../left-out.ts'
import { segmentAfter, startOf } from '../log-segments.ts'
import { packName } from '../manifest.ts'
import type { CopiedFile } from '../manifest.ts'
import { createPack } from '../pack.ts'
import type { PackWriter } from '../pack.ts'
import { LogGap } from '../source.ts'
import type { CopiedDatabase, CopyTask, DatabaseFacts, Source } from '../source.ts'
import { storeCompressed } from '../stored-file.ts'
import { libpqOf } from './libpq.ts'
import { findProgram } from './programs.ts'
import type { ProgramName } from './programs.ts'
import { runProgram } from './run-program.ts'

export interface ExternalOptions {
  readonly databaseUrl: string
  /** The folder of PostgreSQL's programs; null looks where packages put them. */
  readonly programs: string | null
}

/** A PostgreSQL that is not ours: its files and its log come by the replication protocol, through its own programs. */
export function externalSource(options: ExternalOptions): Source {
  return {
    isEmbedded: false,
    copyDatabase: (task) => copyByBaseBackup(options, task),
    copyLog: (task, names) => copyByReceiving(options, task, names),
  }
}

const start = async (
  { databaseUrl, programs }: ExternalOptions,
  name: ProgramName,
  args: readonly string[],
  facts: DatabaseFacts,
) => {
  const program = await findProgram(name, { major: facts.major, folder: programs, mayBeNewer: true })
  return runProgram(program, args, { target: libpqOf(databaseUrl), facts })
}

async function copyByBaseBackup(options: ExternalOptions, task: CopyTask): Promise<CopiedDatabase> {
  const { folder, facts, label } = task
  // Fetched: the server does not wait for an archive, which may be broken. What of the log comes along is left out.
  const args = ['--pgdata=-', '--format=tar', '--wal-method=fetch', '--checkpoint=fast', '--no-manifest']
  const running = await start(options, 'pg_basebackup', [...args, `--label=${label}`], facts)
  const pack = await createPack(join(folder, packName))
  try {
    const { folders, label: text } = await packArchive(running.output, pack, task).catch(async (error) => {
      running.kill()
      // An archive that breaks off is the program's to explain.
      await running.ended
      throw error
    })
    await running.ended
    const from = /^START WAL LOCATION: \S+ \(file ([0-9A-F]{24})\)$/m.exec(text)?.[1]
    if (from === undefined) throw new Error('pg_basebackup brought no backup_label.')
    return { folders, files: await pack.end(), from }
  } catch (error) {
    await pack.abandon().catch(() => undefined)
    throw error
  }
}

const smallBytes = 262_144

async function packArchive(
  output: Readable,
  pack: PackWriter,
  task: CopyTask,
): Promise<{ folders: string[]; label: string }> {
  const folders: string[] = []
  let label = ''
  let done = 0
  const archive = extract()
  output.pipe(archive)
  for await (const entry of archive) {
    const { name, type, size } = entry.header
    const path = name.replace(/^\.\//, '').replace(/\/$/, '')
    if (path === '' || path === '.' || isNotCopied(path)) {
      entry.resume()
      continue
    }
    if (type === 'directory') {
      folders.push(path)
      entry.resume()
      continue
    }
    if (type !== 'file') throw new Error(`The copy of the database holds ${path}, a ${type}.`)
    const content = size <= smallBytes ? await wholeOf(entry) : Readable.from(entry)
    if (path === 'backup_label' && Buffer.isBuffer(content)) label = content.toString()
    const { bytes } = await pack.add(path, content)
    task.onProgress((done += bytes))
  }
  return { folders, label }
}

async function wholeOf(entry: AsyncIterable<unknown>): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of entry) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

/** Receives whole segments of the log, which the slot has kept; the slot is not moved before they are in a backup. */
async function copyByReceiving(
  options: ExternalOptions,
  { folder, facts }: CopyTask,
  names: readonly string[],
): Promise<CopiedFile[]> {
  await mkdir(join(folder, 'log'), { mode: 0o700 })
  const [first] = names
  const last = names.at(-1)
  if (first === undefined || last === undefined) return []
  const received = join(folder, 'received')
  await mkdir(received, { mode: 0o700 })
  await pretendToHave(segmentAfter(first, facts.segmentBytes, -1), received, facts)
  const args = [`--directory=${received}`, `--endpos=${lastByteOf(last, facts)}`, '--no-loop', '--no-sync']
  await (
    await start(options, 'pg_receivewal', args, facts)
  ).ended
  const files: CopiedFile[] = []
  for (const path of names) {
    const source = join(received, path)
    if ((await stat(source).catch(() => null))?.size !== facts.segmentBytes)
      throw new LogGap(`The segment ${path} of the log did not come.`)
    const stored = await storeCompressed(createReadStream(source), join(folder, 'log', `${path}.zst`))
    files.push({ path, ...stored })
    await rm(source)
  }
  await rm(received, { recursive: true })
  return files
}

/**
 * pg_receivewal goes on behind the newest whole segment in its folder (its manual: "the starting point"), and would move
 * a slot by itself: so it gets no slot, and an empty file of the right name and size.
 */
async function pretendToHave(name: string, folder: string, { segmentBytes }: DatabaseFacts): Promise<void> {
  const file = await open(join(folder, name), 'wx', 0o600)
  await file.truncate(segmentBytes).finally(() => file.close())
}

/** It ends when it has passed a place: behind the last byte of the last segment that is wanted. */
function lastByteOf(segment: string, { segmentBytes }: DatabaseFacts): string {
  const [high = '0', low = '0'] = startOf(segmentAfter(segment, segmentBytes), segmentBytes).split('/')
  const place = (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`) - 1n
  return `${(place >> 32n).toString(16).toUpperCase()}/${(place & 0xffff_ffffn).toString(16).toUpperCase()}`
}
