import { useState } from 'react'
import type { PointerEvent } from 'react'
import { heights, widths } from './placed-tiles.ts'

/** Where a dragged tile would be dropped: before or behind another. */
export interface Drop {
  readonly dragged: number
  readonly over: number
  readonly isBehind: boolean
}

const slotAt = (x: number, y: number): HTMLElement | null =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-slot]') ?? null

/** Dragging a tile by its grip. The others stay where they are until it is dropped, so that nothing jumps under the pointer. */
export const useDrag = (onDrop: (drop: Drop) => void) => {
  const [drop, setDrop] = useState<Drop | null>(null)
  const grip = (id: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      setDrop({ dragged: id, over: id, isBehind: false })
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (drop?.dragged !== id) return
      const slot = slotAt(event.clientX, event.clientY)
      if (!slot) return
      const { left, width } = slot.getBoundingClientRect()
      setDrop({ dragged: id, over: Number(slot.dataset['slot']), isBehind: event.clientX > left + width / 2 })
    },
    onPointerUp: () => {
      if (drop && drop.over !== drop.dragged) onDrop(drop)
      setDrop(null)
    },
    onPointerCancel: () => setDrop(null),
  })
  return { drop, grip }
}

interface Size {
  readonly width: number
  readonly height: number
}

interface Pull extends Size {
  readonly id: number
  readonly x: number
  readonly y: number
  readonly column: number
  readonly now: Size
}

const rowPx = 40
const columns = 12

/** Pulling a tile's corner: it takes whole columns and rows. */
export const usePull = (onSize: (id: number, size: Size) => void) => {
  const [pull, setPull] = useState<Pull | null>(null)
  const corner = (id: number, size: Size) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
      const grid = event.currentTarget.closest<HTMLElement>('[data-grid]')
      const column = Math.max(1, (grid?.clientWidth ?? columns) / columns)
      setPull({ id, x: event.clientX, y: event.clientY, column, ...size, now: size })
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (pull?.id !== id) return
      const width = pull.width + Math.round((event.clientX - pull.x) / pull.column)
      const height = pull.height + Math.round((event.clientY - pull.y) / rowPx)
      setPull({
        ...pull,
        now: {
          width: Math.min(widths.most, Math.max(widths.least, width)),
          height: Math.min(heights.most, Math.max(heights.least, height)),
        },
      })
    },
    onPointerUp: () => {
      if (pull) onSize(pull.id, pull.now)
      setPull(null)
    },
    onPointerCancel: () => setPull(null),
  })
  return { pull, corner }
}
