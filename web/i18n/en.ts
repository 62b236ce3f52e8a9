import { account } from './en/account.ts'
import { erasure } from './en/erasure.ts'
import { fields } from './en/fields.ts'
import { filter } from './en/filter.ts'
import { imports } from './en/imports.ts'
import { integrity } from './en/integrity.ts'
import { kit } from './en/kit.ts'
import { list } from './en/list.ts'
import { record } from './en/record.ts'
import { reports } from './en/reports.ts'
import { shell } from './en/shell.ts'
import { studio } from './en/studio.ts'
import { tasks } from './en/tasks.ts'

/** Every English text of the screens, by area. A new area is one file and one line here. */
export const en = {
  kit,
  shell,
  list,
  filter,
  fields,
  record,
  account,
  studio,
  reports,
  imports,
  integrity,
  tasks,
  erasure,
} as const
