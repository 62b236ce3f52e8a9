import { useRecord } from '../open-record.ts'
import { usePartsOf } from '../record-part.ts'
import type { RecordPart } from '../record-part.ts'

/** The steps of this type that are asked about in a way of their own, by name. */
export const useOwnSteps = (): NonNullable<RecordPart['steps']> => {
  const { type } = useRecord()
  const parts = usePartsOf(type.capabilities)
  return Object.assign({}, ...parts.map(({ steps }) => steps)) as NonNullable<RecordPart['steps']>
}
