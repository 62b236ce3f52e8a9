import { isId } from '#contract/id.ts'
import { personalFields } from '../log/personal/personal.ts'
import type { Ctx, EngineType } from '../model/ctx.ts'
import type { EngineField } from '../model/parts.ts'
import type { Command, StoredRecord } from '../model/record.ts'
import { loadByIds, type Behind } from '../reading/load.ts'
import type { Facts, Reference } from './gather.ts'

/**
 * Brings what a write is bound to ask for before it is planned, in one look-up for all commands: the records that their
 * values name, and those behind them that derived fields lead to, such as the organisation of the requester. What is not
 * foreseen is gathered when the plan meets it: this saves round trips and decides nothing.
 */
export const foresee = async (
  ctx: Ctx,
  type: EngineType,
  commands: readonly Command[],
  facts: Facts,
): Promise<void> => {
  const wanted = new Map<EngineType, Set<string>>()
  const behind: Behind[] = []
  for (const field of referringFields(type)) {
    const found = new Set<string>()
    for (const command of commands)
      for (const { type: name, id } of named(ctx, field, command)) {
        if (facts.records.has(id) || !ctx.types.has(name)) continue
        const target = ctx.types.get(name)
        wanted.set(target, (wanted.get(target) ?? new Set()).add(id))
        found.add(id)
      }
    if (found.size > 0) behind.push(...stepsBehind(ctx, type, field, [...found]))
  }
  if (wanted.size === 0) return
  const ids = new Map([...wanted].map(([target, all]) => [target, [...all]] as const))
  const records: readonly StoredRecord[] = await loadByIds(ctx, ids, behind)
  for (const record of records) facts.records.set(record.id, record)
  for (const all of ids.values())
    for (const id of all) if (!facts.records.has(id)) facts.records.set(id, null)
}

const fieldsOf = new WeakMap<EngineType, readonly EngineField[]>()

/** The fields of a type that refer to records. */
export const referringFields = (type: EngineType): readonly EngineField[] => {
  const known = fieldsOf.get(type)
  if (known) return known
  const fields = [...type.fields.values()].filter(
    ({ options: { kind } }) => kind === 'ref' || kind === 'refs',
  )
  fieldsOf.set(type, fields)
  return fields
}

/** What a command names in a field. Values come as they were sent: what has no form of a reference is refused later. */
const named = (ctx: Ctx, field: EngineField, command: Command): readonly Reference[] => {
  const value = 'values' in command ? command.values?.[field.name] : undefined
  if (value === null || value === undefined || field.options.target === '*') return []
  const ids: readonly unknown[] = Array.isArray(value) ? value : [value]
  const whole = ids.filter((id): id is string => typeof id === 'string' && isId(id) && !isOneself(ctx, id))
  const target = field.options.target ?? ''
  return whole.map((id) => ({ type: target, id: id.toLowerCase() }))
}

// The actor and their organisation are known without a look-up.
const isOneself = ({ actor }: Ctx, id: string): boolean => id === actor.id || id === actor.organisation

/** Where derived references lead behind a named record: `requester.organisation`. */
const stepsBehind = (
  ctx: Ctx,
  type: EngineType,
  field: EngineField,
  ids: readonly string[],
): readonly Behind[] => {
  if (field.options.kind !== 'ref' || !ctx.types.has(field.options.target ?? '')) return []
  const target = ctx.types.get(field.options.target ?? '')
  return namesBehind(type, field).flatMap((name): Behind[] => {
    const next = target.fields.get(name)
    const to = next?.options.kind === 'ref' ? (next.options.target ?? '') : ''
    return next && ctx.types.has(to) ? [{ from: target, field: next, to: ctx.types.get(to), ids }] : []
  })
}

const behindOf = new WeakMap<EngineField, readonly string[]>()

/** What derived references of a type ask for of the record that its field names. */
const namesBehind = (type: EngineType, field: EngineField): readonly string[] => {
  const known = behindOf.get(field)
  if (known) return known
  const paths = referringFields(type).flatMap(({ rules }) =>
    [rules.derived, rules.initial].flatMap((rule) => rule?.paths ?? []),
  )
  const names = paths.flatMap(([head, next, ...rest]) =>
    head === field.name && next !== undefined && rest.length === 0 ? [next] : [],
  )
  const found = [...new Set(names)]
  behindOf.set(field, found)
  return found
}

/** Whose personal values commands are bound to write, as far as their values name somebody who is known to be there. */
export const ownersIn = (
  { actor }: Ctx,
  type: EngineType,
  commands: readonly Command[],
  facts: Facts,
): readonly string[] => {
  const owners = personalFields(type).map(({ owner }) => owner)
  const found = commands.flatMap((command) =>
    owners.map((owner) => ('values' in command ? command.values?.[owner] : undefined)),
  )
  const isThere = (id: unknown): id is string =>
    typeof id === 'string' && (id === actor.id || Boolean(facts.records.get(id)))
  return [...new Set(found.filter(isThere))]
}
