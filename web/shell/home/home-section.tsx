import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { ApiRecord, Refs } from '#contract/api/records.ts'
import { countQuery } from '../../api/queries.ts'
import { useT } from '../../i18n/i18n.ts'
import { inSentence } from '../../i18n/language.ts'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { Section } from '../../kit/layout/page.tsx'
import { SkeletonText } from '../../kit/layout/skeleton.tsx'
import { Code } from '../../kit/marks/code.tsx'
import { numberText } from '../../kit/marks/format.ts'
import { barsOf, PriorityBars } from '../../kit/marks/priority-bars.tsx'
import { Due } from '../../kit/marks/due.tsx'
import { useNow } from '../../kit/marks/now.ts'
import { RelativeTime } from '../../kit/marks/relative-time.tsx'
import { StatePill } from '../../kit/marks/state-pill.tsx'
import { useReader } from '../../kit/reader.ts'
import { paths } from '../../paths.ts'
import { titleOf } from '../../record/columns/columns.ts'
import classes from './home.module.css'
import { dueOf, homeListQuery } from './home-lists.ts'
import type { HomeList } from './home-lists.ts'

/** One part of the work: its first rows, and the way to all of it. */
export function HomeSection({ type, list }: { type: TypeMeta; list: HomeList }) {
  const t = useT()
  const reader = useReader()
  const found = useQuery(homeListQuery(type, list))
  const rows = found.data?.data ?? []
  // Where no more follow they are counted already.
  const hasMore = (found.data?.next ?? null) !== null
  const counted = useQuery({
    ...countQuery(type.plural, { filter: list.filter, archived: false }),
    enabled: hasMore,
  })
  const total = hasMore ? counted.data?.count : rows.length
  // What need not be done takes no room; one's own work and the team's queue say that there is none.
  const isQuiet = list.name !== 'mine' && list.name !== 'queue'
  if (isQuiet && rows.length === 0) return null
  const all = paths.list(type.plural, { filter: list.filter, sort: list.sort })
  return (
    <Section
      title={t(`home.list.${list.name}`)}
      actions={
        total !== undefined && (
          <Link to={all}>{t('home.all', { count: total, formatted: numberText(total, reader) })}</Link>
        )
      }
    >
      {found.isPending && <SkeletonText lines={3} what={inSentence(t(`home.list.${list.name}`))} />}
      {found.error && <ErrorPanel compact error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && rows.length === 0 && (
        <p className={classes.none}>{t(`home.none.${list.name === 'mine' ? 'mine' : 'queue'}`)}</p>
      )}
      <ul className={classes.list} aria-label={t(`home.list.${list.name}`)}>
        {rows.map((record) => (
          <HomeRow key={record.id} type={type} record={record} refs={found.data?.refs ?? {}} list={list} />
        ))}
      </ul>
    </Section>
  )
}

interface HomeRowProps {
  readonly type: TypeMeta
  readonly record: ApiRecord
  readonly refs: Refs
  readonly list: HomeList
}

function HomeRow({ type, record, refs, list }: HomeRowProps) {
  const choices = type.fields.find(({ name }) => name === 'priority')?.choices
  const priority = record['priority']
  const who = whoOf(record)
  return (
    <li>
      <Link to={paths.record(type.plural, record.number)} preload={false} className={classes.row}>
        <Code dim>{record.number}</Code>
        {choices && typeof priority === 'string' ? (
          <PriorityBars level={barsOf(priority, choices)} label={choices[priority] ?? priority} hideLabel />
        ) : (
          <span />
        )}
        <span className={classes.title}>{titleOf(type, record)}</span>
        <span className={classes.who}>{who !== null && refs[who]?.title}</span>
        <StatePill
          stateClass={record.stateClass}
          label={type.states.find(({ name }) => name === record.state)?.label}
        />
        <span className={classes.time}>
          <HomeTime record={record} list={list} />
        </span>
      </Link>
    </li>
  )
}

/** Whose it is; of a task, the record that it is part of. */
const whoOf = ({ requester, about }: ApiRecord): string | null => {
  const id = typeof about === 'object' && about !== null && 'id' in about ? about.id : null
  return typeof requester === 'string' ? requester : typeof id === 'string' ? id : null
}

/** When it is due, in its colour; else the time by which its part of the work is in order. */
function HomeTime({ record, list }: Pick<HomeRowProps, 'record' | 'list'>) {
  const t = useT()
  const due = dueOf(list, record, useNow())
  const followUp = record['followUpAt']
  if ((list.name === 'due' || list.name === 'waiting') && typeof followUp === 'string')
    return <RelativeTime at={followUp} />
  if (list.name === 'old') return <RelativeTime at={record.updatedAt} />
  return due ? (
    <Due at={due.at} tone={due.tone} words={due.tone && t(`clocks.${due.tone}`)} />
  ) : (
    <RelativeTime at={record.createdAt} />
  )
}
