import { queryOptions } from '@tanstack/react-query'
import { measuresOf, type Measures } from '#contract/availability/counting.ts'
import type { ApiRecord } from '#contract/api/records.ts'
import { durationSeconds, durationText } from '#contract/fields/duration.ts'
import { recordsKey } from '../../../../web/api/queries.ts'
import { listRecords } from '../../../../web/api/records.ts'
import { durationWords } from '../../../../web/kit/marks/format.ts'
import type { Reader } from '../../../../web/kit/reader.ts'

const lookEveryMs = 60_000
const mostMonths = 12
const mostRows = 100

export const ofService = (id: string): string => `service = ${JSON.stringify(id)}`

const rowsQuery = (plural: string, filter: string, sort: string) =>
  queryOptions({
    queryKey: [...recordsKey(plural), 'list', 'of', filter],
    queryFn: ({ signal }) => listRecords(plural, { filter, sort, limit: mostRows }, signal),
    refetchInterval: lookEveryMs,
  })

export const monthsQuery = (id: string) => rowsQuery('availabilities', ofService(id), '-month,number')
export const outagesQuery = (id: string) =>
  rowsQuery('outages', `${ofService(id)} and state = "declared"`, 'beganAt')
export const objectivesQuery = (id: string) =>
  rowsQuery('service-level-objectives', `${ofService(id)} and state = "aimed"`, 'title')

/** The months of one agreement, the last first, with the measures over all of them. */
export interface ByAgreement {
  readonly agreement: string | null
  readonly months: readonly ApiRecord[]
  readonly measures: Measures
}

export const byAgreement = (rows: readonly ApiRecord[]): readonly ByAgreement[] =>
  [...Map.groupBy(rows, (row) => (typeof row['agreement'] === 'string' ? row['agreement'] : null))].map(
    ([agreement, all]) => {
      const months = all.slice(0, mostMonths)
      const sum = (name: string): number => months.reduce((total, row) => total + msOf(row[name]), 0)
      const breaks = months.reduce((total, row) => total + Number(row['breaks'] ?? 0), 0)
      return {
        agreement,
        months,
        measures: measuresOf({ agreedMs: sum('agreed'), downMs: sum('down'), breaks }),
      }
    },
  )

const msOf = (value: unknown): number => (typeof value === 'string' ? durationSeconds(value) * 1000 : 0)

/** A length of time in words; a dash where there is none. */
export const spanWords = (ms: number | null, reader: Reader): string =>
  ms === null ? '–' : durationWords(durationText(Math.round(ms / 1000)), reader)

export const durationOrDash = (value: unknown, reader: Reader): string =>
  typeof value === 'string' ? durationWords(value, reader) : '–'

/** A percentage that was stored as such, to three digits, rounded down: what was missed does not look whole. */
export const percentWords = (value: unknown, { language }: Reader): string =>
  value === null || value === undefined
    ? '–'
    : new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 3 }).format(
        Math.floor(Number(value) * 1000) / 100_000,
      )
