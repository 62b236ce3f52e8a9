import { ApiProblem } from '../../api/problem.ts'
import type { ShownProblemCode } from '../../api/problem.ts'
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

type Told = (entry: Posted, answer: unknown) => void | Promise<void>

export interface Box {
  readonly entries: () => readonly Outgoing[]
  readonly subscribe: (listener: () => void) => () => void
  /** Takes up what other tabs have changed. */
  readonly look: () => void
  /** Sends a new entry, or an unsent one again. */
  readonly send: (entry: Posted) => void
  readonly discard: (id: string) => void
  /** For the page that shows these entries: it is told before an entry that arrived goes from here. */
  readonly show: (told: Told) => () => void
  readonly isShown: () => boolean
}

// The server knows a key for a day (server/platform/http/idempotency-keys.ts): later it could do the same once more.
const knownMs = 23 * 3_600_000
const waitsAfter: readonly ShownProblemCode[] = ['offline', 'unavailable', 'unauthenticated', 'too_many']

/**
 * Sends one after the other, in the order of writing, each under its own key. What was refused stays until somebody decides
 * about it, and so does what may have arrived too long ago for the key to tell; what met no answer waits for a line.
 * `unseen` is told of what arrived while no page shows the box.
 */
export const makeBox = (ways: BoxWays, unseen: Told): Box => {
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const pages = new Set<Told>()
  let seen = JSON.stringify(ways.read())
  let all = keptIn(ways)
  let line: Promise<unknown> = Promise.resolve()

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
  const change = (next: (all: readonly Outgoing[]) => readonly Outgoing[]) => {
    look()
    const changed = next(all)
    ways.write(changed)
    seen = JSON.stringify(ways.read())
    set(changed)
  }
  const put = (entry: Outgoing) =>
    change((before) => before.map((each) => (each.id === entry.id ? entry : each)))
  const discard = (id: string) => change((before) => before.filter((each) => each.id !== id))

  const deliver = async (id: string) => {
    look()
    const entry = all.find((each) => each.id === id)
    // Another tab has brought it, or somebody took it back.
    if (!entry || !isPosted(entry)) return
    try {
      if (!ways.mayHaveLine()) throw new ApiProblem({ code: 'offline' })
      put({ ...entry, triedAt: entry.triedAt ?? ways.now() })
      const answer = await ways.post(entry.post, id)
      const told = pages.size > 0 ? [...pages] : [unseen]
      // Whoever shows it may fail: it has arrived all the same.
      await Promise.allSettled(told.map(async (each) => each(entry, answer)))
      discard(id)
    } catch (error) {
      const problem = ApiProblem.of(error)
      const isWaiting = waitsAfter.includes(problem.code)
      const now = all.find((each) => each.id === id) ?? entry
      put({ ...now, state: 'unsent', why: ways.words(problem), isWaiting })
    }
  }
  const send = (entry: Posted) => {
    const isForgotten = isLost(entry, ways.now())
    const going = { ...entry, state: 'sending', why: null, isWaiting: false } as const
    const fresh: Outgoing = isForgotten ? { ...going, triedAt: undefined } : going
    change((before) =>
      before.some(({ id }) => id === fresh.id)
        ? before.map((each) => (each.id === fresh.id ? fresh : each))
        : [...before, fresh],
    )
    line = line.then(() => ways.alone(() => deliver(fresh.id))).catch(() => undefined)
  }
  return {
    entries: () => all,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    look,
    send,
    discard,
    show: (told) => {
      pages.add(told)
      tell()
      return () => {
        pages.delete(told)
        tell()
      }
    },
    isShown: () => pages.size > 0,
  }
}

export const isPosted = (entry: Outgoing): entry is Posted => entry.post !== undefined

/** Whether it may have arrived so long ago that the server would not know it again. */
const isLost = ({ triedAt }: Outgoing, now: number): boolean =>
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
