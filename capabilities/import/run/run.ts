import { isProblem, problem } from '#contract/problem.ts'
import { isTransaction, keptNumbers, noFacts, numbersGivenOut } from '#engine'
import { isConnectionLost } from '#platform/database/pool.ts'
import { bindMapping, type BoundMapping } from '../mapping/bind-mapping.ts'
import { compileMapping } from '../mapping/compile-mapping.ts'
import type { MappingText } from '../mapping/read-mapping.ts'
import { indexRows, type RowIndex } from '../source/row-index.ts'
import { openRows, type RowReader } from '../source/row-reader.ts'
import { spool, usualLimits, type SpoolLimits } from '../source/spool.ts'
import {
  changeBatch,
  createBatch,
  givenAtBegin,
  importCtx,
  moveBatch,
  refuseSecond,
  reportSoFar,
  unfinished,
} from './batch.ts'
import { commitPart, leftToOthers } from './commit-part.ts'
import { preparePart, type ImportCtx, type PartOptions } from './part.ts'
import { makeReferences } from './references.ts'
import { addReports, emptyReport, withoutExamples, type ImportReport } from './report.ts'
import { withSmallHeap } from './small-heap.ts'

export interface ImportRequest {
  /** Where the file lies: CSV, gzip or zip. */
  readonly path: string
  readonly fileName: string
  readonly mapping: MappingText
  /** Decide everything, write nothing. */
  readonly isTrial?: boolean
  /** The batch of an upload, which runs already; without it one is made, or one that was stopped goes on. */
  readonly batchId?: string
  readonly signal?: AbortSignal
  /** Aborted when this process has to leave the work to another: the batch stays as it is, and goes on elsewhere. */
  readonly leave?: AbortSignal
  readonly onProgress?: (progress: ImportProgress) => void
  readonly limits?: SpoolLimits
  /** Rows of one transaction, about; 1,000 when absent. */
  readonly rowsPerPart?: number
}

export interface ImportProgress {
  readonly done: number
  readonly total: number
  readonly refused: number
}

export interface ImportResult {
  /** Null for a trial. */
  readonly batch: { readonly id: string; readonly number: string } | null
  /** `stopped` leaves the rest for the next run with the same file and mapping. */
  readonly outcome: 'done' | 'stopped' | 'trial'
  readonly report: ImportReport
  /** Rows in the file. */
  readonly total: number
  /** Whether it went on with a batch that had been stopped. */
  readonly isContinued: boolean
}

/**
 * Imports a file: each record's rows in order, by the product's own write path, in transactions of about a thousand rows.
 * The same file and mapping may be run again at any time: what was read is known. Stops at the end of a part.
 * @throws Problem for what is wrong with file or mapping as a whole; rows that are refused are in the report
 */
export const runImport = async (ctx: ImportCtx, request: ImportRequest): Promise<ImportResult> =>
  withFile(ctx, request, (file) => {
    const job = { ...file, request }
    return withSmallHeap(() => (request.isTrial ? runTrial(ctx, job) : runBatch(ctx, job)))
  })

/** A file made readable, with its mapping. */
export interface OpenFile {
  readonly bound: BoundMapping
  readonly index: RowIndex
  readonly reader: RowReader
}

/** Opens a file for `work` and cleans up behind it. @throws Problem for what is wrong with file or mapping as a whole */
export const withFile = async <T>(
  ctx: Pick<ImportCtx, 'types'>,
  request: Pick<ImportRequest, 'path' | 'mapping' | 'limits'>,
  work: (file: OpenFile) => Promise<T>,
): Promise<T> => {
  const { mapping: text } = request
  const compiled = compileMapping(text, ctx.types)
  const spooled = await spool(request.path, compiled.mapping.file?.encoding, request.limits ?? usualLimits)
  try {
    const index = await indexRows(spooled.path, {
      key: compiled.mapping.record.key,
      order: compiled.order,
      missing: compiled.missing,
      delimiter: compiled.mapping.file?.delimiter,
    })
    const bound = bindMapping(compiled, index.header, text)
    const reader = await openRows(spooled.path, index)
    try {
      return await work({ bound, index, reader })
    } finally {
      await reader.close()
    }
  } finally {
    await spooled.remove()
  }
}

interface ImportJob extends OpenFile {
  readonly request: ImportRequest
}

const noBatch = '00000000-0000-0000-0000-000000000000'

const runTrial = async (ctx: ImportCtx, job: ImportJob): Promise<ImportResult> => {
  const { report, isStopped } = await runParts(ctx, job, {
    id: noBatch,
    done: new Set(),
    report: emptyReport,
  })
  if (!isStopped) confirmComplete(report, job.index)
  const outcome = isStopped ? 'stopped' : 'trial'
  return { batch: null, outcome, report, total: job.index.rowCount, isContinued: false }
}

