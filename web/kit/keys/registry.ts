import { matchKey, stepsOf } from './match.ts'

export type KeyGroup = 'anywhere' | 'list' | 'record' | 'form'

/** A key or a sequence of keys that does something while what registered it is on the screen. */
export interface Hotkey {
  /** `j`, `?`, `Enter`, `mod+k` (Ctrl, or Command on a Mac), or a sequence such as `g i`. */
  readonly keys: string
  readonly label: string
  readonly group: KeyGroup
  readonly run: (event: KeyboardEvent) => void
  /** Also while the person types in a field. */
  readonly inFields?: boolean
}

const sequenceMs = 1000
const registered = new Set<Hotkey>()
const listeners = new Set<() => void>()
let snapshot: readonly Hotkey[] = []
let pending: { steps: string[]; at: number } = { steps: [], at: 0 }

const changed = (): void => {
  snapshot = [...registered]
  for (const listener of listeners) listener()
}

/** Adds a key; the answer takes it away again. The last one registered for the same keys wins. */
export const registerKey = (hotkey: Hotkey): (() => void) => {
  if (registered.size === 0) {
    window.addEventListener('keydown', onSubmitKey, { capture: true })
    window.addEventListener('keydown', onKeyDown)
  }
  registered.add(hotkey)
  changed()
  return () => {
    registered.delete(hotkey)
    if (registered.size === 0) {
      window.removeEventListener('keydown', onSubmitKey, { capture: true })
      window.removeEventListener('keydown', onKeyDown)
    }
    changed()
  }
}

export const subscribeKeys = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** All keys that work now. */
export const activeKeys = (): readonly Hotkey[] => snapshot

/** Ctrl-Enter before the field in focus: a list of choices would take it for Enter and open. */
const onSubmitKey = (event: KeyboardEvent): void => {
  if (!matchKey(event, 'mod+Enter')) return
  onKeyDown(event)
  if (event.defaultPrevented) event.stopPropagation()
}

const onKeyDown = (event: KeyboardEvent): void => {
  if (event.defaultPrevented || event.isComposing) return
  const isTyping = isField(event.target)
  const isCovered = document.querySelector('[role="dialog"][aria-modal="true"]') !== null
  const now = Date.now()
  const before = now - pending.at < sequenceMs && !isTyping ? pending.steps : []
  for (const hotkey of snapshot.toReversed()) {
    if ((isTyping || isCovered) && !hotkey.inFields) continue
    const steps = stepsOf(hotkey.keys)
    const last = steps.at(-1) ?? ''
    const isMatch =
      matchKey(event, last) &&
      steps.slice(0, -1).every((step, at, all) => before[before.length - all.length + at] === step)
    if (!isMatch) continue
    event.preventDefault()
    pending = { steps: [], at: 0 }
    hotkey.run(event)
    return
  }
  if (event.key.length === 1) pending = { steps: [...before, event.key].slice(-2), at: now }
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !(target instanceof HTMLInputElement && /^(checkbox|radio|button|submit)$/.test(target.type))
