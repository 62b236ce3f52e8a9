import type { ReactNode } from 'react'

/** What stands in a menu, and how. */
export interface MenuContent {
  /** `MenuItem`s, `MenuGroup`s, `MenuDivider`s; nothing else may stand in a menu. */
  readonly children: ReactNode
  /** Stands above and below the entries. */
  readonly head?: ReactNode
  readonly foot?: ReactNode
  readonly width?: number
  readonly align?: 'start' | 'end'
}
