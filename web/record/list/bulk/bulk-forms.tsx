import { NativeSelect } from '@mantine/core'
import { useRef, useState } from 'react'
import type { FieldMeta, TypeMeta } from '#contract/api/meta.ts'
import type { Abilities } from '#contract/api/records.ts'
import { useT } from '../../../i18n/i18n.ts'
import { useHotkey } from '../../../kit/keys/use-hotkey.ts'
import { Button } from '../../../kit/overlay/button.tsx'
import { FormFields } from '../../form/form-fields.tsx'
import { useFieldForm } from '../../form/use-field-form.ts'
import { useFocusFirst } from '../../form/use-focus-first.ts'
import type { Act } from './bulk.ts'
import classes from './bulk-dialog.module.css'

interface ChoiceProps {
  readonly type: TypeMeta
  readonly able: readonly Abilities[]
  readonly onSubmit: (act: Act) => void
  readonly onCancel: () => void
  readonly isBusy: boolean
}

const fieldsNamed = (type: TypeMeta, names: readonly string[]): readonly FieldMeta[] =>
  names.flatMap((name) => type.fields.filter((field) => field.name === name))

/** Team and assignee: what is left empty stays as it is. */
export function AssignForm({ type, able, ...rest }: ChoiceProps) {
  const t = useT()
  const may = new Set(able.flatMap(({ fields }) => fields))
  const fields = fieldsNamed(
    type,
    ['team', 'assignee'].filter((name) => may.has(name)),
  )
  if (fields.length === 0) return <p>{t('desk.bulk.noField')}</p>
  return <Entry {...rest} fields={fields} hint={t('desk.bulk.assignHint')} isPartial isFirst />
}

const notHere: ReadonlySet<string> = new Set(['json'])

/** One field, and the value that all get; left empty, theirs is taken away. */
export function FieldChoice({ type, able, ...rest }: ChoiceProps) {
  const t = useT()
  const may = new Set(able.flatMap(({ fields }) => fields))
  const fields = type.fields
    .filter(({ name, kind }) => may.has(name) && !notHere.has(kind))
    .toSorted((a, b) => a.label.localeCompare(b.label))
  const [name, setName] = useState(fields.find((field) => field.name === 'urgency')?.name ?? fields[0]?.name)
  const field = fields.find((each) => each.name === name)
  if (!field) return <p>{t('desk.bulk.noField')}</p>
  return (
    <>
      <NativeSelect
        label={t('desk.bulk.which')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data={fields.map((each) => ({ value: each.name, label: each.label }))}
        data-autofocus
      />
      <Entry
        key={field.name}
        {...rest}
        fields={[field]}
        hint={field.required ? undefined : t('desk.bulk.emptyHint')}
      />
    </>
  )
}

/** A step that at least one of them can take now, with what it asks for. */
export function StepChoice({ type, able, ...rest }: ChoiceProps) {
  const t = useT()
  const steps = type.transitions
    // What leaves each where it is and asks each for words of their own, such as a rating, is nothing for many.
    .filter(({ from, to, asks, mails }) => asks.length === 0 || mails || from.some((state) => state !== to))
    .map((step) => ({
      ...step,
      count: able.filter(({ transitions }) =>
        transitions.some((each) => each.name === step.name && each.allowed),
      ).length,
    }))
    .filter(({ count }) => count > 0)
  const [name, setName] = useState(steps[0]?.name)
  const step = steps.find((each) => each.name === name)
  if (!step) return <p>{t('desk.bulk.noStep')}</p>
  const needs = [...step.needs, ...(type.states.find((state) => state.name === step.to)?.needs ?? [])]
  return (
    <>
      <NativeSelect
        label={t('desk.bulk.whichStep')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data={steps.map((each) => ({
          value: each.name,
          label: t('desk.bulk.stepOf', { label: each.label, possible: each.count, count: able.length }),
        }))}
        data-autofocus
      />
      <Entry
        key={step.name}
        {...rest}
        step={step.name}
        label={step.label}
        fields={fieldsNamed(type, [...new Set([...needs, ...step.asks])])}
        required={needs}
        isPartial
      />
    </>
  )
}

interface EntryProps extends Pick<ChoiceProps, 'onSubmit' | 'onCancel' | 'isBusy'> {
  readonly fields: readonly FieldMeta[]
  readonly required?: readonly string[]
  readonly hint?: string | undefined
  readonly step?: string
  readonly label?: string
  /** Only what was entered is sent. */
  readonly isPartial?: boolean
  /** Nothing above it has the focus. */
  readonly isFirst?: boolean
}

function Entry({
  fields,
  required = none,
  hint,
  step,
  label,
  isPartial,
  isFirst = false,
  ...rest
}: EntryProps) {
  const t = useT()
  const place = useRef<HTMLFormElement>(null)
  const form = useFieldForm({ id: 'bulk', fields, required, initial: nothing })
  useFocusFirst(isFirst ? place : nowhere)
  const submit = () => {
    const values = form.check()
    if (!values) return
    const given = isPartial ? entered(values) : values
    if (step === undefined && Object.keys(given).length === 0) return
    rest.onSubmit(step === undefined ? { values: given } : { values: given, step })
  }
  useHotkey('mod+Enter', submit, { label: t('kit.keys.submit'), group: 'form', inFields: true })
  return (
    <form ref={place} noValidate className={classes.form}>
      <FormFields
        form={form}
        fields={fields}
        required={required}
        record={form.inputs}
        refs={noRefs}
        error={null}
      />
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
      <div className={classes.buttons}>
        <Button kind="plain" onClick={rest.onCancel}>
          {t('kit.cancel')}
        </Button>
        <Button kind="primary" onClick={submit} busy={rest.isBusy} keys="mod+Enter">
          {label ?? t('desk.bulk.submit')}
        </Button>
      </div>
    </form>
  )
}
const none: readonly string[] = []
const nothing = {}
const noRefs = {}
const nowhere = { current: null }

const entered = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
