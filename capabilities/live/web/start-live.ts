import type { QueryClient } from '@tanstack/react-query'
import { metaQuery, sessionQuery } from '../../../web/api/queries.ts'
import { followChanges } from './follow.ts'
import { hearPresence } from './presence-store.ts'
import { listenLive } from './stream.ts'

/** Listens to what changes and asks for it again where it is shown; answers how it is ended. */
export const startLive = (queries: QueryClient): (() => void) => {
  const following = followChanges(queries, () => queries.getQueryData(metaQuery.queryKey) ?? [])
  const stop = listenLive({
    onChanges: following.hear,
    onReset: following.reset,
    onPresence: hearPresence,
    onNews: (event) => void queries.invalidateQueries({ queryKey: [event] }),
    onRefused: () => void queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  })
  return () => {
    stop()
    following.stop()
  }
}
