import { IconArrowsDiagonal, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import type { TypeMeta } from '#contract/api/meta.ts'
import { recordQuery } from '../../../api/queries.ts'
import { useT } from '../../../i18n/i18n.ts'
import { ErrorPanel } from '../../../kit/layout/error-panel.tsx'
import { SkeletonText } from '../../../kit/layout/skeleton.tsx'
import { IconButton } from '../../../kit/overlay/button.tsx'
import { paths } from '../../../paths.ts'
import { Banners } from '../header/banners.tsx'
import { RecordHeader } from '../header/record-header.tsx'
import { useRecord } from '../open-record.ts'
import { RecordFrame } from '../record-frame.tsx'
import { usePartsOf } from '../record-part.ts'
import { MainSections, Side } from '../sections.tsx'
import { Timeline } from '../timeline/timeline.tsx'
import { useWhole } from '../use-whole.ts'
import classes from './preview-pane.module.css'

interface PreviewPaneProps {
  readonly type: TypeMeta
  readonly recordKey: string
  readonly width: number
  readonly onClose: () => void
}

/** A record beside its list: all of its page in one column, to read, answer and go on with. */
export function PreviewPane({ type, recordKey, width, onClose }: PreviewPaneProps) {
  const t = useT()
  const answer = useQuery(recordQuery(type.plural, recordKey))
  const isWhole = useWhole(type, answer.data?.data)
  return (
    <section
      className={classes.pane}
      style={{ width }}
      aria-label={t('list.preview.label', { number: recordKey })}
    >
      <div className={classes.bar}>
        <Link to={paths.record(type.plural, recordKey)} preload={false} className={classes.open}>
          <IconArrowsDiagonal size={14} aria-hidden />
          {t('list.preview.open')}
        </Link>
        <IconButton label={t('list.preview.close')} keys="p" onClick={onClose}>
          <IconX size={16} aria-hidden />
        </IconButton>
      </div>
      {answer.data && isWhole ? (
        <RecordFrame key={answer.data.data.id} type={type} recordKey={recordKey} answer={answer.data}>
          <Previewed />
        </RecordFrame>
      ) : answer.error ? (
        <ErrorPanel error={answer.error} onRetry={() => void answer.refetch()} />
      ) : (
        <div className={classes.scroll}>
          <SkeletonText lines={8} />
        </div>
      )}
    </section>
  )
}

function Previewed() {
  const { type, record } = useRecord()
  const parts = usePartsOf(type.capabilities)
  return (
    <article className={classes.article} aria-label={record.number}>
      <RecordHeader isWithin />
      <Banners />
      <div className={classes.scroll}>
        <MainSections />
        <Side isWithin />
        {!type.satellite && <Timeline />}
      </div>
      {parts.map((part) => part.Composer && <part.Composer key={part.capability} />)}
    </article>
  )
}
