import type { QueryClient } from '@tanstack/react-query'
import type { Session } from '../../api/queries.ts'
import { metaQuery } from '../../api/queries.ts'
import { readRecord, updateRecord } from '../../api/records.ts'
import { currentZone } from '../../kit/form/zone-names.ts'
import { browserReader } from '../../kit/reader.ts'

/**
 * Keeps the browser's time zone with a person who has none yet: mails and figures by the day are then in the same as the
 * screens. Where it is refused, or there is no line, the next page tries again.
 */
export const keepOwnZone = async (queries: QueryClient, { id }: Session['person']): Promise<void> => {
  try {
    const types = await queries.ensureQueryData(metaQuery)
    const plural = types.find(({ name }) => name === 'person')?.plural ?? ''
    const { data } = await readRecord(plural, id)
    if (data['timeZone']) return
    await updateRecord(plural, id, data.version, { timeZone: currentZone(browserReader.timeZone) })
    await queries.invalidateQueries()
  } catch {
    // The screens are in the browser's zone all the same.
  }
}
