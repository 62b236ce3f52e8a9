import '../../../../web/i18n/later/reports.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useT } from '../../../../web/i18n/i18n.ts'
import { Empty } from '../../../../web/kit/layout/empty.tsx'
import { ErrorPanel } from '../../../../web/kit/layout/error-panel.tsx'
import { Page } from '../../../../web/kit/layout/page.tsx'
import { SkeletonText } from '../../../../web/kit/layout/skeleton.tsx'
import { Button } from '../../../../web/kit/overlay/button.tsx'
import { paths } from '../../../../web/paths.ts'
import { dashboardQuery, textsOf } from '../dashboards.ts'
import type { BoardRecord } from '../dashboards.ts'
import { BoardEditor } from './board-editor.tsx'
import { useMakeBoard } from '../make/use-make-board.ts'

/** Where a dashboard's tiles are placed and changed. */
export default function EditorPage({ dashboardKey }: { dashboardKey: string }) {
  const t = useT()
  const navigate = useNavigate()
  const { data, error, isPending, refetch } = useQuery(dashboardQuery(dashboardKey))
  if (data && data.abilities?.update.allowed === false) return <NotMine dashboard={data} />
  if (data)
    return (
      <BoardEditor
        key={data.id}
        dashboard={data}
        onLeave={() => void navigate({ href: paths.dashboard(dashboardKey) })}
      />
    )
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

/** Who may not change it may make one of their own of it. */
function NotMine({ dashboard }: { dashboard: BoardRecord }) {
  const t = useT()
  const make = useMakeBoard()
  return (
    <Page title={textsOf(dashboard).title} layout="column">
      {make.error && <ErrorPanel compact error={make.error} />}
      <Empty
        action={
          <Button kind="primary" busy={make.isPending} onClick={() => make.copy(dashboard)}>
            {t('reports.editor.copyBoard')}
          </Button>
        }
      >
        {dashboard.abilities?.update.message ?? t('reports.editor.notYours')}
      </Empty>
    </Page>
  )
}
