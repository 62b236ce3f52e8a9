import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Suspense, useEffect, useRef, useState } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import { newId } from '#contract/id.ts'
import { writtenBy } from '../../api/client.ts'
import { recordQuery, recordsKey } from '../../api/queries.ts'
import { createRecord } from '../../api/records.ts'
import { isProblem } from '../../api/problem.ts'
import { useSession } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { inSentence } from '../../i18n/language.ts'
import { useHotkey } from '../../kit/keys/use-hotkey.ts'
import { loadable, loadWhenUsed } from '../../kit/loadable.tsx'
import { Empty } from '../../kit/layout/empty.tsx'
import { Page } from '../../kit/layout/page.tsx'
import { Button } from '../../kit/overlay/button.tsx'
import { toast } from '../../kit/overlay/toast-store.ts'
import { paths } from '../../paths.ts'
import { titleFieldOf } from '../fields/picker/ref-labels.ts'
import { asText } from '../fields/widget.ts'
import type { Values } from '../fields/widget.ts'
import { isWorkType } from '../filter/presets.ts'
import { createFields, firstInputs } from './create-fields.ts'
import { DraftNote } from './draft-note.tsx'
import { FormFields } from './form-fields.tsx'
import { useDraft } from './use-draft.ts'
import { useFieldForm } from './use-field-form.ts'
import { isTold } from './is-told.ts'
import { useFocusFirst } from './use-focus-first.ts'
import { useUnsent } from './unsent.ts'
import type { Unsent } from './unsent.ts'
import classes from './create-page.module.css'

const PreviewLine = loadable(() => import('./preview-line.tsx'))
const SimilarRecords = loadable(() => import('./similar-records.tsx'))
// There before it is needed: without a line it could not be loaded.
const UnsentList = loadable(async () => (await import('./unsent-list.tsx')).UnsentList)

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

/** What is entered, kept at each letter, and what becomes of it: made at once, or kept until there is a line. */
const useCreating = (type: TypeMeta, given: Readonly<Record<string, string>>) => {
  const t = useT()
  const { person } = useSession()
  const draft = useDraft('new', type.plural)
  const fields = createFields(type)
  const empty = firstInputs(type, fields, given, person)
  const [kept, setKept] = useState(draft.read)
  const form = useFieldForm({
    id: 'new',
    fields,
    initial: { ...empty, ...kept?.values },
    onChange: draft.write,
  })
  const unsent = useUnsent(type)
  const create = useCreate(type, person.id, draft.drop)
  const restart = () => {
    form.replace(empty)
    draft.drop()
    setKept(null)
    document.getElementById(form.idOf(fields[0]?.name ?? ''))?.focus()
  }
  const submit = () => {
    const values = form.check()
    if (!values) return
    const { inputs } = form
    const refused = (error: unknown) => {
      if (!isProblem(error, 'offline')) return void form.refuse(error)
      // Under the same key: what arrived without an answer is not made twice.
      unsent.send({ ...create.handOver(), title: titleIn(type, inputs), inputs, state: 'sending', why: null })
      restart()
    }
    create.mutate(values, { onError: refused })
  }
  const discard = () => {
    const typed = form.inputs
    restart()
    toast({ message: t('create.discarded'), undo: () => form.replace(typed) })
  }
  const takeBack = ({ id, inputs }: Unsent) => {
    unsent.discard(id)
    form.replace(inputs)
  }
  const isTouched = !kept && JSON.stringify(form.inputs) !== JSON.stringify(empty)
  return { form, fields, kept, isTouched, unsent, create, submit, discard, takeBack }
}

function CreateForm({ type, given }: { type: TypeMeta; given: Readonly<Record<string, string>> }) {
  const t = useT()
  const creating = useCreating(type, given)
  const { form, fields, kept, isTouched, unsent, create, submit, discard, takeBack } = creating
  const shell = useRef<HTMLFormElement>(null)
  useFocusFirst(shell)
  useEffect(() => loadWhenUsed([UnsentList]), [])
  useHotkey('mod+Enter', submit, { label: t('kit.keys.submit'), group: 'form', inFields: true })
  return (
    // No button of type submit: Enter in a field must not create half a record; Ctrl-Enter does it on purpose.
    <form
      ref={shell}
      noValidate
      aria-label={t('create.form')}
      className={looksForAlike(type) ? classes.besideAlike : undefined}
    >
      {kept && <DraftNote at={kept.at} onDiscard={discard} />}
      {unsent.entries.length > 0 && (
        <Suspense>
          <UnsentList outbox={unsent} onTakeBack={takeBack} />
        </Suspense>
      )}
      <FormFields
        form={form}
        fields={fields}
        record={form.inputs}
        refs={noRefs}
        error={create.error}
        below={{ field: titleFieldOf(type), shows: <Like type={type} title={titleIn(type, form.inputs)} /> }}
      />
      <div className={classes.foot}>
        {type.fields.some(isTold) && (
          <Suspense fallback={<div className={classes.preview} />}>
            <PreviewLine type={type} inputs={form.inputs} />
          </Suspense>
        )}
        {isTouched && (
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

const titleIn = (type: TypeMeta, inputs: Values): string => asText(inputs[titleFieldOf(type)])

const looksForAlike = (type: TypeMeta): boolean => isWorkType(type) && type.capabilities.includes('search')

/** Work that somebody may have told of already. */
function Like({ type, title }: { type: TypeMeta; title: string }) {
  if (!looksForAlike(type)) return null
  return (
    <div className={classes.alike}>
      {title !== '' && (
        <Suspense>
          <SimilarRecords type={type} title={title} />
        </Suspense>
      )}
    </div>
  )
}

interface Sent {
  readonly body: string
  readonly key: string
  readonly values: Values
  /** When it may have arrived first, in milliseconds since 1970. */
  triedAt?: number
}
const nothingSent: Sent = Object.freeze({ body: '', key: '', values: {} })

/** Creates once for the same entries, however often it is sent, and goes to what was made. */
const useCreate = (type: TypeMeta, ownerId: string, forget: () => void) => {
  const navigate = useNavigate()
  const client = useQueryClient()
  const sent = useRef<Sent>(nothingSent)
  const create = useMutation({
    meta: { errors: 'inline' },
    mutationFn: (values: Record<string, unknown>) => {
      const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
      const body = JSON.stringify(given)
      if (sent.current.body !== body) sent.current = { body, key: newId(), values: given }
      // Where there certainly is no line it has not arrived, and may be sent by itself however late.
      if (navigator.onLine) sent.current.triedAt ??= Date.now()
      const headers = { 'idempotency-key': sent.current.key, ...writtenBy(ownerId) }
      return createRecord(type.plural, given, headers)
    },
    onSuccess: (answer) => {
      forget()
      client.setQueryData(recordQuery(type.plural, answer.data.number).queryKey, answer)
      void client.invalidateQueries({ queryKey: [...recordsKey(type.plural), 'list'] })
      void client.invalidateQueries({ queryKey: [...recordsKey(type.plural), 'count'] })
      void navigate({ href: paths.record(type.plural, answer.data.number) })
    },
  })
  /** What was sent last, for somebody else to go on trying; what is entered from now on is another record. */
  const handOver = () => {
    const { key, values, triedAt } = sent.current
    sent.current = nothingSent
    create.reset()
    return { id: key, values, triedAt }
  }
  return { ...create, handOver }
}
