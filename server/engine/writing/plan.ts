import type { Decision, Loaded } from '../model/plan.ts'
import type { Operation } from '#contract/access.ts'
import { FieldError } from '#contract/fields/kind.ts'
import { coerceTranslations, translationsName } from '#contract/fields/translations.ts'
import { newId } from '#contract/id.ts'
import { invalid, isProblem, problem, type ProblemIssue } from '#contract/problem.ts'
import { allowed, fieldWritable, inScope, mayEver, outOfScope } from '../authorize.ts'
import type { Command, EventKind, StoredRecord, Values } from '../model/record.ts'
import type { Ctx } from '../model/ctx.ts'
import type { EngineField } from '../model/parts.ts'
import { isEraser } from '../model/system-actors.ts'
import { derive } from '../derive.ts'
import { diff } from '../diff.ts'
import { eventOf } from '../events.ts'
import type { Facts } from './gather.ts'
import { nextState } from './next-state.ts'
import { askAgain } from './ask-again.ts'
import type { Step } from '../model/plan.ts'
import type { EngineType } from '../model/ctx.ts'
import { validate } from './validate.ts'

/**
 * Everything between reading a record and storing it, in the one order in which it happens. Pure: it may be run again.
 * `number` is the human number reserved for a new record. @throws Problem for whatever is refused, FactsNeeded for a reference that is not loaded yet
 */
export const plan = (
  ctx: Ctx,
  type: EngineType,
  loaded: Loaded | null,
  command: Command,
  facts: Facts,
  number: string | null,
): Decision => {
  try {
    return decide(ctx, type, loaded, command, facts, number)
  } catch (error) {
    // Whoever may make no such record at all is told so, whatever is wrong with the values.
    const isRefusedAnyway = command.kind === 'create' && isProblem(error) && error.code === 'invalid'
    throw isRefusedAnyway && !mayEver(ctx, type, 'create') ? mayNotCreate(ctx, type) : error
  }
}

const decide = (...[ctx, type, loaded, command, facts, number]: Parameters<typeof plan>): Decision => {
  const before = loaded?.record ?? null
  expectVersion(type, before, command)
  authorize(ctx, type, before, command, facts)
  const step = nextState(ctx, type, before, command, facts)
  const given = coerce(type, 'values' in command ? (command.values ?? {}) : {})
  const asked = draftOf(ctx, type, before, command, step, given, number)
  const after = derive(ctx, type, before, asked, given, step, facts)
  // What the practice refuses in a new record is said first: it is often why the rest would be forbidden.
  const refused = before ? [] : type.checks(after, ctx)
  if (refused.length > 0) throw invalid(refused)
  mayWrite(ctx, type, before, after, given, facts)
  const changes = diff(type, before, after)
  const isWithoutChange = before !== null && Object.keys(changes).length === 0
  // A step asks for what it needs also where it leads nowhere: silence would look like success.
  if (!isWithoutChange || step.transition) validate(ctx, type, before, after, step, changes, facts)
  if (isWithoutChange) return { type, before, after: before, step, changes, draft: null }
  confirmAllowed(ctx, type, before, after, command, facts)
  askAgain(ctx, type, before, changes)
  const draft = eventOf(
    ctx,
    after,
    {
      kind: kindOfEvent(command),
      transition: step.transition?.name ?? null,
      changes,
      cause: command.cause ?? null,
    },
    loaded?.head ?? '',
  )
  return { type, before, after, step, changes, draft }
}

const kindOfEvent = (command: Command): EventKind =>
  (
    ({
      create: 'created',
      update: 'updated',
      transition: 'transitioned',
      remove: 'archived',
      restore: 'restored',
    }) as const
  )[command.kind]

const expectVersion = (type: EngineType, before: StoredRecord | null, command: Command): void => {
  if (
    command.kind === 'create' ||
    !before ||
    command.version === undefined ||
    command.version === before.version
  )
    return
  throw problem('stale', {
    message: `${before.number} was changed since you read it: it is at version ${before.version}, you sent ${command.version}.`,
    remedy: `Read the ${type.label.toLowerCase()} again and decide what of both changes shall stand.`,
    current: before.version,
  })
}

const operationOf = (command: Command): Operation | null =>
  (({ create: null, update: 'update', transition: null, remove: 'remove', restore: 'remove' }) as const)[
    command.kind
  ]

/** Not readable is not there; readable but not permitted says so. Creating is judged by the record as it will be. */
const authorize = (
  ctx: Ctx,
  type: EngineType,
  before: StoredRecord | null,
  command: Command,
  facts: Facts,
): void => {
  if (!before) {
    if (command.kind !== 'create') throw notFound(type, command.id)
    if ((command.number !== undefined || command.state !== undefined) && ctx.via !== 'import')
      throw problem('forbidden', 'Only imported history brings a number or a first state of its own.')
    return
  }
  if (!allowed(ctx, type, 'read', before, facts)) throw notFound(type, before.id)
  const operation = operationOf(command)
  if (operation && !allowed(ctx, type, operation, before, facts))
    throw forbidden(ctx, type, operation, before.number)
  if (before.archivedAt && command.kind === 'update' && !isEraser(ctx.actor))
    throw problem('conflict', `${before.number} is archived; restore it first.`)
}

