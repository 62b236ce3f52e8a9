import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { KeyHint } from '../keys/key-hint.tsx'
import classes from './hints.module.css'
import { placeBeside } from './place.ts'

/** Attributes that give an element a hint; the one `Hints` of the page shows it. */
export const hintOf = (text: string | undefined, keys?: string) => ({
  'data-hint': text,
  'data-hint-keys': keys,
})

const delayMs = 350

/** The hint of what lies under the pointer or has the focus: one for the whole page, not one in each of its buttons. */
export function Hints() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  useEffect(() => followAnchors(setAnchor), [])
  if (!anchor) return null
  return <Bubble key={anchor.dataset['hint'] ?? anchor.dataset['hintKeys']} anchor={anchor} />
}

function Bubble({ anchor }: { anchor: HTMLElement }) {
  const id = useId()
  const bubble = useRef<HTMLDivElement>(null)
  const { hint, hintKeys } = anchor.dataset
  useLayoutEffect(() => {
    bubble.current?.showPopover()
    if (bubble.current) placeBeside(bubble.current, anchor, 'center')
    // What is the name of the control already is not read out twice.
    if (hint === undefined || hint === anchor.getAttribute('aria-label')) return
    anchor.setAttribute('aria-describedby', id)
    return () => anchor.removeAttribute('aria-describedby')
  }, [anchor, hint, id])
  return (
    <div
      ref={bubble}
      id={id}
      role="tooltip"
      // Of keys alone nothing is read out: they are drawn.
      aria-label={hint === undefined ? hintKeys : undefined}
      popover="manual"
      className={classes.hint}
    >
      {hint} {hintKeys !== undefined && <KeyHint keys={hintKeys} />}
    </div>
  )
}

const anchorAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-hint], [data-hint-keys]') : null
const isHint = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role=tooltip]') !== null

/** Follows pointer and focus; the answer ends it. */
const followAnchors = (show: (anchor: HTMLElement | null) => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let wanted: HTMLElement | null = null
  const set = (anchor: HTMLElement | null, ms: number) => {
    if (anchor === wanted) return
    wanted = anchor
    clearTimeout(timer)
    if (!anchor) return show(null)
    timer = setTimeout(() => show(anchor.isConnected ? anchor : null), ms)
  }
  const hide = () => set(null, 0)
  const listeners: readonly [string, (event: Event) => void][] = [
    ['pointerover', ({ target }) => !isHint(target) && set(anchorAt(target), delayMs)],
    [
      'focusin',
      ({ target }) =>
        target instanceof Element && target.matches(':focus-visible') && set(anchorAt(target), 0),
    ],
    ['focusout', hide],
    ['pointerdown', hide],
    ['keydown', hide],
    ['scroll', hide],
    // A finger has no hover: a refused button answers with its reason.
    ['click', ({ target }) => anchorAt(target)?.ariaDisabled === 'true' && set(anchorAt(target), 0)],
  ]
  for (const [name, listener] of listeners)
    window.addEventListener(name, listener, { capture: true, passive: true })
  return () => {
    clearTimeout(timer)
    for (const [name, listener] of listeners) window.removeEventListener(name, listener, { capture: true })
  }
}
