import { useEffect, useState } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { ApiRecord } from '#contract/api/records.ts'
import { bringMarks } from '../../kit/markdown/markdown.tsx'
import { bringParts, usePartsOf } from './record-part.ts'

/**
 * Whether the page of a record can be shown whole: the record is there, and what its page and its texts are drawn by. A part that
 * came while the page stood would take all of it away again, and React leaves what was taken away out for 300 ms at least.
 */
export const useWhole = (type: TypeMeta, record: ApiRecord | undefined): boolean => {
  const parts = usePartsOf(type.capabilities)
  // What can't be loaded says so itself, where it would have stood.
  const [settledFor, settle] = useState<string | null>(null)
  const texts = type.fields.flatMap(({ name, kind }) => {
    const text = kind === 'markdown' ? record?.[name] : null
    return typeof text === 'string' ? text : []
  })
  const coming = settledFor === record?.id ? [] : [...bringParts(parts), ...bringMarks(texts)]
  const id = record?.id
  const isComing = coming.length > 0
  useEffect(() => {
    let isGone = false
    if (id !== undefined && isComing)
      void Promise.allSettled(coming).then(() => {
        if (!isGone) settle(id)
      })
    return () => void (isGone = true)
    // Only what was wanted when the record came is waited for.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id, isComing])
  return record !== undefined && !isComing
}
