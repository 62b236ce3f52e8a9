import type { FieldMeta, TypeMeta } from '#contract/api/meta.ts'
import { stateClasses } from '#contract/lifecycle.ts'

/** Something that could stand where the caret is. */
export interface Completion {
  /** Takes the place of what is typed so far. */
  readonly insert: string
  /** What people call it; empty where the text says it. */
  readonly label: string
}

export interface Completions {
  /** Where the text that is replaced begins and ends. */
  readonly from: number
  readonly to: number
  readonly options: readonly Completion[]
  /** Whether they are shown unasked: something is begun and not yet a whole name. */
  readonly isWanted: boolean
}

const most = 12
const systemNames = [
  'number', 'state', 'stateClass', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'archivedAt',
] // prettier-ignore
const requestNames = ['me', 'my.teams', 'my.organisation', 'my.organisations', 'my.roles', 'now', 'today()']
const words = ['and', 'or', 'not(', 'in', 'between', 'null', 'true', 'false', 'date and time("', 'date("', 'duration("'] // prettier-ignore
const functions = [
  'contains(', 'starts with(', 'ends with(', 'lower case(', 'upper case(', 'string length(', 'list contains(', 'count(', 'is defined(',
] // prettier-ignore

const path = String.raw`[A-Za-z]\w*(?:\.\w+)*`
/** Within quotes behind a comparison: `state = "ne`, `state in ("new", "ac`. */
const quotedValue = new RegExp(String.raw`(${path})\s*(?:!=|=|in\s*\((?:\s*"[^"]*"\s*,)*)\s*"([^"]*)$`)
/** Behind a comparison, with no quote yet. */
const plainValue = new RegExp(String.raw`(${path})\s*(?:!=|=)\s*(\w*)$`)
const name = new RegExp(String.raw`(?:^|[^\w."])((?:${path}\.?)?)$`)

/**
 * What could stand at the caret of a FEEL text over records of a type: values of choices behind a comparison, fields
 * (through references too), and the words of the language. None within a text of one's own. `ownOnly`: where only the
 * record's own values count, neither who asks nor what it refers to.
 */
export const completionsAt = (
  text: string,
  caret: number,
  type: TypeMeta,
  types: readonly TypeMeta[],
  ownOnly = false,
): Completions | null => {
  const before = text.slice(0, caret)
  const quoted = quotedValue.exec(before)
  if (quoted) {
    const [, of = '', typed = ''] = quoted
    const isClosed = text[caret] === '"'
    const options = valuesOf(of, type, types).map(({ value, label }) => ({
      insert: `${value}"`,
      label,
      value,
    }))
    return found(options, typed, { caret, to: isClosed ? caret + 1 : caret, isValue: true })
  }
  if (isWithinText(before)) return null
  const plain = plainValue.exec(before)
  const values = plain ? valuesOf(plain[1] ?? '', type, types) : []
  if (plain && values.length > 0)
    return found(
      values.map(({ value, label }) => ({ insert: JSON.stringify(value), label, value })),
      plain[2] ?? '',
      { caret, isValue: true },
    )
  const typed = name.exec(before)?.[1] ?? ''
  const names = ownOnly ? namesOfRecord(type) : namesFor(typed, type, types)
  return found(names, typed, { caret, isValue: false })
}

/** Quotes before the caret that are not closed. */
const isWithinText = (before: string): boolean =>
  (before.replace(/\\./g, '').match(/"/g)?.length ?? 0) % 2 === 1

interface Offered extends Completion {
  /** What typing is compared with, where it is not what is inserted. */
  readonly value?: string
}

const found = (
  offered: readonly Offered[],
  typed: string,
  { caret, to = caret, isValue }: { caret: number; to?: number; isValue: boolean },
): Completions | null => {
  const wanted = typed.toLowerCase()
  const begins = ({ insert, value = insert, label }: Offered): boolean =>
    value.toLowerCase().startsWith(wanted) || label.toLowerCase().startsWith(wanted)
  const contains = ({ insert, value = insert, label }: Offered): boolean =>
    value.toLowerCase().includes(wanted) || label.toLowerCase().includes(wanted)
  const first = offered.filter(begins)
  const rest = offered.filter((each) => !begins(each) && contains(each))
  const options = [...first, ...rest].slice(0, most).map(({ insert, label }) => ({ insert, label }))
  const isDone = options.some(({ insert }) => insert === typed)
  if (options.length === 0 || (isDone && options.length === 1)) return null
  return { from: caret - typed.length, to, options, isWanted: !isDone && (isValue || typed !== '') }
}

const namesFor = (typed: string, type: TypeMeta, types: readonly TypeMeta[]): readonly Offered[] => {
  const [, ...behind] = typed.split('.')
  if (behind.length === 0 || typed.startsWith('my.'))
    return [
      ...ownNames(type),
      ...requestNames.map((insert) => ({ insert, label: '' })),
      ...[...words, ...functions].map((insert) => ({ insert, label: '' })),
    ]
  const base = typed.slice(0, typed.lastIndexOf('.'))
  const target = targetOf(base.split('.'), type, types)
  return target ? ownNames(target).map(({ insert, label }) => ({ insert: `${base}.${insert}`, label })) : []
}

const namesOfRecord = (type: TypeMeta): readonly Offered[] => [
  ...ownNames(type),
  ...[...words, ...functions].map((insert) => ({ insert, label: '' })),
]

const ownNames = (type: TypeMeta): readonly Completion[] => [
  ...type.fields
    .filter(({ filterable }) => filterable)
    .map((field) => ({ insert: field.name, label: field.label })),
  ...systemNames.map((insert) => ({ insert, label: '' })),
]

const fieldAt = (
  [head = '', ...rest]: readonly string[],
  type: TypeMeta,
  types: readonly TypeMeta[],
): { readonly type: TypeMeta; readonly name: string; readonly field: FieldMeta | undefined } | null => {
  const field = type.fields.find((each) => each.name === head)
  if (rest.length === 0) return { type, name: head, field }
  const target = types.find((each) => each.name === (field?.target ?? systemTarget(head)))
  return target ? fieldAt(rest, target, types) : null
}

const systemTarget = (head: string): string | undefined =>
  head === 'createdBy' || head === 'updatedBy' ? 'person' : undefined

const targetOf = (
  names: readonly string[],
  type: TypeMeta,
  types: readonly TypeMeta[],
): TypeMeta | undefined => {
  const at = fieldAt(names, type, types)
  return at ? types.find((each) => each.name === (at.field?.target ?? systemTarget(at.name))) : undefined
}

const valuesOf = (
  of: string,
  type: TypeMeta,
  types: readonly TypeMeta[],
): readonly { readonly value: string; readonly label: string }[] => {
  const at = fieldAt(of.split('.'), type, types)
  if (!at) return []
  if (at.field?.choices) return Object.entries(at.field.choices).map(([value, label]) => ({ value, label }))
  if (at.field) return []
  if (at.name === 'state') return at.type.states.map(({ name: value, label }) => ({ value, label }))
  return at.name === 'stateClass' ? stateClasses.map((value) => ({ value, label: '' })) : []
}
