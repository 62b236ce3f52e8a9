import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import { countQuery } from '../../../api/queries.ts'
import { useT } from '../../../i18n/i18n.ts'
import { numberText } from '../../../kit/marks/format.ts'
import { useReader } from '../../../kit/reader.ts'
import { paths } from '../../../paths.ts'
import type { ListAddress } from '../../../paths.ts'
import classes from './preset-tabs.module.css'
import { isShown, useSavedViews } from './saved-views.ts'
import type { SavedView } from './saved-views.ts'

/** The saved views of a list, each with how much is in it; each is an address that can be sent to somebody. */
export function ViewTabs({ type, address }: { type: TypeMeta; address: ListAddress }) {
  const t = useT()
  const views = useSavedViews(type)
  if (views.length === 0) return null
  return (
    <nav aria-label={t('list.views.label')} className={classes.group}>
      {views.map((view) => (
        <Tab key={view.id} type={type} view={view} isCurrent={isShown(view, address)} />
      ))}
    </nav>
  )
}

function Tab({ type, view, isCurrent }: { type: TypeMeta; view: SavedView; isCurrent: boolean }) {
  const reader = useReader()
  const { data } = useQuery(countQuery(type.plural, { filter: view.address.filter, archived: false }))
  const tab = useRef<HTMLAnchorElement>(null)
  const count = data?.count
  useEffect(() => {
    // On a phone the tabs go on beyond the edge, and the count makes one wider.
    if (isCurrent) tab.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [isCurrent, count])
  return (
    <Link
      ref={tab}
      to={paths.list(type.plural, view.address)}
      replace
      preload={false}
      className={classes.tab}
      aria-current={isCurrent ? 'page' : undefined}
    >
      {view.title}
      {data && <span className={classes.count}>{numberText(data.count, reader)}</span>}
    </Link>
  )
}
