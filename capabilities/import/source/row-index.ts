import { problem } from '#contract/problem.ts'
import { cellAt, cellsOf, tidy } from './cells.ts'
import { comma, maxRowBytes, scanRows, type FoundRow } from './row-scanner.ts'

/** Which columns say to which record a row belongs and where among its rows it stands. */
export interface IndexRequest {
  readonly delimiter?: string | undefined
  readonly missing: readonly string[]
  readonly key: string
  /** Without it the order of the file counts. */
  readonly order: { readonly column: string; place(cell: string): number | null } | null
}

/** A row that can't be read, with what is needed to find it. */
export interface RefusedRow {
  readonly line: number
  readonly key: string | null
  readonly code: string
  readonly message: string
  readonly cells: readonly string[] | null
}

export interface RowPlace {
  readonly from: number
  readonly length: number
  readonly line: number
  readonly isQuoted: boolean
  /** The value of the order column, or the row's place in the file. */
  readonly order: number
}

/** The rows of one record in their order. */
export interface RecordRows {
  readonly key: string
  readonly rows: readonly RowPlace[]
  /** The file had them in another order. */
  readonly isReordered: boolean
}

/**
 * Where everything stands in a file, some 30 bytes a row: rows of a record may lie anywhere in it, and any part can be
 * read again. Records are in the order of their first rows, so that the same file always gives the same parts.
 */
export interface RowIndex {
  readonly header: readonly string[]
  readonly delimiter: string
  readonly sha256: string
  /** Rows below the header, the refused ones included. */
  readonly rowCount: number
  readonly recordCount: number
  readonly refused: readonly RefusedRow[]
  keys(): Iterable<string>
  record(index: number): RecordRows
  rowCountOf(index: number): number
  /** Bytes of a record's rows in the file. */
  byteCountOf(index: number): number
}

const mostRows = 5_000_000

/** Reads a file once, from end to end. @throws Problem `malformed` for what is no such table, `too_large` for too many rows */
export const indexRows = async (path: string, request: IndexRequest): Promise<RowIndex> => {
  const rows = rowTable()
  const records = new Map<string, number>()
  const refused: RefusedRow[] = []
  let head: Head | null = null
  let count = 0
  const add = (row: FoundRow): void => {
    if (!head) {
      head = headOf(row, request)
      return
    }
    count += 1
    if (count > mostRows) throw problem('too_large', `The file has more than ${mostRows} rows; split it.`)
    const placed = placeOf(row, head, request, count)
    if ('code' in placed) {
      refused.push(placed)
      return
    }
    const record = records.get(placed.key) ?? records.size
    if (record === records.size) records.set(placed.key, record)
    rows.push(row, record, placed.order)
  }
  const { sha256 } = await scanRows(path, () => (head ?? { code: comma }).code, add)
  if (!head) throw problem('malformed', 'The file is empty.')
  const { header, delimiter } = head as Head
  return { header, delimiter, sha256, rowCount: count, refused, ...groupedBy([...records.keys()], rows) }
}

interface Head {
  readonly header: readonly string[]
  readonly delimiter: string
  readonly code: number
  readonly key: number
  readonly order: number
}

const headOf = (row: FoundRow, request: IndexRequest): Head => {
  const { header, delimiter } = headerOf(row.text, row.isQuoted, request.delimiter)
  const at = (column: string): number => {
    const index = header.indexOf(column)
    if (index === -1)
      throw problem('malformed', {
        message: `The file has no column "${column}"; its columns are ${header.slice(0, 60).join(', ')}.`,
        remedy: 'Correct the mapping, or its delimiter.',
      })
    return index
  }
  return {
    header,
    delimiter,
    code: delimiter.charCodeAt(0),
    key: at(request.key),
    order: request.order ? at(request.order.column) : -1,
  }
}

/** The columns that the first row names. @throws Problem `malformed` where it is no such row, or names two alike */
export const headerOf = (
  text: string | null,
  isQuoted: boolean,
  given?: string,
): { readonly header: readonly string[]; readonly delimiter: string } => {
  if (text === null || text.includes('\u0000'))
    throw problem('malformed', {
      message: 'The file does not begin with a header: it seems to be no text, or no table.',
      remedy: 'Export it as CSV with a header.',
    })
  const delimiter = given ?? likelyDelimiter(text)
  const header = namesIn(text, delimiter, isQuoted)
  const twice = header.find((name, index) => header.indexOf(name) !== index)
  if (twice !== undefined) throw problem('malformed', `The header has two columns "${twice}".`)
  return { header, delimiter }
}

