import type { Language } from '#contract/language.ts'
import type { en } from './en.ts'
import type { Translated } from './translated.ts'

type Texts = typeof en
type Loaders<Area> = { readonly [language in Language]: () => Promise<Translated<Area>> }

/** What every page needs. */
export const everywhere = {
  en: async () => (await import('./everywhere/en.ts')).everywhere,
  de: async () => (await import('./everywhere/de.ts')).everywhere,
}

/** The areas whose texts come when a page shows them: a page imports `later/<area>.ts`, or the router loads both at once. */
export const areas = {
  account: {
    en: async () => (await import('./en/account.ts')).account,
    de: async () => (await import('./de/account.ts')).account,
  },
  desk: {
    en: async () => (await import('./en/operation/desk.ts')).desk,
    de: async () => (await import('./de/operation/desk.ts')).desk,
  },
  erasure: {
    en: async () => (await import('./en/erasure.ts')).erasure,
    de: async () => (await import('./de/erasure.ts')).erasure,
  },
  files: {
    en: async () => (await import('./en/operation/files.ts')).files,
    de: async () => (await import('./de/operation/files.ts')).files,
  },
  gallery: {
    en: async () => (await import('./en/kit/gallery.ts')).gallery,
    de: async () => (await import('./de/kit/gallery.ts')).gallery,
  },
  help: {
    en: async () => (await import('./en/help.ts')).help,
    de: async () => (await import('./de/help.ts')).help,
  },
  home: {
    en: async () => (await import('./en/home.ts')).home,
    de: async () => (await import('./de/home.ts')).home,
  },
  imports: {
    en: async () => (await import('./en/imports.ts')).imports,
    de: async () => (await import('./de/imports.ts')).imports,
  },
  installation: {
    en: async () => (await import('./en/installation.ts')).installation,
    de: async () => (await import('./de/installation.ts')).installation,
  },
  integrity: {
    en: async () => (await import('./en/integrity.ts')).integrity,
    de: async () => (await import('./de/integrity.ts')).integrity,
  },
  levels: {
    en: async () => (await import('./en/levels/levels.ts')).levels,
    de: async () => (await import('./de/levels/levels.ts')).levels,
  },
  mail: {
    en: async () => (await import('./en/mail.ts')).mail,
    de: async () => (await import('./de/mail.ts')).mail,
  },
  notifications: {
    en: async () => (await import('./en/notifications.ts')).notifications,
    de: async () => (await import('./de/notifications.ts')).notifications,
  },
  record: {
    en: async () => (await import('./en/record.ts')).record,
    de: async () => (await import('./de/record.ts')).record,
  },
  reports: {
    en: async () => (await import('./en/reports.ts')).reports,
    de: async () => (await import('./de/reports.ts')).reports,
  },
  studio: {
    en: async () => (await import('./en/studio/studio.ts')).studio,
    de: async () => (await import('./de/studio/studio.ts')).studio,
  },
  tasks: {
    en: async () => (await import('./en/operation/tasks.ts')).tasks,
    de: async () => (await import('./de/operation/tasks.ts')).tasks,
  },
} satisfies { readonly [Area in keyof Texts]?: Loaders<Texts[Area]> }

export type Area = keyof typeof areas

export const isArea = (name: string): name is Area => Object.hasOwn(areas, name)
