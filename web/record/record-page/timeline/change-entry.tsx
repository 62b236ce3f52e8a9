import { IconArchive, IconArrowRight, IconPencil, IconPlus, IconRestore } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import type { ReactNode } from 'react'
import type { FieldMeta } from '#contract/api/meta.ts'
import type { ApiEvent, Refs } from '#contract/api/records.ts'
import { useT } from '../../../i18n/i18n.ts'
import { RelativeTime } from '../../../kit/marks/relative-time.tsx'
import { StateIcon } from '../../../kit/marks/state-pill.tsx'
import { RefText } from '../../fields/picker/ref-text.tsx'
import { widgetOf } from '../../fields/widgets.ts'
import { useRecord } from '../open-record.ts'
import { actorName, isErased, tellEvent } from './history-words.ts'
import type { ChangeLine, ToldEvent } from './history-words.ts'
import classes from './timeline.module.css'

const fewLines = 4

/** Changes of one person in plain words: "Priority: Moderate → High". */
export function ChangeEntry({ events, refs }: { events: readonly [ApiEvent, ...ApiEvent[]]; refs: Refs }) {
  const t = useT()
  const { type } = useRecord()
  const [isWhole, setWhole] = useState(false)
  const [first] = events
  const told = tellEvent(first, type)
  const all = events.flatMap((event) => tellEvent(event, type).lines)
  const isBare = told.move === null && !told.isHidden && first.kind !== 'created'
  const lines = isWhole ? all : all.slice(0, fewLines)
  const more = all.length - lines.length
  const [inline, below] = isBare ? [lines.slice(0, 1), lines.slice(1)] : [[], lines]
  return (
    <div className={classes.change}>
      <span className={classes.mark}>{markOf(told)}</span>
      <div className={classes.told}>
        <div className={classes.by}>
          <b>{actorName(first.actor, refs, { somebody: t('record.timeline.somebody') })}</b>
          <Verb told={told} />
          {inline.map((line) => (
            <Line key="first" line={line} refs={refs} />
          ))}
          {first.via === 'import' && <span className={classes.dim}>{t('record.timeline.viaImport')}</span>}
          {first.via === 'api' && <span className={classes.dim}>{t('record.timeline.viaApi')}</span>}
          <RelativeTime at={first.at} className={classes.when} />
        </div>
        {below.map((line, at) => (
          <Line key={at} line={line} refs={refs} />
        ))}
        {more > 0 && (
          <button type="button" className={classes.textButton} onClick={() => setWhole(true)}>
            {t('record.timeline.more', { count: more })}
          </button>
        )}
      </div>
    </div>
  )
}

const markOf = ({ kind, move }: ToldEvent): ReactNode => {
  if (move) return <StateIcon stateClass={move.after.class} size={16} />
  const Icon = {
    created: IconPlus,
    updated: IconPencil,
    transitioned: IconPencil,
    archived: IconArchive,
    restored: IconRestore,
  }[kind]
  return <Icon size={14} aria-hidden />
}

function Verb({ told }: { told: ToldEvent }) {
  const t = useT()
  if (told.move) {
    return (
      <span>
        {told.move.before.label} <Arrow /> <strong>{told.move.after.label}</strong>
      </span>
    )
  }
  if (told.isHidden) return <span>{t('record.timeline.hidden')}</span>
  if (told.kind === 'created' || told.kind === 'archived' || told.kind === 'restored')
    return <span>{t(`record.timeline.${told.kind}`)}</span>
  return null
}

function Line({ line, refs }: { line: ChangeLine; refs: Refs }) {
  const t = useT()
  const { field } = line
  if (line.how === 'rewritten') return <Rewritten line={line} />
  if ('ids' in line) {
    return (
      <div className={classes.line}>
        <span className={classes.name}>{field.label}:</span>
        <span className={line.how === 'removed' ? classes.gone : undefined}>
          {line.how === 'added' ? '+ ' : '− '}
          {line.ids.map((id, at) => (
            <Fragment key={id}>
              {at > 0 && ', '}
              <RefText value={id} target={field.target} refs={refs} />
            </Fragment>
          ))}
        </span>
      </div>
    )
  }
  const none = <span className={classes.dim}>{t('record.timeline.nothingBefore')}</span>
  return (
    <div className={classes.line}>
      <span className={classes.name}>{field.label}:</span>
      {line.how !== 'set' && (
        <>
          <span className={classes.gone}>
            <Told field={field} value={line.before} refs={refs} />
          </span>
          <Arrow />
        </>
      )}
      <span>{line.how === 'cleared' ? none : <Told field={field} value={line.after} refs={refs} />}</span>
    </div>
  )
}

/** A value of the history; what was erased with the data of its person says so. */
function Told({ field, value, refs }: { field: FieldMeta; value: unknown; refs: Refs }) {
  const t = useT()
  const { Show } = widgetOf(field.kind)
  return isErased(value) ? (
    <em className={classes.dim}>{t('record.timeline.erased')}</em>
  ) : (
    <Show field={field} value={value} refs={refs} />
  )
}

/** A long text that was changed: both versions on demand. */
function Rewritten({ line }: { line: Extract<ChangeLine, { how: 'rewritten' }> }) {
  const t = useT()
  const [isShown, setShown] = useState(false)
  const versions = [
    ['record.timeline.before', line.before],
    ['record.timeline.after', line.after],
  ] as const
  return (
    <>
      <div className={classes.line}>
        <span>{t('record.timeline.rewritten', { label: line.field.label })}</span>
        <button
          type="button"
          className={classes.textButton}
          aria-expanded={isShown}
          onClick={() => setShown(!isShown)}
        >
          {t(isShown ? 'record.timeline.hide' : 'record.timeline.show')}
        </button>
      </div>
      {isShown && (
        <div className={classes.versions}>
          {versions.map(([key, value]) => (
            <section key={key}>
              <h4>{t(key)}</h4>
              {value === null ? (
                t('record.timeline.nothingBefore')
              ) : (
                <Told field={line.field} value={value} refs={{}} />
              )}
            </section>
          ))}
        </div>
      )}
    </>
  )
}

// An icon: the text's font has no arrow of its own. It is read out as a word between the two values.
const Arrow = () => {
  const t = useT()
  return (
    <span className={classes.arrow}>
      <IconArrowRight size={12} aria-hidden />
      <span className="visually-hidden">{t('record.timeline.to')}</span>
    </span>
  )
}
