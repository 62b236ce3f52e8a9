import '../../../../web/i18n/later/reports.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useT } from '../../../../web/i18n/i18n.ts'
import { Empty } from '../../../../web/kit/layout/empty.tsx'
import { ErrorPanel } from '../../../../web/kit/layout/error-panel.tsx'
import { Page } from '../../../../web/kit/layout/page.tsx'
import { SkeletonText } from '../../../../web/kit/layout/skeleton.tsx'
import { paths } from '../../../../web/paths.ts'
import type { DashboardAddress } from '../../../../web/paths.ts'
import { dashboardQuery } from '../dashboards.ts'
import { DashboardView } from './dashboard-view.tsx'

interface DashboardPageProps {
  readonly dashboardKey: string
  readonly address: DashboardAddress
  readonly onAddress: (next: DashboardAddress) => void
}

/** A dashboard: figures and pictures of what its reader may see, narrowed by what stands in the address. */
export function DashboardPage({ dashboardKey, address, onAddress }: DashboardPageProps) {
  const t = useT()
  const { data, error, isPending, refetch } = useQuery(dashboardQuery(dashboardKey))
  if (data) return <DashboardView dashboard={data} address={address} onAddress={onAddress} />
  return (
    <Page title={t('reports.title')}>
      {isPending ? (
        <SkeletonText lines={4} what={t('reports.title')} />
      ) : error ? (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      ) : (
        <Empty action={<Link to={paths.dashboards()}>{t('reports.all')}</Link>}>
          {t('reports.missing', { key: dashboardKey })}
        </Empty>
      )}
    </Page>
  )
}
