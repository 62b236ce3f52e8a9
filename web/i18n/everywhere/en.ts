import { clocks } from '../en/levels/clocks.ts'
import { create } from '../en/create.ts'
import { fields } from '../en/fields.ts'
import { filter } from '../en/filter.ts'
import { kit } from '../en/kit/kit.ts'
import { list } from '../en/list.ts'
import { shell } from '../en/shell.ts'

/** The texts that come with the first page; others come with the page that shows them (`later/`). */
export const everywhere = {
  kit,
  shell,
  list,
  filter,
  create,
  fields,
  clocks,
} as const
