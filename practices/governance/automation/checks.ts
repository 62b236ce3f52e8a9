import { actionIssues, actionsShape } from '#contract/automation/actions.ts'
import { check } from '#contract/rule/check.ts'
import { isRuleError } from '#contract/rule/error.ts'
import { parseRule } from '#contract/rule/parse.ts'
import { hasCapability, type Capability, type EngineType, type Practice } from '#engine'
import type { Automation } from './automation.ts'
import { automationRun } from './automation-run.ts'

type Checks = NonNullable<Practice['checks']>

/** Each start of an automation, and what a screen adds to its page: what came of them. */
export const automationRuns: Capability = { name: 'automation-runs', satellites: [{ type: automationRun }] }

const mostIssues = 20

/** An automation that could do nothing to any record is refused when it is saved, with the place of each fault. */
export const automationChecks: Checks = (after, ctx) => {
  const { appliesTo, condition, actions } = after as unknown as Automation
  if (!ctx.types.has(appliesTo) || !hasCapability(ctx.types.get(appliesTo), 'clocks'))
    return [issue('appliesTo', 'type', `There is no type "${appliesTo}" whose records have clocks.`)]
  const type = ctx.types.get(appliesTo)
  const parsed = actionsShape.safeParse(actions)
  const faults = parsed.success
    ? parsed.data.flatMap((action, at) => actionIssues(action, `actions[${at}]`, groundsOf(type)))
    : parsed.error.issues.map(({ path, message }) => ({ path: `actions.${path.join('.')}`, message }))
  return [
    ...ruleIssues(type, condition),
    ...faults
      .slice(0, mostIssues)
      .map(({ path, message }) => issue('actions', 'actions', `${path}: ${message}`)),
  ]
}

/** What imports alone may do is history's. */
const groundsOf = ({ fields, transitions }: EngineType) => ({
  fields: new Set(
    [...fields.values()]
      .filter(({ options, rules }) => !options.followed && !rules.derived && options.personal === undefined)
      .map(({ name }) => name),
  ),
  transitions: new Set(
    [...transitions.values()].flatMap(({ name, by }) => (by.text === 'via = "import"' ? [] : [name])),
  ),
})

const ruleIssues = (type: EngineType, condition: string | null): ReturnType<Checks> => {
  if (condition === null || condition.trim() === '') return []
  try {
    return check(parseRule(condition), type.schema, { isCondition: true })
      .filter(({ severity }) => severity === 'error')
      .map(({ message }) => issue('condition', 'rule', message))
  } catch (error) {
    if (!isRuleError(error)) throw error
    return [issue('condition', 'rule', error.message)]
  }
}

const issue = (field: string, code: string, message: string): ReturnType<Checks>[number] => ({
  field,
  code: `automation.${code}`,
  message,
})
