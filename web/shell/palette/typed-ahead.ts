let held = ''
let giveUp = (): void => undefined

const hold = (event: KeyboardEvent): void => {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'Escape') {
    releaseTyping()
    giveUp()
  } else if (event.key === 'Backspace') held = held.slice(0, -1)
  else if (event.key.length === 1) held += event.key
  else return
  event.preventDefault()
}

/** Keeps what is typed from now on from the page: it is meant for the search that is about to appear. Escape gives it up. */
export const holdTyping = (onEscape: () => void): void => {
  giveUp = onEscape
  window.addEventListener('keydown', hold, true)
}

/** What was typed meanwhile; from now on keys go where the focus is. */
export const releaseTyping = (): string => {
  window.removeEventListener('keydown', hold, true)
  const typed = held
  held = ''
  return typed
}
