import { IconChevronLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useT } from '../../../i18n/i18n.ts'
import { inSentence } from '../../../i18n/language.ts'
import { Code } from '../../../kit/marks/code.tsx'
import { StatePill } from '../../../kit/marks/state-pill.tsx'
import { RelativeTime } from '../../../kit/marks/relative-time.tsx'
import { paths } from '../../../paths.ts'
import { titleFieldOf } from '../../fields/picker/ref-labels.ts'
import { asText } from '../../fields/widget.ts'
import { widgetOf } from '../../fields/widgets.ts'
import { InlineField } from '../field/inline-field.tsx'
import { fieldNamed, stateLabel, useRecord, visibleField } from '../open-record.ts'
import { usePartsOf } from '../record-part.ts'
import { shownValue } from '../../shown-value.ts'
import { StepActions } from '../transition/step-actions.tsx'
import classes from './record-header.module.css'

/** What the record is, its state, and what can be done next: it stays while the rest scrolls. `isWithin`: beside its list. */
export function RecordHeader({ isWithin = false }: { isWithin?: boolean }) {
  const open = useRecord()
  const { type, record, refs } = open
  const title = fieldNamed(type, titleFieldOf(type))
  const priority = visibleField(open, 'priority')
  const by = refs[record.createdBy]?.title
  const parts = usePartsOf(type.capabilities)
  return (
    <header className={classes.header}>
      <div className={classes.what}>
        <div className={classes.marks}>
          {!isWithin && <Back />}
          <Code>{record.number}</Code>
          {type.states.length > 1 && (
            <StatePill stateClass={record.stateClass} label={stateLabel(type, record.state)} />
          )}
          {priority && record[priority.name] != null && <Priority />}
          <span className={classes.since}>
            <RelativeTime at={record.createdAt} />
            {by !== undefined && ` · ${by}`}
          </span>
          <Suspense>{parts.map((part) => part.Mark && <part.Mark key={part.capability} />)}</Suspense>
        </div>
        {title ? (
          <InlineField field={title} layout="bare">
            <h1 className={classes.title}>{asText(shownValue(record, title.name))}</h1>
          </InlineField>
        ) : (
          <h1 className={classes.title}>{record.number}</h1>
        )}
      </div>
      <div className={classes.actions}>
        <StepActions />
      </div>
    </header>
  )
}

function Back() {
  const t = useT()
  const { type } = useRecord()
  return (
    <Link
      to={paths.list(type.plural)}
      className={classes.back}
      aria-label={t('record.page.back', { types: inSentence(type.labelMany) })}
    >
      <IconChevronLeft size={16} aria-hidden />
      <span>{type.labelMany}</span>
    </Link>
  )
}

function Priority() {
  const open = useRecord()
  const field = visibleField(open, 'priority')
  if (!field) return null
  const { Show } = widgetOf(field.kind)
  return <Show field={field} value={open.record[field.name]} refs={open.refs} />
}
