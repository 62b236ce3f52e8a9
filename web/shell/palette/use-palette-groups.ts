import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus, IconUserCog } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { dashboardsQuery } from '../../../capabilities/reports/web/dashboards.ts'
import { stateClasses } from '#contract/lifecycle.ts'
import { searchRecords } from '../../api/search.ts'
import { isAtDesk } from '../../api/at-desk.ts'
import { useSession, useTypes } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { inSentence } from '../../i18n/language.ts'
import { paths } from '../../paths.ts'
import { useRecordPath } from '../../record/record-path.ts'
import { themeChoices, useThemeChoice } from '../theme-choice.ts'
import { helpIcon, iconOf, itemsAt, myWorkIcon, myWorkPath } from '../navigation.ts'
import { matching } from './palette-entries.ts'
import type { PaletteEntry, PaletteGroup } from './palette-entries.ts'

// Shorter than between the letters of a quick typist: each is asked for as it comes, a burst of them once.
const typingMs = 40
const shownRecords = 8

/** What the palette offers for a text. */
export const usePaletteGroups = (text: string) => {
  const records = useFoundRecords(text.trim())
  const pages = usePages()
  const actions = useActions()
  const groups: readonly PaletteGroup[] = [
    { name: 'records', entries: records.entries },
    { name: 'pages', entries: matching(pages, text) },
    { name: 'actions', entries: matching(actions, text) },
  ]
  return {
    groups: groups.filter((group) => group.entries.length > 0),
    error: records.error,
    isSearching: records.isSearching,
  }
}

const useFoundRecords = (text: string) => {
  const types = useTypes()
  const navigate = useNavigate()
  const pathOf = useRecordPath()
  const [words] = useDebouncedValue(text, typingMs, { leading: true })
  const isAsked = words.length >= 2
  const found = useQuery({
    queryKey: ['search', words],
    queryFn: ({ signal }) => searchRecords(words, shownRecords, signal),
    enabled: isAsked,
    placeholderData: keepPreviousData,
    staleTime: 5_000,
  })
  const entries = (isAsked ? (found.data?.data ?? []) : []).flatMap((record): PaletteEntry[] => {
    const type = types.find((each) => each.name === record.type)
    if (!type) return []
    const run = () => void navigate({ href: pathOf(type, record.number || record.id) })
    const hasStates = type.states.length > 1
    return [
      {
        id: record.id,
        label: record.title,
        number: record.number,
        kind: type.label,
        icon: iconOf(type.name),
        stateClass: hasStates ? stateClasses.find((name) => name === record.stateClass) : undefined,
        run,
      },
    ]
  })
  return { entries, error: isAsked ? found.error : null, isSearching: isAsked && found.isFetching }
}

const usePages = (): readonly PaletteEntry[] => {
  const t = useT()
  const types = useTypes()
  const navigate = useNavigate()
  const go = (to: string) => () => void navigate({ href: to })
  const session = useSession()
  const mine = myWorkPath(types, session)
  const isDesk = isAtDesk(session)
  const boards = useQuery(dashboardsQuery).data ?? []
  // Who sees no dashboard and may make none has no use for their list.
  const reports = itemsAt('reports', types).filter(
    ({ id }) =>
      id !== 'dashboard' || boards.length > 0 || types.some((type) => type.name === id && type.canCreate),
  )
  const items = [
    ...itemsAt('work', types),
    ...boards.map(({ key, title }) => ({
      id: `dashboard-${key}`,
      label: title,
      icon: iconOf('dashboard'),
      to: paths.dashboard(key),
    })),
    ...reports,
    ...itemsAt('organisation', types),
    ...itemsAt('studio', types),
  ]
  return [
    ...(mine === null
      ? []
      : [
          {
            id: 'page-mine',
            label: t(isDesk ? 'shell.nav.myWork' : 'shell.nav.help'),
            icon: isDesk ? myWorkIcon : helpIcon,
            run: go(mine),
          },
        ]),
    ...items.map((item) => ({ id: `page-${item.id}`, label: item.label, icon: item.icon, run: go(item.to) })),
    { id: 'page-account', label: t('shell.menu.account'), icon: IconUserCog, run: go(paths.account()) },
    ...(types.some(({ name }) => name === 'log-publication')
      ? [{ id: 'page-integrity', label: t('shell.nav.integrity'), run: go(paths.integrity()) }]
      : []),
    { id: 'page-explain', label: t('shell.nav.explain'), run: go(paths.explain()) },
  ]
}

const useActions = (): readonly PaletteEntry[] => {
  const t = useT()
  const types = useTypes()
  const navigate = useNavigate()
  const [, setTheme] = useThemeChoice()
  return [
    ...types
      .filter((type) => type.canCreate && !type.satellite)
      .map((type) => ({
        id: `create-${type.name}`,
        label: t('shell.palette.createOf', { type: inSentence(type.label) }),
        icon: IconPlus,
        run: () => void navigate({ href: paths.create(type.plural) }),
      })),
    ...themeChoices.map((choice) => ({
      id: `theme-${choice}`,
      label: `${t('shell.menu.theme')}: ${t(`shell.theme.${choice}`)}`,
      run: () => setTheme(choice),
    })),
  ]
}
