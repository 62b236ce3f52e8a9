import { useRef } from 'react'
import type { TransitionAbility } from '#contract/api/records.ts'
import { useT } from '../../../i18n/i18n.ts'
import { useHotkey } from '../../../kit/keys/use-hotkey.ts'
import { Button } from '../../../kit/overlay/button.tsx'
import { FormFields } from '../../form/form-fields.tsx'
import { useDraft } from '../../form/use-draft.ts'
import { useFieldForm } from '../../form/use-field-form.ts'
import { useFocusFirst } from '../../form/use-focus-first.ts'
import { fieldNamed, useRecord } from '../open-record.ts'
import { askedFields } from './next-steps.ts'
import { useTransition } from './use-transition.ts'
import classes from './transition.module.css'

/** The fields that a step needs or may set; what was typed outlives the dialog. */
export function TransitionForm({ step, onClose }: { step: TransitionAbility; onClose: () => void }) {
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
  useHotkey('mod+Enter', submit, { label: t('kit.keys.submit'), group: 'form', inFields: true })

  return (
    <form ref={place} noValidate className={classes.form}>
      <FormFields
        form={form}
        fields={fields}
        required={step.needs}
        record={{ ...record, ...form.inputs }}
        refs={refs}
        error={transition.error}
      />
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
