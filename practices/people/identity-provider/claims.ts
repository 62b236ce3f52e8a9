import type { FeelValue } from '#contract/rule/ast.ts'
import { fullRule } from '#contract/rule/full.ts'
import type { NameType, RuleSchema } from '#contract/rule/schema.ts'

/** Roles (by key) and teams (by name) for whoever satisfies a condition in FEEL over the provider's `claims`. */
export interface ClaimRule {
  readonly when: string
  readonly roles?: readonly string[]
  readonly teams?: readonly string[]
}

/** What somebody is given: keys of roles, names of teams. */
export interface Given {
  readonly roles: ReadonlySet<string>
  readonly teams: ReadonlySet<string>
}

export type Claims = Readonly<Record<string, unknown>>

const anything: NameType = { kind: 'any', nullable: true, path: () => anything }

/** The one name of these rules: what the provider says of somebody. */
export const claimSchema: RuleSchema = {
  name: (name) => (name === 'claims' ? anything : undefined),
  names: () => ['claims'],
}

/** What the rules give for these claims. A rule that fails or yields anything but true gives nothing. */
export const givenBy = (rules: readonly ClaimRule[], claims: Claims, now: string): Given => {
  const met = rules.filter(({ when }) => isMet(when, claims, now))
  return allOf(met)
}

/** Everything that the rules may give to anybody: what a sign-in also takes away again. */
export const allOf = (rules: readonly ClaimRule[]): Given => ({
  roles: new Set(rules.flatMap(({ roles = [] }) => roles)),
  teams: new Set(rules.flatMap(({ teams = [] }) => teams)),
})

/** Whether a condition holds for these claims. One that fails, or yields anything but true, does not. */
export const isMet = (when: string, claims: Claims, now: string): boolean => {
  try {
    return fullRule(when, claimSchema).evaluate({ get: (path) => valueAt(path, claims, now) }) === true
  } catch {
    return false
  }
}

/** Own properties only: a claim named like something of every object is no way to that. */
const valueAt = (path: readonly string[], claims: Claims, now: string): FeelValue => {
  if (path[0] === 'now') return now
  if (path[0] !== 'claims') return null
  const found = path
    .slice(1)
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, name)
          ? (value as Record<string, unknown>)[name]
          : null,
      claims,
    )
  return (found ?? null) as FeelValue
}
