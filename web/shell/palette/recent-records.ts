import type { QueryClient } from '@tanstack/react-query'
import type { ApiRecord, RecordAnswer } from '#contract/api/records.ts'

interface Recent {
  readonly plural: string
  readonly record: ApiRecord
}

const most = 6

/**
 * The records whose pages were looked at in this visit, the last first, without those on the screen. They are those that the
 * page still holds (an hour after they were left): nothing of them is kept in the browser.
 */
export const recentRecords = (client: QueryClient): readonly Recent[] => {
  const held = client.getQueryCache().findAll({
    queryKey: ['records'],
    type: 'inactive',
    predicate: ({ queryKey }) => queryKey[2] === 'one',
  })
  return held
    .toSorted((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
    .flatMap(({ queryKey, state }): Recent[] => {
      const answer = state.data as RecordAnswer | undefined
      // Pages are opened by the number; what is held by its id was asked for by another part of a page.
      const isPage = answer !== undefined && queryKey[3] === (answer.data.number || answer.data.id)
      return isPage ? [{ plural: String(queryKey[1]), record: answer.data }] : []
    })
    .slice(0, most)
}
