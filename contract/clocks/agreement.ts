import { actionIssues, type ActionGrounds } from '../automation/actions.ts'
import type { Timer } from '../define-type.ts'
import { childrenOf, namesIn, type Test } from '../rule/ast.ts'
import { check } from '../rule/check.ts'
import { compile, grants, type FeelValue, type Rule, type Scope } from '../rule/compile.ts'
import { isRuleError } from '../rule/error.ts'
import { infer } from '../rule/infer.ts'
import { parseRule } from '../rule/parse.ts'
import type { RuleSchema } from '../rule/schema.ts'
import { durationMs } from '../rule/temporal.ts'
import type { WorkingTime } from '../time/working-time.ts'
import { conditionsOf } from './conditions.ts'
import { isUnder, type CustomerContract } from './customer-contract.ts'
import {
  targetLabels,
  thresholdOf,
  type AfterReopening,
  type StepDefinition,
  type TargetDefinition,
  type TargetKind,
} from './target.ts'

/** With a customer, between teams, with a supplier. */
export type AgreementKind = 'sla' | 'ola' | 'contract'

/** An agreement as it was at one version, with everything that it refers to. */
export interface AgreementDefinition {
  readonly id: string
  readonly version: number
  readonly number: string
  readonly title: string
  readonly kind: AgreementKind
  /** The lower comes first where several of a kind would hold. */
  readonly rank: number
  readonly condition: string | null
  readonly service: string | null
  readonly offering: string | null
  readonly contract: string | null
  /** The contract that is named, where it holds for anything. */
  readonly signed?: CustomerContract | null
  readonly organisation: string | null
  readonly team: string | null
  /** Milliseconds since 1970; null without bound. For records made from the one, and before the other. */
  readonly since: number | null
  readonly until: number | null
  /** Percent of its hours that a service is to be available; null where that is not promised. */
  readonly availability: number | null
  readonly targets: readonly TargetDefinition[]
  /** Whose zone counts, and which where theirs is not known. */
  readonly zoneSource: string
  /** The zone that a record's time is counted in. */
  zoneOf(row: Row): string
  /** Working time by its calendar in a zone; the same object for the same zone. */
  workingIn(zone: string): WorkingTime
}

/** A record's values at a moment, by name: wire values. */
export type Row = Readonly<Record<string, unknown>>

type Holds = (scope: Scope) => boolean

export interface CompiledStep {
  readonly definition: StepDefinition
  readonly threshold: (target: number) => number
  readonly when: Holds
}

export interface CompiledTarget {
  readonly name: string
  readonly kind: TargetKind
  readonly label: string
  /** Milliseconds of working time for a record; null where nothing is promised. */
  length(scope: Scope): number | null
  readonly start: Holds
  readonly pause: Holds
  readonly resume: Holds | null
  readonly stop: Holds
  readonly cancel: Holds
  readonly reset: Holds
  readonly reopened: AfterReopening
  readonly steps: readonly CompiledStep[]
}

export interface CompiledAgreement {
  readonly definition: AgreementDefinition
  applies(scope: Scope, row: Row): boolean
  readonly targets: readonly CompiledTarget[]
}

/**
 * Makes an agreement ready for the records of a type.
 * @throws RuleError for what `agreementIssues` names
 */
export const compileAgreement = (
  definition: AgreementDefinition,
  schema: RuleSchema,
  timers: Readonly<Record<string, Timer>> | undefined,
): CompiledAgreement => {
  const condition = holdsOf(definition.condition, schema, always)
  return {
    definition,
    applies: (scope, row) => isInScope(definition, row) && condition(scope),
    targets: definition.targets.map((target) => compileTarget(target, schema, timers)),
  }
}

const always: Holds = () => true
const never: Holds = () => false

/** The fields of a record by which agreements are for some of them only. */
export const agreementScopes = ['service', 'offering', 'contract', 'organisation', 'team'] as const

const isInScope = (agreement: AgreementDefinition, row: Row): boolean => {
  if (agreementScopes.some((name) => agreement[name] !== null && !isFor(agreement, name, row))) return false
  const { since, until } = agreement
  if (since === null && until === null) return true
  const made = Date.parse(row.createdAt as string)
  return (since === null || made >= since) && (until === null || made < until)
}

const isFor = (agreement: AgreementDefinition, name: (typeof agreementScopes)[number], row: Row): boolean => {
  if (row[name] === agreement[name]) return true
  // What names a contract itself is under that one alone.
  if (name !== 'contract' || !agreement.signed || typeof row.contract === 'string') return false
  return isUnder(agreement.signed, row, agreement.zoneOf(row))
}