export const notFound = (type: EngineType, id: string) =>
  problem('not_found', { message: `There is no ${type.label.toLowerCase()} ${id}.` })

/** What an operation is called in a sentence. */
export const verbsOf = {
  read: 'read',
  create: 'create',
  update: 'change',
  work: 'work on',
  remove: 'archive',
  erase: 'erase',
  audit: 'audit',
} as const

const forbidden = (ctx: Ctx, type: EngineType, operation: Operation, number: string) =>
  problem('forbidden', {
    message: `You may not ${verbsOf[operation]} ${number}.`,
    remedy: inScope(ctx, type, operation)
      ? `An administrator can give you a role that may ${operation} ${type.labelMany.toLowerCase()}.`
      : widerKey(ctx, type, operation),
  })

const widerKey = (ctx: Ctx, type: EngineType, operation: Operation): string =>
  `${outOfScope(ctx)} Make a key with ${type.plural}:${operation === 'read' ? 'read' : 'write'}.`

/** Wire values of what was given. @throws Problem with an issue for each field that is unknown or refused */
const coerce = (type: EngineType, values: Values): Values => {
  const given: Record<string, unknown> = {}
  const issues: ProblemIssue[] = []
  for (const [name, input] of Object.entries(values)) {
    const field = type.fields.get(name)
    if (!field) {
      issues.push({ field: name, code: 'field.unknown', message: `${type.label} has no field "${name}".` })
      continue
    }
    try {
      given[name] = wireValue(type, field, input)
    } catch (error) {
      if (!(error instanceof FieldError)) throw error
      issues.push({
        field: name,
        code: error.code,
        message: `${field.label} ${error.message}.`,
        details: error.details,
      })
    }
  }
  if (issues.length > 0) throw invalid(issues)
  return given
}

const wireValue = (type: EngineType, field: EngineField, input: unknown): unknown => {
  const value = field.kind.coerce(input, field.options)
  if (field.name !== translationsName) return value
  return coerceTranslations(value, (name, text) => {
    const translated = type.fields.get(name)
    return translated?.options.translatable
      ? (translated.kind.coerce(text, translated.options) as string | null)
      : undefined
  })
}

const draftOf = (
  ctx: Ctx,
  type: EngineType,
  before: StoredRecord | null,
  command: Command,
  step: Step,
  given: Values,
  number: string | null,
): StoredRecord => {
  const now = ctx.clock.now()
  const archivedAt =
    command.kind === 'remove'
      ? (before?.archivedAt ?? now)
      : command.kind === 'restore'
        ? null
        : (before?.archivedAt ?? null)
  return {
    ...(before ?? { ...type.blank, createdAt: now, createdBy: ctx.actor.id }),
    ...given,
    id: before?.id ?? (command.kind === 'create' ? command.id : undefined) ?? newId(),
    type: type.name,
    number: before?.number ?? (command.kind === 'create' ? command.number : undefined) ?? number ?? '',
    version: (before?.version ?? 0) + 1,
    state: step.state.name,
    stateClass: step.state.class,
    updatedAt: now,
    updatedBy: ctx.actor.id,
    archivedAt,
  }
}

/** Each field that the command changes must be one that the actor may write on this record. */
const mayWrite = (
  ctx: Ctx,
  type: EngineType,
  before: StoredRecord | null,
  after: StoredRecord,
  given: Values,
  facts: Facts,
): void => {
  const issues: ProblemIssue[] = []
  for (const name of Object.keys(given)) {
    const field = type.fields.get(name)
    if (!field) continue
    const unchanged =
      field.kind.equals && before?.[name] && given[name]
        ? field.kind.equals(before[name], given[name])
        : (before?.[name] ?? null) === given[name]
    // A form that sends back what it was given, or a default, asks for nothing.
    if (unchanged || (!before && given[name] === (field.options.default ?? null))) continue
    if (!fieldWritable(ctx, type, field, before ?? after, facts, before))
      issues.push({
        field: name,
        code: 'field.forbidden',
        message: `You may not set ${field.label}.`,
        details: { rule: field.rules.write?.text ?? 'derived' },
      })
  }
  if (issues.length > 0)
    throw problem('forbidden', { message: issues.map((issue) => issue.message).join(' '), issues })
}

const mayNotCreate = (ctx: Ctx, type: EngineType) =>
  problem('forbidden', {
    message: `You may not create this ${type.label.toLowerCase()}.`,
    remedy: inScope(ctx, type, 'create')
      ? 'An administrator can give you a role that may.'
      : widerKey(ctx, type, 'create'),
  })

/** The record as it will be must satisfy the rules too: nobody hands away what they could not have made. */
const confirmAllowed = (
  ctx: Ctx,
  type: EngineType,
  before: StoredRecord | null,
  after: StoredRecord,
  command: Command,
  facts: Facts,
): void => {
  if (command.kind === 'create' && !allowed(ctx, type, 'create', after, facts)) throw mayNotCreate(ctx, type)
  if (command.kind === 'update' && !allowed(ctx, type, 'update', after, facts))
    throw problem('forbidden', {
      message: `After this change you could no longer change ${before?.number ?? ''}.`,
      remedy: 'Somebody who keeps the right to change it can make this change.',
    })
}
