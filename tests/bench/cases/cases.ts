/** What is measured, in the order in which it is. */
export interface Case {
  readonly name: string
  readonly title: string
  readonly connections: number
  /** How the floor repeats what was captured: as it was, as new records, or by turns on others like it. */
  readonly repeats: 'same' | 'new' | 'turns'
  /** Which of the captured statements does the work: the physical floor. */
  readonly work: RegExp
  /** The least share of the same-SQL floor. */
  readonly goal?: number
  /** The most milliseconds at the middle. */
  readonly goalMs?: number
  /** Whether it may take longer the more there is. */
  readonly mayGrow: boolean
  /** How many records each request makes, where it is more than one. */
  readonly rows?: number
}

const list = { repeats: 'same', work: /json_agg\(q\)/, goal: 0.4, mayGrow: false } as const

export const cases = (connections: number): readonly Case[] => [
  { name: 'create', title: 'Create an incident, everything on', connections, repeats: 'new', work: /^create:/, goal: 0.5, mayGrow: false },
  { name: 'transition', title: 'Change its state', connections, repeats: 'turns', work: /^update:/, mayGrow: false },
  { name: 'read', title: 'Read one', connections, repeats: 'same', work: /^read:|row_to_json\(q\)/, mayGrow: false },
  { name: 'queue', title: 'List of 50 of a team’s queue', connections, ...list },
  { name: 'queue-filtered', title: 'The same, filtered by FEEL', connections, ...list },
  { name: 'requester', title: 'List of 50 of a requester', connections, ...list },
  { name: 'search', title: 'Search', connections, repeats: 'same', work: /from search_document/, goalMs: 50, mayGrow: true },
  { name: 'search-alone', title: 'Search, one at a time', connections: 1, repeats: 'same', work: /from search_document/, goalMs: 50, mayGrow: true },
  { name: 'aggregate', title: 'Aggregate of a year by day and priority, one at a time', connections: 1, repeats: 'same', work: /group by|date_trunc/, goalMs: 1500, mayGrow: true },
  { name: 'import-write', title: 'Import through the write path', connections, repeats: 'new', work: /^create:/, mayGrow: false },
  { name: 'import-bulk', title: 'Import through the bulk path', connections: 2, repeats: 'new', work: /^create-many:/, mayGrow: false, rows: 500 },
] // prettier-ignore
