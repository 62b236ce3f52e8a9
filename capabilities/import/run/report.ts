import type { Quirk } from '../mapping/row-problem.ts'

/** Where something was found: an example in the report. */
export interface Example {
  readonly line: number
  readonly key: string | null
  readonly detail: string
}

export interface Counted {
  readonly count: number
  readonly examples: readonly Example[]
}

/** What came of rows: of a part of a file, of all of it. */
export interface ImportReport {
  /** Rows below the header. */
  readonly read: number
  readonly applied: number
  readonly refused: number
  readonly unchanged: number
  /** Of those without change: rows that an earlier import has read already. */
  readonly known: number
  /** Records of the target type that were made, and those there were that changed. */
  readonly created: number
  readonly changed: number
  /** Records that cells name, by type. */
  readonly made: Readonly<Record<string, number>>
  /** Odd things that were handled, by kind. */
  readonly quirks: Readonly<Record<string, Counted>>
  /** Refused rows by reason. */
  readonly reasons: Readonly<Record<string, Counted>>
}

const mostExamples = 5

/** Counts while a part is worked on. */
export interface Tally {
  row(outcome: 'applied' | 'unchanged' | 'known'): void
  refused(code: string, example: Example): void
  quirk(kind: string, example: Example): void
  quirks(found: readonly Quirk[], line: number, key: string): void
  record(outcome: 'created' | 'changed'): void
  made(type: string): void
  report(): ImportReport
}

export const emptyReport: ImportReport = Object.freeze({
  read: 0,
  applied: 0,
  refused: 0,
  unchanged: 0,
  known: 0,
  created: 0,
  changed: 0,
  made: {},
  quirks: {},
  reasons: {},
})

export const makeTally = (): Tally => {
  const counts = { applied: 0, refused: 0, unchanged: 0, known: 0, created: 0, changed: 0 }
  const made: Record<string, number> = {}
  const quirks = new Map<string, { count: number; examples: Example[] }>()
  const reasons = new Map<string, { count: number; examples: Example[] }>()
  const add = (to: typeof quirks, kind: string, example: Example): void => {
    const counted = to.get(kind) ?? { count: 0, examples: [] }
    counted.count += 1
    if (counted.examples.length < mostExamples) counted.examples.push(example)
    to.set(kind, counted)
  }
  return {
    row: (outcome) => {
      if (outcome === 'known') counts.known += 1
      counts[outcome === 'applied' ? 'applied' : 'unchanged'] += 1
    },
    refused: (code, example) => {
      counts.refused += 1
      add(reasons, code, example)
    },
    quirk: (kind, example) => add(quirks, kind, example),
    quirks: (found, line, key) => {
      for (const { kind, detail } of found) add(quirks, kind, { line, key, detail })
    },
    record: (outcome) => {
      counts[outcome] += 1
    },
    made: (type) => {
      made[type] = (made[type] ?? 0) + 1
    },
    report: () => ({
      read: counts.applied + counts.refused + counts.unchanged,
      ...counts,
      made: { ...made },
      quirks: Object.fromEntries(quirks),
      reasons: Object.fromEntries(reasons),
    }),
  }
}

/** Both reports as one. */
export const addReports = (a: ImportReport, b: ImportReport): ImportReport => ({
  read: a.read + b.read,
  applied: a.applied + b.applied,
  refused: a.refused + b.refused,
  unchanged: a.unchanged + b.unchanged,
  known: a.known + b.known,
  created: a.created + b.created,
  changed: a.changed + b.changed,
  made: addCounts(a.made, b.made),
  quirks: addCounted(a.quirks, b.quirks),
  reasons: addCounted(a.reasons, b.reasons),
})

/** The counts alone, for the record and its log: what rows said is kept where it can be erased. */
export const withoutExamples = (report: ImportReport): ImportReport => ({
  ...report,
  quirks: bare(report.quirks),
  reasons: bare(report.reasons),
})

const bare = (counted: ImportReport['quirks']): Record<string, Counted> =>
  Object.fromEntries(Object.entries(counted).map(([kind, { count }]) => [kind, { count, examples: [] }]))

const addCounts = (a: ImportReport['made'], b: ImportReport['made']): Record<string, number> => {
  const sum: Record<string, number> = { ...a }
  for (const [name, count] of Object.entries(b)) sum[name] = (sum[name] ?? 0) + count
  return sum
}

const addCounted = (a: ImportReport['quirks'], b: ImportReport['quirks']): Record<string, Counted> => {
  const sum: Record<string, Counted> = { ...a }
  for (const [kind, counted] of Object.entries(b)) {
    const before = sum[kind] ?? { count: 0, examples: [] }
    sum[kind] = {
      count: before.count + counted.count,
      examples: [...before.examples, ...counted.examples].slice(0, mostExamples),
    }
  }
  return sum
}
