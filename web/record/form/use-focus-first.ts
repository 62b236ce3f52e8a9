import { useEffect } from 'react'
import type { RefObject } from 'react'

const enterable =
  'input:not([type=hidden]):not(:disabled), textarea:not(:disabled), select:not(:disabled), [role=combobox], [aria-haspopup=listbox]'

/** Puts the focus into the first field when the form appears: it is what the person came for. */
export const useFocusFirst = (place: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const first = place.current?.querySelector<HTMLElement>(enterable)
    // A dialog puts the focus where this says, once it has come up.
    first?.setAttribute('data-autofocus', 'true')
    first?.focus({ preventScroll: true })
  }, [place])
}
