import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api } from '../../../web/api/client.ts'
import { recordsKey } from '../../../web/api/queries.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { useDraft } from '../../../web/record/form/use-draft.ts'
import { useRecord } from '../../../web/record/record-page/open-record.ts'
import { mentionedIn } from './mention.ts'
import type { Mentioned } from './mention.ts'
import { useMentions } from './use-mentions.ts'

export type Visibility = 'public' | 'internal'

interface Entry {
  readonly text: string
  readonly visibility: Visibility
  readonly people: readonly Mentioned[]
}

const listOf = (value: unknown): readonly Mentioned[] =>
  Array.isArray(value) ? (value as readonly Mentioned[]) : []

/** What is being written about the record, kept at each step, and the way to send it. */
export const useComposer = (mayNote: boolean) => {
  const { record } = useRecord()
  const draft = useDraft('composer', record.id)
  const area = useRef<HTMLTextAreaElement>(null)
  const [entry, setEntry] = useState((): Entry => {
    const kept = draft.read()?.values
    return {
      text: typeof kept?.['text'] === 'string' ? kept['text'] : '',
      visibility: mayNote && kept?.['visibility'] === 'internal' ? 'internal' : 'public',
      people: listOf(kept?.['people']),
    }
  })
  const change = (next: Partial<Entry>) => {
    const whole = { ...entry, ...next }
    setEntry(whole)
    draft.write(whole.text.trim() === '' ? {} : { ...whole })
  }
  const mentions = useMentions(area, entry.text, (text, person) =>
    change({ text, people: [...entry.people, person] }),
  )
  const send = useSend(() => {
    draft.drop()
    setEntry({ ...entry, text: '', people: [] })
  })
  const submit = () => {
    if (entry.text.trim() === '' || send.isPending) return
    draft.settle()
    send.mutate(entry)
  }
  const begin = (visibility: Visibility) => {
    change({ visibility })
    area.current?.focus()
  }
  return { area, entry, change, mentions, submit, begin, isSending: send.isPending }
}

const useSend = (onSent: () => void) => {
  const t = useT()
  const client = useQueryClient()
  const { type, record, say } = useRecord()
  return useMutation({
    mutationFn: ({ text, visibility, people }: Entry) => {
      const mentions = mentionedIn(text, people)
      const body = mentions.length > 0 ? { text, visibility, mentions } : { text, visibility }
      return api.post(`/${type.plural}/${record.id}/journal`, body)
    },
    onSuccess: async (_answer, { visibility }) => {
      onSent()
      say(t(visibility === 'internal' ? 'record.journal.noted' : 'record.journal.sent'))
      await client.invalidateQueries({ queryKey: [...recordsKey(type.plural), 'timeline', record.id] })
      const entries = document.querySelectorAll('[data-entry]')
      entries[entries.length - 1]?.scrollIntoView({ block: 'nearest' })
    },
  })
}
