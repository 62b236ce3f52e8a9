import { noFacts, previewAll, type Ctx, type EngineType, type Facts, type Outcome } from '#engine'
import type { MappingText } from '../mapping/read-mapping.ts'
import { importCtx } from './batch.ts'
import { itemsOf } from './commit-part.ts'
import { preparePart, type ImportCtx, type PartOptions } from './part.ts'
import { makeReferences } from './references.ts'
import { withFile } from './run.ts'

/** What would become of one row. */
export interface PreviewRow {
  readonly line: number
  readonly key: string | null
  readonly outcome: 'created' | 'updated' | 'transitioned' | 'unchanged' | 'known' | 'refused'
  /** The state after the row, and when and in whose name it would be written. */
  readonly state: string | null
  readonly at: string | null
  readonly by: string | null
  /** Field → text before and after, as people read it. */
  readonly changes: Readonly<Record<string, readonly [string | null, string | null]>>
  readonly problem: { readonly code: string; readonly message: string } | null
}

export interface Preview {
  /** Rows and records of the whole file. */
  readonly rows: number
  readonly records: number
  readonly header: readonly string[]
  readonly first: readonly PreviewRow[]
}

/** Decides the rows of the first records without writing anything. @throws Problem for faults of mapping or file */
export const previewImport = async (
  ctx: ImportCtx,
  request: { readonly path: string; readonly mapping: MappingText; readonly rows?: number },
): Promise<Preview> =>
  withFile(ctx, request, async ({ bound, index, reader }) => {
    const wanted = request.rows ?? 50
    let records = 0
    for (let rows = 0; rows < wanted && records < index.recordCount; records++)
      rows += index.rowCountOf(records)
    const { records: sources, refused } = await reader.read(0, records)
    const facts = noFacts()
    const batchId = '00000000-0000-0000-0000-000000000000'
    const references = makeReferences(bound, { facts, batchId, isTrial: true })
    const options: PartOptions = {
      mapping: bound,
      references,
      facts,
      batchId,
      part: 0,
      isTrial: true,
      numbers: null,
    }
    const importing: ImportCtx = { ...importCtx(ctx), via: 'import' }
    const prepared = await preparePart(
      importing,
      sources,
      [...index.refused.slice(0, wanted), ...refused],
      options,
    )
    const outcomes = await previewAll(importing, bound.type.name, itemsOf(prepared.pending, options), options)
    const decided = prepared.pending.map(({ row, record }, at) =>
      rowOf(ctx, bound.type, facts, { line: row.line, key: record.key }, outcomes[at] as Outcome),
    )
    const unreadable = prepared.refusals.map(({ line, key, code, message }): PreviewRow => ({
      ...nothing,
      line,
      key,
      outcome: 'refused',
      problem: { code, message },
    }))
    const first = [...decided, ...unreadable].sort((a, b) => a.line - b.line)
    return { rows: index.rowCount, records: index.recordCount, header: index.header, first }
  })

const nothing = { state: null, at: null, by: null, changes: {}, problem: null } as const

const rowOf = (
  ctx: Ctx,
  type: EngineType,
  facts: Facts,
  place: Pick<PreviewRow, 'line' | 'key'>,
  outcome: Outcome,
): PreviewRow => {
  if ('problem' in outcome) {
    const { code, details } = outcome.problem
    const problem = { code: details.issues?.[0]?.code ?? code, message: details.message }
    return { ...nothing, ...place, outcome: 'refused', problem }
  }
  const { event, after } = outcome.written
  if (!event) return { ...nothing, ...place, outcome: 'unchanged', state: after.state }
  const text = (value: unknown): string | null => readable(ctx, facts, value)
  const changes = Object.entries(event.changes)
    .filter(([name]) => type.fields.has(name))
    .map(([name, [before, now]]) => [name, [text(before), text(now)]] as const)
  return {
    ...place,
    outcome: event.kind as 'created' | 'updated' | 'transitioned',
    state: after.state,
    at: event.at,
    // The import itself is nobody whose name would say something.
    by: facts.records.has(event.actor) ? text(event.actor) : null,
    changes: Object.fromEntries(changes),
    problem: null,
  }
}

/** Names instead of ids: the records that a preview names may not be there yet. */
const readable = (ctx: Ctx, facts: Facts, value: unknown): string | null => {
  if (value === null || value === undefined) return null
  const record = typeof value === 'string' ? facts.records.get(value) : undefined
  if (record) {
    const title = record[ctx.types.get(String(record['type'])).titleField]
    return typeof title === 'string' ? title : (value as string)
  }
  return typeof value === 'string' ? value : JSON.stringify(value)
}
