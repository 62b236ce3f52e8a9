import { v7 } from 'uuid'
import type { Statement } from '#platform/database/pool.ts'

/** What one request sent, and what must be another each time that it is sent again. */
export interface Captured {
  readonly statements: readonly Statement[]
  /** Ids and numbers that the request made: a repetition makes others. */
  readonly made: readonly string[]
  /** The record that it changed, with its version before. */
  readonly changed?: { readonly id: string; readonly version: number }
}

export interface Repeated {
  /** One request, or several that follow on each other. */
  readonly captured: readonly Captured[]
  readonly repeats: 'same' | 'new' | 'turns'
  /** Records for `turns`, with their versions. */
  readonly records: readonly (readonly [id: string, version: number])[]
  readonly connections: number
}

/** Makes the statements of one repetition after the other, for one of the connections. */
export const repetitions = (
  { captured, repeats, records, connections }: Repeated,
  lane: number,
): (() => readonly Statement[]) => {
  let turn = 0
  if (repeats === 'same') return () => (captured[turn++ % captured.length] as Captured).statements
  if (repeats === 'new') return () => renewed(captured[turn++ % captured.length] as Captured)
  const own = records
    .filter((_, index) => index % connections === lane)
    .map(([id, version]) => ({ id, version }))
  return () => {
    const each = own[Math.floor(turn / captured.length) % own.length] as { id: string; version: number }
    return moved(captured[turn++ % captured.length] as Captured, each)
  }
}

let numbers = 0

/** The same statements about new records. */
const renewed = ({ statements, made }: Captured): readonly Statement[] => {
  const others = new Map(
    made.map((old) => [old, old.length === 36 ? v7() : `F${process.pid}-${Date.now()}-${numbers++}`]),
  )
  const isMade = new RegExp([...others.keys()].join('|'), 'g')
  const other = (value: unknown): unknown =>
    typeof value === 'string' ? (others.get(value) ?? inside(value)) : value
  // Only what carries many records in one text has to be searched.
  const inside = (value: string): string =>
    value.length > 400 ? value.replace(isMade, (old) => others.get(old) as string) : value
  return statements.map((statement) => ({ ...statement, values: statement.values?.map(other) ?? [] }))
}

/** The same change of another record. */
const moved = (
  { statements, made, changed }: Captured,
  record: { id: string; version: number },
): readonly Statement[] => {
  const { id, version } = changed as { id: string; version: number }
  const others = new Map<unknown, unknown>([
    [id, record.id],
    [version, record.version],
    [version + 1, record.version + 1],
    ...made.map((old) => [old, v7()] as const),
  ])
  record.version += 1
  return statements.map((statement) => ({
    ...statement,
    values: statement.values?.map((value) => (others.has(value) ? others.get(value) : value)) ?? [],
  }))
}
