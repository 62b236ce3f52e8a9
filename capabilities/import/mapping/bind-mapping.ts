import { hash } from 'node:crypto'
import type { Row } from '../source/row-reader.ts'
import { namedColumns, type CompiledMapping } from './compile-mapping.ts'
import { columnsOf, readTime, type FieldValue, type RowView } from './field-reader.ts'
import { faulty, type MappingText } from './read-mapping.ts'
import type { Reference, ReferenceBook } from './reference.ts'
import { RowProblem, type Quirk } from './row-problem.ts'

/** A row read by the mapping: what it says, before it is known what the record is at that time. */
export interface ReadRow {
  readonly line: number
  readonly order: number
  readonly cell: (column: string) => string | null
  /** The time of the event in the source; null when the mapping has no clock. */
  readonly at: string | null
  readonly actor: Reference | null
  /** The state that the row names; null to leave the record where it is. */
  readonly state: string | null
  readonly values: readonly FieldValue[]
  /** Columns that nothing maps, kept with the event. */
  readonly source: Readonly<Record<string, string>>
  /** 16 hexadecimal digits over all cells: the same row is recognised when it comes again. */
  readonly fingerprint: string
  readonly quirks: readonly Quirk[]
}

/** A mapping tied to the header of a file. */
export interface BoundMapping extends CompiledMapping {
  /** @throws RowProblem when the row can't be read */
  read(row: Row, book: ReferenceBook): ReadRow
}

/** @throws Problem `invalid` for columns that the file does not have */
export const bindMapping = (
  compiled: CompiledMapping,
  header: readonly string[],
  text: MappingText,
): BoundMapping => {
  const { mapping } = compiled
  const absent = namedColumns(mapping).filter(
    ({ column, isOptional }) => !isOptional && !header.includes(column),
  )
  if (absent.length > 0)
    throw faulty(absent.map(({ column, path }) => text.issueAt(path, `The file has no column "${column}".`)))
  const places = new Map(header.map((column, index) => [column, index]))
  const kept = keptColumns(compiled, header)
  const missing = new Set(['', ...compiled.missing])
  const stateOf = stateReader(compiled)
  const isAbsent = absentFields(compiled, places)
  return {
    ...compiled,
    read: (row, book) => {
      const { cells } = row
      const quirks: Quirk[] = []
      const cell = (column: string): string | null => {
        const value = cells[places.get(column) ?? -1]
        return value === undefined || missing.has(value) ? null : value
      }
      const at = clockOf(compiled, cell, quirks)
      const view: RowView = { cell, at, quirks }
      const silent: RowView = { cell, at, quirks: [] }
      const source: Record<string, string> = {}
      for (const [column, index] of kept) {
        const value = cells[index] as string
        if (!missing.has(value)) source[column] = value
      }
      return {
        line: row.line,
        order: row.order,
        cell,
        at,
        actor: actorOf(compiled, view, book),
        state: stateOf(view),
        values: compiled.fields.map((field) => field.read(isAbsent.has(field.name) ? silent : view, book)),
        source,
        fingerprint: hash('sha256', cells.join('\u001f'), 'hex').slice(0, 16),
        quirks,
      }
    },
  }
}

/** The fields whose columns the file may lack and does: that no row has a cell for them is nothing odd of any row. */
const absentFields = (
  { mapping }: CompiledMapping,
  places: ReadonlyMap<string, number>,
): ReadonlySet<string> =>
  new Set(
    Object.entries(mapping.fields)
      .filter(
        ([, field]) => field.optional === true && !columnsOf(field).some((column) => places.has(column)),
      )
      .map(([name]) => name),
  )

const keptColumns = ({ mapping }: CompiledMapping, header: readonly string[]): [string, number][] => {
  if (mapping.unmapped === 'drop') return []
  const { order } = mapping.record
  const used = new Set([
    mapping.record.key,
    ...(order === undefined ? [] : [typeof order === 'string' ? order : order.column]),
    ...namedColumns(mapping).map(({ column }) => column),
    ...(mapping.ignore ?? []),
  ])
  return [...header.entries()]
    .filter(([, column]) => !used.has(column))
    .map(([index, column]) => [column, index])
}

const clockOf = (
  { mapping, clock }: CompiledMapping,
  cell: RowView['cell'],
  quirks: Quirk[],
): string | null => {
  if (!clock || mapping.clock === undefined) return null
  const value = cell(mapping.clock)
  if (value === null) throw new RowProblem('clock.missing', `The row has no time in ${mapping.clock}.`)
  return readTime(clock, value, mapping.clock, quirks)
}

const actorOf = ({ mapping }: CompiledMapping, row: RowView, book: ReferenceBook): Reference | null => {
  if (!mapping.actor) return null
  const value = row.cell(mapping.actor.column)
  return value === null ? null : book.want(mapping.actor.make, [value], row.cell, row.at)
}

const stateReader = ({ mapping }: CompiledMapping): ((row: RowView) => string | null) => {
  const { state } = mapping
  if (!state) return () => null
  const values = new Map(Object.entries(state.values))
  return (row) => {
    const cell = row.cell(state.column)
    const named = cell === null ? undefined : values.get(cell)
    if (typeof named === 'string') return named
    if (named) {
      row.quirks.push({
        kind: 'state.left',
        detail: `${state.column} is "${cell}": the state stays as it was`,
      })
      return null
    }
    if (cell === null && mapping.mode === 'events') return null
    throw new RowProblem(
      'state.unknown',
      `${state.column} is "${cell ?? ''}", which the mapping does not name.`,
    )
  }
}
