import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useRef, useState } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import { newId } from '#contract/id.ts'
import { recordQuery, recordsKey } from '../../api/queries.ts'
import { createRecord } from '../../api/records.ts'
import { useSession } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { inSentence } from '../../i18n/language.ts'
import { useHotkey } from '../../kit/keys/use-hotkey.ts'
import { Empty } from '../../kit/layout/empty.tsx'
import { Page } from '../../kit/layout/page.tsx'
import { Button } from '../../kit/overlay/button.tsx'
import { toast } from '../../kit/overlay/toast-store.ts'
import { paths } from '../../paths.ts'
import { createFields, firstInputs } from './create-fields.ts'
import { DraftNote } from './draft-note.tsx'
import { FormFields } from './form-fields.tsx'
import { useDraft } from './use-draft.ts'
import { useFieldForm } from './use-field-form.ts'
import { useFocusFirst } from './use-focus-first.ts'
import classes from './create-page.module.css'

const PreviewLine = lazy(() => import('./preview-line.tsx'))

/** Making a record; `given` are values from the address, as text. */
export function CreatePage({ type, given }: { type: TypeMeta; given: Readonly<Record<string, string>> }) {
  const t = useT()
  const name = inSentence(type.label)
  if (!type.canCreate) {
    return (
      <Page title={t('create.title', { type: name })}>
        <Empty>{t('create.notAllowed', { types: inSentence(type.labelMany) })}</Empty>
      </Page>
    )
  }
  return (
    <Page title={t('create.title', { type: name })} layout="column">
      <CreateForm type={type} given={given} />
    </Page>
  )
}

function CreateForm({ type, given }: { type: TypeMeta; given: Readonly<Record<string, string>> }) {
  const t = useT()
  const { person } = useSession()
  const draft = useDraft('new', type.plural)
  const fields = createFields(type)
  const empty = firstInputs(type, fields, given, person.id)
  const [kept, setKept] = useState(draft.read)
  const form = useFieldForm({
    id: 'new',
    fields,
    initial: { ...empty, ...kept?.values },
    onChange: draft.write,
  })
  const shell = useRef<HTMLFormElement>(null)
  useFocusFirst(shell)
  const create = useCreate(type, draft.drop)

  const submit = () => {
    const values = form.check()
    if (values) create.mutate(values, { onError: (error) => void form.refuse(error) })
  }
  useHotkey('mod+Enter', submit, { label: t('kit.keys.submit'), group: 'form', inFields: true })
  const discard = () => {
    const typed = form.inputs
    form.replace(empty)
    draft.drop()
    setKept(null)
    toast({ message: t('create.discarded'), undo: () => form.replace(typed) })
    document.getElementById(form.idOf(fields[0]?.name ?? ''))?.focus()
  }
  return (
    // No button of type submit: Enter in a field must not create half a record; Ctrl-Enter does it on purpose.
    <form ref={shell} noValidate aria-label={t('create.form')}>
      {kept && <DraftNote at={kept.at} onDiscard={discard} />}
      <FormFields form={form} fields={fields} record={form.inputs} refs={noRefs} error={create.error} />
      <div className={classes.foot}>
        <Suspense fallback={<div className={classes.preview} />}>
          <PreviewLine type={type} inputs={form.inputs} />
        </Suspense>
        {!kept && JSON.stringify(form.inputs) !== JSON.stringify(empty) && (
          <Button kind="plain" onClick={discard}>
            {t('create.discard')}
          </Button>
        )}
        <Button kind="primary" onClick={submit} busy={create.isPending} keys="mod+Enter">
          {t('create.submit', { type: inSentence(type.label) })}
        </Button>
      </div>
    </form>
  )
}
const noRefs = {}

/** Creates once for the same entries, however often it is sent, and goes to what was made. */
const useCreate = (type: TypeMeta, forget: () => void) => {
  const navigate = useNavigate()
  const client = useQueryClient()
  const sent = useRef({ body: '', key: '' })
  return useMutation({
    meta: { errors: 'inline' },
    mutationFn: (values: Record<string, unknown>) => {
      const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
      const body = JSON.stringify(given)
      if (sent.current.body !== body) sent.current = { body, key: newId() }
      return createRecord(type.plural, given, sent.current.key)
    },
    onSuccess: (answer) => {
      forget()
      client.setQueryData(recordQuery(type.plural, answer.data.number).queryKey, answer)
      void client.invalidateQueries({ queryKey: [...recordsKey(type.plural), 'list'] })
      void client.invalidateQueries({ queryKey: [...recordsKey(type.plural), 'count'] })
      void navigate({ href: paths.record(type.plural, answer.data.number) })
    },
  })
}
