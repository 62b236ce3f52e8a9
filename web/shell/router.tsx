import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import type { QueryClient } from '@tanstack/react-query'
import { dashboardsQuery } from '../../capabilities/reports/web/dashboards.ts'
import { isProblem } from '../api/problem.ts'
import { metaQuery, recordQuery, sessionQuery, setupQuery } from '../api/queries.ts'
import { loadArea } from '../i18n/i18n.ts'
import { languageOf, showLanguage, shownLanguage } from '../i18n/language.ts'
import { paths } from '../paths.ts'
import { choosing } from '../record/fields/picker/choosing/choosing.ts'
import { Root } from './frame/root.tsx'
import { NotFound, NotFoundOutside, ScreenError, Starting } from './frame/states.tsx'
import { myWorkPath } from './navigation.ts'
import { asDashboards, ownPages } from './pages/own-pages.ts'
import { asRecordPage } from './pages/record-page.ts'
import { hasSessionEnded } from './signed-out.ts'

interface Context {
  readonly queries: QueryClient
}
export type TextSearch = Readonly<Record<string, string>>

// Plain texts in the address, readable and easy to share; the router would write JSON.
const parseSearch = (text: string): TextSearch => Object.fromEntries(new URLSearchParams(text))
const stringifySearch = (search: Record<string, unknown>): string => {
  const given = Object.entries(search).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && value !== '' ? [[name, value]] : [],
  )
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`
}
const texts = (search: Record<string, unknown>): TextSearch => search as TextSearch

const root = createRootRouteWithContext<Context>()({ component: Root, notFoundComponent: NotFoundOutside })

/** Reads what every page behind the sign-in needs; a session that ends meanwhile is the same as none. */
const isSignedIn = async (queries: QueryClient, address: string): Promise<boolean> => {
  if (hasSessionEnded()) return false
  try {
    const session = await queries.ensureQueryData(sessionQuery)
    if (session === null) return false
    if (session.person.needsSecondFactor) redirect({ href: paths.secondFactor(address), throw: true })
    const language = languageOf(session.person.language)
    // The navigation is whole when it is first seen; without dashboards it is whole too.
    const dashboards = queries.ensureQueryData(dashboardsQuery).catch(() => [])
    await Promise.all([
      queries.ensureQueryData(metaQuery),
      dashboards,
      language !== shownLanguage() && showLanguage(language),
    ])
    return true
  } catch (error) {
    if (isProblem(error, 'unauthenticated')) return false
    throw error
  }
}

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: texts,
  beforeLoad: async ({ context }) => {
    const { needed } = await context.queries.ensureQueryData(setupQuery).catch(() => ({ needed: false }))
    if (needed) redirect({ to: paths.setup(), throw: true })
  },
  component: lazyRouteComponent(() => import('./sign-in/sign-in-page.tsx')),
})

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('./sign-in/setup-page.tsx')),
})

/** For whoever has forgotten theirs, or never had one. */
const password = createRoute({
  getParentRoute: () => root,
  path: '/password',
  component: lazyRouteComponent(() => import('./sign-in/password-page.tsx')),
})

/** Before anything else for whoever lacks the second factor that a role asks for. */
const secondFactor = createRoute({
  getParentRoute: () => root,
  path: '/second-factor',
  validateSearch: texts,
  beforeLoad: async ({ context }) => {
    const session = await context.queries.ensureQueryData(sessionQuery)
    if (session === null) redirect({ to: paths.signIn(), throw: true })
    else await showLanguage(languageOf(session.person.language))
  },
  component: lazyRouteComponent(() => import('./sign-in/duty/second-factor-page.tsx')),
})

/** Leads who is not signed in to where they do, and back. */
const askToSignIn = async ({
  context,
  location,
}: {
  readonly context: Context
  readonly location: { readonly href: string }
}): Promise<void> => {
  if (!(await isSignedIn(context.queries, location.href)))
    redirect({ to: '/sign-in', search: { back: location.href }, throw: true })
}

const kit = createRoute({
  getParentRoute: () => root,
  path: '/kit',
  beforeLoad: askToSignIn,
  component: lazyRouteComponent(() => import('../kit/gallery/gallery-page.tsx')),
})

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: askToSignIn,
  component: lazyRouteComponent(() => import('./frame/inside.tsx')),
})

/** For a screen on a wall: behind the sign-in, with nothing around it. */
const screen = createRoute({
  getParentRoute: () => root,
  path: '/screen/$key',
  validateSearch: texts,
  beforeLoad: askToSignIn,
  component: lazyRouteComponent(() => import('./pages/screen-route.tsx')),
})

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: async ({ context }) => {
    const types = await context.queries.ensureQueryData(metaQuery)
    const session = await context.queries.ensureQueryData(sessionQuery)
    const first = types.find((type) => !type.satellite)
    redirect({
      href: (session && myWorkPath(types, session)) ?? (first ? paths.list(first.plural) : paths.account()),
      throw: true,
    })
  },
})

const account = createRoute({
  getParentRoute: () => inside,
  path: '/account',
  component: lazyRouteComponent(() => import('./account/account-page.tsx')),
})

const myWork = createRoute({
  getParentRoute: () => inside,
  path: '/my-work',
  component: lazyRouteComponent(() => import('./home/home-page.tsx')),
})

const help = createRoute({
  getParentRoute: () => inside,
  path: '/help',
  component: lazyRouteComponent(async () => {
    const [page] = await Promise.all([import('./help/help-page.tsx'), loadArea('help'), loadArea('record')])
    return page
  }),
})

const helpOf = createRoute({
  getParentRoute: () => inside,
  path: '/help/$key',
  component: lazyRouteComponent(async () => {
    const [page] = await Promise.all([
      import('./help/request-page.tsx'),
      loadArea('help'),
      loadArea('record'),
    ])
    return page
  }, 'RequestPage'),
})

const notifications = createRoute({
  getParentRoute: () => inside,
  path: '/notifications',
  component: lazyRouteComponent(() => import('../../capabilities/notifications/web/notifications-page.tsx')),
})

const explain = createRoute({
  getParentRoute: () => inside,
  path: '/explain',
  validateSearch: texts,
  component: lazyRouteComponent(() => import('../studio/explain/explain-page.tsx')),
})

const integrity = createRoute({
  getParentRoute: () => inside,
  path: '/log-integrity',
  component: lazyRouteComponent(() => import('../studio/integrity/integrity-page.tsx')),
})

const installation = createRoute({
  getParentRoute: () => inside,
  path: '/installation',
  component: lazyRouteComponent(() => import('../studio/installation/installation-page.tsx')),
})

const security = createRoute({
  getParentRoute: () => inside,
  path: '/security',
  component: lazyRouteComponent(() => import('../studio/security/security-page.tsx')),
})

const access = createRoute({
  getParentRoute: () => inside,
  path: '/access',
  validateSearch: texts,
  component: lazyRouteComponent(() => import('../studio/access/access-page.tsx')),
})

const unsupported = createRoute({
  getParentRoute: () => inside,
  path: '/unsupported-promises',
  component: lazyRouteComponent(() => import('../../capabilities/clocks/web/unsupported-page.tsx')),
})

const importPage = createRoute({
  getParentRoute: () => inside,
  path: '/import',
  component: lazyRouteComponent(() => import('./pages/import-route.tsx')),
})

const importBatch = createRoute({
  getParentRoute: () => inside,
  path: '/import/$key',
  component: lazyRouteComponent(() => import('./pages/import-route.tsx')),
})

const list = createRoute({
  getParentRoute: () => inside,
  path: '/$plural',
  validateSearch: texts,
  component: lazyRouteComponent(() => import('./pages/list-route.tsx')),
})

const create = createRoute({
  getParentRoute: () => inside,
  path: '/$plural/new',
  validateSearch: texts,
  component: lazyRouteComponent(async () => {
    // Its form appears whole.
    const [page] = await Promise.all([import('./pages/create-route.tsx'), choosing()])
    return page
  }),
})

asDashboards(() => import('./pages/dashboard-route.tsx'))

const record = createRoute({
  getParentRoute: () => inside,
  path: '/$plural/$key',
  validateSearch: texts,
  // Beside the page itself, not after it. A pointer that passes a link asks for nothing.
  loader: ({ context: { queries }, params: { plural, key }, preload }) => {
    const own = ownPages[plural]
    if (!own?.isKey(key)) return void (preload || queries.prefetchQuery(recordQuery(plural, key)))
    // A page that did not come says so when it is to be shown.
    own.page.loading()?.catch(() => undefined)
    return void (preload || queries.prefetchQuery(own.query(key)))
  },
  component: lazyRouteComponent(
    asRecordPage(async () => {
      const [page] = await Promise.all([
        import('./pages/record-route.tsx'),
        loadArea('record'),
        loadArea('tasks'),
      ])
      return page
    }),
  ),
})

const tree = root.addChildren([
  signIn,
  setup,
  password,
  secondFactor,
  kit,
  screen,
  inside.addChildren([
    home,
    account,
    notifications,
    myWork,
    help,
    helpOf,
    explain,
    integrity,
    installation,
    access,
    unsupported,
    security,
    importPage,
    importBatch,
    list,
    create,
    record,
  ]),
])

export const createAppRouter = (queries: QueryClient) =>
  createRouter({
    routeTree: tree,
    context: { queries },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 400,
    defaultPendingComponent: Starting,
    defaultErrorComponent: ScreenError,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: false,
  })
