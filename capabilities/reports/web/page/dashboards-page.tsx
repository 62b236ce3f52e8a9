import '../../../../web/i18n/later/reports.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { useTypeByName } from '../../../../web/api/use-meta.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import { Empty } from '../../../../web/kit/layout/empty.tsx'
import { ErrorPanel } from '../../../../web/kit/layout/error-panel.tsx'
import { Page } from '../../../../web/kit/layout/page.tsx'
import { SkeletonText } from '../../../../web/kit/layout/skeleton.tsx'
import { Button } from '../../../../web/kit/overlay/button.tsx'
import { paths } from '../../../../web/paths.ts'
import { dashboardsQuery } from '../dashboards.ts'
import classes from './dashboard.module.css'
import { loadable } from '../../../../web/kit/loadable.tsx'

const NewBoardDialog = loadable(() => import('../make/new-board-dialog.tsx'), { floats: true })

/** The dashboards that the reader may see. */
export function DashboardsPage() {
  const t = useT()
  const { data, error, isPending, refetch } = useQuery(dashboardsQuery)
  const canCreate = useTypeByName('dashboard')?.canCreate ?? false
  const [isMaking, setMaking] = useState(false)
  const make = canCreate && (
    <Button kind="primary" onClick={() => setMaking(true)}>
      {t('reports.noneAction')}
    </Button>
  )
  return (
    <Page title={t('reports.title')} layout="column" actions={make}>
      {isMaking && (
        <Suspense>
          <NewBoardDialog onClose={() => setMaking(false)} />
        </Suspense>
      )}
      {isPending && <SkeletonText lines={4} what={t('reports.title')} />}
      {error && <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <Empty>{t('reports.none')}</Empty>}
      <ul className={classes.entries}>
        {data?.map(({ key, title, description }) => (
          <li key={key}>
            <Link to={paths.dashboard(key)}>{title}</Link>
            {description !== null && <p>{description}</p>}
          </li>
        ))}
      </ul>
    </Page>
  )
}
