import { agreementIssues } from '#contract/clocks/agreement.ts'
import { clockSchema } from '#contract/clocks/schema.ts'
import { targetsShape } from '#contract/clocks/target.ts'
import { isZone } from '#contract/time/zone.ts'
import { hasCapability, type Practice } from '#engine'
import type { Agreement } from './agreement.ts'

type Checks = NonNullable<Practice['checks']>
const mostIssues = 20

/** An agreement by which no clock could run is refused when it is saved, with the place of each fault. */
export const agreementChecks: Checks = (after, ctx) => {
  const { appliesTo, condition, targets, zone, since, until } = after as unknown as Agreement
  if (!ctx.types.has(appliesTo) || !hasCapability(ctx.types.get(appliesTo), 'clocks'))
    return [issue('appliesTo', 'type', `There is no type "${appliesTo}" whose records have clocks.`)]
  const found: ReturnType<Checks>[number][] = []
  if (zone !== null && !isZone(zone))
    found.push(issue('zone', 'zone', `There is no time zone "${zone}"; write one such as Europe/Berlin.`))
  if (since !== null && until !== null && until <= since)
    found.push(issue('until', 'until', 'It would end before it begins.'))
  const parsed = targetsShape.safeParse(targets)
  if (!parsed.success)
    return [
      ...found,
      ...parsed.error.issues
        .slice(0, mostIssues)
        .map(({ path, message }) => issue('targets', 'targets', `targets.${path.join('.')}: ${message}`)),
    ]
  const type = ctx.types.get(appliesTo)
  const settable = [...type.fields.values()].filter(
    ({ options, rules }) => !options.followed && !rules.derived && options.personal === undefined,
  )
  const issues = agreementIssues(
    { condition, targets: parsed.data },
    clockSchema(type.schema, type.declaration.fields),
    new Set(settable.map(({ name }) => name)),
  )
  return [
    ...found,
    ...issues
      .slice(0, mostIssues)
      .map(({ path, message }) =>
        issue(path === 'condition' ? 'condition' : 'targets', 'rule', `${path}: ${message}`),
      ),
  ]
}

const issue = (field: string, code: string, message: string): ReturnType<Checks>[number] => ({
  field,
  code: `agreement.${code}`,
  message,
})
