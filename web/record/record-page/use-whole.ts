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
  const [shownFor, show] = useState<string | null>(null)
  const id = record?.id
  const texts = type.fields.flatMap(({ name, kind }) => {
    const text = kind === 'markdown' ? record?.[name] : null
    return typeof text === 'string' ? text : []
  })
  // A page that stands is never taken away again: only what was wanted when the record came is waited for.
  const coming = id === shownFor ? [] : [...bringParts(parts), ...bringMarks(texts)]
  const isComing = coming.length > 0
  if (id !== undefined && id !== shownFor && !isComing) show(id)
  useEffect(() => {
    if (id === undefined || !isComing) return
    let isGone = false
    // What can't be loaded says so itself, where it would have stood.
    void Promise.allSettled(coming).then(() => {
      if (!isGone) show(id)
    })
    return () => void (isGone = true)
  })
  return id !== undefined && !isComing
}
