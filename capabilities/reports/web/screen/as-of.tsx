import { useQueryClient } from '@tanstack/react-query'
import type { Query, QueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useT } from '../../../../web/i18n/i18n.ts'
import { useReader } from '../../../../web/kit/reader.ts'
import classes from './screen.module.css'

const againMs = 60_000
const oldMs = 5 * 60_000

const isFigure = ({ queryKey }: Pick<Query, 'queryKey'>): boolean => queryKey[2] === 'aggregate'

/** When the oldest of the figures on the screen was counted; null while there is none. */
const countedAt = (queries: QueryClient): number | null => {
  const times = queries
    .getQueryCache()
    .findAll({ type: 'active', predicate: isFigure })
    .flatMap(({ state }) => (state.dataUpdatedAt > 0 ? [state.dataUpdatedAt] : []))
  return times.length > 0 ? Math.min(...times) : null
}

/**
 * Keeps the figures of a screen that nobody touches true, and says how old they are. What changes is heard at once; once
 * a minute everything is asked again, for what moves with the time alone.
 */
export function AsOf() {
  const t = useT()
  const { language, timeZone } = useReader()
  const queries = useQueryClient()
  const [at, setAt] = useState<{ readonly counted: number | null; readonly now: number } | null>(null)
  useEffect(() => {
    const look = (): void => setAt({ counted: countedAt(queries), now: Date.now() })
    const heard = queries.getQueryCache().subscribe(({ type, query }) => {
      if (type === 'updated' && isFigure(query)) queueMicrotask(look)
    })
    queueMicrotask(look)
    const timer = setInterval(() => {
      look()
      void queries.invalidateQueries({ type: 'active', predicate: isFigure })
    }, againMs)
    return () => {
      heard()
      clearInterval(timer)
    }
  }, [queries])
  if (!at || at.counted === null) return null
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', timeZone }).format(
    at.counted,
  )
  const isOld = at.now - at.counted > oldMs
  return (
    <span className={classes.asOf} data-old={isOld || undefined}>
      {t(isOld ? 'reports.screen.old' : 'reports.screen.asOf', { time })}
    </span>
  )
}
