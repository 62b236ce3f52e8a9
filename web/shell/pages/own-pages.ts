import { lazy } from 'react'
import type { ComponentType } from 'react'

interface OwnPage {
  readonly page: ComponentType
  /** Whether a key in the address means the own page; otherwise it is the record's general one. */
  readonly isKey: (key: string) => boolean
}

type Load = () => Promise<{ default: ComponentType }>
let dashboards: Load | null = null

/** Takes note of how the page of dashboards is loaded: the router knows the chunks of all pages anyway. */
export const asDashboards = (load: Load): void => {
  dashboards = load
}

const Dashboards = lazy(() => {
  if (!dashboards) throw new Error('No page of dashboards is named.')
  return dashboards()
})

/** Types whose records are more than a form: by the first part of the address. */
export const ownPages: Readonly<Partial<Record<string, OwnPage>>> = {
  // A dashboard's key begins with a letter; numbers do with a capital one, ids with a figure.
  dashboards: { page: Dashboards, isKey: (key) => /^[a-z]/.test(key) },
}
