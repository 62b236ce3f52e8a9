import { account } from './de/account.ts'
import { gallery } from './de/kit/gallery.ts'
import { help } from './de/help.ts'
import { home } from './de/home.ts'
import { imports } from './de/imports.ts'
import { installation } from './de/installation.ts'
import { integrity } from './de/integrity.ts'
import { levels } from './de/levels/levels.ts'
import type { en } from './en.ts'
import { erasure } from './de/erasure.ts'
import { reports } from './de/reports.ts'
import { studio } from './de/studio/studio.ts'
import { record } from './de/record.ts'
import { mail } from './de/mail.ts'
import { desk } from './de/operation/desk.ts'
import { files } from './de/operation/files.ts'
import { tasks } from './de/operation/tasks.ts'
import { notifications } from './de/notifications.ts'
import { everywhere } from './everywhere/de.ts'
import type { Translated } from './translated.ts'

/** Every German text of the screens: what English has, and nothing else. */
export const de = {
  ...everywhere,
  account,
  gallery,
  help,
  home,
  imports,
  installation,
  integrity,
  notifications,
  erasure,
  reports,
  studio,
  record,
  tasks,
  files,
  desk,
  levels,
  mail,
} as const satisfies Translated<typeof en>
