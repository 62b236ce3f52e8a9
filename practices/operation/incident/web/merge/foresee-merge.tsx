import { useQuery } from '@tanstack/react-query'
import { IconArrowsUpDown } from '@tabler/icons-react'
import { useState } from 'react'
import type { StateClass } from '#contract/lifecycle.ts'
import { useT } from '../../../../../web/i18n/i18n.ts'
import { ErrorPanel } from '../../../../../web/kit/layout/error-panel.tsx'
import { SkeletonText } from '../../../../../web/kit/layout/skeleton.tsx'
import { Code } from '../../../../../web/kit/marks/code.tsx'
import { StateIcon } from '../../../../../web/kit/marks/state-pill.tsx'
import { Button } from '../../../../../web/kit/overlay/button.tsx'
import { titleOf } from '../../../../../web/record/columns/columns.ts'
import { useRecord } from '../../../../../web/record/record-page/open-record.ts'
import { consequences } from './consequences.ts'
import { mergePreviewQuery, useMerge } from './merges.ts'
import type { Target } from './merges.ts'
import classes from './merge.module.css'

interface ForeseeMergeProps {
  readonly target: Target
  readonly onBack: () => void
  readonly onDone: () => void
}

/** Which of the two stays, what will happen, and the button that does it. */
export function ForeseeMerge({ target, onBack, onDone }: ForeseeMergeProps) {
  const t = useT()
  const { type, record } = useRecord()
  const [isSwapped, setSwapped] = useState(false)
  const here: Target = {
    id: record.id,
    number: record.number,
    title: titleOf(type, record),
    stateClass: record.stateClass,
  }
  const [merged, stays] = isSwapped ? [target, here] : [here, target]
  const preview = useQuery(mergePreviewQuery(merged.number, stays.number))
  const merge = useMerge(onDone)
  const error = merge.error ?? preview.error
  return (
    <div className={classes.step}>
      <Side label={t('desk.merge.stays')} of={stays} />
      <Side label={t('desk.merge.goes')} of={merged} />
      <Button
        size="small"
        kind="plain"
        icon={<IconArrowsUpDown size={14} aria-hidden />}
        onClick={() => setSwapped(!isSwapped)}
      >
        {t('desk.merge.swap')}
      </Button>
      {error ? (
        <ErrorPanel compact error={error} onRetry={() => (merge.reset(), void preview.refetch())} />
      ) : preview.data ? (
        <section aria-labelledby="merge-what">
          <h3 id="merge-what" className={classes.label}>
            {t('desk.merge.what')}
          </h3>
          <ul className={classes.what}>
            {consequences(t, preview.data).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      ) : (
        <SkeletonText lines={5} />
      )}
      <div className={classes.buttons}>
        <Button kind="plain" onClick={onBack}>
          {t('desk.merge.back')}
        </Button>
        <Button
          kind="primary"
          busy={merge.isPending}
          disabled={!preview.data || preview.isFetching}
          onClick={() => preview.data && merge.mutate(preview.data)}
        >
          {t('desk.merge.submit', { number: merged.number })}
        </Button>
      </div>
    </div>
  )
}

function Side({
  label,
  of,
}: {
  label: string
  of: { number: string; title: string; stateClass: StateClass }
}) {
  const t = useT()
  return (
    <div className={classes.side}>
      <span className={classes.label}>{label}</span>
      <span className={classes.record}>
        <StateIcon stateClass={of.stateClass} />
        <span className="visually-hidden">{t(`kit.stateClass.${of.stateClass}`)}</span>
        <Code>{of.number}</Code>
        <span>{of.title}</span>
      </span>
    </div>
  )
}
