import { useEffectEvent, useId, useLayoutEffect, useRef } from 'react'
import type { ReactNode, Ref, RefObject } from 'react'
import { controlsWithin } from '../focus/controls.ts'
import { placeBeside } from './place.ts'
import classes from './popover.module.css'

/** What the button of a popover has to take. */
export interface PopoverTrigger {
  readonly ref: Ref<HTMLButtonElement>
  readonly onClick: () => void
  readonly 'aria-haspopup': 'dialog'
  readonly 'aria-expanded': boolean
  readonly 'aria-controls': string | undefined
}

interface PopoverProps {
  readonly label: string
  readonly opened: boolean
  readonly onChange: (opened: boolean) => void
  readonly button: (trigger: PopoverTrigger) => ReactNode
  readonly children: ReactNode
  readonly align?: 'start' | 'end'
}

/** A button and a small form behind it: Tab stays within, Escape and a press elsewhere close it. */
export function Popover({ label, opened, onChange, button, children, align = 'start' }: PopoverProps) {
  const trigger = useRef<HTMLButtonElement>(null)
  const id = useId()
  const close = (toButton: boolean): void => {
    if (toButton) trigger.current?.focus({ preventScroll: true })
    onChange(false)
  }
  return (
    <>
      {button({
        ref: trigger,
        onClick: () => onChange(!opened),
        'aria-haspopup': 'dialog',
        'aria-expanded': opened,
        'aria-controls': opened ? id : undefined,
      })}
      {opened && (
        <PopoverPanel id={id} label={label} align={align} trigger={trigger} onClose={close}>
          {children}
        </PopoverPanel>
      )}
    </>
  )
}

interface PanelProps extends Required<Pick<PopoverProps, 'label' | 'children' | 'align'>> {
  readonly id: string
  readonly trigger: RefObject<HTMLElement | null>
  readonly onClose: (toButton: boolean) => void
}

/** What floats beside its button: for a page whose first load has the button alone. */
export function PopoverPanel({ id, label, align, trigger, onClose, children }: PanelProps) {
  const panel = useRef<HTMLDivElement>(null)
  const leave = useEffectEvent((event: Event) => {
    const target = event.target instanceof Node ? event.target : null
    if (!panel.current?.contains(target) && !trigger.current?.contains(target)) onClose(false)
  })
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      event.preventDefault()
      onClose(true)
    }
    if (event.key === 'Tab') keepWithin(event, panel.current)
  })
  // Whatever closes it while the focus is within: the focus goes back to the button.
  useFocusBack(panel, trigger)
  useLayoutEffect(() => {
    const [shown, anchor] = [panel.current, trigger.current]
    if (!shown || !anchor) return
    shown.showPopover()
    const place = (): void => placeBeside(shown, anchor, align)
    place()
    ;(shown.querySelector<HTMLElement>('[data-autofocus]') ?? controlsWithin(shown)[0])?.focus({
      preventScroll: true,
    })
    const grown = new ResizeObserver(place)
    grown.observe(shown)
    const on = (event: Event): void => leave(event)
    const press = (event: KeyboardEvent): void => onKey(event)
    shown.addEventListener('keydown', press)
    window.addEventListener('pointerdown', on, { capture: true })
    window.addEventListener('resize', place)
    window.addEventListener('scroll', place, { capture: true, passive: true })
    return () => {
      grown.disconnect()
      shown.removeEventListener('keydown', press)
      window.removeEventListener('pointerdown', on, { capture: true })
      window.removeEventListener('resize', place)
      window.removeEventListener('scroll', place, { capture: true })
    }
  }, [align, trigger])
  return (
    <div
      ref={panel}
      id={id}
      popover="manual"
      role="dialog"
      tabIndex={-1}
      aria-label={label}
      className={classes.panel}
    >
      {children}
    </div>
  )
}

const useFocusBack = (panel: RefObject<HTMLElement | null>, trigger: RefObject<HTMLElement | null>): void => {
  useLayoutEffect(() => {
    const [shown, button] = [panel.current, trigger.current]
    return () => {
      if (shown?.contains(document.activeElement)) button?.focus({ preventScroll: true })
    }
  }, [panel, trigger])
}

const keepWithin = (event: KeyboardEvent, panel: HTMLElement | null): void => {
  if (!panel) return
  const all = controlsWithin(panel)
  const edge = event.shiftKey ? all[0] : all.at(-1)
  if (document.activeElement !== edge && document.activeElement !== panel) return
  event.preventDefault()
  ;(event.shiftKey ? all.at(-1) : all[0])?.focus()
}
