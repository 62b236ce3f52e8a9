import '../../i18n/later/notifications.ts'
import '../../i18n/later/home.ts'
import { useQueries, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { latestQuery, useMarkRead } from '../../../capabilities/notifications/web/notifications.ts'
import { NotificationRow } from '../../../capabilities/notifications/web/notification-row.tsx'
import notificationClasses from '../../../capabilities/notifications/web/notifications.module.css'
import type { TypeMeta } from '#contract/api/meta.ts'
import { useTypes } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { useHotkey } from '../../kit/keys/use-hotkey.ts'
import { Empty } from '../../kit/layout/empty.tsx'
import { Page, Section } from '../../kit/layout/page.tsx'
import { Button } from '../../kit/overlay/button.tsx'
import { paths } from '../../paths.ts'
import { isWorkType } from '../../record/filter/presets.ts'
import Decisions from './decisions.tsx'
import { homeListQuery, homeLists } from './home-lists.ts'
import { HomeSection } from './home-section.tsx'

/** What wants doing now, and one key to begin with it. */
export default function HomePage() {
  const t = useT()
  const type = useTypes().find((each) => !each.satellite && isWorkType(each))
  return (
    <Page title={t('home.title')} layout="wide" actions={type && <NextPiece type={type} />}>
      <SinceLast />
      <Decisions />
      {type ? (
        homeLists(type).map((list) => <HomeSection key={list.name} type={type} list={list} />)
      ) : (
        <Empty>{t('home.nothing')}</Empty>
      )}
    </Page>
  )
}

/** Goes to what wants doing first: a follow-up that is due, then one's own work, then the team's queue. */
function NextPiece({ type }: { type: TypeMeta }) {
  const t = useT()
  const navigate = useNavigate()
  const lists = homeLists(type).filter(({ name }) => name === 'due' || name === 'mine' || name === 'queue')
  const found = useQueries({ queries: lists.map((list) => homeListQuery(type, list)) })
  const next = found.flatMap(({ data }) => data?.data ?? [])[0]
  const open = () => {
    if (next) void navigate({ href: paths.record(type.plural, next.number) })
  }
  useHotkey(next ? 'w' : null, open, { label: t('home.next'), group: 'list' })
  return (
    <Button kind="primary" keys="w" reason={next ? undefined : t('home.noNext')} onClick={open}>
      {t('home.next')}
    </Button>
  )
}

/** What the reader was told and has not looked at. */
function SinceLast() {
  const t = useT()
  const { data } = useQuery(latestQuery)
  const mark = useMarkRead()
  if (!data || data.data.length === 0) return null
  return (
    <Section
      title={t('home.since')}
      actions={<Link to={paths.notifications()}>{t('notifications.title')}</Link>}
    >
      <ul className={notificationClasses.list} aria-label={t('home.since')}>
        {data.data.slice(0, 6).map((each) => (
          <NotificationRow
            key={each.id}
            notification={each}
            refs={data.refs}
            onOpen={() => mark.mutate({ ids: [each.id] })}
          />
        ))}
      </ul>
    </Section>
  )
}
