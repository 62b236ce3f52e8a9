import { Textarea, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import { newId } from '#contract/id.ts'
import { pastedFiles } from '../../../capabilities/attachments/web/pasted-files.ts'
import { useT } from '../../i18n/i18n.ts'
import { useHotkey } from '../../kit/keys/use-hotkey.ts'
import { Button } from '../../kit/overlay/button.tsx'
import { Status } from '../../kit/layout/status.tsx'
import { useDraft } from '../../record/form/use-draft.ts'
import { dropFilesOf } from '../../record/outbox/files/kept-files.ts'
import { useSimilar } from '../../record/similar/use-similar.ts'
import { AskFiles } from './ask-files.tsx'
import { Asks } from './asks.tsx'
import { RequestLink } from './request-link.tsx'
import { useAskedFiles } from './use-asked-files.ts'
import { keptAsked, newAsk, useAsks } from './use-asks.ts'
import type { Ask as Sent, Asked } from './use-asks.ts'
import classes from './help.module.css'

const nothing = (): Asked => ({ id: newId(), title: '', description: '' })

/** What is typed, kept at each letter, and how it is sent. */
const useAsking = (type: TypeMeta) => {
  const draft = useDraft('ask', type.name)
  const [asked, setAsked] = useState(() => keptAsked(draft.read()))
  const [isMissing, setMissing] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const asks = useAsks(type)
  const files = useAskedFiles(asked.id)
  const change = (next: Partial<Asked>) => {
    const whole = { ...asked, ...next }
    setAsked(whole)
    if (whole.title.trim() !== '') setMissing(false)
    draft.write(whole.title + whole.description === '' && files.files.length === 0 ? {} : { ...whole })
  }
  const send = () => {
    field.current?.focus()
    if (asked.title.trim() === '') return setMissing(true)
    asks.send(newAsk({ ...asked, title: asked.title.trim() }, files.files.length))
    draft.drop()
    setAsked(nothing())
  }
  const takeBack = ({ id, title, description }: Sent) => {
    asks.discard(id)
    change({ id, title, description })
    field.current?.focus()
  }
  const discard = ({ id }: Sent) => {
    asks.discard(id)
    void dropFilesOf(id)
  }
  const add = async (chosen: Iterable<File>) => {
    // A draft of files alone is one too: they are found again by it.
    draft.write({ ...asked })
    await files.add(chosen)
  }
  return { asked, change, isMissing, field, asks, files: { ...files, add }, send, takeBack, discard }
}

/** One field for what somebody needs; the rest appears when there is something in it. */
export function Ask({ type }: { type: TypeMeta }) {
  const t = useT()
  const { asked, change, isMissing, field, asks, files, send, takeBack, discard } = useAsking(type)
  const isBegun = asked.title.trim() !== '' || asked.description !== '' || files.files.length > 0
  const mayAttach = type.capabilities.includes('attachments')
  useHotkey(isBegun ? 'mod+Enter' : null, send, {
    label: t('help.send'),
    group: 'form',
    inFields: true,
  })
  return (
    <form
      className={classes.ask}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isBegun) send()
      }}
    >
      <h1>
        <label htmlFor="ask">{t('help.what')}</label>
      </h1>
      <TextInput
        ref={field}
        id="ask"
        size="lg"
        autoComplete="off"
        enterKeyHint="next"
        maxLength={500}
        placeholder={t('help.hint')}
        value={asked.title}
        error={isMissing && t('help.missing')}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <Like type={type} title={asked.title} />
      {isBegun && (
        <>
          <More {...{ asked, change, files, mayAttach }} />
          <Button kind="primary" size="large" keys="mod+Enter" onClick={send}>
            {t('help.send')}
          </Button>
        </>
      )}
      <Asks asks={asks} onTakeBack={takeBack} onDiscard={discard} />
    </form>
  )
}

interface MoreProps extends Pick<ReturnType<typeof useAsking>, 'asked' | 'change' | 'files'> {
  readonly mayAttach: boolean
}

/** What can be said beside the one field: more words, photos, files. */
function More({ asked, change, files, mayAttach }: MoreProps) {
  const t = useT()
  return (
    <>
      <Textarea
        size="md"
        label={t('help.more')}
        description={t('help.moreHint')}
        autosize
        minRows={2}
        maxRows={10}
        value={asked.description}
        onChange={(event) => change({ description: event.currentTarget.value })}
        onPaste={(event) => {
          const pasted = mayAttach ? pastedFiles(event.clipboardData) : []
          if (pasted.length === 0) return
          event.preventDefault()
          void files.add(pasted)
        }}
      />
      {mayAttach && <AskFiles {...files} />}
    </>
  )
}

/** What may be it already: one's own requests, those of colleagues that one may see, and knowledge. */
function Like({ type, title }: { type: TypeMeta; title: string }) {
  const t = useT()
  const similar = useSimilar(type.name, title)
  return (
    <Status as="div">
      {similar.length > 0 && (
        <section aria-labelledby="alike" className={classes.alike}>
          <h2 id="alike">{t('help.similar')}</h2>
          <ul>
            {similar.map((each) => (
              <li key={each.id}>
                <RequestLink
                  type={type}
                  of={each.type}
                  number={each.number}
                  title={each.title}
                  stateClass={each.stateClass}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Status>
  )
}
