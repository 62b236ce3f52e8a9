import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { isProblem, problem } from '#contract/problem.ts'
import { systemActor, type Actor, type Ctx } from '#engine'
import type { Database } from '#platform/database/pool.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { Job, Jobs, Queue } from '#platform/jobs/jobs.ts'
import type { ImportBatch } from './import-batch.ts'
import { readMapping } from './mapping/read-mapping.ts'
import { beginQueued, changeBatch, importCtx, keepTrial, moveBatch, readBatch } from './run/batch.ts'
import { leftToOthers } from './run/commit-part.ts'
import type { ImportCtx } from './run/part.ts'
import { runImport } from './run/run.ts'
import { undoImport } from './run/undo.ts'

/** Long work on a batch, in the background. A worker that dies leaves a batch that goes on where it was. */
export interface ImportTask {
  readonly batchId: string
  readonly task: 'run' | 'trial' | 'undo'
  readonly by: { readonly id: string; readonly name: string }
  readonly leaveChanged?: boolean
}

// Each end of a worker takes one: a busy season of upgrades must not use them up.
export const importQueue: Queue = { name: 'import', retryLimit: 20, timeoutSeconds: 6 * 3600 }

export interface ImportWorker {
  readonly jobs: Pick<Jobs, 'work'>
  readonly files: FileStore
  readonly database: Database
  ctxFor(actor: Actor, via: 'system'): Ctx
}

/** Works on the queue of imports in this process, one at a time. */
export const workImports = async (worker: ImportWorker): Promise<void> => {
  await worker.jobs.work<ImportTask & object>(importQueue.name, (job) => runTask(worker, job))
}

const runTask = async (worker: ImportWorker, { data, signal }: Job<ImportTask & object>): Promise<void> => {
  const base = worker.ctxFor(systemActor('importer'), 'system')
  // The decision tables may have changed since this process began.
  await base.decisions.reload(worker.database, base.types)
  const ctx: ImportCtx = { ...importCtx(base, data.by), db: worker.database }
  const batch = await readBatch(ctx, data.batchId)
  try {
    if (data.task === 'undo') await undoImport(ctx, batch, { leaveChanged: data.leaveChanged === true })
    else if (data.task === 'trial' || (await beginQueued(ctx, batch.id)))
      await withStored(worker.files, batch, (path) =>
        runStored(ctx, batch, path, data.task === 'trial', signal),
      )
  } catch (error) {
    if (error === leftToOthers) {
      // Ended by the process's own end it fails, and is queued again; else whoever was faster brings it to its end.
      if (signal.aborted) throw error
      return
    }
    // What a person has to see to is said on the batch; trying again would not help.
    if (!isProblem(error) || error.code === 'internal') throw error
    const failure = error.details.message.slice(0, 2000)
    const now = await readBatch(ctx, batch.id)
    if (now.state === 'queued' || now.state === 'running') await moveBatch(ctx, batch.id, 'fail', { failure })
    else await changeBatch(ctx, batch.id, { failure })
  }
}

const runStored = async (
  ctx: ImportCtx,
  batch: ImportBatch,
  path: string,
  isTrial: boolean,
  signal: AbortSignal,
): Promise<void> => {
  const asked = await watchForStop(ctx, batch.id)
  try {
    const { report } = await runImport(ctx, {
      path,
      fileName: batch.fileName ?? '',
      mapping: readMapping(batch.mapping ?? ''),
      batchId: batch.id,
      isTrial,
      signal: asked.signal,
      leave: signal,
    })
    if (isTrial) await keepTrial(ctx, batch.id, report)
  } finally {
    asked.end()
  }
}

const lookEveryMs = 1000

/** Whoever asks for a stop may do so in another process: the batch says it. */
const watchForStop = async (
  ctx: ImportCtx,
  batchId: string,
): Promise<{ signal: AbortSignal; end(): void }> => {
  const stopped = new AbortController()
  const look = async (): Promise<void> => {
    const [row] = await ctx.db.query<{ asked: boolean | null }>({
      name: 'import:stop-asked',
      text: `select stop_asked as asked from import_batch where id = $1 and state = 'running'`,
      values: [batchId],
    })
    if (row?.asked) stopped.abort()
  }
  await look()
  // A look that fails is made up for by the next one.
  const timer = setInterval(() => void look().catch(() => undefined), lookEveryMs)
  return { signal: stopped.signal, end: () => clearInterval(timer) }
}

/** The uploaded file as one that can be read at any place. */
export const withStored = async <T>(
  files: FileStore,
  batch: Pick<ImportBatch, 'number' | 'stored'>,
  work: (path: string) => Promise<T>,
): Promise<T> => {
  if (batch.stored === null)
    throw problem('conflict', `The file of ${batch.number} was not uploaded: import it where it lies.`)
  const folder = await mkdtemp(join(tmpdir(), 'keelson-upload-'))
  try {
    const path = join(folder, 'file')
    await pipeline(await files.read(batch.stored), createWriteStream(path, { mode: 0o600 }))
    return await work(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
