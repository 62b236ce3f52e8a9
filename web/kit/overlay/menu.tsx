import { IconCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent, MouseEventHandler, ReactNode, Ref, RefObject } from 'react'
import classes from './menu.module.css'
import { placeBeside } from './place.ts'

/** What the button of a menu has to take. */
export interface MenuTrigger {
  readonly ref: Ref<HTMLButtonElement>
  readonly id: string
  readonly onClick: MouseEventHandler<HTMLButtonElement>
  readonly onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void
  readonly 'aria-haspopup': 'menu'
  readonly 'aria-expanded': boolean
  readonly 'aria-controls': string | undefined
}

interface MenuProps {
  /** Draws the button, which gives the menu its name. */
  readonly button: (trigger: MenuTrigger) => ReactNode
  /** `MenuItem`s, `MenuGroup`s, `MenuDivider`s; nothing else may stand in a menu. */
  readonly children: ReactNode
  /** Stands above and below the entries. */
  readonly head?: ReactNode
  readonly foot?: ReactNode
  readonly width?: number
  readonly align?: 'start' | 'end'
}

/** A button and the menu behind it: arrows move, letters find, Enter takes, Escape goes back to the button. */
export function Menu({ button, ...panel }: MenuProps) {
  const [isOpen, setOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const id = useId()
  const listId = `${id}-menu`
  const close = (toButton: boolean) => {
    if (toButton) trigger.current?.focus({ preventScroll: true })
    setOpen(false)
  }
  return (
    <>
      {button({
        ref: trigger,
        id,
        onClick: () => setOpen(!isOpen),
        onKeyDown: (event) => {
          if (event.key !== 'ArrowDown' || isOpen) return
          event.preventDefault()
          setOpen(true)
        },
        'aria-haspopup': 'menu',
        'aria-expanded': isOpen,
        'aria-controls': isOpen ? listId : undefined,
      })}
      {isOpen && <Panel {...panel} id={listId} labelId={id} trigger={trigger} onClose={close} />}
    </>
  )
}

interface PanelProps extends Omit<MenuProps, 'button'> {
  readonly id: string
  readonly labelId: string
  readonly trigger: RefObject<HTMLElement | null>
  readonly onClose: (toButton: boolean) => void
}

function Panel({ id, labelId, trigger, onClose, children, head, foot, width, align = 'end' }: PanelProps) {
  const panel = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const leave = useEffectEvent((event: Event) => {
    const target = event.target instanceof Node ? event.target : null
    const isOurs = target && (panel.current?.contains(target) || trigger.current?.contains(target))
    if (!isOurs) onClose(false)
  })
  useLayoutEffect(() => {
    if (!panel.current || !trigger.current) return
    panel.current.showPopover()
    placeBeside(panel.current, trigger.current, align)
    itemsOf(list.current)[0]?.focus({ preventScroll: true })
    const on = (event: Event) => leave(event)
    for (const name of away) window.addEventListener(name, on, { capture: true })
    return () => {
      for (const name of away) window.removeEventListener(name, on, { capture: true })
    }
  }, [align, trigger])
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

const away = ['pointerdown', 'scroll', 'resize'] as const

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

interface MenuItemProps {
  readonly children: ReactNode
  readonly icon?: ReactNode
  readonly end?: ReactNode
  readonly onSelect?: () => void
  /** An address of the product, or of a file to download. */
  readonly to?: string
  readonly download?: string
  readonly disabled?: boolean
  /** For one of several, and for what can be on or off. */
  readonly checked?: boolean
  readonly kind?: 'radio' | 'checkbox'
}

/** An entry of a menu. */
export function MenuItem({
  children,
  icon,
  end,
  onSelect,
  to,
  download,
  disabled,
  checked,
  kind = 'radio',
}: MenuItemProps) {
  const isMarked = checked !== undefined
  const inner = (
    <>
      {isMarked && <span className={classes.mark}>{checked && <IconCheck size={16} aria-hidden />}</span>}
      {icon}
      <span className={classes.words}>{children}</span>
      {end}
    </>
  )
  const role = isMarked ? (`menuitem${kind}` as const) : 'menuitem'
  const shared = { tabIndex: -1, className: classes.item }
  if (to !== undefined && download !== undefined)
    return (
      <a {...shared} role={role} href={to} download={download}>
        {inner}
      </a>
    )
  if (to !== undefined)
    return (
      <Link {...shared} role={role} to={to}>
        {inner}
      </Link>
    )
  return (
    <button
      {...shared}
      type="button"
      role={role}
      aria-checked={checked}
      aria-disabled={disabled || undefined}
      onClick={(event) => (disabled ? event.stopPropagation() : onSelect?.())}
    >
      {inner}
    </button>
  )
}

/** Entries with a heading above them. */
export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={label}>
      <div className={classes.label} aria-hidden>
        {label}
      </div>
      {children}
    </div>
  )
}

export function MenuDivider() {
  return <div role="separator" className={classes.divider} />
}
