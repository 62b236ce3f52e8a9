import { IconBell, IconComponents, IconUserCog } from '@tabler/icons-react'
import type { DashboardEntry } from '../../../capabilities/reports/web/dashboards.ts'
import type { TypeMeta } from '#contract/api/meta.ts'
import { isAtDesk } from '../../api/at-desk.ts'
import type { Session } from '../../api/queries.ts'
import type { T } from '../../i18n/i18n.ts'
import { paths } from '../../paths.ts'
import { studioItems, unsupportedItem } from '../frame/rail-groups.ts'
import { helpIcon, iconOf, itemsAt, myWorkIcon, myWorkPath } from '../navigation.ts'
import type { NavigationItem } from '../navigation.ts'

/** Every page that is open to the reader: what their rail names, each dashboard, and what stands in no rail. */
export const palettePages = (
  types: readonly TypeMeta[],
  boards: readonly DashboardEntry[],
  { t, session }: { readonly t: T; readonly session: Session },
): readonly NavigationItem[] => {
  const mine = myWorkPath(types, session)
  const isDesk = isAtDesk(session)
  // Who sees no dashboard and may make none has no use for their list.
  const reports = itemsAt('reports', types).filter(
    ({ id }) =>
      id !== 'dashboard' || boards.length > 0 || types.some((type) => type.name === id && type.canCreate),
  )
  const own = {
    label: t(isDesk ? 'shell.nav.myWork' : 'shell.nav.help'),
    icon: isDesk ? myWorkIcon : helpIcon,
  }
  return [
    ...(mine === null ? [] : [{ id: 'mine', to: mine, ...own }]),
    ...itemsAt('work', types),
    ...boards.map(({ key, title }) => ({
      id: `dashboard-${key}`,
      label: title,
      icon: iconOf('dashboard'),
      to: paths.dashboard(key),
    })),
    ...reports,
    ...unsupportedItem(types, t),
    ...itemsAt('organisation', types),
    { id: 'notifications', label: t('shell.top.bell'), icon: IconBell, to: paths.notifications() },
    { id: 'account', label: t('shell.menu.account'), icon: IconUserCog, to: paths.account() },
    ...studioItems(types, t, session),
    // Open to everybody, but of use only to who knows the product from within.
    ...(isDesk ? [{ id: 'kit', label: t('shell.nav.kit'), icon: IconComponents, to: paths.kit() }] : []),
  ]
}
