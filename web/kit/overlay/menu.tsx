import { IconCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Suspense, useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent, MouseEventHandler, ReactNode, Ref } from 'react'
import { loadable, loadWhenUsed } from '../loadable.tsx'
import type { MenuContent } from './menu-content.ts'
import classes from './menu.module.css'

const MenuPanel = loadable(async () => (await import('./menu-panel.tsx')).MenuPanel, { floats: true })

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

interface MenuProps extends MenuContent {
  /** Draws the button, which gives the menu its name. */
  readonly button: (trigger: MenuTrigger) => ReactNode
}

/** A button and the menu behind it: arrows move, letters find, Enter takes, Escape goes back to the button. */
export function Menu({ button, ...panel }: MenuProps) {
  const [isOpen, setOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  useEffect(() => loadWhenUsed([MenuPanel]), [])
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
      <Suspense>
        {isOpen && <MenuPanel {...panel} id={listId} labelId={id} trigger={trigger} onClose={close} />}
      </Suspense>
    </>
  )
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
