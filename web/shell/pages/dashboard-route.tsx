import { useNavigate } from '@tanstack/react-router'
import { DashboardPage } from '../../../capabilities/reports/web/page/dashboard-page.tsx'
import { DashboardsPage } from '../../../capabilities/reports/web/page/dashboards-page.tsx'
import { paths } from '../../paths.ts'
import { useAddressSearch, usePlace } from '../address.ts'
import { loadable } from '../../kit/loadable.tsx'

// Whoever only reads needs neither the forms nor the language of rules.
const EditorPage = loadable(() => import('../../../capabilities/reports/web/editor/editor-page.tsx'))

export default function DashboardRoute() {
  const { key } = usePlace()
  const address = useAddressSearch()
  const navigate = useNavigate()
  if (key === undefined) return <DashboardsPage />
  if (address['edit'] === 'yes') return <EditorPage key={key} dashboardKey={key} />
  return (
    <DashboardPage
      key={key}
      dashboardKey={key}
      address={address}
      onAddress={(next) => void navigate({ href: paths.dashboard(key, next), replace: true })}
    />
  )
}
