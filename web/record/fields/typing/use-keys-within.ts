import { useEffect, useEffectEvent } from 'react'
import type { RefObject } from 'react'

/** Key presses in anything inside a place, before the controls there see them. */
export const useKeysWithin = (
  place: RefObject<HTMLElement | null>,
  onKey: (event: KeyboardEvent) => void,
): void => {
  const latest = useEffectEvent(onKey)
  useEffect(() => {
    const element = place.current
    if (!element) return undefined
    const listen = (event: KeyboardEvent) => latest(event)
    element.addEventListener('keydown', listen)
    return () => element.removeEventListener('keydown', listen)
  }, [place])
}

/** The focus has left a place for another one. */
export const useLeaving = (place: RefObject<HTMLElement | null>, onLeave: () => void): void => {
  const latest = useEffectEvent(onLeave)
  useEffect(() => {
    const element = place.current
    if (!element) return undefined
    const listen = ({ relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node && element.contains(relatedTarget))) latest()
    }
    element.addEventListener('focusout', listen)
    return () => element.removeEventListener('focusout', listen)
  }, [place])
}

/** Whether a list is open at the control: it takes Enter and Escape first. */
export const hasOpenList = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.dataset['expanded'] === 'true'
