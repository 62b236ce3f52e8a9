import '../../../../web/i18n/later/levels.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { recordsKey } from '../../../../web/api/queries.ts'
import { listRecords } from '../../../../web/api/records.ts'
import { useTypeByName } from '../../../../web/api/use-meta.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import { ErrorPanel } from '../../../../web/kit/layout/error-panel.tsx'
import { SkeletonText } from '../../../../web/kit/layout/skeleton.tsx'
import { RelativeTime } from '../../../../web/kit/marks/relative-time.tsx'
import { paths } from '../../../../web/paths.ts'
import { RefText } from '../../../../web/record/fields/picker/ref-text.tsx'
import { useRecord } from '../../../../web/record/record-page/open-record.ts'
import { Fold } from '../../../../web/record/record-page/side/fold.tsx'
import classes from '../../../../web/record/record-page/side/side-list.module.css'

const mostShown = 10

/** The last starts of an automation: on which record, and what came of it, with the reason where not all was done. */
export function RunsPanel() {
  const t = useT()
  const { record } = useRecord()
  const type = useTypeByName('automation-run')
  const filter = `automation = ${JSON.stringify(record.id)}`
  const { data, error, refetch } = useQuery({
    queryKey: [...recordsKey('automation-runs'), 'list', 'of', record.id],
    queryFn: ({ signal }) =>
      listRecords('automation-runs', { filter, sort: '-createdAt', limit: mostShown }, signal),
  })
  const outcomes = type?.fields.find(({ name }) => name === 'outcome')?.choices ?? {}
  return (
    <Fold name="automation.runs" title={t('levels.runs.title')}>
      {error && <ErrorPanel compact error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonText lines={3} />}
      {data?.data.length === 0 && <p className={classes.note}>{t('levels.runs.none')}</p>}
      <ol className={classes.list}>
        {data?.data.map((run) => (
          <li key={run.id}>
            <RefText value={run['about']} refs={data.refs} linked />
            <p className={classes.what}>
              <span>{outcomes[String(run['outcome'])]}</span>
              <RelativeTime at={run.createdAt} className={classes.note} />
            </p>
            {typeof run['refusals'] === 'string' && <p className={classes.note}>{run['refusals']}</p>}
          </li>
        ))}
      </ol>
      {type && data && data.data.length > 0 && (
        <Link to={paths.list(type.plural, { filter })}>{t('levels.runs.all')}</Link>
      )}
    </Fold>
  )
}
