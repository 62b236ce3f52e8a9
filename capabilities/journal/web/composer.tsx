import { SegmentedControl } from '@mantine/core'
import { useFocusWithin } from '@mantine/hooks'
import { IconLock, IconMessage } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { api } from '../../../web/api/client.ts'
import { recordsKey } from '../../../web/api/queries.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { useHotkey } from '../../../web/kit/keys/use-hotkey.ts'
import { Button } from '../../../web/kit/overlay/button.tsx'
import { MarkdownEditor } from '../../../web/record/fields/typing/markdown-editor.tsx'
import { useDraft } from '../../../web/record/form/use-draft.ts'
import { useRecord } from '../../../web/record/record-page/open-record.ts'
import { entryField } from './entry-field.ts'
import { mentionedIn } from './mention.ts'
import type { Mentioned } from './mention.ts'
import { MentionList } from './mention-list.tsx'
import { useMentions } from './use-mentions.ts'
import classes from './journal.module.css'

type Visibility = 'public' | 'internal'
const listOf = (value: unknown): readonly Mentioned[] =>
  Array.isArray(value) ? (value as readonly Mentioned[]) : []

/** Where replies and notes are written: always in reach, and nothing typed is lost. */
export function Composer() {
  const { abilities, record } = useRecord()
  const mayNote = abilities.work.allowed
  const mayReply = mayNote || abilities.update.allowed
  if (!mayReply || record.archivedAt !== null) return null
  return <OpenComposer mayNote={mayNote} />
}

function OpenComposer({ mayNote }: { mayNote: boolean }) {
  const t = useT()
  const id = useId()
  const { record } = useRecord()
  const draft = useDraft('composer', record.id)
  const [kept] = useState(() => draft.read()?.values)
  const [text, setText] = useState(typeof kept?.['text'] === 'string' ? kept['text'] : '')
  const [visibility, setVisibility] = useState<Visibility>(
    mayNote && kept?.['visibility'] === 'internal' ? 'internal' : 'public',
  )
  const [people, setPeople] = useState(() => listOf(kept?.['people']))
  const { ref: place, focused: hasFocus } = useFocusWithin()
  const area = useRef<HTMLTextAreaElement>(null)
  const isInternal = visibility === 'internal'
  const replyTo = mayNote ? 'record.journal.replyTo' : 'record.journal.replyToDesk'
  const purpose = t(isInternal ? 'record.journal.noteTo' : replyTo)

  const keep = (next: { text?: string; visibility?: Visibility; people?: readonly Mentioned[] }) => {
    const whole = { text, visibility, people, ...next }
    draft.write(whole.text.trim() === '' ? {} : whole)
  }
  const write = (next: string) => {
    setText(next)
    keep({ text: next })
  }
  const choose = (next: Visibility) => {
    setVisibility(next)
    keep({ visibility: next })
  }
  const mentions = useMentions(area, text, (next, person) => {
    setPeople([...people, person])
    setText(next)
    keep({ text: next, people: [...people, person] })
  })
  const send = useSend(() => {
    draft.drop()
    setText('')
    setPeople([])
  })
  const submit = () => {
    if (text.trim() === '' || send.isPending) return
    draft.settle()
    send.mutate({ text, visibility, mentions: mentionedIn(text, people) })
  }
  const begin = (next: Visibility) => {
    choose(next)
    area.current?.focus()
  }
  useHotkey('r', () => begin('public'), { label: t('record.journal.keys.reply'), group: 'record' })
  useHotkey(mayNote ? 'n' : null, () => begin('internal'), {
    label: t('record.journal.keys.note'),
    group: 'record',
  })

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (mentions.onKeyDown(event)) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      submit()
    }
    if (event.key === 'Escape') {
      event.preventDefault()
      event.currentTarget.blur()
    }
  }
  const isOpen = hasFocus || text !== ''
  return (
    <div
      ref={place}
      role="group"
      data-composer
      aria-label={t('record.journal.kind')}
      className={classes.composer}
      data-internal={isInternal || undefined}
    >
      <MentionList mentions={mentions} id={`${id}-people`} />
      <MarkdownEditor
        edit={{
          field: entryField,
          id,
          label: purpose,
          input: text,
          onInput: (next) => write(typeof next === 'string' ? next : ''),
          record: {},
          refs: {},
        }}
        textRef={area}
        minRows={isOpen ? 3 : 1}
        maxRows={12}
        placeholder={purpose}
        onKeyDown={onKeyDown}
        onSelect={mentions.look}
        list={mentions.isOpen ? { id: `${id}-people`, active: `${id}-people-${mentions.at}` } : undefined}
        isFootHidden={!isOpen}
        beside={
          mayNote ? (
            <SegmentedControl
              size="xs"
              aria-label={t('record.journal.kind')}
              value={visibility}
              onChange={(next) => choose(next)}
              data={[
                { value: 'public', label: t('record.journal.reply') },
                { value: 'internal', label: t('record.journal.note') },
              ]}
            />
          ) : undefined
        }
      >
        <Button
          kind={isInternal ? 'normal' : 'primary'}
          size="small"
          icon={isInternal ? <IconLock size={14} aria-hidden /> : <IconMessage size={14} aria-hidden />}
          disabled={text.trim() === ''}
          busy={send.isPending}
          keys="mod+Enter"
          onClick={submit}
        >
          {t(isInternal ? 'record.journal.addNote' : 'record.journal.send')}
        </Button>
      </MarkdownEditor>
    </div>
  )
}

const useSend = (onSent: () => void) => {
  const t = useT()
  const client = useQueryClient()
  const { type, record, say } = useRecord()
  return useMutation({
    mutationFn: (entry: { text: string; visibility: Visibility; mentions: readonly string[] }) => {
      const { mentions, ...rest } = entry
      return api.post(`/${type.plural}/${record.id}/journal`, mentions.length > 0 ? entry : rest)
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
