import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { ApiProblem } from '../../api/problem.ts'
import { whenLineMayBeBack } from '../../api/line.ts'
import { useT } from '../../i18n/i18n.ts'
import { useDraft } from '../form/use-draft.ts'
import type { Draft } from '../form/draft.ts'

/** Something on its way to the server; what is typed meanwhile is another thing and never mixes with it. */
export interface Outgoing {
  /** Also its Idempotency-Key: sent twice, it is one. */
  readonly id: string
  readonly state: 'sending' | 'unsent'
  /** Why it was refused or got no answer; null while nobody knows. */
  readonly why: string | null
  /** Nothing answered: it goes by itself when something does. */
  readonly isWaiting?: boolean
}

export interface Outbox<Entry extends Outgoing> {
  readonly entries: readonly Entry[]
  /** Sends a new entry, or an unsent one again. */
  readonly send: (entry: Entry) => void
  readonly discard: (id: string) => void
}

interface OutboxOptions<Entry> {
  /** Where it is kept in this browser. */
  readonly place: readonly string[]
  readonly read: (draft: Draft | null) => readonly Entry[]
  /** Brings one to the server; it is out of the box when this is done. */
  readonly deliver: (entry: Entry) => Promise<void>
}

/**
 * Sends one after the other, in the order of writing. What was refused stays until somebody decides about it; what met no
 * answer is sent again when there is a line, under the same key. All of it outlives a crash of the tab.
 */
export const useOutbox = <Entry extends Outgoing>({
  place,
  read,
  deliver,
}: OutboxOptions<Entry>): Outbox<Entry> => {
  const t = useT()
  const kept = useDraft(...place)
  const [entries, setEntries] = useState(() => read(kept.read()))
  const current = useRef(entries)
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const update = (next: (all: readonly Entry[]) => readonly Entry[]) => {
    current.current = next(current.current)
    setEntries(current.current)
    if (current.current.length === 0) kept.drop()
    else kept.write({ entries: current.current })
    // A crash of the tab in the next moment must find it.
    kept.settle()
  }
  const discard = (id: string) => update((all) => all.filter((each) => each.id !== id))
  const fail = (id: string, error: unknown) => {
    const { code, detail } = ApiProblem.of(error)
    const told = {
      state: 'unsent',
      why: detail || t(`kit.error.title.${code}`),
      isWaiting: code === 'offline',
    } as const
    update((all) => all.map((each) => (each.id === id ? { ...each, ...told } : each)))
  }
  const send = (entry: Entry) => {
    const going: Entry = { ...entry, state: 'sending', why: null, isWaiting: false }
    update((all) =>
      all.some(({ id }) => id === going.id)
        ? all.map((each) => (each.id === going.id ? going : each))
        : [...all, going],
    )
    line.current = line.current
      .then(() => deliver(going))
      .then(
        () => discard(going.id),
        (error: unknown) => fail(going.id, error),
      )
  }
  const sendWaiting = useEffectEvent(() => {
    for (const entry of current.current) if (entry.isWaiting) send(entry)
  })
  const isWaiting = entries.some((entry) => entry.isWaiting)
  useEffect(() => (isWaiting ? whenLineMayBeBack(sendWaiting) : undefined), [isWaiting])
  return { entries, send, discard }
}
