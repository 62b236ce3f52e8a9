import { Link } from '@tanstack/react-router'
import type { TypeMeta } from '#contract/api/meta.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import { inSentence } from '../../../../web/i18n/language.ts'
import { numberText } from '../../../../web/kit/marks/format.ts'
import { useReader } from '../../../../web/kit/reader.ts'
import { Status } from '../../../../web/kit/layout/status.tsx'
import { paths } from '../../../../web/paths.ts'
import { countWithin } from '../question/months.ts'
import classes from './dashboard.module.css'
import { periodWords } from './period-words.ts'
import type { ShownPeriod } from './use-period.ts'

interface PeriodNoteProps {
  readonly shown: ShownPeriod
  readonly type: TypeMeta
  readonly onAll: () => void
}

/** Says which period the figures are of; where nobody chose it, also what it leaves out. */
export function PeriodNote({ shown, type, onAll }: PeriodNoteProps) {
  const t = useT()
  const reader = useReader()
  const { period, isOwn, months } = shown
  if (isOwn && period !== null && months.length === 0) return <NothingYet type={type} />
  if (period === null || (period.from ?? period.to) === null) return null
  const outside = countWithin(months, { from: null, to: null }) - countWithin(months, period)
  return (
    <Status className={classes.lead}>
      {isOwn && (
        <>
          {t('reports.period.chosen', {
            period: periodWords(period, t, reader),
            types: inSentence(type.labelMany),
            count: outside,
            outside: numberText(outside, reader),
          })}{' '}
          <button type="button" className={classes.all} onClick={onAll}>
            {t('reports.period.showAll')}
          </button>{' '}
        </>
      )}
      {t('reports.period.help')}
    </Status>
  )
}

/** Of a new installation no filter is the reason: there is nothing to count before somebody makes the first. */
function NothingYet({ type }: { type: TypeMeta }) {
  const t = useT()
  return (
    <p className={classes.lead}>
      {t('reports.nothingYet', { types: inSentence(type.labelMany) })}{' '}
      {type.canCreate && (
        <Link className={classes.all} to={paths.create(type.plural)}>
          {t('list.create', { type: inSentence(type.label) })}
        </Link>
      )}
    </p>
  )
}
