import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import { newId } from '#contract/id.ts'
import { recordsKey } from '../../../../web/api/queries.ts'
import { createRecord } from '../../../../web/api/records.ts'
import { useSession, useTypeByName } from '../../../../web/api/use-meta.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import '../../../../web/i18n/later/desk.ts'
import { useHotkey } from '../../../../web/kit/keys/use-hotkey.ts'
import { Button } from '../../../../web/kit/overlay/button.tsx'
import { Dialog } from '../../../../web/kit/overlay/dialog.tsx'
import { toast } from '../../../../web/kit/overlay/toast-store.ts'
import { createFields, firstInputs } from '../../../../web/record/form/create-fields.ts'
import { FormFields } from '../../../../web/record/form/form-fields.tsx'
import { useFieldForm } from '../../../../web/record/form/use-field-form.ts'
import { useFocusFirst } from '../../../../web/record/form/use-focus-first.ts'
import { useRecord } from '../../../../web/record/record-page/open-record.ts'
import { asTemplate } from './as-template.ts'
import classes from './saved-replies.module.css'

interface KeepReplyProps {
  /** What stands in the composer. */
  readonly written: string
  readonly onClose: () => void
}

/** Keeps what is written as a saved reply: its name, for whom it is, and what of it differs from record to record. */
export default function KeepReplyDialog({ written, onClose }: KeepReplyProps) {
  const t = useT()
  const type = useTypeByName('saved-reply')
  return (
    <Dialog opened onClose={onClose} title={t('desk.replies.keep')} size="lg">
      {type && <KeepForm type={type} written={written} onClose={onClose} />}
    </Dialog>
  )
}

/** What is written, with a placeholder for each name that belongs to this record alone. */
const useTemplate = (written: string): string => {
  const { person } = useSession()
  const { record, refs } = useRecord()
  const { requester } = record
  const asking = typeof requester === 'string' ? refs[requester]?.title : undefined
  return asTemplate(written, [
    { word: record.number, as: 'record.number' },
    { word: person.name, as: 'actor.name' },
    { word: asking, as: 'person.name' },
  ])
}

function KeepForm({ type, written, onClose }: KeepReplyProps & { readonly type: TypeMeta }) {
  const t = useT()
  const place = useRef<HTMLFormElement>(null)
  const { person } = useSession()
  const text = useTemplate(written)
  const fields = createFields(type)
  const [initial] = useState(() => firstInputs(type, fields, { text }, person))
  const form = useFieldForm({ id: 'reply', fields, initial })
  const keep = useKeep(type, onClose)
  useFocusFirst(place)
  const submit = () => {
    const values = form.check()
    if (values) keep.mutate(values, { onError: form.refuse })
  }
  useHotkey('mod+Enter', submit, { label: t('kit.keys.submit'), group: 'form', inFields: true })
  return (
    <form ref={place} noValidate className={classes.keeping}>
      {text !== written && <p className={classes.none}>{t('desk.replies.replaced')}</p>}
      <FormFields form={form} fields={fields} record={form.inputs} refs={noRefs} error={keep.error} />
      <div className={classes.buttons}>
        <Button kind="plain" onClick={onClose}>
          {t('kit.cancel')}
        </Button>
        <Button kind="primary" onClick={submit} busy={keep.isPending} keys="mod+Enter">
          {t('desk.replies.submit')}
        </Button>
      </div>
    </form>
  )
}
const noRefs = {}

const useKeep = (type: TypeMeta, onKept: () => void) => {
  const t = useT()
  const client = useQueryClient()
  const once = useRef({ body: '', key: '' })
  return useMutation({
    meta: { errors: 'inline' },
    mutationFn: (values: Readonly<Record<string, unknown>>) => {
      const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
      const body = JSON.stringify(given)
      // Pressed again after an answer was lost, it is kept once.
      if (once.current.body !== body) once.current = { body, key: newId() }
      return createRecord(type.plural, given, { 'idempotency-key': once.current.key })
    },
    onSuccess: ({ data }) => {
      toast({ message: t('desk.replies.kept', { title: String(data['title']) }) })
      void client.invalidateQueries({ queryKey: recordsKey(type.plural) })
      onKept()
    },
  })
}
