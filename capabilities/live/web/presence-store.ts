import type { LivePresence, PresentPerson } from '#contract/api/live.ts'

const nobody: readonly PresentPerson[] = []
let current: LivePresence | null = null
const listeners = new Set<() => void>()

/** Takes what the server says of who else is at a record. */
export const hearPresence = (presence: LivePresence | null): void => {
  current = presence
  for (const listener of listeners) listener()
}

export const subscribePresence = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Who else is at the record, as it was last heard. */
export const presentAt = (record: string): readonly PresentPerson[] =>
  current?.record === record ? current.people : nobody