const runBatch = async (ctx: ImportCtx, job: ImportJob): Promise<ImportResult> => {
  const { request, index, bound } = job
  const { sha256: mappingHash, text } = request.mapping
  const before = request.batchId ?? (await unfinished(ctx, index.sha256, mappingHash))
  await refuseSecond(ctx, before)
  const own = importCtx(ctx, ctx.actor)
  const { mapping } = bound
  const batch = before
    ? { id: before }
    : await createBatch(own, {
        title: mapping.name,
        targetType: mapping.type,
        mapping: text,
        mappingHash,
        fileName: request.fileName,
      })
  const known = { fileHash: index.sha256, read: index.rowCount }
  // An upload runs from the moment at which its file is opened, so that a stop that comes meanwhile is heard.
  const { number, startedAt } = request.batchId
    ? await changeBatch(own, batch.id, known)
    : await moveBatch(own, batch.id, 'run', known)
  const { done, report: soFar } = await reportSoFar(ctx, batch.id)
  const identity = { id: batch.id, number }
  try {
    const { report, isStopped } = await runParts(ctx, job, { id: batch.id, done, report: soFar })
    if (!isStopped) confirmComplete(report, index)
    await moveBatch(own, batch.id, isStopped ? 'stop' : 'finish', countsOf(report))
    const outcome = isStopped ? 'stopped' : 'done'
    return {
      batch: identity,
      outcome,
      report,
      total: index.rowCount,
      isContinued: done.size > 0 && !!startedAt,
    }
  } catch (error) {
    if (error === leftToOthers) throw error
    if (!isConnectionLost(error)) await failBatch(own, batch.id, error)
    if (isProblem(error)) throw error
    const { message } = error as Error
    throw Object.assign(
      problem('internal', {
        message: `${number} broke off: ${message}`,
        remedy: 'Run it again with the same file and mapping: it goes on where it ended.',
      }),
      { cause: error },
    )
  }
}

const failBatch = async (ctx: ImportCtx, id: string, error: unknown): Promise<void> => {
  const { report } = await reportSoFar(ctx, id)
  const failure = (error instanceof Error ? error.message : String(error)).slice(0, 2000)
  await moveBatch(ctx, id, 'fail', { ...countsOf(report), failure })
}

const countsOf = (report: ImportReport) => ({
  applied: report.applied,
  unchanged: report.unchanged,
  refused: report.refused,
  report: withoutExamples(report),
})

/** Every row has come to an end of its own: none was forgotten or counted twice. */
const confirmComplete = (report: ImportReport, index: RowIndex): void => {
  if (report.read !== report.applied + report.refused + report.unchanged || report.read !== index.rowCount)
    throw new Error(
      `The count does not come out even: ${index.rowCount} rows, of them ${report.applied} applied, ${report.refused} refused, ${report.unchanged} without change.`,
    )
}

interface Progress {
  readonly id: string
  readonly done: ReadonlySet<number>
  readonly report: ImportReport
}

// While PostgreSQL stores one part the next is decided: two processors, two parts.
const partsInFlight = 2

const runParts = async (
  ctx: ImportCtx,
  job: ImportJob,
  progress: Progress,
): Promise<{ report: ImportReport; isStopped: boolean }> => {
  const { index, reader, bound, request } = job
  const isTrial = request.isTrial === true
  const facts = noFacts()
  const importing: ImportCtx = { ...importCtx(ctx), via: 'import' }
  if (isTransaction(importing.db)) throw new Error('An import opens its own transactions.')
  const keepsNumbers = bound.mapping.record.number === 'keep'
  const given = isTrial ? numbersGivenOut : givenAtBegin(progress.id)
  const numbers = keepsNumbers
    ? keptNumbers(bound.type, index.keys(), await given(importing, bound.type))
    : null
  const references = makeReferences(bound, { facts, batchId: progress.id, isTrial })
  let report = progress.report
  const told = (): void =>
    request.onProgress?.({ done: report.read, total: index.rowCount, refused: report.refused })
  const flying = new Set<Promise<void>>()
  let failure: { error: unknown } | null = null
  const launch = (work: Promise<ImportReport>): void => {
    const settled: Promise<void> = work
      .then((part) => {
        report = addReports(report, part)
        told()
      })
      .catch((error: unknown) => {
        failure ??= { error }
      })
      .finally(() => flying.delete(settled))
    flying.add(settled)
  }
  told()
  for (const part of partsOf(index, request.rowsPerPart ?? 1000)) {
    if (progress.done.has(part.number)) continue
    if (failure || request.signal?.aborted || request.leave?.aborted) break
    const { records, refused } = await reader.read(part.from, part.to)
    const unreadable = part.number === 0 ? [...index.refused, ...refused] : refused
    const options: PartOptions = {
      mapping: bound,
      references,
      facts,
      batchId: progress.id,
      part: part.number,
      isTrial,
      numbers,
    }
    const prepared = await preparePart(importing, records, unreadable, options)
    while (flying.size >= partsInFlight) await Promise.race(flying)
    launch(commitPart(importing, prepared, options))
  }
  await Promise.all(flying)
  const thrown = failure as { error: unknown } | null
  if (thrown) throw thrown.error
  if (request.leave?.aborted && report.read < index.rowCount) throw leftToOthers
  return { report, isStopped: request.signal?.aborted === true && report.read < index.rowCount }
}

// Rows may have a megabyte each: a part is held in memory several times over.
const bytesPerPart = 4 * 1024 * 1024

/** Whole records, about so many rows together. The same file gives the same parts. */
const partsOf = function* (
  index: RowIndex,
  rowsPerPart: number,
): Generator<{ number: number; from: number; to: number }> {
  let number = 0
  let from = 0
  let rows = 0
  let bytes = 0
  for (let record = 0; record < index.recordCount; record++) {
    rows += index.rowCountOf(record)
    bytes += index.byteCountOf(record)
    const isFull = rows >= rowsPerPart || bytes >= bytesPerPart
    if (!isFull && record < index.recordCount - 1) continue
    yield { number, from, to: record + 1 }
    number += 1
    from = record + 1
    rows = 0
    bytes = 0
  }
  // A file of which no row can be read has refused rows all the same.
  if (index.recordCount === 0) yield { number: 0, from: 0, to: 0 }
}
