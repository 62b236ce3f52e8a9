import { ApiProblem } from '../../api/problem.ts'
import { isLost, isPosted, keptEntries, waitsAfter } from './kept-entries.ts'
import type { BoxWays } from './kept-entries.ts'
import type { Outgoing, Posted } from './outgoing.ts'

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

/**
 * Sends one after the other, in the order of writing, each under its own key. What was refused stays until somebody decides
 * about it, and so does what may have arrived too long ago for the key to tell; what met no answer waits for a line.
 * `unseen` is told of what arrived while no page shows the box.
 */
export const makeBox = (ways: BoxWays, unseen: Told): Box => {
  const { all, change, look, subscribe, tell } = keptEntries(ways)
  const pages = new Set<Told>()
  let line: Promise<unknown> = Promise.resolve()

  const put = (entry: Outgoing) =>
    change((before) => before.map((each) => (each.id === entry.id ? entry : each)))
  const discard = (id: string) => change((before) => before.filter((each) => each.id !== id))

  const deliver = async (id: string) => {
    look()
    const entry = all().find((each) => each.id === id)
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
      const now = all().find((each) => each.id === id) ?? entry
      const isSignedOut = problem.code === 'unauthenticated'
      put({ ...now, state: 'unsent', why: ways.words(problem), isWaiting, isSignedOut })
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
    entries: all,
    subscribe,
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