const namesIn = (text: string, delimiter: string, isQuoted: boolean): readonly string[] => {
  try {
    return cellsOf(text, delimiter, isQuoted).map(tidy)
  } catch {
    throw problem('malformed', {
      message: 'The quotes in the first line do not fit together.',
      remedy: 'Correct that line, or export the file anew.',
    })
  }
}

const likelyDelimiter = (header: string): string =>
  [',', ';', '\t', '|']
    .map((delimiter) => ({ delimiter, columns: header.split(delimiter).length }))
    .reduce((best, each) => (each.columns > best.columns ? each : best)).delimiter

const placeOf = (
  row: FoundRow,
  head: Head,
  request: IndexRequest,
  count: number,
): RefusedRow | { key: string; order: number } => {
  const refuse = (code: string, message: string, key: string | null = null): RefusedRow => ({
    line: row.line,
    key,
    code,
    message,
    cells: null,
  })
  if (row.text === null)
    return refuse('row.long', `The row has ${row.length} bytes; at most ${maxRowBytes} are read.`)
  try {
    const key = tidy(cellAt(row.text, head.delimiter, row.isQuoted, head.key) ?? '')
    if (key === '' || request.missing.includes(key))
      return refuse(
        'key.missing',
        `The row has no ${request.key}: it can't be told which record it is about.`,
      )
    if (!request.order) return { key, order: count }
    const cell = tidy(cellAt(row.text, head.delimiter, row.isQuoted, head.order) ?? '')
    const order = request.order.place(cell)
    if (order === null)
      return refuse('order.form', `"${cell}" in ${request.order.column} can't be put in order.`, key)
    return { key, order }
  } catch (error) {
    return refuse('row.quotes', `The row can't be read: ${(error as Error).message}.`)
  }
}

/** Columns of numbers instead of objects: a row costs 29 bytes. */
const rowTable = () => {
  let size = 1 << 16
  let length = 0
  let columns = emptyColumns(size)
  const grow = (): void => {
    const larger = emptyColumns((size *= 2))
    larger.from.set(columns.from)
    larger.order.set(columns.order)
    larger.length.set(columns.length)
    larger.line.set(columns.line)
    larger.record.set(columns.record)
    larger.quoted.set(columns.quoted)
    columns = larger
  }
  return {
    push: (row: FoundRow, record: number, order: number): void => {
      if (length === size) grow()
      columns.from[length] = row.from
      columns.order[length] = order
      columns.length[length] = row.length
      columns.line[length] = row.line
      columns.record[length] = record
      columns.quoted[length] = row.isQuoted ? 1 : 0
      length += 1
    },
    count: () => length,
    recordOf: (row: number) => columns.record[row] as number,
    lengthOf: (row: number) => columns.length[row] as number,
    at: (row: number): RowPlace => ({
      from: columns.from[row] as number,
      length: columns.length[row] as number,
      line: columns.line[row] as number,
      isQuoted: columns.quoted[row] === 1,
      order: columns.order[row] as number,
    }),
  }
}

const emptyColumns = (size: number) => ({
  from: new Float64Array(size),
  order: new Float64Array(size),
  length: new Uint32Array(size),
  line: new Uint32Array(size),
  record: new Uint32Array(size),
  quoted: new Uint8Array(size),
})

/** Rows by record in two passes over the numbers; each record is put in order when it is asked for. */
const groupedBy = (keys: readonly string[], rows: ReturnType<typeof rowTable>) => {
  const starts = new Uint32Array(keys.length + 1)
  const bytes = new Float64Array(keys.length)
  for (let row = 0; row < rows.count(); row++) {
    const record = rows.recordOf(row)
    bytes[record] = (bytes[record] as number) + rows.lengthOf(row)
    const after = record + 1
    starts[after] = (starts[after] as number) + 1
  }
  for (let record = 0; record < keys.length; record++)
    starts[record + 1] = (starts[record + 1] as number) + (starts[record] as number)
  const next = starts.slice()
  const sorted = new Uint32Array(rows.count())
  for (let row = 0; row < rows.count(); row++) {
    const record = rows.recordOf(row)
    sorted[next[record] as number] = row
    next[record] = (next[record] as number) + 1
  }
  return {
    recordCount: keys.length,
    keys: () => keys,
    byteCountOf: (record: number) => bytes[record] as number,
    rowCountOf: (record: number) => (starts[record + 1] as number) - (starts[record] as number),
    record: (record: number): RecordRows => {
      const places = [...sorted.subarray(starts[record], starts[record + 1])].map((row) => rows.at(row))
      const isReordered = places.some((place, index) => place.order < (places[index - 1]?.order ?? -Infinity))
      // Stable: rows of the same order stay in that of the file.
      if (isReordered) places.sort((a, b) => a.order - b.order)
      return { key: keys[record] as string, rows: places, isReordered }
    },
  }
}
