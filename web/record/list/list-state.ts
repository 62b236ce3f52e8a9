import type { TypeMeta } from '#contract/api/meta.ts'
import { dueFields } from '#contract/clocks/tone.ts'
import type { ListAddress } from '../../paths.ts'

/** A list as its address says it, with the type's own settings where it says nothing. */
export interface ListState {
  readonly filter: string
  readonly sort: string
  readonly columns: readonly string[]
  readonly q: string
  readonly archived: boolean
  /** The field by which rows are grouped; empty for none. */
  readonly group: string
  /** A step that the records have taken; empty for none. */
  readonly went: string
}

export const listState = (
  type: TypeMeta,
  address: ListAddress,
  /** The columns where the address names none. */
  ownColumns: readonly string[] = type.views.list,
): ListState => ({
  filter: address.filter ?? '',
  sort: address.sort ?? type.views.sort.join(','),
  columns: address.columns ? address.columns.split(',').filter(Boolean) : ownColumns,
  q: address.q ?? '',
  archived: address.archived ?? false,
  group: ['state', ...type.fields.map(({ name }) => name)].includes(address.group ?? '')
    ? (address.group ?? '')
    : '',
  went: address.went ?? '',
})

export interface SortBy {
  readonly field: string
  readonly isDescending: boolean
}

/** The first field that a list is sorted by. */
export const sortBy = (sort: string): SortBy | null => {
  const [first = ''] = sort.split(',')
  if (first === '') return null
  return first.startsWith('-')
    ? { field: first.slice(1), isDescending: true }
    : { field: first, isDescending: false }
}

// The server sorts by no more.
const mostKeys = 3

/** The order that is asked for: those of a group stand together. */
export const orderOf = ({ sort, group }: Pick<ListState, 'sort' | 'group'>): string => {
  if (group === '') return sort
  const fields = sort.split(',').filter(Boolean)
  const own = fields.find((field) => field.replace('-', '') === group)
  return [own ?? group, ...fields.filter((field) => field !== own)].slice(0, mostKeys).join(',')
}

/** Which records a list asks for, and in which order: the same for its rows and for its export. */
export const recordsAsked = (state: Omit<ListState, 'columns'>) => ({
  filter: state.filter || undefined,
  sort: orderOf(state) || undefined,
  q: state.q || undefined,
  archived: state.archived,
  went: state.went || undefined,
})

/** Ascending, descending, then as the type has it. */
export const nextSort = (sort: string, field: string): string | undefined => {
  const now = sortBy(sort)
  if (now?.field !== field) return field
  return now.isDescending ? undefined : `-${field}`
}

/** What is asked of the server for a list: only the fields that are shown, and what names and states the rows. */
export const fieldsAsked = (
  type: TypeMeta,
  columns: readonly string[],
  titleField: string | undefined,
): string => {
  const known = new Set(type.fields.map((field) => field.name))
  // By its level a due time is coloured.
  const levels = columns.flatMap((name) => dueFields[name] ?? [])
  return [...new Set([...columns, ...levels, ...(titleField ? [titleField] : [])])]
    .filter((name) => known.has(name))
    .join(',')
}
