import { csvLine } from '#contract/csv.ts'
import type { Ctx } from '#engine'
import type { Database } from '#platform/database/pool.ts'

interface Refusal {
  readonly line: number
  readonly key: string | null
  readonly code: string
  readonly message: string
  readonly cells: readonly string[] | null
}

const heading = ['line', 'key', 'code', 'reason', 'cells']

/** The refused rows of a batch as lines of CSV: where they stand, why, and their cells where they were ragged. */
export async function* refusedRows(
  ctx: Ctx & { readonly db: Database },
  batchId: string,
): AsyncGenerator<string> {
  yield csvLine(heading)
  const rows = ctx.db.stream<Refusal>({
    text: 'select line, key, code, message, cells from import_refusal where batch_id = $1 order by line',
    values: [batchId],
  })
  for await (const { line, key, code, message, cells } of rows)
    yield csvLine([String(line), key ?? '', code, message, cells ? JSON.stringify(cells) : ''])
}
