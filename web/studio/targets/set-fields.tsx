import { NativeSelect } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { Suspense, useId } from 'react'
import type { Action } from '#contract/automation/actions.ts'
import type { FieldMeta } from '#contract/api/meta.ts'
import type { Refs } from '#contract/api/records.ts'
import type { KindName } from '#contract/fields/kind.ts'
import { useT } from '../../i18n/i18n.ts'
import { IconButton } from '../../kit/overlay/button.tsx'
import type { Values } from '../../record/fields/widget.ts'
import { widgetOf } from '../../record/fields/widgets.ts'
import type { FaultyPartProps } from './step-part.ts'
import { withActionPart } from './target-shape.ts'
import classes from './targets.module.css'

// A step's values are plain: a text, a number, yes or no, the id of a record.
const plain: readonly KindName[] = [
  'text',
  'markdown',
  'choice',
  'ref',
  'boolean',
  'integer',
  'decimal',
  'date',
  'datetime',
  'duration',
  'email',
  'url',
]

type Given = string | number | boolean | null

const isSettable = ({ kind, derived, target }: FieldMeta): boolean =>
  !derived && plain.includes(kind) && target !== '*'

/** The fields that a step gives a value, each entered as its kind is anywhere else. */
export function SetFields<Step extends Action>({ step, type, fault, onStep }: FaultyPartProps<Step>) {
  const t = useT()
  const set = step.set ?? {}
  const given = Object.keys(set)
  const fields = type?.fields.filter(isSettable) ?? []
  const free = fields.filter(({ name }) => !given.includes(name))
  const change = (next: Readonly<Record<string, Given>>): void =>
    onStep(withActionPart(step, 'set', Object.keys(next).length === 0 ? undefined : { ...next }))
  const without = (name: string): Readonly<Record<string, Given>> =>
    Object.fromEntries(Object.entries(set).filter(([each]) => each !== name))
  return (
    <div className={classes.sets}>
      <span className={classes.caption}>{t('studio.targets.set')}</span>
      {given.map((name) => (
        <SetField
          key={name}
          name={name}
          field={fields.find((field) => field.name === name)}
          value={set[name]}
          error={fault(`set.${name}`)}
          onValue={(value) => change({ ...set, [name]: plainOf(value) })}
          onRemove={() => change(without(name))}
        />
      ))}
      {free.length > 0 && (
        <NativeSelect
          size="xs"
          aria-label={t('studio.targets.setAnother')}
          value=""
          data={[
            { value: '', label: t('studio.targets.setAnother') },
            ...free.map(({ name, label }) => ({ value: name, label })),
          ]}
          onChange={({ currentTarget: { value: name } }) => {
            const field = fields.find((each) => each.name === name)
            if (field) change({ ...set, [name]: firstOf(field) })
          }}
        />
      )}
    </div>
  )
}

/** What a field begins with: the first of its choices, yes, or nothing. */
const firstOf = ({ kind, choices }: FieldMeta): Given =>
  choices ? (Object.keys(choices)[0] ?? null) : kind === 'boolean' ? true : null

const plainOf = (value: unknown): Given =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null

// What is referred to names itself; there is no record yet that could limit what may be chosen.
const nothing: Values = {}
const noRefs: Refs = {}

interface SetFieldProps {
  readonly name: string
  /** Undefined for one that the type does not have (any more). */
  readonly field: FieldMeta | undefined
  readonly value: unknown
  readonly error: string | undefined
  readonly onValue: (value: unknown) => void
  readonly onRemove: () => void
}

function SetField({ name, field, value, error, onValue, onRemove }: SetFieldProps) {
  const t = useT()
  const id = useId()
  const label = field?.label ?? name
  const Edit = field && widgetOf(field.kind).Edit
  return (
    <div className={classes.set}>
      <label htmlFor={id}>{label}</label>
      <div className={classes.value}>
        {Edit ? (
          <Suspense>
            <Edit
              id={id}
              field={field}
              input={value}
              onInput={onValue}
              record={nothing}
              refs={noRefs}
              {...(error !== undefined && { error })}
            />
          </Suspense>
        ) : (
          <code id={id}>{JSON.stringify(value)}</code>
        )}
        {!Edit && error !== undefined && <p className={classes.fault}>{error}</p>}
      </div>
      <IconButton label={t('studio.targets.unset', { field: label })} onClick={onRemove}>
        <IconTrash size={16} stroke={1.6} />
      </IconButton>
    </div>
  )
}
