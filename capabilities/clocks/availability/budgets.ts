import { burnRate, errorBudget, lookbacks } from '#contract/availability/budget.ts'
import type { Outages } from '#contract/availability/counting.ts'
import { windowAt, type WindowKind } from '#contract/availability/windows.ts'
import { durationText } from '#contract/fields/duration.ts'
import { keepFollowed, type Ctx } from '#engine'
import type { Transaction } from '#platform/database/pool.ts'
import type { Terms } from '../terms/definitions.ts'

interface Objective {
  readonly id: string
  readonly objective: number
  readonly window: WindowKind
  readonly days: number | null
  readonly calendar: string | null
  readonly zone: string | null
}

interface Budgeting {
  readonly service: string
  readonly outages: Outages
  readonly terms: Terms
  readonly now: number
}

const usualDays = 30
const kept = [
  'attained',
  'allowed',
  'spent',
  'left',
  'leftShare',
  ...lookbacks.map(({ name }) => name),
  'level',
] as const

/** Keeps what is left of the error budgets of a service's objectives, in the objectives themselves. */
export const keepBudgets = async (ctx: Ctx, tx: Transaction, budgeting: Budgeting): Promise<void> => {
  const objectives = await tx.query<Objective>({
    name: 'availability:objectives',
    text: `select id, objective::float8 as objective, "window", days::int as days, calendar_id as calendar, zone from objective
      where service_id = $1::uuid and archived_at is null and state_class = 'active' and source = 'outages'`,
    values: [budgeting.service],
  })
  if (objectives.length === 0) return
  const rows = objectives.map((each) => budgetOf(each, budgeting))
  await keepFollowed(tx, ctx.types.get('objective'), kept, rows)
}

const budgetOf = (
  { id, objective: percent, window: kind, days, calendar, zone: own }: Objective,
  { outages, terms, now }: Budgeting,
): Readonly<Record<string, unknown>> => {
  const { zone, workingIn } = terms.hours(calendar, own)
  const working = workingIn(zone)
  const objective = percent / 100
  const window = windowAt(now, kind, { days: days ?? usualDays, zone })
  const { allowedMs, spentMs, leftMs, attained } = errorBudget(outages, working, { window, objective, now })
  const burning = lookbacks.map(({ name, ms, alarming }) => {
    const rate = burnRate(outages, working, { objective, now, lookbackMs: ms })
    return { name, rate, isAlarming: rate >= alarming }
  })
  return {
    id,
    // Rounded down: what was missed does not look attained.
    attained: attained === null ? null : String(Math.floor(attained * 1e6) / 1e4),
    allowed: span(allowedMs),
    spent: span(spentMs),
    left: span(leftMs),
    leftShare: allowedMs > 0 ? hundredths((leftMs / allowedMs) * 100) : null,
    ...Object.fromEntries(burning.map(({ name, rate }) => [name, hundredths(rate)])),
    level:
      allowedMs > 0 && leftMs <= 0
        ? 'spent'
        : burning.some(({ isAlarming }) => isAlarming)
          ? 'burning'
          : 'well',
  }
}

const span = (ms: number): string => durationText(Math.round(ms / 1000))
const hundredths = (value: number): string => String(Math.round(value * 100) / 100)
