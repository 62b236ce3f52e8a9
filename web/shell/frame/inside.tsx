import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { Suspense, useEffect, useMemo, useState } from 'react'
import { useLive } from '../../../capabilities/live/web/use-live.ts'
import { dashboardsQuery } from '../../../capabilities/reports/web/dashboards.ts'
import type { DashboardEntry } from '../../../capabilities/reports/web/dashboards.ts'
import { isAtDesk } from '../../api/at-desk.ts'
import { untilThere } from '../../api/line.ts'
import { useSession, useTypes } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { inSentence } from '../../i18n/language.ts'
import { Frame } from '../../kit/layout/frame.tsx'
import { Rail } from '../../kit/layout/rail.tsx'
import { loadable, loadWhenUsed } from '../../kit/loadable.tsx'
import { useHotkey } from '../../kit/keys/use-hotkey.ts'
import { paths } from '../../paths.ts'
import { ReaderContext } from '../../kit/reader.ts'
import { JsonShapes } from '../../record/json-shapes.ts'
import { jsonShapes } from '../json-shapes.ts'
import { useReaderOf } from '../use-reader-of.ts'
import { useThemeOf } from '../theme-choice.ts'
import { useOwnBrand } from '../brand/shown-brand.ts'
import { useAsked } from '../signed-out.ts'
import { useStored } from '../stored.ts'
import { holdTyping, releaseTyping } from '../palette/typed-ahead.ts'
import { PhoneBar } from './phone-bar.tsx'
import { railGroups } from './rail-groups.ts'
import { TopBar } from './top-bar.tsx'
import { useToCreate } from './use-to-create.ts'
import { useWorkKey } from './use-work-key.ts'

const AskingDialog = loadable(() => import('./asking-dialog.tsx'), { floats: true })
// After the page itself, while there still is a line to load it by.
const OfflineBar = loadable(() => import('./offline-bar.tsx'))
const WaitingBar = loadable(() =>
  untilThere(async () => (await import('../outbox/waiting-bar.tsx')).WaitingBar),
)
const KeysOverlay = loadable(() => import('../../kit/keys/keys-overlay.tsx'), { floats: true })
const loadPalette = () => import('../palette/palette.tsx')
const Palette = loadable(async () => (await loadPalette()).Palette, { floats: true })

const noDashboards: readonly DashboardEntry[] = []

const useGroups = (): ReturnType<typeof railGroups> => {
  const t = useT()
  const types = useTypes()
  const session = useSession()
  const address = useRouterState({ select: (state) => state.location.href })
  const dashboards = useQuery(dashboardsQuery).data ?? noDashboards
  return useMemo(
    () => railGroups(types, dashboards, address, { t, session }),
    [types, dashboards, address, t, session],
  )
}

/** One key makes a new piece of work, or of what the page is about; who only asks for help is led by their own page. */
const useCreateKey = (): void => {
  const t = useT()
  const navigate = useNavigate()
  const isDesk = isAtDesk(useSession())
  const type = useToCreate()
  useHotkey(isDesk && type ? 'c' : null, () => type && void navigate({ href: paths.create(type.plural) }), {
    label: type ? t('shell.palette.createOf', { type: inSentence(type.label) }) : '',
    group: 'anywhere',
  })
}

/** The search over everything: loaded as soon as somebody does something, and what is typed before it is there is its. */
const usePalette = () => {
  const t = useT()
  const [isOpen, setOpen] = useState(false)
  const client = useQueryClient()
  useEffect(() => {
    // A page that nobody has touched was not looked at.
    const noting = { loading: async () => (await loadPalette()).noteSeen(client) }
    return loadWhenUsed([Palette, noting])
  }, [client])
  const close = (): void => setOpen(false)
  const open = (): void => {
    // Asked for once more it has the keys already, or is about to.
    if (isOpen) return
    holdTyping(close)
    // Its place says that it did not come; the keys are the page's again.
    Palette.loading()?.catch(releaseTyping)
    setOpen(true)
  }
  useHotkey('mod+k', open, { label: t('shell.palette.title'), group: 'anywhere', inFields: true })
  return { isOpen, open, close }
}

/** Everything around the pages of a signed-in person. */
export default function Inside() {
  const t = useT()
  useLive()
  const { person } = useSession()
  const navigate = useNavigate()
  const groups = useGroups()
  const [rail, setRail] = useStored('rail', 'open')
  const palette = usePalette()
  const asked = useAsked()
  useThemeOf(person.theme)
  const [areKeysOpen, setKeysOpen] = useState(false)
  const isCollapsed = rail === 'collapsed'
  const reader = useReaderOf(person)
  const brand = useOwnBrand()
  const collapse = (next: boolean) => setRail(next ? 'collapsed' : 'open')
  useHotkey('?', () => setKeysOpen(true), { label: t('kit.keys.help'), group: 'anywhere' })
  useHotkey('[', () => collapse(!isCollapsed), { label: t('shell.nav.collapse'), group: 'anywhere' })
  useCreateKey()
  useWorkKey()
  useHotkey('g h', () => void navigate({ href: '/' }), { label: t('shell.nav.myWork'), group: 'anywhere' })

  return (
    <ReaderContext value={reader}>
      <JsonShapes value={jsonShapes}>
        <Frame
          rail={<Rail brand={brand} groups={groups} collapsed={isCollapsed} onCollapse={collapse} />}
          top={<TopBar onSearch={palette.open} onKeys={() => setKeysOpen(true)} />}
          notice={
            <Suspense>
              <OfflineBar WaitingBar={WaitingBar} />
            </Suspense>
          }
          bottom={<PhoneBar groups={groups} onSearch={palette.open} />}
        >
          <Outlet />
        </Frame>
        {areKeysOpen && (
          <Suspense>
            <KeysOverlay onClose={() => setKeysOpen(false)} />
          </Suspense>
        )}
        {palette.isOpen && (
          <Suspense>
            <Palette onClose={palette.close} />
          </Suspense>
        )}
        {asked && (
          <Suspense>
            <AskingDialog asked={asked} />
          </Suspense>
        )}
      </JsonShapes>
    </ReaderContext>
  )
}
