import type { Box } from './box.ts'
import type { Outgoing, Posted } from './outgoing.ts'

/** What sending before there is a box needs of the page. */
interface EarlyWays {
  /** Brings what boxes are made of. */
  readonly load: () => Promise<(key: string) => Box>
  /** Tries again as long as it takes. */
  readonly untilThere: <Found>(bring: () => Promise<Found>) => Promise<Found>
  readonly read: (key: string) => readonly unknown[]
  readonly write: (key: string, entries: readonly unknown[]) => void
  /** Tells whoever shows the place. */
  readonly tell: (key: string, count: number) => void
}

/** What was sent from a place before its box was there. */
interface Early {
  readonly entriesAt: (key: string) => readonly Outgoing[]
  /** Keeps it first, and hands it over as soon as there is a box; until then it is shown, and says that it waits. */
  readonly send: (key: string, entry: Posted) => void
  readonly discard: (key: string, id: string) => void
}

const none: readonly Posted[] = []

export const makeEarly = ({ load, untilThere, read, write, tell }: EarlyWays): Early => {
  const sent = new Map<string, readonly Posted[]>()
  const coming = new Set<string>()
  const at = (key: string): readonly Posted[] => sent.get(key) ?? none
  const show = (key: string, entries: readonly Posted[]): void => {
    sent.set(key, entries)
    tell(key, read(key).length)
  }
  const without = <Entry>(entries: readonly Entry[], id: string): readonly Entry[] =>
    entries.filter((each) => (each as Partial<Outgoing> | null)?.id !== id)
  const bring = async (key: string): Promise<void> => {
    if (coming.has(key)) return
    coming.add(key)
    const boxAt = await load().catch(() => {
      show(
        key,
        at(key).map((each) => ({ ...each, state: 'unsent', isWaiting: true })),
      )
      return untilThere(load)
    })
    const box = boxAt(key)
    const entries = at(key)
    sent.delete(key)
    coming.delete(key)
    for (const entry of entries) box.send(entry)
  }
  return {
    entriesAt: at,
    send: (key, entry) => {
      write(key, [...without(read(key), entry.id), entry])
      show(key, [...without(at(key), entry.id), entry])
      void bring(key)
    },
    discard: (key, id) => {
      write(key, without(read(key), id))
      show(key, without(at(key), id))
    },
  }
}
