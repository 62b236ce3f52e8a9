import { useEffectEvent, useLayoutEffect, useRef } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import type { MenuContent } from './menu-content.ts'
import classes from './menu.module.css'
import { placeBeside } from './place.ts'

interface PanelProps extends MenuContent {
  readonly id: string
  readonly labelId: string
  readonly trigger: RefObject<HTMLElement | null>
  readonly onClose: (toButton: boolean) => void
}

/** An open menu: beside its button, above everything. */
export function MenuPanel({
  id,
  labelId,
  trigger,
  onClose,
  children,
  head,
  foot,
  width,
  align = 'end',
}: PanelProps) {
  const panel = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  useBeside({ panel, list, trigger, align, onClose })
  const onKeyDown = (event: KeyboardEvent) => {
    // A letter finds an entry here, and is no key of the page.
    event.stopPropagation()
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault()
      return onClose(true)
    }
    const next = nextItem(itemsOf(list.current), event.key)
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  return (
    <div ref={panel} popover="manual" className={classes.panel} style={{ width }}>
      {head}
      <div
        ref={list}
        id={id}
        role="menu"
        tabIndex={-1}
        aria-labelledby={labelId}
        onKeyDown={onKeyDown}
        onClick={() => onClose(true)}
      >
        {children}
      </div>
      {foot}
    </div>
  )
}

interface Beside extends Pick<PanelProps, 'trigger' | 'onClose'> {
  readonly panel: RefObject<HTMLDivElement | null>
  readonly list: RefObject<HTMLDivElement | null>
  readonly align: NonNullable<PanelProps['align']>
}

/** Opens the panel beside its button and keeps it there, until the button is out of sight or something else is wanted. */
const useBeside = ({ panel, list, trigger, align, onClose }: Beside): void => {
  const leave = useEffectEvent((event: Event) => {
    const target = event.target instanceof Node ? event.target : null
    const isOurs = target && (panel.current?.contains(target) || trigger.current?.contains(target))
    if (!isOurs) onClose(false)
  })
  // Whatever had the focus may still be on its way into sight, and a page that is alive moves by itself.
  const follow = useEffectEvent(() => {
    if (!panel.current || !trigger.current) return
    const { top, bottom } = trigger.current.getBoundingClientRect()
    if (bottom > 0 && top < window.innerHeight) placeBeside(panel.current, trigger.current, align)
    else onClose(false)
  })
  useLayoutEffect(() => {
    if (!panel.current || !trigger.current) return
    panel.current.showPopover()
    placeBeside(panel.current, trigger.current, align)
    itemsOf(list.current)[0]?.focus({ preventScroll: true })
    const open = new AbortController()
    const heard = { capture: true, signal: open.signal }
    for (const name of away) window.addEventListener(name, (event) => leave(event), heard)
    window.addEventListener('scroll', () => follow(), heard)
    return () => open.abort()
  }, [align, trigger, panel, list])
}

const away = ['pointerdown', 'resize'] as const

const itemsOf = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[role^=menuitem]:not([aria-disabled=true])') ?? []),
]

/** Where a key leads from the entry in focus: to the next, the first, the last, or the next that begins with a letter. */
const nextItem = (items: readonly HTMLElement[], key: string): HTMLElement | undefined => {
  const at = items.findIndex((item) => item === document.activeElement)
  if (key === 'ArrowDown') return items[(at + 1) % items.length]
  if (key === 'ArrowUp') return items.at(at - 1)
  if (key === 'Home') return items[0]
  if (key === 'End') return items.at(-1)
  if (key.length !== 1 || key === ' ') return undefined
  const following = [...items.slice(at + 1), ...items.slice(0, at + 1)]
  return following.find((item) => item.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()))
}
