import { useQuery } from '@tanstack/react-query'
import { IconChevronLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Suspense } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import { AttachmentsPanel } from '../../../capabilities/attachments/web/attachments-panel.tsx'
import { Composer } from '../../../capabilities/journal/web/composer.tsx'
import { recordQuery } from '../../api/queries.ts'
import { useSession, useTypes } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { SkeletonText } from '../../kit/layout/skeleton.tsx'
import { useTabTitle } from '../../kit/layout/tab-title.ts'
import { Markdown } from '../../kit/markdown/markdown.tsx'
import { Code } from '../../kit/marks/code.tsx'
import { paths } from '../../paths.ts'
import { asText } from '../../record/fields/widget.ts'
import { isWorkType } from '../../record/filter/presets.ts'
import { titleOf } from '../../record/columns/columns.ts'
import { mayReply, useRecord } from '../../record/record-page/open-record.ts'
import { RecordFrame } from '../../record/record-page/record-frame.tsx'
import { usePlace } from '../address.ts'
import { NotFound } from '../frame/states.tsx'
import { Conversation } from './conversation.tsx'
import { Ending, requestTitleId } from './ending.tsx'
import { HowFar } from './how-far-bar.tsx'
import classes from './help.module.css'
import { loadable } from '../../kit/loadable.tsx'

const RateHelp = loadable(() => import('./rate-help.tsx'))

/** One request as its requester sees it: how far it is, what was said, and what can be done about it. */
export function RequestPage() {
  const { key = '' } = usePlace()
  const type = useTypes().find((each) => !each.satellite && isWorkType(each))
  return type ? <Loaded key={key} type={type} number={key} /> : <NotFound />
}

function Loaded({ type, number }: { type: TypeMeta; number: string }) {
  const answer = useQuery(recordQuery(type.plural, number))
  return (
    <div className={classes.page}>
      <div className={classes.column}>
        <Back />
        {answer.data ? (
          <RecordFrame type={type} recordKey={number} answer={answer.data}>
            <Request />
          </RecordFrame>
        ) : answer.error ? (
          <ErrorPanel error={answer.error} onRetry={() => void answer.refetch()} />
        ) : (
          <SkeletonText lines={6} what={number} />
        )}
      </div>
    </div>
  )
}

function Back() {
  const t = useT()
  return (
    <Link to={paths.help()} className={classes.back}>
      <IconChevronLeft size={18} aria-hidden />
      {t('help.page.back')}
    </Link>
  )
}

function Request() {
  const t = useT()
  const open = useRecord()
  const { type, record } = open
  const title = titleOf(type, record)
  const resolution = asText(record['resolution'])
  useTabTitle(title)
  return (
    <article aria-label={title} className={classes.article}>
      <header>
        <h1 id={requestTitleId} tabIndex={-1}>
          {title}
        </h1>
        <Code dim>{record.number}</Code>
      </header>
      <HowFar />
      <Ending />
      {resolution !== '' && (
        <section aria-labelledby="solution">
          <h2 id="solution">{t('help.page.solution')}</h2>
          <Markdown text={resolution} />
        </section>
      )}
      <Suspense>
        <RateHelp />
      </Suspense>
      <Said />
      <section aria-labelledby="talk">
        <h2 id="talk">{t('help.page.talk')}</h2>
        <Conversation />
        {mayReply(open) && <Composer />}
      </section>
      <AttachmentsPanel />
    </article>
  )
}

/** What was asked for, in the words in which it was. */
function Said() {
  const t = useT()
  const { record, refs } = useRecord()
  const { person } = useSession()
  const description = asText(record['description'])
  if (description === '') return null
  const requester = asText(record['requester'])
  const name = refs[requester]?.title
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">
        {requester === person.id || name === undefined
          ? t('help.page.asked')
          : t('help.page.askedBy', { name })}
      </h2>
      <Markdown text={description} />
    </section>
  )
}
