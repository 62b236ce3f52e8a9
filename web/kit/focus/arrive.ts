import type { AnyRouter } from '@tanstack/react-router'
import { focusOn, isNowhere } from './above.ts'

/** What somebody does themselves: from then on the focus is theirs. */
const signs = ['keydown', 'pointerdown'] as const
/** What closes over a page that comes gives the focus back to what opened it: that is behind them. */
const settlesMs = 300

/**
 * Puts the focus on the heading of each page that somebody comes to: what reads the screen aloud says where they are, and
 * Tab goes on there. Back on a page, it goes to where they left it: to the row of the list, or the link to where they
 * were. A page that takes it itself, as a form does, is left alone. `from`: the page at which this was asked for.
 */
export const leadFocus = (router: AnyRouter, from: string): void => {
  let shown = from
  let stop: (() => void) | null = null
  const arrive = (path: string, left: string | null): void => {
    if (path === shown) return
    shown = path
    stop?.()
    stop = awaitPlace(left)
  }
  router.subscribe('onResolved', ({ toLocation, fromLocation }) => {
    const isBack = fromLocation !== undefined && toLocation.state.__TSR_index < fromLocation.state.__TSR_index
    arrive(toLocation.pathname, isBack ? fromLocation.pathname : null)
  })
  // It was on its way while this was loaded.
  arrive(router.stores.resolvedLocation.get()?.pathname ?? from, null)
}

/** Goes to the place as soon as it is there, and to what takes its place, until somebody does something. */
const awaitPlace = (left: string | null): (() => void) => {
  const end = new AbortController()
  const { signal } = end
  let went: HTMLElement | null = null
  let isSettled = false
  const look = (): void => {
    const { activeElement } = document
    if (signal.aborted || !(isNowhere() || activeElement === went || (!isSettled && isFree()))) return
    const place = placeIn(document.querySelector('main'), left)
    if (!place || place === activeElement) return
    if (!went) setTimeout(() => (isSettled = true), settlesMs)
    went = place
    goTo(place)
  }
  const changes = new MutationObserver(look)
  const stop = (): void => {
    end.abort()
    changes.disconnect()
  }
  for (const sign of signs) addEventListener(sign, stop, { signal, capture: true, passive: true })
  document.addEventListener('focusin', look, { signal })
  changes.observe(document.body, { childList: true, subtree: true, attributeFilter: ['aria-busy'] })
  look()
  return stop
}

/** Neither the page itself has taken the focus, nor does something stand above it. */
const isFree = (): boolean =>
  document.activeElement?.closest('main > *, [role=dialog], [role=menu], [data-toast]') === null

/** Null while the page is still to come. */
const placeIn = (main: HTMLElement | null, left: string | null): HTMLElement | null => {
  if (left !== null && main?.querySelector('[aria-busy=true]')) return null
  const back = left === null ? null : placeOf(main, left)
  const heading = back ?? main?.querySelector<HTMLElement>('h1') ?? null
  // A page that can’t be shown says so without a heading.
  return heading ?? (main?.querySelector('[role=alert]') ? main : null)
}

/** Where the page was left for another one. */
const placeOf = (main: HTMLElement | null, left: string): HTMLElement | null =>
  main?.querySelector<HTMLElement>('[role=grid][aria-activedescendant]') ??
  [...(main?.querySelectorAll<HTMLAnchorElement>('a[href]') ?? [])].find(
    (link) => link.pathname === left && link.checkVisibility(),
  ) ??
  null

const goTo = (place: HTMLElement): void => {
  if (/^H\d$|^MAIN$/.test(place.tagName)) {
    // Nothing is to be done at a heading: a frame around it would only flash up.
    place.style.outline = 'none'
    place.addEventListener('blur', () => place.style.removeProperty('outline'), { once: true })
  }
  focusOn(place, { preventScroll: true })
}
