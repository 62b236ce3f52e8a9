import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { DashboardLayout } from '#contract/api/dashboard.ts'
import type { TypeMeta } from '#contract/api/meta.ts'
import { useReader } from '../../../../web/kit/reader.ts'
import { aggregateQuery } from '../question/aggregate-query.ts'
import { monthsOf, periodWithRecords } from '../question/months.ts'
import type { Month } from '../question/months.ts'
import { isAnyPeriod, periodOf } from '../question/period.ts'
import type { Period, PeriodAddress } from '../question/period.ts'
import { timeFieldOf } from '../question/question.ts'

export interface ShownPeriod {
  /** Null until it is known where the records are. */
  readonly period: Period | null
  /** What it would be with nothing in the address. */
  readonly withRecords: Period
  /** Whether nobody chose it. */
  readonly isOwn: boolean
  readonly months: readonly Month[]
}

const noMonths: readonly Month[] = []

/** The period of a dashboard: what the address says, else where its records are. */
export const useShownPeriod = (
  { filter }: DashboardLayout,
  type: TypeMeta | undefined,
  { last, from, to }: PeriodAddress,
): ShownPeriod => {
  const { timeZone } = useReader()
  // The last days are counted from when the page was opened, so that its questions stay the same while it is read.
  const [openedAt] = useState(() => Date.now())
  const field = type ? timeFieldOf(type) : ''
  const asked = useQuery({
    ...aggregateQuery(type?.plural ?? '', {
      filter,
      groupBy: [{ field, bucket: 'month', zone: timeZone }],
      measures: [{ as: 'count', fn: 'count' }],
      limit: 5000,
    }),
    enabled: type !== undefined,
  })
  const months = useMemo(
    () => (asked.data ? monthsOf(asked.data, field, timeZone) : noMonths),
    [asked.data, field, timeZone],
  )
  const isWaiting = type !== undefined && asked.isPending
  return useMemo(() => {
    const address = { last, from, to }
    const withRecords = periodWithRecords(months)
    const isOwn = !isAnyPeriod(address)
    const period = isOwn ? (isWaiting ? null : withRecords) : periodOf(address, openedAt, timeZone)
    return { period, withRecords, isOwn, months }
  }, [last, from, to, months, isWaiting, openedAt, timeZone])
}
