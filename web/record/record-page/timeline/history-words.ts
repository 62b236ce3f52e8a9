import type { FieldMeta, TypeMeta } from '#contract/api/meta.ts'
import type { ApiEvent, Refs } from '#contract/api/records.ts'
import type { TimelineItem } from '#contract/api/timeline.ts'
import type { StateClass } from '#contract/lifecycle.ts'
import { idsOf } from '../../fields/widget.ts'

/** One change of one field, as it is told. */
export type ChangeLine =
  | {
      readonly how: 'changed' | 'set' | 'cleared'
      readonly field: FieldMeta
      readonly before: unknown
      readonly after: unknown
    }
  | { readonly how: 'added' | 'removed'; readonly field: FieldMeta; readonly ids: readonly string[] }
  /** Long texts: told in one line, shown on demand. */
  | {
      readonly how: 'rewritten'
      readonly field: FieldMeta
      readonly before: unknown
      readonly after: unknown
    }

export interface ToldEvent {
  readonly kind: ApiEvent['kind']
  /** The state before and after, where it changed. */
  readonly move: { readonly before: StateWord; readonly after: StateWord } | null
  readonly lines: readonly ChangeLine[]
  /** Something changed that this reader may not see, and nothing else. */
  readonly isHidden: boolean
}
export interface StateWord {
  readonly label: string
  readonly class: StateClass
}

/** Whether it stands for a value that was erased, which nobody can know any more. */
export const isErased = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (value as { erased?: unknown }).erased === true

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/**
 * An event in the words of its type: which state it left and reached, and each field with its values. What the product
 * works out or books by itself is left out where a person's own change stands beside it.
 */
export const tellEvent = (event: ApiEvent, type: TypeMeta): ToldEvent => {
  const { state, archivedAt: _archived, ...fields } = event.changes
  const lines =
    event.kind === 'created'
      ? []
      : Object.entries(fields).flatMap(([name, change]) => linesOf(type, name, change))
  const before = state ? wordOf(type, state[0]) : null
  const after = state ? wordOf(type, state[1]) : null
  const move = event.kind !== 'created' && before && after ? { before, after } : null
  const isBare = lines.length === 0 && move === null
  return {
    kind: event.kind,
    move,
    lines: ownFirst(lines, move !== null),
    isHidden: event.kind === 'updated' && isBare,
  }
}

const wordOf = (type: TypeMeta, name: unknown): StateWord | null => {
  const state = type.states.find((each) => each.name === name)
  return state ? { label: state.label, class: state.class } : null
}

// "Resolved at" and "resolved by" only repeat when and by whom the record was resolved.
const isBooking = (line: ChangeLine, hasMove: boolean): boolean =>
  hasMove && (line.field.kind === 'datetime' || (line.field.kind === 'ref' && /By$/.test(line.field.name)))

const ownFirst = (lines: readonly ChangeLine[], hasMove: boolean): readonly ChangeLine[] => {
  const told = lines.filter((line) => !isBooking(line, hasMove))
  return [...told.filter((line) => !line.field.derived), ...told.filter((line) => line.field.derived)]
}

const linesOf = (
  type: TypeMeta,
  name: string,
  [before, after]: readonly [unknown, unknown],
): ChangeLine[] => {
  const field = type.fields.find((each) => each.name === name)
  if (!field) return []
  if (field.kind === 'refs') return refsLines(field, before, after)
  if (field.kind === 'markdown' || field.kind === 'json') return [{ how: 'rewritten', field, before, after }]
  const how = isBlank(before) ? 'set' : isBlank(after) ? 'cleared' : 'changed'
  return [{ how, field, before, after }]
}

const refsLines = (field: FieldMeta, before: unknown, after: unknown): ChangeLine[] => {
  const [old, now] = [idsOf(before), idsOf(after)]
  const added = now.filter((id) => !old.includes(id))
  const removed = old.filter((id) => !now.includes(id))
  return [
    ...(added.length > 0 ? [{ how: 'added', field, ids: added } as const] : []),
    ...(removed.length > 0 ? [{ how: 'removed', field, ids: removed } as const] : []),
  ]
}

const oneSittingMs = 5 * 60_000

/** Things that stand together in the timeline: several changes in a row by one person at one sitting, else each by itself. */
export const bundled = (
  items: readonly TimelineItem[],
): readonly (readonly [TimelineItem, ...TimelineItem[]])[] => {
  const bundles: [TimelineItem, ...TimelineItem[]][] = []
  for (const item of items) {
    const last = bundles.at(-1)
    const before = last?.at(-1)
    if (last && before && isOneSitting(before, item)) last.push(item)
    else bundles.push([item])
  }
  return bundles
}

const isOneSitting = (before: TimelineItem, item: TimelineItem): boolean =>
  before.event?.kind === 'updated' &&
  item.event?.kind === 'updated' &&
  before.actor === item.actor &&
  before.event.via === item.event.via &&
  Date.parse(item.at) - Date.parse(before.at) <= oneSittingMs

/** Who did it: a person's name, the product itself, or somebody whom this reader may not know. */
export const actorName = (actor: string | null, refs: Refs, words: { somebody: string }): string =>
  (actor === null ? undefined : refs[actor]?.title) ?? words.somebody