const compileTarget = (
  target: TargetDefinition,
  schema: RuleSchema,
  timers: Readonly<Record<string, Timer>> | undefined,
): CompiledTarget => {
  const { start, pause, resume, stop, cancel, reset, reopened } = conditionsOf(target, timers)
  const length = ruleOf(target.length, schema)
  const known = new Map<FeelValue, number | null>()
  return {
    name: target.name,
    kind: target.kind,
    label: target.label ?? targetLabels[target.kind],
    length: (scope) => {
      const value = length(scope)
      const met = known.get(value)
      if (met !== undefined) return met
      const ms = typeof value === 'string' ? durationMs(value) : null
      const counted = ms !== null && ms > 0 ? ms : null
      known.set(value, counted)
      return counted
    },
    start: holdsOf(start, schema, never),
    pause: holdsOf(pause, schema, never),
    resume: resume === null ? null : holdsOf(resume, schema, never),
    stop: holdsOf(stop, schema, never),
    cancel: holdsOf(cancel, schema, never),
    reset: holdsOf(reset, schema, never),
    reopened,
    steps: (target.steps ?? []).map((step) => ({
      definition: step,
      threshold: thresholdOf(step.at) ?? ((ms) => ms),
      when: holdsOf(step.when ?? null, schema, always),
    })),
  }
}

const ruleOf = (text: string, schema: RuleSchema): Rule => compile(parseRule(text), schema)

const holdsOf = (text: string | null, schema: RuleSchema, otherwise: Holds): Holds => {
  if (text === null) return otherwise
  const rule = ruleOf(text, schema)
  return (scope) => grants(rule(scope))
}

export interface AgreementIssue {
  readonly path: string
  readonly message: string
}

const conditions = ['start', 'pause', 'resume', 'stop', 'cancel', 'reset'] as const

/** What is wrong with the rules of an agreement, each with its place. */
export const agreementIssues = (
  { condition, targets }: Pick<AgreementDefinition, 'condition' | 'targets'>,
  schema: RuleSchema,
  grounds: ActionGrounds,
): readonly AgreementIssue[] => [
  ...ruleIssues('condition', condition, schema, 'boolean'),
  ...targets.flatMap((target, at) => targetIssues(target, `targets[${at}]`, schema, grounds)),
]

const targetIssues = (
  target: TargetDefinition,
  path: string,
  schema: RuleSchema,
  grounds: ActionGrounds,
): readonly AgreementIssue[] => [
  ...ruleIssues(`${path}.length`, target.length, schema, 'duration'),
  ...conditions.flatMap((name) => ruleIssues(`${path}.${name}`, target[name] ?? null, schema, 'boolean')),
  ...(target.kind === 'own' && target.start === undefined
    ? [{ path: `${path}.start`, message: 'A target of its own kind says itself when its clock starts.' }]
    : []),
  ...(target.steps ?? []).flatMap((step, at) => [
    ...ruleIssues(`${path}.steps[${at}].when`, step.when ?? null, schema, 'boolean'),
    ...actionIssues(step, `${path}.steps[${at}]`, grounds),
  ]),
]

const ruleIssues = (
  path: string,
  text: string | null,
  schema: RuleSchema,
  wanted: 'boolean' | 'duration',
): readonly AgreementIssue[] => {
  if (text === null) return []
  try {
    const expression = parseRule(text)
    const errors = check(expression, schema).filter(({ severity }) => severity === 'error')
    if (errors.length > 0)
      return errors.map(({ message, line, column }) => ({
        path,
        message: `${message} (line ${line}, column ${column})`,
      }))
    // A value of any kind may still be one at run time: a decision table's is.
    const { kind } = infer(expression, schema).of(expression)
    if (kind !== wanted && kind !== 'any')
      return [
        { path, message: wanted === 'boolean' ? 'This must be a condition.' : 'This must be a duration.' },
      ]
    const names = namesIn(expression)
    const changing = names.find(([name = '']) => schema.name(name) === undefined)
    if (changing) return [{ path, message: `"${changing.join('.')}" is not in the log of the record.` }]
    const beyond = names.find((name) => name.length > 1)
    if (beyond)
      return [
        {
          path,
          message: `"${beyond.join('.')}" is another record's: the log of this one does not tell it.`,
        },
      ]
    return asksForRights(expression) ? [{ path, message: 'Nobody asks here, so there is no "can".' }] : []
  } catch (error) {
    if (isRuleError(error)) return [{ path, message: error.message }]
    throw error
  }
}

const asksForRights = (node: Test): boolean =>
  node.type === 'capability' || childrenOf(node).some(asksForRights)
