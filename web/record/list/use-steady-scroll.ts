import type { Virtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef } from 'react'
import type { ApiRecord } from '#contract/api/records.ts'

/** What is on the screen stays where it is when rows come in above it; at the top the new ones are seen. */
export const useSteadyScroll = (
  rows: readonly ApiRecord[],
  virtual: Virtualizer<HTMLDivElement, Element>,
): void => {
  const before = useRef(rows)
  useLayoutEffect(() => {
    const old = before.current
    before.current = rows
    const offset = virtual.scrollOffset ?? 0
    const top = virtual.getVirtualItemForOffset(offset)
    if (old === rows || !top || top.index === 0) return
    const now = rows.findIndex(({ id }) => id === old[top.index]?.id)
    if (now !== -1 && now !== top.index) virtual.scrollToOffset(offset + (now - top.index) * top.size)
  }, [rows, virtual])
}
