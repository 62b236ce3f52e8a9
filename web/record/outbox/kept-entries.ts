import type { ApiProblem, ShownProblemCode } from '../../api/problem.ts'
import type { Outgoing, Post, Posted } from './outgoing.ts'

/** What a box needs of the browser. */
export interface BoxWays {
  /** What is kept there: entries in their order. Other tabs write it too. */
  readonly read: () => readonly unknown[]
  readonly write: (entries: readonly Outgoing[]) => void
  readonly post: (post: Post, key: string) => Promise<unknown>
  /** Whether there may be a line; false only where there certainly is none. */
  readonly mayHaveLine: () => boolean
  readonly now: () => number
  /** Does it when no other tab is doing the same. */
  readonly alone: (work: () => Promise<void>) => Promise<void>
  /** An error in the reader's words. */
  readonly words: (problem: ApiProblem) => string
}

/** After these it goes by itself later; anything else is an answer. */
export const waitsAfter: readonly ShownProblemCode[] = [
  'offline',
  'unavailable',
  'unauthenticated',
  'too_many',
]

// The server knows a key for a day (server/platform/http/idempotency-keys.ts): later it could do the same once more.
const knownMs = 23 * 3_600_000

/** The entries of a box as they are now, here and in the store that other tabs write too. */
export interface KeptEntries {
  readonly all: () => readonly Outgoing[]
  readonly subscribe: (listener: () => void) => () => void
  readonly tell: () => void
  /** Takes up what other tabs have changed. */
  readonly look: () => void
  readonly change: (next: (all: readonly Outgoing[]) => readonly Outgoing[]) => void
}

export const keptEntries = (ways: BoxWays): KeptEntries => {
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  let seen = JSON.stringify(ways.read())
  let all = keptIn(ways)
  const set = (next: readonly Outgoing[]) => {
    all = next
    tell()
  }
  const look = () => {
    const text = JSON.stringify(ways.read())
    if (text === seen) return
    seen = text
    const going = new Map(all.filter(({ state }) => state === 'sending').map((each) => [each.id, each]))
    set(keptIn(ways).map((each) => going.get(each.id) ?? each))
  }
  return {
    all: () => all,
    tell,
    look,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    change: (next) => {
      look()
      const changed = next(all)
      ways.write(changed)
      seen = JSON.stringify(ways.read())
      set(changed)
    },
  }
}

export const isPosted = (entry: Outgoing): entry is Posted => entry.post !== undefined

/** Whether it may have arrived so long ago that the server would not know it again. */
export const isLost = ({ triedAt }: Outgoing, now: number): boolean =>
  triedAt !== undefined && now - triedAt > knownMs

/** What is kept, as it stands when a page begins: of what was under way nobody knows whether it arrived. */
const keptIn = ({ read, now }: BoxWays): readonly Outgoing[] =>
  read().flatMap((each): Outgoing[] => {
    if (!isOutgoing(each)) return []
    if (each.state === 'unsent' && !each.isWaiting) return [each]
    return [{ ...each, state: 'unsent', why: null, isWaiting: isPosted(each) && !isLost(each, now()) }]
  })

const isOutgoing = (kept: unknown): kept is Outgoing => {
  if (typeof kept !== 'object' || kept === null) return false
  const { id, post, triedAt } = kept as Partial<Outgoing>
  return (
    typeof id === 'string' &&
    (post === undefined || isPost(post)) &&
    (triedAt === undefined || typeof triedAt === 'number')
  )
}

/** Addresses of this product only: one that was damaged or slipped in leads nowhere else. */
const isPost = (kept: Partial<Post> | null): boolean =>
  typeof kept === 'object' &&
  kept !== null &&
  typeof kept.what === 'string' &&
  [kept.path, kept.page, ...(kept.makes === undefined ? [] : [kept.makes])].every(
    (path) => typeof path === 'string' && /^\/[\w%-]/.test(path),
  )
