const gap = 4
const margin = 8

/**
 * Puts what floats below its anchor, or above where there is more room, and within the window. By hand: what floats goes away
 * or is placed anew when something moves, and a library for it would be a tenth of the first load.
 */
export const placeBeside = (
  floating: HTMLElement,
  anchor: Element,
  align: 'start' | 'center' | 'end',
): void => {
  const at = anchor.getBoundingClientRect()
  const { innerWidth, innerHeight } = window
  const below = innerHeight - at.bottom - gap - margin
  const above = at.top - gap - margin
  floating.style.maxHeight = `${Math.max(below, above)}px`
  const { width, height } = floating.getBoundingClientRect()
  const isBelow = height <= below || below >= above
  const wanted = { start: at.left, center: at.left + (at.width - width) / 2, end: at.right - width }[align]
  floating.style.left = `${Math.max(margin, Math.min(wanted, innerWidth - width - margin))}px`
  floating.style.top = `${isBelow ? at.bottom + gap : at.top - gap - height}px`
}
