import { IconMessages } from '@tabler/icons-react'
import { Suspense, useId, useRef, useState } from 'react'
import { useTypeByName } from '../../../../web/api/use-meta.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import { useHotkey } from '../../../../web/kit/keys/use-hotkey.ts'
import { IconButton } from '../../../../web/kit/overlay/button.tsx'
import { useRecord } from '../../../../web/record/record-page/open-record.ts'
import { voiceOf } from '../../../../web/record/record-page/voice.ts'
import { loadable } from '../../../../web/kit/loadable.tsx'

const ReplyPicker = loadable(() => import('./reply-picker.tsx'))

interface ReplyButtonProps {
  /** What is written so far: it may become a saved reply itself. */
  readonly written: string
  /** Puts the focus into the text that a reply is written to. */
  readonly toText: () => void
  readonly onTake: (text: string) => void
}

/** Offers words that are said again and again; all but the button comes when it is pressed first. */
export function ReplyButton({ written, toText, onTake }: ReplyButtonProps) {
  const t = useT()
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [isKeeping, setKeeping] = useState(false)
  // Ready-made words are for somebody who has asked.
  const isReply = voiceOf(useRecord().type) === 'reply'
  const isKnown = useTypeByName('saved-reply') !== undefined && isReply
  const close = (isByKey: boolean) => {
    if (isByKey) toText()
    setOpen(false)
  }
  const toggle = () => {
    if (isOpen) return close(true)
    toText()
    setOpen(true)
  }
  const keep = (next: boolean) => {
    if (next) close(true)
    setKeeping(next)
  }
  const label = t('record.journal.savedReplies')
  useHotkey(isKnown && !isKeeping ? 'mod+.' : null, toggle, { label, group: 'record', inFields: true })
  if (!isKnown) return null
  return (
    <>
      <IconButton
        ref={button}
        label={label}
        keys="mod+."
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={toggle}
      >
        <IconMessages size={16} stroke={1.6} aria-hidden />
      </IconButton>
      {(isOpen || isKeeping) && (
        <Suspense>
          <ReplyPicker
            id={id}
            button={button}
            onClose={close}
            written={written}
            isKeeping={isKeeping}
            onKeeping={keep}
            onTake={(text) => {
              setOpen(false)
              onTake(text)
            }}
          />
        </Suspense>
      )}
    </>
  )
}
