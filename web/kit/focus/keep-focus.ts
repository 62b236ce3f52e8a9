import type { AnyRouter } from '@tanstack/react-router'
import { focusOn, isAbove, isBehind, isNowhere, isUsable } from './above.ts'
import { leadFocus } from './arrive.ts'
import { lossOf, nearestTo, placeOf } from './loss.ts'
import type { Loss } from './loss.ts'

/** Something that had the focus. */
interface Had {
  readonly element: HTMLElement
  readonly page: string
  /** Whether it stood above the page, in what comes and goes: there is nobody beside it to take the focus. */
  readonly floats: boolean
  loss: Loss | null
}

const mostKept = 8
/** Dialogs and menus give the focus back by themselves before this. */
const waitMs = 60

/**
 * Puts the focus where somebody would look for it when what had it goes from the page or can’t be used any more: on its
 * neighbour, or on the heading of what it was in. Else it would be on nothing, and who works by keys would begin again at
 * the top. On another page it begins at the heading; `from` is the page at which this was asked for.
 */
export const keepFocus = (router: AnyRouter, from: string): void => {
  leadFocus(router, from)
  const kept: Had[] = []
  // Somebody pressed beside everything: what they have left is not given back.
  let left: EventTarget | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  const note = (target: EventTarget | null): void => {
    left = null
    if (!(target instanceof HTMLElement) || target === document.body) return
    const known = kept.findIndex(({ element }) => element === target)
    if (known !== -1) kept.splice(known, 1)
    kept.push({ element: target, page: location.pathname, floats: isAbove(target), loss: null })
    if (kept.length > mostKept) kept.shift()
  }
  const leave = ({ target }: FocusEvent): void =>
    // What goes from the page may say so before it is gone.
    void setTimeout(() => {
      if (target instanceof Element && target.isConnected && isNowhere()) left = target
    })
  const look = (changes: readonly MutationRecord[]): void => {
    for (const had of kept) follow(had, changes)
    const last = kept.at(-1)?.element
    if (!last || isUsable(last) || last === left || !isNowhere()) return
    timer ??= setTimeout(() => {
      timer = null
      if (!isNowhere()) return
      left = last
      const place = inPlaceOf(kept)
      if (place && !isBehind(place)) focusOn(place)
    }, waitMs)
  }
  note(document.activeElement)
  document.addEventListener('focusin', ({ target }) => note(target))
  document.addEventListener('focusout', leave)
  new MutationObserver(look).observe(document.body, {
    childList: true,
    subtree: true,
    attributeFilter: ['disabled'],
  })
}

/** Where it stood; where its surroundings stood once those are gone too. */
const follow = (had: Had, changes: readonly MutationRecord[]): void => {
  const { element, loss } = had
  if (element.isConnected) had.loss = null
  else if (loss === null) had.loss = lossOf(element, changes)
  else if (!loss.parent.isConnected) had.loss = lossOf(loss.parent, changes) ?? loss
}

/** What takes the place of the last that had the focus on this page. */
const inPlaceOf = (kept: readonly Had[]): HTMLElement | null => {
  for (const { element, page, floats, loss } of kept.toReversed()) {
    // Another page begins anew.
    if (page !== location.pathname) return null
    if (isUsable(element) && element.checkVisibility()) return element
    if (floats && !element.isConnected) continue
    const place = element.isConnected ? placeOf(element) : loss
    const near = place && nearestTo(place)
    if (near) return near
  }
  return null
}
