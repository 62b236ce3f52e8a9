import { useFocusWithin } from '@mantine/hooks'
import { IconLock, IconMessage } from '@tabler/icons-react'
import { Suspense, useEffect, useId } from 'react'
import type { KeyboardEvent } from 'react'
import { useT } from '../../../web/i18n/i18n.ts'
import { Segments } from '../../../web/kit/form/segments.tsx'
import { useHotkey } from '../../../web/kit/keys/use-hotkey.ts'
import { loadable, loadWhenUsed } from '../../../web/kit/loadable.tsx'
import { Button } from '../../../web/kit/overlay/button.tsx'
import { MarkdownEditor } from '../../../web/record/fields/typing/markdown-editor.tsx'
import { asText } from '../../../web/record/fields/widget.ts'
import { mayReply, useRecord } from '../../../web/record/record-page/open-record.ts'
import { voiceOf } from '../../../web/record/record-page/voice.ts'
import type { Voice } from '../../../web/record/record-page/voice.ts'
import { entryField } from './entry-field.ts'
import { ReplyButton } from './saved-replies/reply-button.tsx'
import { useComposer } from './use-composer.ts'
import type { Visibility } from './outbox.ts'
import classes from './journal.module.css'

const MentionList = loadable(async () => (await import('./mention-list.tsx')).MentionList)
const ComposerOffers = loadable(async () => (await import('./composer-offers.tsx')).ComposerOffers)
const OutgoingList = loadable(async () => (await import('./outgoing-list.tsx')).OutgoingList)

/** Where replies and notes are written: always in reach, and nothing typed is lost. */
export function Composer() {
  const open = useRecord()
  const { work } = open.abilities
  if (mayReply(open)) return <OpenComposer mayNote={work.allowed} />
  // That it is archived stands at the top already.
  return open.record.archivedAt === null && <p className={classes.refused}>{work.message}</p>
}

function OpenComposer({ mayNote }: { mayNote: boolean }) {
  const t = useT()
  const id = useId()
  const { area, entry, change, insert, mentions, submit, begin, outbox, takeBack } = useComposer(mayNote)
  const { ref: place, focused } = useFocusWithin()
  const isInternal = entry.visibility === 'internal'
  // With something unsent too: a composer that grew under the press of its button would let it slip.
  const isOpen = focused || entry.text !== '' || outbox.entries.length > 0
  const purpose = usePurpose(isInternal, mayNote)
  useComposerKeys(begin, mayNote)
  usePartsAhead()

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (mentions.onKeyDown(event)) return
    const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    if (!isSend && event.key !== 'Escape') return
    event.preventDefault()
    if (isSend) submit()
    else event.currentTarget.blur()
  }
  const list = { id: `${id}-people`, active: `${id}-people-${mentions.at}` }
  const look = { 'data-internal': isInternal || undefined, className: classes.composer }
  return (
    <div ref={place} role="group" aria-label={t('record.journal.kind')} data-composer {...look}>
      <Suspense>
        {outbox.entries.length > 0 && <OutgoingList outbox={outbox} onTakeBack={takeBack} />}
        {mentions.isOpen && <MentionList mentions={mentions} id={list.id} />}
      </Suspense>
      <MarkdownEditor
        edit={{
          ...asField,
          id,
          label: purpose,
          input: entry.text,
          onInput: (text) => change({ text: asText(text) }),
        }}
        textRef={area}
        minRows={isOpen ? 3 : 1}
        maxRows={12}
        placeholder={purpose}
        onKeyDown={onKeyDown}
        onSelect={mentions.look}
        list={mentions.isOpen ? list : undefined}
        isFootHidden={!isOpen}
        beside={
          mayNote && <KindSwitch value={entry.visibility} onChange={(visibility) => change({ visibility })} />
        }
      >
        {mayNote && (
          <ReplyButton written={entry.text} toText={() => begin(entry.visibility)} onTake={insert} />
        )}
        <Suspense>{mayNote && isOpen && <ComposerOffers {...{ entry, change, submit }} />}</Suspense>
        <SendButton isInternal={isInternal} isEmpty={entry.text.trim() === ''} onSend={() => submit()} />
      </MarkdownEditor>
    </div>
  )
}
const usePartsAhead = () => useEffect(() => loadWhenUsed([MentionList, OutgoingList, ComposerOffers]), [])

const asField = { field: entryField, record: {}, refs: {} }

const useVoice = (): Voice => voiceOf(useRecord().type)

const useComposerKeys = (begin: (visibility: Visibility) => void, mayNote: boolean): void => {
  const t = useT()
  const voice = useVoice()
  useHotkey('r', () => begin('public'), { label: t(`record.said.${voice}.begin`), group: 'record' })
  const note = { label: t('record.journal.begin'), group: 'record' } as const
  useHotkey(mayNote ? 'n' : null, () => begin('internal'), note)
}

const usePurpose = (isInternal: boolean, mayNote: boolean): string => {
  const t = useT()
  const voice = useVoice()
  if (isInternal) return t(`record.said.${voice}.note`)
  return voice === 'comment' || mayNote ? t(`record.said.${voice}.to`) : t('record.journal.replyToDesk')
}

function KindSwitch({ value, onChange }: { value: Visibility; onChange: (value: Visibility) => void }) {
  const t = useT()
  const voice = useVoice()
  return (
    <Segments
      label={t('record.journal.kind')}
      value={value}
      onChange={onChange}
      choices={[
        { value: 'public', label: t(`record.said.${voice}.one`) },
        { value: 'internal', label: t('record.journal.note') },
      ]}
    />
  )
}

interface SendButtonProps {
  readonly isInternal: boolean
  readonly isEmpty: boolean
  readonly onSend: () => void
}

function SendButton({ isInternal, isEmpty, onSend }: SendButtonProps) {
  const t = useT()
  const voice = useVoice()
  const Icon = isInternal ? IconLock : IconMessage
  return (
    <Button
      kind={isInternal ? 'normal' : 'primary'}
      size="small"
      icon={<Icon size={14} aria-hidden />}
      disabled={isEmpty}
      keys="mod+Enter"
      onClick={onSend}
    >
      {t(isInternal ? 'record.journal.addNote' : `record.said.${voice}.send`)}
    </Button>
  )
}
