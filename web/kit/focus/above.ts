/** Whether something stands above the page, in what comes and goes: a dialog, a menu, a notice. */
export const isAbove = (element: Element): boolean =>
  element.closest('[role=dialog], [role=menu], [data-toast]') !== null ||
  element.closest('main, nav, header, aside') === null

/** Whether a dialog covers it, which takes the focus itself once it has come up. */
export const isBehind = (element: Element): boolean => {
  const dialog = document.querySelector('[role=dialog][aria-modal=true]')
  return dialog !== null && element.closest('[role=dialog]') === null
}

export const isUsable = (element: Element): boolean => element.isConnected && !element.matches(':disabled')

/** Nothing has the focus: who works by keys would begin again at the top. */
export const isNowhere = (): boolean => {
  const { activeElement } = document
  return activeElement === null || activeElement === document.body || !isUsable(activeElement)
}

/** Puts the focus on something, also on a heading, which keeps it only as long as it has it. */
export const focusOn = (element: HTMLElement, options?: FocusOptions): void => {
  if (/^H\d$/.test(element.tagName) && !element.hasAttribute('tabindex')) {
    element.tabIndex = -1
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true })
  }
  element.focus(options)
}
