import { useSyncExternalStore } from 'react'

const name = 'data-contrast'

const subscribe = (onChange: () => void): (() => void) => {
  const changes = new MutationObserver(onChange)
  changes.observe(document.documentElement, { attributeFilter: [name] })
  return () => changes.disconnect()
}

/** Whether the page is shown in high contrast: for what draws with colours of its own, not with those of the style sheet. */
export const useContrast = (): boolean =>
  useSyncExternalStore(subscribe, () => document.documentElement.hasAttribute(name))
