import { IconFileImport, IconHeartbeat, IconHelpHexagon, IconShieldCheck } from '@tabler/icons-react'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { DashboardEntry } from '../../../capabilities/reports/web/dashboards.ts'
import type { Session } from '../../api/queries.ts'
import { isAtDesk } from '../../api/at-desk.ts'
import type { T } from '../../i18n/i18n.ts'
import type { RailGroup } from '../../kit/layout/rail.tsx'
import { paths } from '../../paths.ts'
import { helpIcon, iconOf, itemsAt, myWorkIcon, myWorkPath } from '../navigation.ts'
import type { NavigationItem } from '../navigation.ts'

/** The rail's groups for this reader, and where he is now. */
export const railGroups = (
  types: readonly TypeMeta[],
  dashboards: readonly DashboardEntry[],
  address: string,
  { t, session }: { readonly t: T; readonly session: Session },
): readonly RailGroup[] => {
  const mine = myWorkPath(types, session)
  if (!isAtDesk(session) && mine !== null) return requesterGroups(t, mine, address)
  const groups = [
    {
      label: t('shell.nav.work'),
      items: [
        ...(mine === null ? [] : [{ id: 'mine', label: t('shell.nav.myWork'), to: mine, icon: myWorkIcon }]),
        ...itemsAt('work', types),
      ],
    },
    {
      label: t('shell.nav.reports'),
      items: [...reportItems(types, dashboards), ...unsupportedItem(types, t)],
    },
    { label: t('shell.nav.organisation'), items: itemsAt('organisation', types) },
    {
      label: t('shell.nav.studio'),
      items: studioItems(types, t, session),
    },
  ]
  return withCurrent(
    groups.filter((group) => group.items.length > 0),
    address,
  )
}

interface Group {
  readonly label: string
  readonly items: readonly NavigationItem[]
}

/** One entry at most is where the reader is: of several that lead there the nearest, a dashboard before all of them. */
const withCurrent = (groups: readonly Group[], address: string): readonly RailGroup[] => {
  const path = address.split('?')[0] ?? ''
  const [nearest] = groups
    .flatMap(({ items }) => items)
    .filter(({ to }) => path === to || path.startsWith(`${to}/`))
    .toSorted((a, b) => b.to.length - a.to.length)
  return groups.map((group) => ({
    ...group,
    items: group.items.map((item) => ({ ...item, isCurrent: item === nearest })),
  }))
}

/** To whom the page is named; what they may really read, the server says. */
const isAuditing = (role: string): boolean => role === 'administrator' || role === 'auditor'

/** The pages for administrators and auditors, as far as this reader has any use for them. */
export const studioItems = (
  types: readonly TypeMeta[],
  t: T,
  { roles }: Pick<Session, 'roles'>,
): readonly NavigationItem[] => [
  ...itemsAt('studio', types),
  ...(types.some(({ name, canCreate }) => name === 'import-batch' && canCreate)
    ? [{ id: 'import', label: t('shell.nav.import'), to: paths.import(), icon: IconFileImport }]
    : []),
  ...(types.some(({ name }) => name === 'log-publication')
    ? [
        {
          id: 'integrity',
          label: t('shell.nav.integrity'),
          to: paths.integrity(),
          icon: IconShieldCheck,
        },
      ]
    : []),
  ...(types.some(({ name }) => name === 'backup-plan')
    ? [
        {
          id: 'installation',
          label: t('shell.nav.installation'),
          to: paths.installation(),
          icon: IconHeartbeat,
        },
      ]
    : []),
  { id: 'explain', label: t('shell.nav.explain'), to: paths.explain(), icon: IconHelpHexagon },
  ...(roles.some(isAuditing)
    ? [
        { id: 'access', label: t('shell.nav.access'), to: paths.access(), icon: IconShieldCheck },
        { id: 'security', label: t('shell.nav.security'), to: paths.security(), icon: IconShieldCheck },
      ]
    : []),
]

/** What is promised and can't be kept: for whoever may see agreements. */
export const unsupportedItem = (types: readonly TypeMeta[], t: T): readonly NavigationItem[] =>
  types.some(({ name }) => name === 'agreement')
    ? [
        {
          id: 'unsupported',
          label: t('shell.nav.unsupported'),
          to: paths.unsupported(),
          icon: iconOf('agreement'),
        },
      ]
    : []

/** Who comes because they need something is shown what that takes; all else is found by the search. */
const requesterGroups = (t: T, to: string, address: string): readonly RailGroup[] =>
  withCurrent(
    [{ label: t('shell.nav.help'), items: [{ id: 'help', label: t('shell.nav.help'), to, icon: helpIcon }] }],
    address,
  )

/** The first dashboard by its name; the list of them where there are more, or none yet. */
const reportItems = (
  types: readonly TypeMeta[],
  [first, ...others]: readonly DashboardEntry[],
): readonly NavigationItem[] => {
  const all = itemsAt('reports', types)
  // Who has none and may make none has nothing to look at.
  if (!first) return all.filter(({ id }) => types.some((type) => type.name === id && type.canCreate))
  const named = {
    id: first.key,
    label: first.title,
    to: paths.dashboard(first.key),
    icon: iconOf('dashboard'),
  }
  return others.length > 0 ? [named, ...all] : [named, ...all.filter(({ id }) => id !== 'dashboard')]
}
