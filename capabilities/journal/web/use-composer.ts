import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api } from '../../../web/api/client.ts'
import { ApiProblem } from '../../../web/api/problem.ts'
import { recordsKey } from '../../../web/api/queries.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { useDraft } from '../../../web/record/form/use-draft.ts'
import { useRecord } from '../../../web/record/record-page/open-record.ts'
import { mentionedIn } from './mention.ts'
import { emptyWriting, keptOutgoing, keptWriting, outgoing, together } from './outbox.ts'
import type { Outbox, Outgoing, Visibility, Writing } from './outbox.ts'
import { useMentions } from './use-mentions.ts'

/** What is being written about the record and what is on its way, kept at each step. */
export const useComposer = (mayNote: boolean) => {
  const { record } = useRecord()
  const draft = useDraft('composer', record.id)
  const area = useRef<HTMLTextAreaElement>(null)
  const [entry, setEntry] = useState(() => keptWriting(draft.read(), mayNote))
  const current = useRef(entry)
  // From what is there now, not from what was drawn last: keys may come faster than the screen.
  const change = (next: Partial<Writing>) => {
    const whole = { ...current.current, ...next }
    current.current = whole
    setEntry(whole)
    draft.write(whole.text.trim() === '' ? {} : { ...whole })
  }
  const mentions = useMentions(area, entry.text, (text, person) =>
    change({ text, people: [...current.current.people, person] }),
  )
  const outbox = useOutbox()
  const submit = () => {
    const written = current.current
    if (written.text.trim() === '') return
    outbox.send(outgoing(written))
    draft.drop()
    change(emptyWriting(written.visibility))
  }
  const begin = (visibility: Visibility) => {
    change({ visibility })
    area.current?.focus()
  }
  const takeBack = (unsent: Outgoing) => {
    outbox.discard(unsent.id)
    change(together(unsent, current.current))
    area.current?.focus()
  }
  return { area, entry, change, mentions, submit, begin, outbox, takeBack }
}

/** Sends one after the other, in the order of writing; what got no answer stays until somebody decides about it. */
const useOutbox = (): Outbox => {
  const { record } = useRecord()
  const kept = useDraft('outbox', record.id)
  const [entries, setEntries] = useState(() => keptOutgoing(kept.read()))
  const current = useRef(entries)
  const update = (next: (all: readonly Outgoing[]) => readonly Outgoing[]) => {
    current.current = next(current.current)
    setEntries(current.current)
    if (current.current.length === 0) kept.drop()
    else kept.write({ entries: current.current })
    // A crash of the tab in the next moment must find it.
    kept.settle()
  }
  const discard = (id: string) => update((all) => all.filter((each) => each.id !== id))
  const { mutate } = useSend({
    onSent: ({ id }) => discard(id),
    onFailed: ({ id }, why) =>
      update((all) => all.map((each) => (each.id === id ? { ...each, state: 'unsent', why } : each))),
  })
  const send = (entry: Outgoing) => {
    const going: Outgoing = { ...entry, state: 'sending', why: null }
    update((all) =>
      all.some(({ id }) => id === going.id)
        ? all.map((each) => (each.id === going.id ? going : each))
        : [...all, going],
    )
    mutate(going)
  }
  return { entries, send, discard }
}

interface Outcome {
  readonly onSent: (entry: Outgoing) => void
  readonly onFailed: (entry: Outgoing, why: string) => void
}

const useSend = ({ onSent, onFailed }: Outcome) => {
  const t = useT()
  const client = useQueryClient()
  const { type, record, say } = useRecord()
  return useMutation({
    scope: { id: `journal ${record.id}` },
    meta: { errors: 'inline' },
    mutationFn: ({ id, text, visibility, people }: Outgoing) => {
      const mentions = mentionedIn(text, people)
      const body = mentions.length > 0 ? { text, visibility, mentions } : { text, visibility }
      return api.post(`/${type.plural}/${record.id}/journal`, body, { headers: { 'idempotency-key': id } })
    },
    onSuccess: async (_answer, entry) => {
      say(t(entry.visibility === 'internal' ? 'record.journal.noted' : 'record.journal.sent'))
      await client.invalidateQueries({ queryKey: [...recordsKey(type.plural), 'timeline', record.id] })
      onSent(entry)
      const shown = document.querySelectorAll('[data-entry]')
      shown[shown.length - 1]?.scrollIntoView({ block: 'nearest' })
    },
    onError: (error, entry) => {
      const { code, detail } = ApiProblem.of(error)
      onFailed(entry, detail || t(`kit.error.title.${code}`))
    },
  })
}
