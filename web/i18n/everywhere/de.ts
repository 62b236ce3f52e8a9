import { clocks } from '../de/levels/clocks.ts'
import { create } from '../de/create.ts'
import { fields } from '../de/fields.ts'
import { filter } from '../de/filter.ts'
import { kit } from '../de/kit/kit.ts'
import { list } from '../de/list.ts'
import { shell } from '../de/shell.ts'
import type { Translated } from '../translated.ts'
import type { everywhere as english } from './en.ts'

export const everywhere = {
  kit,
  shell,
  list,
  filter,
  create,
  fields,
  clocks,
} as const satisfies Translated<typeof english>
