import '../../i18n/later/notifications.ts'
import '../../i18n/later/home.ts'
import { useQueries, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Suspense, useEffect } from 'react'
import { latestQuery, useMarkRead } from '../../../capabilities/notifications/web/notifications.ts'
import { NotificationRow } from '../../../capabilities/notifications/web/notification-row.tsx'
import notificationClasses from '../../../capabilities/notifications/web/notifications.module.css'
import type { TypeMeta } from '#contract/api/meta.ts'
import { useTypes } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { inSentence } from '../../i18n/language.ts'
import { loadable, loadWhenUsed } from '../../kit/loadable.tsx'
import { Empty } from '../../kit/layout/empty.tsx'
import { Page, Section } from '../../kit/layout/page.tsx'
import { SkeletonText } from '../../kit/layout/skeleton.tsx'
import { Button } from '../../kit/overlay/button.tsx'
import { paths } from '../../paths.ts'
import { recordPage } from '../pages/record-page.ts'
import Decisions from './decisions.tsx'
import { homeListQuery } from './home-lists.ts'
import { HomeSection } from './home-section.tsx'
import { firstOf, startable, workParts, workTypeOf } from './next-piece.ts'

const FirstSteps = loadable(() => import('./first-steps.tsx'))

/** What wants doing now, and one key to begin with it. */
export default function HomePage() {
  const t = useT()
  const type = workTypeOf(useTypes())
  useEffect(() => loadWhenUsed([recordPage(type)]), [type])
  return (
    <Page title={t('home.title')} layout="wide" actions={type && <NextPiece type={type} />}>
      {type ? (
        <Parts type={type} />
      ) : (
        <>
          <Decisions />
          <Empty>{t('home.nothing')}</Empty>
        </>
      )}
    </Page>
  )
}

/** All parts at once: one that came later would push away what is being read. */
function Parts({ type }: { type: TypeMeta }) {
  const parts = workParts(useTypes(), type)
  const found = useQueries({ queries: parts.map((part) => homeListQuery(part.type, part.list)) })
  const latest = useQuery(latestQuery)
  if (latest.isPending || found.some(({ isPending }) => isPending)) return <PartsToCome />
  return (
    <>
      <SinceLast />
      {parts.map((part) => (
        <HomeSection key={part.list.name} {...part} />
      ))}
      <Administration />
    </>
  )
}

/** At the end, for it comes after what is being read. Only who looks after the installation loads it. */
function Administration() {
  const isTheirs = useTypes().some(({ name, canCreate }) => name === 'backup-plan' && canCreate)
  return <Suspense>{isTheirs && <FirstSteps />}</Suspense>
}

function PartsToCome() {
  const t = useT()
  return (
    <>
      <Section title={t('home.list.mine')}>
        <SkeletonText lines={6} what={inSentence(t('home.list.mine'))} />
      </Section>
      <Section title={t('home.list.queue')}>
        <SkeletonText lines={6} />
      </Section>
    </>
  )
}

/** Goes to what wants doing first. */
function NextPiece({ type }: { type: TypeMeta }) {
  const t = useT()
  const navigate = useNavigate()
  const parts = startable(workParts(useTypes(), type))
  const found = useQueries({ queries: parts.map((part) => homeListQuery(part.type, part.list)) })
  const next = firstOf(
    parts,
    found.map(({ data }) => data?.data),
  )
  const open = () => {
    if (next !== null) void navigate({ href: next })
  }
  return (
    <Button kind="primary" keys="w" reason={next === null ? t('home.noNext') : undefined} onClick={open}>
      {t('shell.nav.next')}
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
