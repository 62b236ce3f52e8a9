import type { Step } from '../model/plan.ts'
import { problem } from '#contract/problem.ts'
import { grants } from '#contract/rule/compile.ts'
import { canOf } from '../authorize.ts'
import type { Command, StoredRecord } from '../model/record.ts'
import type { Ctx } from '../model/ctx.ts'
import type { Facts } from './gather.ts'
import type { EngineState, EngineTransition } from '../model/parts.ts'
import type { EngineType } from '../model/ctx.ts'
import { scopeOf } from '../rules/scope.ts'
import { whoMay } from '../rules/who-may.ts'

/** The state after a command. Pure. @throws Problem that says why the transition can't be made */
export const nextState = (
  ctx: Ctx,
  type: EngineType,
  before: StoredRecord | null,
  command: Command,
  facts: Facts,
): Step => {
  const stateOf = (name: string): EngineState => {
    const state = type.states.get(name)
    if (!state)
      throw problem('invalid', {
        message: `${type.label} has no state "${name}".`,
        issues: [{ field: 'state', code: 'state.unknown', message: `has no state "${name}"` }],
      })
    return state
  }
  if (!before) {
    const state = stateOf((command.kind === 'create' && command.state) || type.declaration.lifecycle.initial)
    return { state, entered: state, transition: null }
  }
  const current = stateOf(before.state)
  if (command.kind !== 'transition') return { state: current, entered: null, transition: null }
  const transition = type.transitions.get(command.transition)
  if (!transition) throw problem('invalid', `${type.label} has no transition "${command.transition}".`)
  const refusal = refusalOf(ctx, type, before, transition, facts)
  if (refusal)
    throw problem(refusal.code, {
      message: refusal.message,
      transition: transition.name,
      state: before.state,
    })
  const state = stateOf(transition.to)
  return { state, entered: state.name === current.name ? null : state, transition }
}

/** Why a transition can't be made now, or null where it can; what is still missing of its fields is asked later. */
export const refusalOf = (
  ctx: Ctx,
  type: EngineType,
  record: StoredRecord,
  transition: EngineTransition,
  facts: Facts,
): {
  readonly code: 'conflict' | 'forbidden'
  readonly reason: 'state' | 'permission' | 'condition' | 'archived'
  readonly message: string
} | null => {
  const label = type.states.get(record.state)?.label ?? record.state
  if (record.archivedAt)
    return {
      code: 'conflict',
      reason: 'archived',
      message: `${record.number} is archived; restore it first.`,
    }
  if (!transition.from.includes(record.state)) {
    const from = transition.from.map((name) => type.states.get(name)?.label ?? name).join(', ')
    return {
      code: 'conflict',
      reason: 'state',
      message: `"${transition.label}" goes from ${from}; ${record.number} is in ${label}.`,
    }
  }
  const scope = scopeOf(ctx, {
    type,
    row: record,
    before: record,
    facts,
    can: canOf(ctx, type, record, facts),
  })
  if (!grants(transition.by.evaluate(scope)))
    return {
      code: 'forbidden',
      reason: 'permission',
      message: notYours(type, transition),
    }
  if (transition.mails && ctx.sendsMail === false)
    return {
      code: 'conflict',
      reason: 'condition',
      message: 'No mail is sent here: no administrator has set a mail server, and SMTP_URL names none.',
    }
  if (transition.when && !grants(transition.when.evaluate(scope)))
    return {
      code: 'conflict',
      reason: 'condition',
      message: transition.whenNot ?? `"${transition.label}" is possible when ${transition.when.text}.`,
    }
  return null
}

const notYours = (type: EngineType, { label, by }: EngineTransition): string => {
  const who = whoMay(type, by.expression)
  if (who === null) return `You may not do "${label}" here: your roles do not allow it.`
  const [people, fields] = [who.people.join(', '), who.fields.join(', ')]
  if (fields === '') return `You may not do "${label}" here. It is for: ${people}.`
  return people === ''
    ? `You may not do "${label}" here. It is for whoever stands in: ${fields}.`
    : `You may not do "${label}" here. It is for: ${people}; or whoever stands in: ${fields}.`
}
