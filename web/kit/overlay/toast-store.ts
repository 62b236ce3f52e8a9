export interface Toast {
  readonly id: number
  readonly message: string
  readonly tone: 'done' | 'failed'
  readonly detail?: string
  readonly undo?: () => void
  /** Something to do about it, by a button. */
  readonly action?: { readonly label: string; readonly run: () => void }
  /** Until somebody puts it away. */
  readonly stays?: boolean
}

const shownMs = { done: 6_000, failed: 12_000 } as const
let toasts: readonly Toast[] = []
let count = 0
const listeners = new Set<() => void>()
const timers = new Map<number, ReturnType<typeof setTimeout>>()

const set = (next: readonly Toast[]): void => {
  toasts = next
  for (const listener of listeners) listener()
}

/** Says what was done, or what failed; `undo` offers a button that takes it back. Three at most are shown, beside those that stay. */
export const toast = (given: Omit<Toast, 'id' | 'tone'> & { tone?: Toast['tone'] }): number => {
  const made: Toast = { tone: 'done', ...given, id: ++count }
  set([...toasts.filter(({ stays }) => stays), ...toasts.filter(({ stays }) => !stays).slice(-2), made])
  if (!made.stays) startTimer(made)
  return made.id
}

export const dismissToast = (id: number): void => {
  stopTimer(id)
  set(toasts.filter((each) => each.id !== id))
}

/** Puts away what is of somebody: what was said to them, and what they could undo. What stays is of the page itself. */
export const dismissPassing = (): void => {
  const passing = toasts.filter(({ stays }) => !stays)
  for (const { id } of passing) stopTimer(id)
  set(toasts.filter(({ stays }) => stays))
}

const stopTimer = (id: number): void => {
  clearTimeout(timers.get(id))
  timers.delete(id)
}

const startTimer = ({ id, tone }: Toast): void => {
  stopTimer(id)
  timers.set(
    id,
    setTimeout(() => (isHeld(id) ? startTimer({ id, tone, message: '' }) : dismissToast(id)), shownMs[tone]),
  )
}

// A toast under the pointer or with the focus stays.
const isHeld = (id: number): boolean =>
  document.querySelector(`[data-toast="${id}"]`)?.matches(':hover, :focus-within') ?? false

export const subscribeToasts = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const currentToasts = (): readonly Toast[] => toasts
