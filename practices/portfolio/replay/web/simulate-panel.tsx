import { Link } from '@tanstack/react-router'
import { useTypeByName } from '../../../../web/api/use-meta.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import '../../../../web/i18n/later/levels.ts'
import { useNow } from '../../../../web/kit/marks/now.ts'
import { useReader } from '../../../../web/kit/reader.ts'
import { paths } from '../../../../web/paths.ts'
import { useRecord } from '../../../../web/record/record-page/open-record.ts'
import { Fold } from '../../../../web/record/record-page/side/fold.tsx'
import { quarterBefore } from './last-quarter.ts'
import classes from './replay.module.css'

/** Leads from an agreement to the question how the last quarter would have gone under it, draft or not. */
export function SimulatePanel() {
  const t = useT()
  const reader = useReader()
  const { record } = useRecord()
  const now = useNow()
  const replays = useTypeByName('replay')
  const appliesTo = String(record['appliesTo'])
  const timed = useTypeByName(appliesTo)
  const quarter = quarterBefore(new Date(now).toISOString(), reader.timeZone)
  if (!replays?.canCreate || !timed || !quarter) return null
  // What was written down later began when it was opened.
  const began = timed.fields.some(({ name }) => name === 'openedAt') ? 'openedAt' : 'createdAt'
  const within = (sign: string, at: string): string => `${began} ${sign} date and time("${at}")`
  const asked = {
    title: t('levels.simulate.asked', { quarter: quarter.name, agreement: String(record['title']) }),
    appliesTo,
    filter: `${within('>=', quarter.from)} and ${within('<', quarter.to)}`,
    agreement: record.id,
  }
  return (
    <Fold name="agreement.simulate" title={t('levels.simulate.title')}>
      <p className={classes.say}>{t('levels.simulate.say')}</p>
      <p className={classes.say}>
        <Link to={paths.create(replays.plural, asked)}>
          {t('levels.simulate.lastQuarter', { quarter: quarter.name })}
        </Link>
      </p>
    </Fold>
  )
}
