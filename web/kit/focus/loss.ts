import { controlsOf, placeAmong } from './controls.ts'

/** Where something stood that had the focus: what went from the page with it, out of what, and between what. */
export interface Loss {
  readonly item: Element
  readonly parent: Element
  readonly next: Node | null
  readonly previous: Node | null
  /** Which of the item’s controls it was. */
  readonly at: number
}

/** How something went from the page; the outermost of what went with it counts. Null where it was not by these changes. */
export const lossOf = (element: Element, changes: readonly MutationRecord[]): Loss | null => {
  let loss: Loss | null = null
  let inner: Node = element
  for (const { target, removedNodes, nextSibling, previousSibling } of changes) {
    const item = [...removedNodes].find((node) => node.contains(inner))
    if (!(item instanceof Element) || !(target instanceof Element)) continue
    const at = placeAmong(item, element)
    loss = { item, parent: target, next: nextSibling, previous: previousSibling, at }
    inner = target
  }
  return loss
}

/** Where something stands that is still there. */
export const placeOf = (element: Element): Loss | null =>
  element.parentElement && {
    item: element,
    parent: element.parentElement,
    next: element.nextSibling,
    previous: element.previousSibling,
    at: 0,
  }

const line = 'li, tr, [role=row], [role=listitem]'
const typed = 'select, textarea, input:not([type=checkbox], [type=radio], [type=button])'
const part = 'section, article, main, [role=region], [role=dialog]'

/**
 * What the focus goes to instead: the neighbour of what went, the same control of the next line, else of the one before,
 * else the heading of the part that it stood in. Null where nothing of that is there any more.
 */
export const nearestTo = ({ item, parent, next, previous, at }: Loss): HTMLElement | null => {
  if (!parent.isConnected) return null
  const beside = [
    ...from(isIn(next, parent) ? next : null, 'next'),
    ...from(isIn(previous, parent) ? previous : null, 'previous'),
  ]
  return firstOf(beside, item, at) ?? aboveIt(parent, at)
}

const aboveIt = (parent: Element, at: number): HTMLElement | null => {
  for (let above: Element | null = parent; above; above = above.parentElement) {
    if (above.matches(line)) {
      const lines = [...from(above.nextSibling, 'next'), ...from(above.previousSibling, 'previous')]
      const found = firstOf(lines, above, at)
      if (found) return found
    }
    const heading = above.matches(part) ? headingOf(above) : null
    if (heading) return heading
  }
  return null
}

const isIn = (node: Node | null, parent: Element): node is Node => node?.parentNode === parent

const from = (first: Node | null, direction: 'next' | 'previous'): readonly Element[] => {
  const found: Element[] = []
  for (let node = first; node; node = direction === 'next' ? node.nextSibling : node.previousSibling)
    if (node instanceof Element) found.push(node)
  return found
}

const firstOf = (elements: readonly Element[], item: Element, at: number): HTMLElement | null => {
  for (const element of elements) {
    // Of a list the whole takes the focus, at the row where its keys are, and not one of its parts.
    if (element instanceof HTMLElement && element.matches('[role=grid]')) return element
    const controls = controlsOf(element)
    const isAlike = element.tagName === item.tagName
    // A field would take the next key for a letter.
    const found = isAlike
      ? controls[Math.min(at, controls.length - 1)]
      : (element.querySelector<HTMLElement>('[role=grid]') ?? controls.find((each) => !each.matches(typed)))
    if (found) return found
  }
  return null
}

const headingOf = (element: Element): HTMLElement | null =>
  [...element.querySelectorAll<HTMLElement>('h1, h2, h3')].find((each) => each.checkVisibility()) ?? null
