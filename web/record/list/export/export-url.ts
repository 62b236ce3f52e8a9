import { apiUrl } from '../../../api/client.ts'
import { atOnce, filterOf } from '../bulk/bulk.ts'
import { recordsAsked } from '../list-state.ts'
import type { ListState } from '../list-state.ts'

/** Address of the export of exactly what a list shows: its records in its order, with the columns that it has room for. */
export const exportUrl = (plural: string, state: ListState, shown: readonly string[]): string => {
  const { archived, ...asked } = recordsAsked(state)
  const fields = shown.join(',')
  // In the words of the screen; without the mark a spreadsheet takes its umlauts for something else.
  const as = { format: 'csv', shown: true, bom: true }
  return apiUrl(`/${plural}/export`, { ...as, ...asked, archived: archived || undefined, fields })
}

/**
 * Addresses whose exports, one after the other, are the chosen rows in the order in which they stand in the list. All ids
 * in one filter would be longer than a rule, and than an address, may be.
 */
export const exportUrlsOf = (
  plural: string,
  state: ListState,
  shown: readonly string[],
  ids: readonly string[],
): readonly string[] =>
  Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, part) => {
    const filter = filterOf(ids.slice(part * atOnce, (part + 1) * atOnce))
    return exportUrl(plural, { ...state, filter, q: '', went: '', archived: true }, shown)
  })
