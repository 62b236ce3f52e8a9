import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ApiRecord } from '#contract/api/records.ts'
import { useTypeByName } from '../../../../web/api/use-meta.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import { numberText } from '../../../../web/kit/marks/format.ts'
import { ShareBar } from '../../../../web/kit/marks/share-bar.tsx'
import { useReader } from '../../../../web/kit/reader.ts'
import { paths } from '../../../../web/paths.ts'
import { Fold } from '../../../../web/record/record-page/side/fold.tsx'
import { durationOrDash, objectivesQuery, percentWords } from './availability.ts'
import classes from './availability.module.css'

const tones = { well: 'accent', burning: 'warning', spent: 'bad' } as const
type Level = keyof typeof tones
const levelOf = (value: unknown): Level => (value === 'burning' || value === 'spent' ? value : 'well')

/** The objectives of a service: what is left of each budget, and how quickly it goes. */
export function Objectives({ service }: { service: string }) {
  const t = useT()
  const type = useTypeByName('objective')
  const { data } = useQuery({ ...objectivesQuery(service), enabled: type !== undefined })
  const rows = data?.data ?? []
  if (!type || (rows.length === 0 && !type.canCreate)) return null
  return (
    <Fold name="service.objectives" title={t('levels.objectives.title')} count={rows.length}>
      {rows.map((row) => (
        <Budget key={row.id} row={row} plural={type.plural} />
      ))}
      {type.canCreate && (
        <p className={classes.links}>
          <Link to={paths.create(type.plural, { service })}>{t('levels.objectives.add')}</Link>
        </p>
      )}
    </Fold>
  )
}

function Budget({ row, plural }: { row: ApiRecord; plural: string }) {
  const t = useT()
  const reader = useReader()
  const level = levelOf(row['level'])
  const share = Number(row['leftShare'] ?? 0)
  const left = t('levels.objectives.left', {
    left: durationOrDash(row['left'], reader),
    of: durationOrDash(row['allowed'], reader),
  })
  return (
    <div className={classes.budget} data-level={level}>
      <div className={classes.budgetHead}>
        <Link to={paths.record(plural, row.number)}>{String(row['title'])}</Link>
        <span className={classes.level}>{t(`levels.objectives.level.${level}`)}</span>
      </div>
      <ShareBar value={share} label={left} tone={tones[level]} />
      <p className={classes.facts}>
        <span>{left}</span>
        <span>
          {t('levels.objectives.attained', {
            attained: percentWords(row['attained'], reader),
            objective: percentWords(row['objective'], reader),
          })}
        </span>
        <span>
          {t('levels.objectives.burn', {
            hour: numberText(Number(row['burnHour'] ?? 0), reader),
            hours: numberText(Number(row['burnSixHours'] ?? 0), reader),
            days: numberText(Number(row['burnThreeDays'] ?? 0), reader),
          })}
        </span>
      </p>
    </div>
  )
}
