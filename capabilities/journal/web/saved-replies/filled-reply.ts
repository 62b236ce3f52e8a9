import { queryOptions } from '@tanstack/react-query'
import type { ApiRecord } from '#contract/api/records.ts'
import { answerOf, routes } from '../../../../web/api/client.ts'
import { recordsKey } from '../../../../web/api/queries.ts'

/** What a saved reply says about a record as it is now. */
export const filledReplyQuery = (reply: string, { number, version }: ApiRecord) =>
  queryOptions({
    queryKey: [...recordsKey('saved-replies'), 'filled', reply, number, version],
    staleTime: 30_000,
    queryFn: async ({ signal }) => {
      const params = { path: { key: reply }, query: { record: number } }
      return (await answerOf(routes.GET('/saved-replies/{key}/text', { params, signal }))).text
    },
  })
