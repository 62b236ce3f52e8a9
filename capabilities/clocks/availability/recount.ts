import { outagesOf, type Outages } from '#contract/availability/counting.ts'
import { monthsBetween, type Month } from '#contract/availability/windows.ts'
import type { Ctx } from '#engine'
import { inTransaction } from '#engine/model/ctx.ts'
import type { Transaction } from '#platform/database/pool.ts'
import { iso } from '../commitment-rows.ts'
import { keepTerms, termsByHash, termsOf, type Terms } from '../terms/definitions.ts'
import { keepBudgets } from './budgets.ts'
import { promisesFor } from './promises.ts'
import { availabilityRow, type AvailabilityRow } from './rows.ts'
import {
  holdService,
  keptMonths,
  noteCounted,
  outagesIn,
  storeMonths,
  type Held,
  type KeptMonth,
} from './store.ts'
import { currentVersions } from '../terms/versions.ts'

// Twenty years: what is older was entered by mistake.
const mostMonths = 240
const hourMs = 3_600_000
const minuteMs = 60_000

export interface Recounting {
  /** Whether months that have ended are counted again too: an outage in them was declared or corrected. */
  readonly isWhole: boolean
  /** Terms by their hash, read once for many services. */
  readonly known: Map<string, Terms>
  /** Those in force. */
  readonly terms: Terms
}

export const recountingNow = async (ctx: Ctx, isWhole: boolean): Promise<Recounting> => {
  const terms = await termsOf(ctx.db, ctx.types, await currentVersions(ctx.db))
  return { isWhole, terms, known: new Map([[terms.hash, terms]]) }
}

/**
 * Counts how available a service was, month by month, and what is left of its error budgets. The month that goes on is
 * counted by what is in force; one that has ended keeps the terms that it ended under, also where an outage in it is
 * corrected. One process at a time counts a service.
 */
export const recountService = (ctx: Ctx, id: string, recounting: Recounting): Promise<void> =>
  inTransaction(ctx, async ({ db }) => {
    const now = Date.parse(ctx.clock.now())
    const service = await holdService(db, id, now)
    if (!service) return
    await keepTerms(db, recounting.terms, iso(now))
    const declared = await outagesIn(db, id)
    const outages = outagesOf(declared.map((each) => ({ ...each, to: each.to ?? Math.max(now, each.from) })))
    const until = service.archivedAt ?? now
    const first = Math.max(
      Math.min(service.createdAt, ...declared.map(({ from }) => from)),
      until - mostMonths * 31 * 24 * hourMs,
    )
    const kept = await keptMonths(db, id)
    const rows = await rowsOf(ctx, db, { service, outages, kept, first, until, now }, recounting)
    await storeMonths(db, rows.counted, rows.dropped, now)
    await keepBudgets(ctx, db, { service: id, outages, terms: recounting.terms, now })
    await noteCounted(db, id, { now, terms: recounting.terms.hash, lookAt: lookAt(declared, now, rows.ends) })
  })

interface Span {
  readonly service: Held
  readonly outages: Outages
  readonly kept: readonly KeptMonth[]
  readonly first: number
  /** Now, or when the service was archived. */
  readonly until: number
  readonly now: number
}

interface Rows {
  readonly counted: readonly AvailabilityRow[]
  /** Numbers of those that hold no more. */
  readonly dropped: readonly string[]
  /** When the months end that go on. */
  readonly ends: readonly number[]
}

const rowsOf = async (
  ctx: Ctx,
  db: Transaction,
  { service, outages, kept, first, until, now }: Span,
  { isWhole, terms, known }: Recounting,
): Promise<Rows> => {
  const counted: AvailabilityRow[] = []
  const ends: number[] = []
  const count = (by: Terms, promise: ReturnType<typeof promisesFor>[number], month: Month): void => {
    const row = availabilityRow({ service, promise, month, outages, terms: by.hash }, { until, now })
    if (row) counted.push(row)
  }
  const settled = kept.filter(({ isEnded }) => isEnded)
  const isSettled = new Set(settled.map(keyOf))
  const isKept = new Set(kept.map(keyOf))
  const settledMonths = new Set(settled.map(({ month }) => month))
  for (const promise of promisesFor(ctx.types, terms, service))
    for (const month of monthsBetween(first, until, promise.zone)) {
      if (month.to > now) ends.push(month.to)
      const key = keyOf({ month: month.name, agreement: promise.agreement?.id ?? null })
      // A month that has ended was counted by what held then: what came later adds nothing to it. One that nobody has
      // counted is counted by what holds now.
      const isLate = settledMonths.has(month.name) && !isKept.has(key)
      if (!isSettled.has(key) && !isLate) count(terms, promise, month)
    }
  if (isWhole)
    for (const { month: name, agreement, terms: hash } of settled) {
      const by = await termsAt(ctx, db, known, hash, terms)
      const promise = promisesFor(ctx.types, by, service).find(
        (each) => (each.agreement?.id ?? null) === agreement,
      )
      const month = promise && monthsBetween(middleOf(name), middleOf(name), promise.zone).at(-1)
      if (promise && month) count(by, promise, month)
    }
  const numbers = new Set(counted.map(({ number }) => number))
  const dropped = kept.filter(({ number, isEnded }) => !isEnded && !numbers.has(number))
  return { counted, dropped: dropped.map(({ number }) => number), ends }
}

const keyOf = ({ month, agreement }: Pick<KeptMonth, 'month' | 'agreement'>): string =>
  `${month} ${agreement ?? ''}`

// The middle of the month: whatever the zone, that is in it.
const middleOf = (name: string): number => Date.parse(`${name}-15T12:00:00Z`)

const termsAt = async (
  ctx: Ctx,
  db: Transaction,
  known: Map<string, Terms>,
  hash: string,
  otherwise: Terms,
): Promise<Terms> => {
  const met = known.get(hash)
  if (met) return met
  const found = (await termsByHash(db, ctx.types, hash)) ?? otherwise
  known.set(hash, found)
  return found
}

/** While something is down each minute counts, else each hour, the end of a month and the begin of what was announced. */
const lookAt = (
  declared: readonly { readonly from: number; readonly to: number | null }[],
  now: number,
  ends: readonly number[],
): number => {
  const goesOn = declared.some(({ from, to }) => from <= now && (to === null || to > now))
  const begins = declared.map(({ from }) => from)
  return [...begins, ...ends, now + hourMs, ...(goesOn ? [now + minuteMs] : [])]
    .filter((at) => at > now)
    .reduce((earliest, at) => Math.min(earliest, at), now + hourMs)
}
