import { newId } from '#contract/id.ts'
import type { Ctx, Facts, KeptNumbers } from '#engine'
import type { Database } from '#platform/database/pool.ts'
import type { BoundMapping, ReadRow } from '../mapping/bind-mapping.ts'
import { RowProblem } from '../mapping/row-problem.ts'
import type { RecordSource } from '../source/row-reader.ts'
import type { RefusedRow } from '../source/row-index.ts'
import { idsBy, numbersInUse } from './lookup.ts'
import { knownRows, type KnownRows } from './marks.ts'
import { recordQuirks } from './quirks.ts'
import type { References } from './references.ts'
import { makeTally, type ImportReport, type Tally } from './report.ts'

/** A context outside a transaction. */
export type ImportCtx = Ctx & { readonly db: Database }

export interface PartOptions {
  readonly mapping: BoundMapping
  readonly references: References
  readonly facts: Facts
  readonly batchId: string
  readonly part: number
  readonly isTrial: boolean
  /** Where the mapping keeps the source's numbers. */
  readonly numbers: KeptNumbers | null
}

/** A row on its way: read, with the record that it is about. */
export interface PendingRow {
  readonly row: ReadRow
  readonly record: TargetRecord
  /** Under which it is known when it comes again. */
  readonly fingerprint: string
}

export interface TargetRecord {
  readonly key: string
  readonly id: string
  /** The source's number, where it is free. */
  readonly number: string | undefined
  readonly known: KnownRows | undefined
}

export interface PreparedPart {
  readonly pending: readonly PendingRow[]
  readonly refusals: readonly RefusedRow[]
  /** What is known of the part's rows before anything is written. */
  readonly report: ImportReport
}

/** Everything that can be known of a part before its transaction: rows read, known ones left out, references made. */
export const preparePart = async (
  ctx: ImportCtx,
  records: readonly RecordSource[],
  unreadable: readonly RefusedRow[],
  options: PartOptions,
): Promise<PreparedPart> => {
  const tally = makeTally()
  const refusals: RefusedRow[] = []
  const refuse: Refuse = (row) => {
    refusals.push(row)
    tally.refused(row.code, { line: row.line, key: row.key, detail: row.message })
  }
  unreadable.forEach(refuse)
  const targets = await targetsOf(ctx, records, options, tally)
  const pending = records.flatMap((record, index) =>
    pendingRows(record, targets[index] as TargetRecord, options, tally, refuse),
  )
  for (const type of await options.references.resolve(ctx)) tally.made(type)
  return { pending, refusals, report: tally.report() }
}

type Refuse = (row: RefusedRow) => void

const targetsOf = async (
  ctx: ImportCtx,
  records: readonly RecordSource[],
  { mapping, numbers, isTrial }: PartOptions,
  tally: Tally,
): Promise<readonly TargetRecord[]> => {
  const keys = records.map(({ key }) => key)
  // First of all: what another process at the same batch writes meanwhile is known then, and its number in nobody's use.
  const taken = numbers ? await numbersInUse(ctx, keys) : new Set<string>()
  const idOf = await idsBy(ctx, mapping.type, mapping.keyField.name, keys)
  const existing = keys.map(idOf).filter((id) => id !== null)
  const known = await knownRows(ctx, existing)
  let lacksNumber = false
  const targets = records.map(({ key, rows }) => {
    const before = idOf(key)
    const isNew = before === null
    const isKept = isNew && numbers !== null && !taken.has(key) && numbers.isFree(key)
    if (isNew && numbers && !isKept) {
      lacksNumber = true
      tally.quirk('number.taken', {
        line: rows[0]?.line ?? 0,
        key,
        detail: `${key} is in use: it gets a number of our own`,
      })
    }
    // A trial gives out no numbers.
    const own = isTrial && isNew ? key : undefined
    return {
      key,
      id: before ?? newId(),
      number: isKept ? key : own,
      known: before === null ? undefined : known.get(before),
    }
  })
  if (lacksNumber && !isTrial) await numbers?.passOver(ctx)
  return targets
}

/** The rows of a record that are still to be applied. */
const pendingRows = (
  source: RecordSource,
  record: TargetRecord,
  { mapping, references }: PartOptions,
  tally: Tally,
  refuse: Refuse,
): PendingRow[] => {
  const seen = new Map<string, number>()
  const rows: ReadRow[] = []
  for (const row of source.rows) {
    try {
      rows.push(mapping.read(row, references.book))
    } catch (error) {
      if (!(error instanceof RowProblem)) throw error
      refuse({ line: row.line, key: source.key, code: error.code, message: error.message, cells: row.cells })
    }
  }
  recordQuirks(mapping, source, rows, record.known === undefined, tally)
  const named = rows.map((row) => ({ row, record, fingerprint: distinct(row.fingerprint, seen) }))
  const isKnown = ({ fingerprint }: PendingRow): boolean =>
    record.known?.fingerprints.has(fingerprint) === true
  const lastKnown = named.findLastIndex(isKnown)
  const last = mapping.order ? (record.known?.lastOrder ?? null) : null
  return named.filter((pending, index) => {
    const { row } = pending
    if (isKnown(pending)) {
      tally.row('known')
      return false
    }
    // A row that was refused once and has been passed by others must not be applied behind them now.
    if (index > lastKnown && (last === null || row.order >= last)) return true
    const message = 'The row belongs before rows that were imported earlier; history is not rewritten.'
    refuse({ line: row.line, key: source.key, code: 'row.late', message, cells: null })
    return false
  })
}

/** The same row twice in a file is two rows; the same two rows in another file are these. */
const distinct = (fingerprint: string, seen: Map<string, number>): string => {
  const times = (seen.get(fingerprint) ?? 0) + 1
  seen.set(fingerprint, times)
  return times === 1 ? fingerprint : `${fingerprint.slice(0, 8)}${times.toString(16).padStart(8, '0')}`
}
