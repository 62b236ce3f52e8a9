import { open } from 'node:fs/promises'
import { isUtf8 } from 'node:buffer'
import { cellsOf, tidy } from './cells.ts'
import type { RecordRows, RefusedRow, RowIndex, RowPlace } from './row-index.ts'

/** A row with its cells, blanks tidied. */
export interface Row {
  readonly line: number
  readonly order: number
  readonly cells: readonly string[]
}

export interface RecordSource {
  readonly key: string
  readonly rows: readonly Row[]
  readonly isReordered: boolean
}

export interface RowReader {
  /** Rows of records side by side in the index, and those among them that can't be read. */
  read(
    from: number,
    to: number,
  ): Promise<{ records: readonly RecordSource[]; refused: readonly RefusedRow[] }>
  close(): Promise<void>
}

// Scattered rows are read one by one once reading all that lies between them would take this much more.
const mostWaste = 4
const mostSpan = 64 * 1024 * 1024

/** Opens an indexed file for reading any of its records. */
export const openRows = async (path: string, index: RowIndex): Promise<RowReader> => {
  const file = await open(path, 'r')
  return {
    close: () => file.close(),
    read: async (from, to) => {
      const records = Array.from({ length: to - from }, (_, offset) => index.record(from + offset))
      const bytes = await bytesOf(file, records)
      const refused: RefusedRow[] = []
      return {
        records: records.map((record) => ({
          key: record.key,
          isReordered: record.isReordered,
          rows: record.rows.flatMap((place) => {
            const row = rowOf(bytes(place), place, record.key, index)
            if (!('code' in row)) return [row]
            refused.push(row)
            return []
          }),
        })),
        refused,
      }
    },
  }
}

const bytesOf = async (
  file: { read(buffer: Buffer, offset: number, length: number, position: number): Promise<unknown> },
  records: readonly RecordRows[],
): Promise<(place: RowPlace) => Buffer> => {
  const places = records.flatMap((record) => record.rows)
  let low = Infinity
  let high = 0
  let total = 0
  for (const { from, length } of places) {
    low = Math.min(low, from)
    high = Math.max(high, from + length)
    total += length
  }
  if (places.length > 0 && high - low <= Math.min(mostSpan, total * mostWaste + 65_536)) {
    const span = Buffer.allocUnsafe(high - low)
    await file.read(span, 0, span.length, low)
    return ({ from, length }) => span.subarray(from - low, from - low + length)
  }
  const parts = new Map<number, Buffer>()
  for (const { from, length } of places) {
    const part = Buffer.allocUnsafe(length)
    await file.read(part, 0, length, from)
    parts.set(from, part)
  }
  return ({ from }) => parts.get(from) as Buffer
}

const rowOf = (bytes: Buffer, place: RowPlace, key: string, index: RowIndex): Row | RefusedRow => {
  const refuse = (code: string, message: string, cells: readonly string[] | null): RefusedRow => ({
    line: place.line,
    key,
    code,
    message,
    cells,
  })
  const text = bytes.toString('utf8')
  if (!isUtf8(bytes))
    return refuse('row.encoding', 'The row is not UTF-8; give the file’s encoding in the mapping.', null)
  if (text.includes('\u0000')) return refuse('row.nul', 'The row contains a NUL character.', null)
  const cells = cellsOf(text, index.delimiter, place.isQuoted).map(tidy)
  if (cells.length !== index.header.length)
    return refuse(
      'row.columns',
      `The row has ${cells.length} columns; the header has ${index.header.length}.`,
      cells,
    )
  return { line: place.line, order: place.order, cells }
}
