import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { recordsKey } from '../../../web/api/queries.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { useDraft } from '../../../web/record/form/use-draft.ts'
import { useOutbox } from '../../../web/record/outbox/use-outbox.ts'
import { useRecord } from '../../../web/record/record-page/open-record.ts'
import { voiceOf } from '../../../web/record/record-page/voice.ts'
import { useRecordPath } from '../../../web/record/record-path.ts'
import { mentionedIn } from './mention.ts'
import { emptyWriting, keptOutgoing, keptWriting, outgoing, together } from './outbox.ts'
import type { JournalOutbox, Outgoing, Visibility, Writing } from './outbox.ts'
import { inserted } from './saved-replies/inserted.ts'
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
  const after = useRef(new Map<string, () => void>())
  const outbox = useJournalOutbox((id) => {
    const then = after.current.get(id)
    after.current.delete(id)
    then?.()
  })
  /** `then` is done once it has arrived, and never where it has not. */
  const submit = (then?: () => void) => {
    const written = current.current
    if (written.text.trim() === '') return
    const sent = outgoing(written)
    if (then) after.current.set(sent.id, then)
    outbox.send(sent)
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
  const insert = (piece: string) => {
    const { text } = current.current
    const field = area.current
    const caret = { from: field?.selectionStart ?? text.length, to: field?.selectionEnd ?? text.length }
    const next = inserted(text, caret, piece)
    change({ text: next.text })
    // After the picker, which gives the focus back to its button.
    requestAnimationFrame(() => {
      area.current?.focus()
      area.current?.setSelectionRange(next.caret, next.caret)
    })
  }
  return { area, entry, change, insert, mentions, submit, begin, outbox, takeBack }
}

/** What is on its way to the record: it goes on when the page is left. */
const useJournalOutbox = (onSent: (id: string) => void): JournalOutbox => {
  const t = useT()
  const client = useQueryClient()
  const pathOf = useRecordPath()
  const { type, record, say } = useRecord()
  const key = record.number || record.id
  return useOutbox<Outgoing>({
    room: 'outbox',
    of: record.id,
    read: keptOutgoing,
    post: ({ text, visibility, people, spoken }) => {
      const mentions = mentionedIn(text, people)
      return {
        path: `/${type.plural}/${record.id}/journal`,
        body: { text, visibility, ...(mentions.length > 0 && { mentions }), ...(spoken && { spoken }) },
        what: key,
        page: pathOf(type, key),
      }
    },
    onArrived: async ({ id, visibility }) => {
      onSent(id)
      say(t(visibility === 'internal' ? 'record.journal.noted' : `record.said.${voiceOf(type)}.sent`))
      await client.invalidateQueries({ queryKey: [...recordsKey(type.plural), 'timeline', record.id] })
      const shown = document.querySelectorAll('[data-entry]')
      shown[shown.length - 1]?.scrollIntoView({ block: 'nearest' })
    },
  })
}
