import { FieldError } from '#contract/fields/kind.ts'
import type { EngineField } from '#engine'
import type { FieldMapping, Mapping, Term } from './mapping.ts'
import type { Reference, ReferenceBook } from './reference.ts'
import { RowProblem, type Quirk } from './row-problem.ts'
import { compileTemplate } from './template.ts'
import { timeReader, type ReadTimeOf } from './times.ts'

/** A row as the mapping sees it: cells by column, null where the cell is missing. */
export interface RowView {
  cell(column: string): string | null
  /** The time of the row, null when it has none. */
  readonly at: string | null
  readonly quirks: Quirk[]
}

/** What a row says of a field: a value, a reference, or nothing (`undefined`): then the record keeps what it has. */
export type FieldValue = Reference | string | number | boolean | null | undefined | readonly unknown[]

export type ReadField = (row: RowView, book: ReferenceBook) => FieldValue

/** The columns that a field needs. */
export const columnsOf = (field: FieldMapping): readonly string[] => [
  ...(field.column === undefined ? [] : [field.column]),
  ...(field.columns ?? []),
  ...(field.template === undefined ? [] : compileTemplate(field.template).names),
]

/** Makes the reader of a field. @throws Error whose message says what does not fit; RangeError for a form of times */
export const fieldReader = (field: EngineField, from: FieldMapping, mapping: Mapping): ReadField => {
  const sources = ['column', 'columns', 'template', 'value'].filter((each) => each in from)
  if (sources.length !== 1) throw new Error('needs one of column, columns, template and value')
  if ((from.values || from.others !== undefined) && from.column === undefined)
    throw new Error('has values without a column')
  for (const term of [from.value, from.others, from.missing, ...Object.values(from.values ?? {})])
    if (term !== undefined) checkTerm(field, term)
  const missing = missingReader(field, from, mapping)
  if (from.value !== undefined) return termReader(from.value)
  if (from.template !== undefined) return templateReader(from.template, missing)
  if (from.columns) return pathReader(from, missing)
  return columnReader(field, from, mapping, missing)
}

const checkTerm = (field: EngineField, term: Term): void => {
  if (typeof term === 'object' && term !== null) return
  try {
    field.kind.coerce(term, field.options)
  } catch (error) {
    if (error instanceof FieldError)
      throw new Error(`has the value ${JSON.stringify(term)}, which ${error.message}`)
    throw error
  }
}

const termReader = (term: Term): ReadField => {
  if (typeof term !== 'object' || term === null) return () => term
  if ('leave' in term) return () => undefined
  return (_, book) => book.once(term.once)
}

const missingReader = (field: EngineField, from: FieldMapping, mapping: Mapping): ReadField => {
  if (from.missing === undefined) return mapping.mode === 'events' ? () => undefined : () => null
  const read = termReader(from.missing)
  const isLeft = typeof from.missing === 'object' && from.missing !== null && 'leave' in from.missing
  const kind = `${isLeft ? 'left' : 'missing'}.${field.name}`
  const quirk = { kind, detail: `${field.label} is missing`, field: field.name }
  return (row, book) => {
    row.quirks.push(quirk)
    return read(row, book)
  }
}

const templateReader = (template: string, missing: ReadField): ReadField => {
  const { fill } = compileTemplate(template)
  return (row, book) => fill(row.cell) ?? missing(row, book)
}

const pathReader = (from: FieldMapping, missing: ReadField): ReadField => {
  const { columns = [], make } = from
  if (make === undefined) throw new Error('has columns without make')
  return (row, book) => {
    const path = columns.map(row.cell).filter((step) => step !== null)
    return path.length === 0 ? missing(row, book) : book.want(make, path, row.cell, row.at)
  }
}

const columnReader = (
  field: EngineField,
  from: FieldMapping,
  mapping: Mapping,
  missing: ReadField,
): ReadField => {
  const { column = '', make } = from
  const convert = make === undefined ? converter(field, from, mapping) : null
  const values =
    from.values && new Map(Object.entries(from.values).map(([cell, term]) => [cell, termReader(term)]))
  const others = from.others === undefined ? null : termReader(from.others)
  return (row, book) => {
    const cell = row.cell(column)
    const named = cell === null ? undefined : values?.get(cell)
    if (named) return named(row, book)
    if (cell === null) return missing(row, book)
    if (others) return others(row, book)
    if (values)
      throw new RowProblem('value.unknown', `${column} is "${cell}", which the mapping does not name.`)
    return make === undefined ? (convert as Convert)(cell, row) : book.want(make, [cell], row.cell, row.at)
  }
}

type Convert = (cell: string, row: RowView) => FieldValue

const converter = (field: EngineField, from: FieldMapping, mapping: Mapping): Convert => {
  const { kind } = field.options
  if (kind === 'datetime') {
    const read = timeReader(from.times ?? mapping.times ?? { form: 'iso' })
    return (cell, row) => readTime(read, cell, field.name, row.quirks)
  }
  if (kind === 'date') {
    // A day has no zone: what the file says stands.
    const read = timeReader({ form: (from.times ?? mapping.times ?? { form: 'iso' }).form })
    return (cell, row) => readTime(read, cell, field.name, row.quirks).slice(0, 10)
  }
  if (kind === 'ref' || kind === 'refs')
    throw new Error('refers to records and so needs make, values or value')
  return (cell) => cell
}

/** The instant of a cell. @throws RowProblem when it has another form */
export const readTime = (read: ReadTimeOf, cell: string, name: string, quirks: Quirk[]): string => {
  const time = read(cell)
  if (!time)
    throw new RowProblem('time.form', `"${cell}" in ${name} is no time of the form that the mapping gives.`)
  if (time.oddity === 'gap')
    quirks.push({ kind: 'time.gap', detail: `${cell} did not exist; taken as ${time.instant}` })
  if (time.oddity === 'twice')
    quirks.push({ kind: 'time.twice', detail: `${cell} happened twice; taken as ${time.instant}` })
  return time.instant
}
