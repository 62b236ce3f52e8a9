import '../../../../web/i18n/later/desk.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { ApiRecord } from '#contract/api/records.ts'
import { recordsKey } from '../../../../web/api/queries.ts'
import { updateRecord } from '../../../../web/api/records.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import { ErrorPanel } from '../../../../web/kit/layout/error-panel.tsx'
import { Button } from '../../../../web/kit/overlay/button.tsx'
import { MarkdownEditor } from '../../../../web/record/fields/typing/markdown-editor.tsx'
import { asText } from '../../../../web/record/fields/widget.ts'
import { useDraft } from '../../../../web/record/form/use-draft.ts'
import { useRecord } from '../../../../web/record/record-page/open-record.ts'
import { entryField } from '../entry-field.ts'
import classes from './correcting.module.css'

interface CorrectEntryProps {
  readonly entry: ApiRecord
  readonly onClose: () => void
}

/** The text of an entry to write anew; what is typed stays until it is saved or given up. */
export function CorrectEntry({ entry, onClose }: CorrectEntryProps) {
  const t = useT()
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const draft = useDraft('correction', entry.id)
  const [text, setText] = useState(() => asText(draft.read()?.values['text'] ?? entry['text']))
  const save = useCorrection(entry, () => {
    draft.drop()
    onClose()
  })
  useEffect(() => area.current?.focus(), [])
  const change = (next: string) => {
    setText(next)
    draft.write({ text: next })
  }
  const giveUp = () => {
    draft.drop()
    onClose()
  }
  const isSaveable = text.trim() !== '' && text !== entry['text'] && !save.isPending
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      giveUp()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      if (isSaveable) save.mutate(text)
    }
  }
  const edit = { field: entryField, record: {}, refs: {}, id, label: t('desk.correct.label'), input: text }
  return (
    <div className={classes.editor}>
      <MarkdownEditor
        edit={{ ...edit, onInput: (input) => change(asText(input)) }}
        textRef={area}
        maxRows={16}
        onKeyDown={onKeyDown}
      >
        <Button size="small" kind="plain" keys="Escape" onClick={giveUp}>
          {t('kit.cancel')}
        </Button>
        <Button
          size="small"
          kind="primary"
          keys="mod+Enter"
          disabled={!isSaveable}
          busy={save.isPending}
          onClick={() => save.mutate(text)}
        >
          {t('desk.correct.save')}
        </Button>
      </MarkdownEditor>
      <p className={classes.why}>{t('desk.correct.why')}</p>
      {save.error && <ErrorPanel compact error={save.error} />}
    </div>
  )
}

const useCorrection = (entry: ApiRecord, onSaved: () => void) => {
  const t = useT()
  const client = useQueryClient()
  const { type, record, say } = useRecord()
  return useMutation({
    mutationFn: (text: string) => updateRecord('journal-entries', entry.id, entry.version, { text }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [...recordsKey(type.plural), 'timeline', record.id] })
      say(t('desk.correct.saved'))
      onSaved()
    },
  })
}
