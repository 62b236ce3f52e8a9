import { operations, type Grant } from '#contract/access.ts'
import { check } from '#contract/rule/check.ts'
import { isRuleError } from '#contract/rule/error.ts'
import { parseRule } from '#contract/rule/parse.ts'
import type { Ctx, EngineType, Practice } from '#engine'
import { isAdministrator } from '../rights.ts'

interface Issue {
  readonly field: string
  readonly code: string
  readonly message: string
  readonly details?: Readonly<Record<string, unknown>>
}

const mostGrants = 100

/** A role is refused at save when a grant in it could not mean what it says, with the place of the fault. */
export const roleChecks: NonNullable<Practice['checks']> = (after, ctx) => {
  // Restoring a role gives what it grants; there is no field for that which a rule could stand at.
  if (!isAdministrator(ctx.actor))
    return [{ field: 'grants', code: 'role.administrators', message: 'Only administrators change roles.' }]
  const { grants } = after
  if (!Array.isArray(grants) || grants.length > mostGrants)
    return [{ field: 'grants', code: 'grants.form', message: `Grants are a list of at most ${mostGrants}.` }]
  return grants.flatMap((grant: unknown, index) => grantIssues(ctx, grant, index))
}

const grantIssues = (ctx: Ctx, given: unknown, index: number): Issue[] => {
  const issue = (code: string, message: string, details: Issue['details'] = {}): Issue => ({
    field: 'grants',
    code,
    message: `Grant ${index + 1}: ${message}`,
    details: { grant: index, ...details },
  })
  if (!isGrant(given))
    return [issue('grant.form', 'is written { types: [...], allow: [...], when: "FEEL" }.')]
  const unknownTypes = given.types.filter((name) => name !== '*' && !ctx.types.has(name))
  const unknownOperations = given.allow.filter((name) => !operations.includes(name))
  const issues = [
    ...unknownTypes.map((name) => issue('grant.type', `there is no type "${name}".`)),
    ...unknownOperations.map((name: string) =>
      issue('grant.operation', `"${name}" is no operation; there are ${operations.join(', ')}.`),
    ),
  ]
  if (issues.length > 0 || given.when === undefined) return issues
  return ruleIssues(ctx, given).map(({ message, ...details }) => issue('grant.rule', message, details))
}

const isGrant = (given: unknown): given is Grant => {
  const { types, allow, when, ...rest } = (given ?? {}) as Record<string, unknown>
  const isTexts = (value: unknown): boolean =>
    Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string')
  return (
    isTexts(types) &&
    isTexts(allow) &&
    (when === undefined || typeof when === 'string') &&
    Object.keys(rest).length === 0
  )
}

interface Fault {
  readonly message: string
  readonly [detail: string]: unknown
}

/** The condition must fit every type that is named; where all are meant, at least one. */
const ruleIssues = (ctx: Ctx, grant: Grant): Fault[] => {
  const named = grant.types.includes('*') ? null : grant.types.map((name) => ctx.types.get(name))
  const faults = (named ?? ctx.types.all()).map((type) => faultOf(type, grant.when ?? 'true'))
  if (named === null)
    return faults.some((fault) => fault === null) ? [] : faults.slice(0, 1).filter((fault) => fault !== null)
  return faults.filter((fault) => fault !== null)
}

const faultOf = (type: EngineType, text: string): Fault | null => {
  try {
    const found = check(parseRule(text), type.schema, { isCondition: true }).find(
      ({ severity }) => severity === 'error',
    )
    return found ? placed(type, found.message, found) : null
  } catch (error) {
    if (!isRuleError(error)) throw error
    return placed(type, error.message, error)
  }
}

const placed = (
  type: EngineType,
  message: string,
  { from, to, line, column }: { from: number; to: number; line: number; column: number },
): Fault => ({
  message: `for ${type.labelMany.toLowerCase()}, at ${line}:${column}: ${message}`,
  type: type.name,
  from,
  to,
  line,
  column,
})
