import { account } from './en/account.ts'
import { home } from './en/home.ts'
import { imports } from './en/imports.ts'
import { integrity } from './en/integrity.ts'
import { everywhere } from './everywhere.ts'

/** Every English text of the screens, by area. A new area is one file and one line, in `everywhere.ts` or, for a page that is seldom opened, here. */
export const en = {
  ...everywhere,
  account,
  home,
  imports,
  integrity,
} as const
