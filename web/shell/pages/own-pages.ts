import { dashboardQuery } from '../../../capabilities/reports/web/dashboards.ts'
import type { ComponentType } from 'react'
import { loadable } from '../../kit/loadable.tsx'
import type { Loadable } from '../../kit/loadable.tsx'

interface OwnPage {
  readonly page: Loadable<object>
  /** Whether a key in the address means the own page; otherwise it is the record's general one. */
  readonly isKey: (key: string) => boolean
  /** What the page is about: asked for beside the page itself. */
  readonly query: typeof dashboardQuery
}

type Load = () => Promise<{ default: ComponentType }>
let dashboards: Load

/** Takes note of how the page of dashboards is loaded: the router knows the chunks of all pages anyway. */
export const asDashboards = (load: Load): void => {
  dashboards = load
}

const Dashboards = loadable(async () => (await dashboards()).default)

/** Types whose records are more than a form: by the first part of the address. */
export const ownPages: Readonly<Partial<Record<string, OwnPage>>> = {
  // A dashboard's key begins with a letter; numbers do with a capital one, ids with a figure.
  dashboards: {
    page: Dashboards,
    isKey: (key) => /^[a-z]/.test(key),
    query: dashboardQuery,
  },
}
