import { useDebouncedValue } from '@mantine/hooks'
import { IconPlayerPlay, IconPlus } from '@tabler/icons-react'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { dashboardsQuery } from '../../../capabilities/reports/web/dashboards.ts'
import { isAtDesk } from '../../api/at-desk.ts'
import { searchRecords } from '../../api/search.ts'
import { useSession, useTypes } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { inSentence } from '../../i18n/language.ts'
import { useActiveKeys } from '../../kit/keys/use-hotkey.ts'
import { paths } from '../../paths.ts'
import { themeChoices, useThemeChoice } from '../theme-choice.ts'
import { goToNext } from '../home/go-to-next.ts'
import { workTypeOf } from '../home/next-piece.ts'
import { matching, ranked } from './palette-entries.ts'
import type { PaletteEntry, PaletteGroup } from './palette-entries.ts'
import { palettePages } from './palette-pages.ts'
import { useRecentRecords } from './use-recent-records.ts'
import { useRecordEntry } from './use-record-entry.ts'

// Shorter than between the letters of a quick typist: each is asked for as it comes, a burst of them once.
const typingMs = 40
const shownRecords = 8

/** What the palette offers for a text. */
export const usePaletteGroups = (text: string) => {
  const records = useFoundRecords(text.trim())
  const pages = usePages()
  const actions = useActions()
  const here = useHere()
  const recent = useRecentRecords()
  const groups: readonly PaletteGroup[] = [
    { name: 'here', entries: matching(here, text) },
    { name: 'records', entries: records.entries },
    { name: 'recent', entries: text.trim() === '' ? recent : [] },
    { name: 'pages', entries: matching(pages, text) },
    { name: 'actions', entries: matching(actions, text) },
  ]
  return {
    groups: ranked(groups, text),
    error: records.error,
    isSearching: records.isSearching,
  }
}

const useFoundRecords = (text: string) => {
  const types = useTypes()
  const entryOf = useRecordEntry()
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
    return type ? [entryOf(type, record)] : []
  })
  return { entries, error: isAsked ? found.error : null, isSearching: isAsked && found.isFetching }
}

const usePages = (): readonly PaletteEntry[] => {
  const t = useT()
  const types = useTypes()
  const navigate = useNavigate()
  const session = useSession()
  const boards = useQuery(dashboardsQuery).data ?? []
  return palettePages(types, boards, { t, session }).map(({ id, label, icon, to }) => ({
    id: `page-${id}`,
    label,
    icon,
    run: () => void navigate({ href: to }),
  }))
}

const useActions = (): readonly PaletteEntry[] => {
  const t = useT()
  const types = useTypes()
  const navigate = useNavigate()
  const [, setTheme] = useThemeChoice()
  return [
    ...useNextPiece(),
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

// The way back, and a menu that would open behind the search.
const notHere: readonly string[] = ['Escape', 'm']

/** What has a key of its own on the page of a record. */
const useHere = (): readonly PaletteEntry[] =>
  useActiveKeys()
    .filter(({ group, keys }) => group === 'record' && !notHere.includes(keys))
    .map(({ keys, label, run }) => ({
      id: `key-${keys}`,
      label,
      keys,
      run: () => run(new KeyboardEvent('keydown')),
    }))

/** From wherever the reader is to what wants doing next; for who works at the desk. */
const useNextPiece = (): readonly PaletteEntry[] => {
  const t = useT()
  const types = useTypes()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const hasWork = isAtDesk(useSession()) && workTypeOf(types) !== undefined
  const run = () => void goToNext({ queries, types, t, go: (href) => void navigate({ href }) })
  return hasWork ? [{ id: 'next', label: t('shell.nav.next'), icon: IconPlayerPlay, run }] : []
}
