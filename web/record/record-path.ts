import type { TypeMeta } from '#contract/api/meta.ts'
import { isAtDesk } from '../api/at-desk.ts'
import { useSession } from '../api/use-meta.ts'
import { paths } from '../paths.ts'
import { isWorkType } from './filter/presets.ts'

/** The address of a record for this reader: who is no agent sees a piece of work as its requester does. */
export const useRecordPath = (): ((type: TypeMeta, key: string) => string) => {
  const isDesk = isAtDesk(useSession())
  return (type, key) => (isDesk || !isWorkType(type) ? paths.record(type.plural, key) : paths.help(key))
}
