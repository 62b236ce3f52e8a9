import { agreementIssues, agreementScopes } from '#contract/clocks/agreement.ts'
import { clockSchema } from '#contract/clocks/schema.ts'
import { targetsShape, type TargetDefinition } from '#contract/clocks/target.ts'
import { isZone } from '#contract/time/zone.ts'
import { hasCapability, type Capability, type EngineType, type Practice } from '#engine'
import type { Agreement } from './agreement.ts'

/** What a screen adds to the page of an agreement: whether what it stands on can carry it. */
export const agreementCarrying: Capability = { name: 'agreement-carrying' }

type Checks = NonNullable<Practice['checks']>
const mostIssues = 20

/** An agreement by which no clock could run is refused when it is saved, with the place of each fault. */
export const agreementChecks: Checks = (after, ctx) => {
  const agreement = after as unknown as Agreement
  const { appliesTo, condition, targets, zone, since, until, availability, copies, needed } = agreement
  if (!ctx.types.has(appliesTo) || !hasCapability(ctx.types.get(appliesTo), 'clocks'))
    return [issue('appliesTo', 'type', `There is no type "${appliesTo}" whose records have clocks.`)]
  const found: ReturnType<Checks>[number][] = []
  if (zone !== null && !isZone(zone))
    found.push(issue('zone', 'zone', `There is no time zone "${zone}"; write one such as Europe/Berlin.`))
  if (availability !== null && !(Number(availability) > 0 && Number(availability) <= 100))
    found.push(issue('availability', 'availability', 'It lies above 0 and up to 100 percent.'))
  if (availability !== null && agreement.contract !== null)
    found.push(
      issue('availability', 'availability', 'It is promised of a service or an offering, not by contract.'),
    )
  if (needed !== null && needed > (copies ?? 1))
    found.push(issue('needed', 'needed', 'No more parts can be needed than there are.'))
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
  if (parsed.data.length === 0 && availability === null)
    found.push(issue('targets', 'nothing', 'It promises nothing: neither a target nor availability.'))
  const type = ctx.types.get(appliesTo)
  if (parsed.data.length > 0) found.push(...scopeIssues(agreement, type))
  if (agreement.kind !== 'sla' && type.declaration.timers?.respond && tellsRequester(parsed.data))
    found.push(
      issue(
        'targets',
        'requester',
        'What teams and suppliers promise each other is not told to whoever is served.',
      ),
    )
  const settable = [...type.fields.values()].filter(
    ({ options, rules }) => !options.followed && !rules.derived && options.personal === undefined,
  )
  const issues = agreementIssues(
    { condition, targets: parsed.data },
    clockSchema(type.schema, type.declaration.fields),
    { fields: new Set(settable.map(({ name }) => name)), transitions: movesOf(type) },
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

/** By a field that the records do not have it would hold for none of them. Of availability the type says nothing. */
const scopeIssues = (agreement: Agreement, type: EngineType): ReturnType<Checks> =>
  agreementScopes
    .filter((name) => agreement[name] !== null && !type.fields.has(name))
    .map((name) =>
      issue(
        name,
        'scope',
        `${type.labelMany} have no field "${name}": the agreement would hold for none of them.`,
      ),
    )

const tellsRequester = (targets: readonly TargetDefinition[]): boolean =>
  targets.some(({ steps = [] }) => steps.some(({ notify = [] }) => notify.includes('requester')))

/** What imports alone may do is history's, not the clock's. */
const movesOf = ({ transitions }: EngineType): ReadonlySet<string> =>
  new Set([...transitions.values()].flatMap(({ name, by }) => (by.text === 'via = "import"' ? [] : [name])))

const issue = (field: string, code: string, message: string): ReturnType<Checks>[number] => ({
  field,
  code: `agreement.${code}`,
  message,
})
