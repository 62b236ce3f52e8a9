import { queryOptions } from '@tanstack/react-query'
import type { ClockParty, ClocksAnswer } from '#contract/api/clocks.ts'
import type { Refs } from '#contract/api/records.ts'
import { api } from '../../../web/api/client.ts'
import type { T } from '../../../web/i18n/i18n.ts'
import { workWords } from '../../../web/kit/marks/format.ts'
import type { Reader } from '../../../web/kit/reader.ts'

const lookEveryMs = 30_000

/** The clocks of a record as they stand now; they follow an event within a moment, and time moves them on. */
export const clocksQuery = (plural: string, id: string, version: number) =>
  queryOptions({
    queryKey: ['records', plural, id, 'clocks', version],
    staleTime: 0,
    queryFn: ({ signal }) => api.get<ClocksAnswer>(`/${plural}/${id}/clocks`, {}, signal),
    refetchInterval: lookEveryMs,
    placeholderData: (before) => before,
  })

/** A length of working time in words, to the minute where it is longer than one. */
export const lengthWords = (ms: number, reader: Reader): string => {
  const seconds = Math.round(Math.abs(ms) / 1000)
  return workWords(seconds >= 60 ? Math.round(seconds / 60) * 60 : seconds, reader)
}

/** Whoever had it in hand, by name where the reader may know it. */
export const partyWords = (party: ClockParty, refs: Refs, t: T): string =>
  (party.id === null ? undefined : refs[party.id]?.title) ?? t(`clocks.parties.${party.kind}`)
