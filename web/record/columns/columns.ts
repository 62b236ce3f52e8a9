import type { ApiRecord } from '#contract/api/records.ts'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { RecordField } from '../filter/filter-field.ts'
import { shownValue } from '../shown-value.ts'

/** A column of a list: what it shows and how wide it is (a track of CSS grid). */
export interface Column {
  readonly field: RecordField
  readonly track: string
  readonly isNumeric: boolean
}

const narrow: Readonly<Partial<Record<RecordField['kind'], string>>> = {
  number: '84px',
  boolean: '84px',
  integer: '112px',
  decimal: '112px',
  money: '128px',
  date: '112px',
  datetime: '92px',
  duration: '112px',
  ref: 'minmax(112px, 2fr)',
  email: 'minmax(160px, 3fr)',
}

/** Pixels below which the list scrolls sideways. */
const leastTitle = 196
/** What a row is read by comes before further columns: most titles fit into this. */
const goodTitle = 300

const trackOf = (field: RecordField, titleField: string | undefined): string => {
  // What has a name and no title has less to say in it.
  if (field.name === titleField) return `minmax(${leastTitle}px, ${titleField === 'name' ? 3 : 6}fr)`
  return narrow[field.kind] ?? (field.choices ? choiceTrack(field) : 'minmax(140px, 2fr)')
}

/**
 * As wide as the longest of the words that the column may show, its name included: more would be the titles'. Long ones, as
 * German has them, keep no other column out: they take their room from the titles.
 */
const choiceTrack = ({ label, choices = {} }: RecordField): string => {
  const longest = Math.max(...[label, ...Object.values(choices)].map(({ length }) => length))
  const width = Math.round(Math.min(markWidth + longest * letterWidth, mostChoice))
  return `minmax(${Math.min(width, leastChoice)}px, ${width}px)`
}
const letterWidth = 6.2
/** What stands before a word, and around it. */
const markWidth = 34
const leastChoice = 116
const mostChoice = 148

const numericKinds: readonly string[] = ['integer', 'decimal', 'money', 'duration']

/** The field that names a record: `title`, `name`, else the first text. */
export const titleFieldOf = (type: TypeMeta): string | undefined =>
  ['title', 'name'].find((name) => type.fields.some((field) => field.name === name)) ??
  type.fields.find((field) => field.kind === 'text')?.name

/** What a record is called: its title, else its number. */
export const titleOf = (type: TypeMeta, record: ApiRecord): string => {
  const title = shownValue(record, titleFieldOf(type) ?? '')
  return typeof title === 'string' && title !== '' ? title : record.number
}

/** The columns by these names; unknown ones are left out, since an address may be older than the type. */
export const columnsOf = (
  type: TypeMeta,
  fields: readonly RecordField[],
  names: readonly string[],
): readonly Column[] => {
  const titleField = titleFieldOf(type)
  return names.flatMap((name) => {
    const field = fields.find((each) => each.name === name)
    return field
      ? [{ field, track: trackOf(field, titleField), isNumeric: numericKinds.includes(field.kind) }]
      : []
  })
}

const checkWidth = 36
const gapWidth = 12
const edgeWidth = 24

/** The tracks of a row: the box to select it, then its columns. */
export const rowTemplate = (columns: readonly Column[]): string =>
  `${checkWidth}px ${columns.map((column) => column.track).join(' ')}`

/** The least width in pixels at which the columns can be read: below it the list scrolls sideways. */
export const leastWidthOf = (columns: readonly Column[]): number =>
  columns.reduce(
    (sum, { track }) => sum + gapWidth + Number(/\d+/.exec(track)?.[0] ?? 0),
    edgeWidth + checkWidth,
  )

// Beside the list stand the rail and a scroll bar; below this width the list is cards, which take all that there is.
const railWidth = 208
const scrollBarWidth = 15
const cardsBelow = 768

/**
 * The names of a type's columns that fit into a window of this width without scrolling sideways: those that its list names
 * last are left out first. What a reader has chosen is shown whole, however wide.
 */
export const fittingNames = (
  type: TypeMeta,
  fields: readonly RecordField[],
  windowWidth: number,
  /** Pixels that something beside the list takes. */
  beside = 0,
): readonly string[] => {
  const names = type.views.list
  if (windowWidth < cardsBelow) return names
  const room = windowWidth - railWidth - scrollBarWidth - beside
  const fit = names.findLastIndex(
    (_, at) => leastWidthOf(columnsOf(type, fields, names.slice(0, at + 1))) + goodTitle - leastTitle <= room,
  )
  return names.slice(0, Math.max(fit + 1, fewestColumns))
}
const fewestColumns = 3
