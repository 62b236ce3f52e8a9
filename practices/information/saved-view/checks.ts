import { check } from '#contract/rule/check.ts'
import { isRuleError } from '#contract/rule/error.ts'
import { parseRule } from '#contract/rule/parse.ts'
import type { EngineType, Practice } from '#engine'

const namesIn = (text: unknown): readonly string[] =>
  typeof text === 'string' ? text.split(',').filter((name) => name !== '') : []

/** A view that its list could not show is refused when it is saved, with what is wrong. */
export const savedViewChecks: NonNullable<Practice['checks']> = (after, ctx) => {
  const name = String(after.listOf)
  if (!ctx.types.has(name))
    return [{ field: 'listOf', code: 'view.type', message: `There is no type "${name.slice(0, 60)}".` }]
  const type = ctx.types.get(name)
  const unknown = (field: string, names: readonly string[]) =>
    names
      .filter((each) => !type.schema.name(each))
      .map((each) => ({
        field,
        code: 'view.field',
        message: `${type.label} has no field "${each.slice(0, 60)}".`,
      }))
  return [
    ...ruleIssues(type, after.filter),
    ...unknown(
      'sort',
      namesIn(after.sort).map((each) => each.replace(/^-/, '')),
    ),
    ...unknown('columns', namesIn(after.columns)),
    ...unknown('groupBy', namesIn(after.groupBy)),
  ]
}

const ruleIssues = (type: EngineType, filter: unknown) => {
  if (typeof filter !== 'string' || filter.trim() === '') return []
  try {
    const found = check(parseRule(filter), type.schema, { isCondition: true })
    return found
      .filter(({ severity }) => severity === 'error')
      .map(({ code, message }) => ({ field: 'filter', code: `rule.${code}`, message }))
  } catch (error) {
    if (!isRuleError(error)) throw error
    return [{ field: 'filter', code: `rule.${error.code}`, message: error.message }]
  }
}
