import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { problem } from '#contract/problem.ts'
import {
  decodeRow, exportStatement, isTransaction, keepReads, present,
  type Ctx, type EngineType, type Presented, type StoredRecord,
} from '#engine' // prettier-ignore
import type { Database } from '#platform/database/pool.ts'
import { csvLine } from '#contract/csv.ts'
import { columnsFor } from './csv.ts'
import { shownColumns } from './shown-columns.ts'
import { listRequest, type TextCondition } from './list.ts'
import type { ExportQuery } from './query.ts'

const chunkRows = 500
// Each holds a connection for as long as its reader takes; the others must stay free for everybody else.
const mostAtOnce = 4

export type Exporter = ReturnType<typeof makeExporter>

/** Streams lists as files, however long they are: a chunk is read, trimmed to its reader's rights, written, forgotten. */
export const makeExporter = (textCondition: TextCondition | undefined) => {
  let running = 0
  return async (
    ctx: Ctx,
    type: EngineType,
    query: ExportQuery,
    reply: FastifyReply,
  ): Promise<FastifyReply> => {
    const { db } = ctx
    if (isTransaction(db)) throw new Error('An export needs a connection of its own.')
    if (running >= mostAtOnce)
      throw problem('too_many', {
        message: 'Too many exports are running.',
        remedy: 'Try again when one has ended.',
        retryAfter: 10,
      })
    const lines = exportLines({ ...ctx, db }, type, query, { textCondition })
    running += 1
    const counted = untilDone(lines, () => {
      running -= 1
    })
    // The first chunk comes before the answer begins, so that what is wrong with the request is still a problem.
    const first = await counted.next()
    const stream = Readable.from(resumed(first, counted), { objectMode: false, highWaterMark: 1 << 16 })
    const day = ctx.clock.now().slice(0, 10)
    return reply
      .type(
        query.format === 'csv'
          ? 'text/csv; charset=utf-8; header=present'
          : 'application/json; charset=utf-8',
      )
      .header('content-disposition', `attachment; filename="${type.plural}-${day}.${query.format}"`)
      .send(stream)
  }
}

interface Exporting {
  readonly textCondition?: TextCondition | undefined
  /** Hears how many records each piece holds. */
  readonly onRows?: ((rows: number) => void) | undefined
}

/** The file of a list, piece by piece; it holds a connection until it ends. */
export const exportLines = (
  ctx: Ctx & { readonly db: Database },
  type: EngineType,
  query: ExportQuery,
  exporting: Exporting = {},
): AsyncGenerator<string> =>
  query.format === 'csv'
    ? csvOf(ctx, ctx.db, type, query, exporting)
    : jsonOf(ctx, ctx.db, type, query, exporting)

async function* untilDone(lines: AsyncGenerator<string>, done: () => void): AsyncGenerator<string> {
  try {
    yield* lines
  } finally {
    done()
  }
}

/** Ends the rest however the stream ends, also when nobody has read from it yet: a generator of its own would not. */
const resumed = (
  first: IteratorResult<string>,
  rest: AsyncGenerator<string>,
): AsyncIterable<string> & AsyncIterator<string> => {
  let pending: IteratorResult<string> | null = first
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    next: async () => {
      const taken = pending
      pending = null
      return taken ?? rest.next()
    },
    return: () => rest.return(undefined),
  }
}

async function* csvOf(
  ctx: Ctx,
  db: Database,
  type: EngineType,
  query: ExportQuery,
  exporting: Exporting,
): AsyncGenerator<string> {
  const columns = query.shown ? shownColumns(ctx, type, query.fields) : columnsFor(type, query.fields)
  const head = `${query.bom ? '\uFEFF' : ''}${csvLine(columns.map(({ name }) => name))}`
  let before = head
  for await (const { data, refs } of chunks(ctx, db, type, query, exporting)) {
    yield before + data.map((record) => csvLine(columns.map((column) => column.text(record, refs)))).join('')
    before = ''
  }
  if (before !== '') yield before
}

async function* jsonOf(
  ctx: Ctx,
  db: Database,
  type: EngineType,
  query: ExportQuery,
  exporting: Exporting,
): AsyncGenerator<string> {
  let before = '[\n'
  for await (const { data } of chunks(ctx, db, type, query, exporting)) {
    yield before + data.map((record) => JSON.stringify(record)).join(',\n')
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

async function* chunks(
  ctx: Ctx,
  db: Database,
  type: EngineType,
  query: ExportQuery,
  { textCondition, onRows }: Exporting,
) {
  const statement = exportStatement(ctx, type.name, listRequest(ctx, type, query, textCondition))
  const decode = (row: string) => decodeRow(type, JSON.parse(row) as Record<string, unknown>)
  // A chunk leaves when the read log has it, not when the file is done: its reader may have gone by then.
  const shown = async (chunk: readonly StoredRecord[]): Promise<Presented> => {
    const presented = await present(ctx, type, chunk, { only: query.fields })
    await keepReads(ctx)
    onRows?.(chunk.length)
    return presented
  }
  let rows: StoredRecord[] = []
  for await (const { row } of db.stream<{ row: string }>(statement, { batchSize: chunkRows })) {
    rows.push(decode(row))
    if (rows.length < chunkRows) continue
    yield await shown(rows)
    rows = []
  }
  if (rows.length > 0) yield await shown(rows)
}
