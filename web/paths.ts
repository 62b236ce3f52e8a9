// The one table of the web's addresses. A plural that is also a fixed page would be unreachable: the test sees to it.

type SearchValue = string | boolean | undefined

const withSearch = (path: string, search: Readonly<Record<string, SearchValue>>): string => {
  const given = Object.entries(search).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === '' || value === false ? [] : [[name, String(value)]],
  )
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`
}

/** What stands in the address of a list: all that is needed to show the same list to somebody else. */
export interface ListAddress {
  /** FEEL. */
  readonly filter?: string
  /** Field names, `-` in front for descending, separated by commas. */
  readonly sort?: string
  /** Field names separated by commas. */
  readonly columns?: string
  readonly q?: string
  readonly archived?: boolean
  /** The field by which the rows are grouped. */
  readonly group?: string
  /** A step that the records have taken: `state:new>active`. */
  readonly went?: string
  /** Number of the record that is shown beside the list; its id where it has none. */
  readonly preview?: string
}

/** What a dashboard is narrowed to: FEEL, and the last days or those from one to another. */
export interface DashboardAddress {
  readonly filter?: string
  readonly last?: string
  readonly from?: string
  readonly to?: string
}

/** What a large screen shows beside the dashboards' keys: seconds for each of its pictures, and a theme of its own. */
export interface ScreenAddress extends DashboardAddress {
  readonly turn?: string
  readonly theme?: string
}

export const paths = {
  home: () => '/',
  signIn: (back?: string) => withSearch('/sign-in', { back }),
  setup: () => '/setup',
  password: () => '/password',
  secondFactor: (back?: string) => withSearch('/second-factor', { back }),
  account: () => '/account',
  notifications: () => '/notifications',
  myWork: () => '/my-work',
  /** The requester’s page; with a key, one of their requests. */
  help: (key?: string) => (key === undefined ? '/help' : `/help/${encodeURIComponent(key)}`),
  explain: (asked: { person?: string; type?: string; id?: string; operation?: string } = {}) =>
    withSearch('/explain', asked),
  installation: () => '/installation',
  integrity: () => '/log-integrity',
  access: () => '/access',
  unsupported: () => '/unsupported-promises',
  security: () => '/security',
  kit: () => '/kit',
  dashboards: () => '/dashboards',
  dashboard: (key: string, address: DashboardAddress = {}) =>
    withSearch(`/dashboards/${encodeURIComponent(key)}`, { ...address }),
  editDashboard: (key: string) => withSearch(`/dashboards/${encodeURIComponent(key)}`, { edit: 'yes' }),
  /** Dashboards on a large screen, one after the other. */
  screen: (keys: readonly string[], address: ScreenAddress = {}) =>
    withSearch(`/screen/${keys.map(encodeURIComponent).join(',')}`, { ...address }),
  import: (number?: string) => (number === undefined ? '/import' : `/import/${encodeURIComponent(number)}`),
  list: (plural: string, address: ListAddress = {}) => withSearch(`/${plural}`, { ...address }),
  /** `given`: values that the form begins with. */
  create: (plural: string, given: Readonly<Record<string, string>> = {}) =>
    withSearch(`/${plural}/new`, given),
  /** `key`: the number; the id where there is none. */
  record: (plural: string, key: string) => `/${plural}/${encodeURIComponent(key)}`,
} as const

/** First parts of addresses that no type may take. */
export const fixedPages = [
  'sign-in',
  'setup',
  'password',
  'second-factor',
  'account',
  'notifications',
  'my-work',
  'help',
  'explain',
  'installation',
  'log-integrity',
  'access',
  'unsupported-promises',
  'kit',
  'api',
  'assets',
  'import',
  'dashboard',
  'screen',
] as const
