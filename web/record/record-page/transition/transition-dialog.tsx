import { useEffect, useRef } from 'react'
import type { TransitionAbility } from '#contract/api/records.ts'
import { ApiProblem } from '../../../api/problem.ts'
import { useT } from '../../../i18n/i18n.ts'
import { useHotkey } from '../../../kit/keys/use-hotkey.ts'
import { ErrorPanel } from '../../../kit/layout/error-panel.tsx'
import { Button } from '../../../kit/overlay/button.tsx'
import { Dialog } from '../../../kit/overlay/dialog.tsx'
import { FieldBox } from '../../form/field-box.tsx'
import { useDraft } from '../../form/use-draft.ts'
import { useFieldForm } from '../../form/use-field-form.ts'
import { useFocusFirst } from '../../form/use-focus-first.ts'
import { fieldNamed, useRecord } from '../open-record.ts'
import { askedFields } from './next-steps.ts'
import { useTransition } from './use-transition.ts'
import classes from './transition.module.css'

/** Asks for what a step needs, and takes it. It stays in the page while closed: so the focus goes back to where it was. */
export function TransitionDialog({ step, onClose }: { step: TransitionAbility | null; onClose: () => void }) {
  const t = useT()
  const { record } = useRecord()
  return (
    <Dialog
      opened={step !== null}
      onClose={onClose}
      title={step && t('record.action.ask', { label: step.label, number: record.number })}
    >
      {step && <TransitionForm step={step} onClose={onClose} />}
    </Dialog>
  )
}

function TransitionForm({ step, onClose }: { step: TransitionAbility; onClose: () => void }) {
  const t = useT()
  const { type, record, refs } = useRecord()
  const fields = askedFields(step).flatMap((name) => fieldNamed(type, name) ?? [])
  const draft = useDraft('step', record.id, step.name)
  const form = useFieldForm({
    id: 'step',
    fields,
    required: step.needs,
    initial: {
      ...Object.fromEntries(fields.map(({ name }) => [name, record[name]])),
      ...draft.read()?.values,
    },
    onChange: draft.write,
  })
  const transition = useTransition('inline')
  const place = useRef<HTMLFormElement>(null)
  useFocusFirst(place)

  const submit = () => {
    const values = form.check()
    if (!values) return
    transition.mutate(
      { step, values },
      {
        onSuccess: () => {
          draft.drop()
          onClose()
        },
        onError: (error) => void form.refuse(error),
      },
    )
  }
  useHotkey('mod+Enter', submit, { label: t('record.keys.submit'), group: 'form', inFields: true })
  const problem = transition.error ? ApiProblem.of(transition.error) : null
  const isElsewhere = problem !== null && (problem.issues.length === 0 || form.others.length > 0)
  // What was typed is kept, also where the dialog is closed by a click beside it.
  useEffect(() => draft.settle, [draft.settle])

  return (
    <form ref={place} noValidate className={classes.form}>
      {isElsewhere && <ErrorPanel error={transition.error} compact />}
      {fields.map((field) => (
        <FieldBox
          key={field.name}
          field={field}
          id={form.idOf(field.name)}
          input={form.inputs[field.name]}
          issue={form.issues[field.name]}
          required={field.required || step.needs.includes(field.name)}
          record={{ ...record, ...form.inputs }}
          refs={refs}
          onInput={(input) => form.set(field.name, input)}
          onLeave={() => form.leave(field)}
        />
      ))}
      <div className={classes.buttons}>
        <Button kind="plain" onClick={onClose}>
          {t('kit.cancel')}
        </Button>
        <Button kind="primary" onClick={submit} busy={transition.isPending} keys="mod+Enter">
          {step.label}
        </Button>
      </div>
    </form>
  )
}
