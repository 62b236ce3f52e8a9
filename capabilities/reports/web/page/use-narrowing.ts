import { useMemo } from 'react'
import type { DashboardLayout } from '#contract/api/dashboard.ts'
import { useReader } from '../../../../web/kit/reader.ts'
import type { DashboardAddress } from '../../../../web/paths.ts'
import type { Period } from '../question/period.ts'
import type { Narrowing } from '../question/question.ts'

// Stands in the address for "everything" where the dashboard has a filter of its own that the reader took away.
export const everything = 'true'

/** What the address says, and the dashboard's own filter where it says nothing; null until the period is known. */
export const useNarrowing = (
  layout: DashboardLayout,
  { filter }: Pick<DashboardAddress, 'filter'>,
  period: Period | null,
): Narrowing | null => {
  const { timeZone } = useReader()
  const given = filterOf(layout, filter)
  const type = layout.tiles[0]?.type ?? ''
  return useMemo(
    () => (period ? { filter: given, type, period, timeZone } : null),
    [given, type, period, timeZone],
  )
}

export const filterOf = (layout: DashboardLayout, filter: string | undefined): string => {
  const given = filter ?? layout.filter ?? ''
  return given === everything ? '' : given
}
