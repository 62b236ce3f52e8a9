import type { Capability } from '#engine/model/ctx.ts'
import { attachments } from './attachments/attachments.ts'
import { clocks } from './clocks/clocks.ts'
import { holidays } from './holidays/holidays.ts'
import { importing } from './import/import.ts'
import { erasing } from './erasure/erasure.ts'
import { journal } from './journal/journal.ts'
import { links } from './links/links.ts'
import { search } from './search/search.ts'
import { watchers } from './watchers/watchers.ts'

/** What any record can have, in the order in which the hooks run in the transaction. */
export const capabilities: readonly Capability[] = [
  journal,
  attachments,
  links,
  watchers,
  clocks,
  holidays,
  search,
  importing,
  erasing,
]
