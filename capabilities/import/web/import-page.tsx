import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTypeByName } from '../../../web/api/use-meta.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { Empty } from '../../../web/kit/layout/empty.tsx'
import { ErrorPanel } from '../../../web/kit/layout/error-panel.tsx'
import { Page, Section } from '../../../web/kit/layout/page.tsx'
import { SkeletonRows } from '../../../web/kit/layout/skeleton.tsx'
import { numberText } from '../../../web/kit/marks/format.ts'
import { RelativeTime } from '../../../web/kit/marks/relative-time.tsx'
import { StatePill } from '../../../web/kit/marks/state-pill.tsx'
import { useReader } from '../../../web/kit/reader.ts'
import { paths } from '../../../web/paths.ts'
import { earlierQuery } from './imports.ts'
import { UploadFile } from './upload.tsx'
import classes from './import.module.css'

/** Where imports begin, and where the earlier ones are found. */
export function ImportPage() {
  const t = useT()
  const canImport = useTypeByName('import-batch')?.canCreate ?? false
  return (
    <Page title={t('imports.title')} layout="column">
      <Section title={t('imports.fresh.title')} help={t('imports.fresh.help')}>
        {canImport ? <UploadFile /> : <Empty>{t('imports.forbidden')}</Empty>}
      </Section>
      <Section title={t('imports.earlier.title')}>
        <Earlier />
      </Section>
    </Page>
  )
}

function Earlier() {
  const t = useT()
  const reader = useReader()
  const states = useTypeByName('import-batch')?.states ?? []
  const { data, error, isPending, refetch } = useQuery(earlierQuery)
  if (isPending) return <SkeletonRows rows={3} />
  if (error) return <ErrorPanel error={error} onRetry={() => void refetch()} compact />
  if (data.data.length === 0) return <p className={classes.dim}>{t('imports.earlier.none')}</p>
  const count = (value: unknown): string => (typeof value === 'number' ? numberText(value, reader) : '')
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('imports.earlier.number')}</th>
            <th scope="col">{t('imports.earlier.name')}</th>
            <th scope="col">{t('imports.earlier.state')}</th>
            <th scope="col" className={classes.number}>
              {t('imports.earlier.rows')}
            </th>
            <th scope="col" className={classes.number}>
              {t('imports.earlier.refused')}
            </th>
            <th scope="col">{t('imports.earlier.when')}</th>
          </tr>
        </thead>
        <tbody>
          {data.data.map((batch) => (
            <tr key={batch.id}>
              <td className={classes.nowrap}>
                <Link to={paths.import(batch.number)}>{batch.number}</Link>
              </td>
              <td>{String(batch.title as string)}</td>
              <td>
                <StatePill
                  stateClass={batch.stateClass}
                  label={states.find(({ name }) => name === batch.state)?.label}
                />
              </td>
              <td className={classes.number}>{count(batch.read)}</td>
              <td className={classes.number}>{count(batch.refused)}</td>
              <td className={classes.nowrap}>
                <RelativeTime at={batch.createdAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
