interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** The steps of a sequence: `g i` has two. */
export const stepsOf = (keys: string): readonly string[] => keys.split(' ')

const isMac = typeof navigator !== 'undefined' && /Mac|iP(hone|ad)/.test(navigator.userAgent)

/** Whether a key press is this step. Shift counts only where it is named, since `?` needs it on most keyboards. */
export const matchKey = (pressed: Pressed, step: string, mac = isMac): boolean => {
  const parts = step.split('+')
  const key = parts.pop() || '+'
  const wantsMod = parts.includes('mod')
  const hasMod = mac ? pressed.metaKey : pressed.ctrlKey
  const otherMod = mac ? pressed.ctrlKey : pressed.metaKey
  if (hasMod !== wantsMod || otherMod || pressed.altKey !== parts.includes('alt')) return false
  if (parts.includes('shift') && !pressed.shiftKey) return false
  return pressed.key === key || (wantsMod && pressed.key.toLowerCase() === key)
}

const words: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: 'Enter',
}

/** What stands on the keys of a step: `['Ctrl', 'K']`. */
export const capsOf = (step: string, mac = isMac): readonly string[] =>
  step.split('+').map((part) => {
    if (part === 'mod') return mac ? '⌘' : 'Ctrl'
    if (part === 'shift') return mac ? '⇧' : 'Shift'
    if (part === 'alt') return mac ? '⌥' : 'Alt'
    return words[part] ?? (part.length === 1 ? part.toUpperCase() : part)
  })
