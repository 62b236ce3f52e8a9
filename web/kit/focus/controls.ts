const control =
  'button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), a[href], [tabindex="0"]'

/** What within an element can have the focus and is to be seen, in its order. */
export const controlsWithin = (within: Element): readonly HTMLElement[] =>
  [...within.querySelectorAll<HTMLElement>(control)].filter((each) => each.checkVisibility())

/** The same with the element itself, where it is one. */
export const controlsOf = (element: Element): readonly HTMLElement[] =>
  element instanceof HTMLElement && element.matches(control) && element.checkVisibility()
    ? [element, ...controlsWithin(element)]
    : controlsWithin(element)

/** How many controls stand before one of them, gone or not. */
export const placeAmong = (item: Element, one: Element): number =>
  item === one ? 0 : Math.max(0, [...item.querySelectorAll(control)].indexOf(one))
