import { account } from './en/account.ts'
import { gallery } from './en/kit/gallery.ts'
import { help } from './en/help.ts'
import { home } from './en/home.ts'
import { imports } from './en/imports.ts'
import { installation } from './en/installation.ts'
import { integrity } from './en/integrity.ts'
import { erasure } from './en/erasure.ts'
import { reports } from './en/reports.ts'
import { studio } from './en/studio/studio.ts'
import { record } from './en/record.ts'
import { desk } from './en/operation/desk.ts'
import { files } from './en/operation/files.ts'
import { tasks } from './en/operation/tasks.ts'
import { notifications } from './en/notifications.ts'
import { everywhere } from './everywhere/en.ts'
import { mail } from './en/mail.ts'
import { levels } from './en/levels/levels.ts'

/** Every English text of the screens, by area. A new area is one file and one line, in `everywhere/` or, for a page that is seldom opened, here. */
export const en = {
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
} as const
