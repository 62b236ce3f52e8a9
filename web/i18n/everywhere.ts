import { clocks } from './en/clocks.ts'
import { erasure } from './en/erasure.ts'
import { fields } from './en/fields.ts'
import { filter } from './en/filter.ts'
import { kit } from './en/kit.ts'
import { list } from './en/list.ts'
import { notifications } from './en/notifications.ts'
import { record } from './en/record.ts'
import { reports } from './en/reports.ts'
import { shell } from './en/shell.ts'
import { studio } from './en/studio.ts'
import { tasks } from './en/tasks.ts'

/** The texts that come with the first page; others come with the page that shows them (`later/`). */
export const everywhere = {
  kit,
  shell,
  list,
  filter,
  fields,
  notifications,
  record,
  erasure,
  reports,
  studio,
  tasks,
  clocks,
} as const
