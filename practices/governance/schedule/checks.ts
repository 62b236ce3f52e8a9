import { calendarIssues } from '#contract/time/calendar-issues.ts'
import { ruleOf } from '#contract/time/schedule/schedule.ts'
import { isZone } from '#contract/time/zone.ts'
import { hasCapability, type Capability, type EngineType, type Practice } from '#engine'
import type { ScheduleRecord } from './schedule.ts'
import { scheduleRun } from './schedule-run.ts'

type Checks = NonNullable<Practice['checks']>
type Issues = ReturnType<Checks>

/** Each time that a schedule came, and what a screen adds to its page: when it comes next, and what came of it. */
export const scheduleRuns: Capability = { name: 'schedule-runs', satellites: [{ type: scheduleRun }] }

/** A schedule that could make nothing, or never, is refused when it is saved, with the place of each fault. */
export const scheduleChecks: Checks = (after, ctx) => {
  const schedule = after as unknown as ScheduleRecord
  return [
    ...madeIssues(schedule, ctx.types.has(schedule.makes) ? ctx.types.get(schedule.makes) : null),
    ...timeIssues(schedule),
  ]
}

const madeIssues = ({ makes, values }: ScheduleRecord, type: EngineType | null): Issues => {
  if (type === null || !hasCapability(type, 'clocks'))
    return [issue('makes', 'type', `There is no type "${makes}" whose records have clocks.`)]
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    return [issue('values', 'values', 'What the record begins with is said field by field.')]
  const given = values as Readonly<Record<string, unknown>>
  const strange = Object.keys(given).filter((name) => {
    const field = type.fields.get(name)
    return !field || field.rules.derived || field.options.followed
  })
  const missing = [...type.fields.values()].filter(
    ({ name, options }) =>
      options.required && (options.default ?? null) === null && (given[name] ?? null) === null,
  )
  return [
    ...strange.map((name) =>
      issue('values', 'values', `${name}: There is no field "${name}" to be given a value.`),
    ),
    ...missing.map(({ options }) => issue('values', 'values', `${options.label} is needed.`)),
  ]
}

const timeIssues = ({ zone, rhythm, rule, first }: ScheduleRecord): Issues => {
  if (typeof zone === 'string' && !isZone(zone))
    return [
      issue(
        'zone',
        'zone',
        `There is no time zone "${zone}"; zones are named by a place, such as Europe/Berlin.`,
      ),
    ]
  if (rhythm !== 'own') return []
  if (!rule) return [issue('rule', 'rule', 'A rhythm of its own needs a rule.')]
  const repeats = ruleOf({ rhythm, rule, first }) ?? ''
  return (
    calendarIssues({ days: [{ date: first, repeats }] })
      // Every weekday is no fault: unlike a calendar, a schedule goes on where what is worked out at once ends.
      .filter(({ code }) => code !== 'often')
      .map(({ message }) => issue('rule', 'rule', message.replace(/^days\[0\]\.(repeats|date): /, '')))
  )
}

const issue = (field: string, code: string, message: string): Issues[number] => ({
  field,
  code: `schedule.${code}`,
  message,
})
