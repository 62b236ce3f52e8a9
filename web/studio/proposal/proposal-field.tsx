import '../../i18n/later/studio.ts'
import { NativeSelect } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Suspense, useId, useState } from 'react'
import type { FieldMeta } from '#contract/api/meta.ts'
import { useTypes } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { Segments } from '../../kit/form/segments.tsx'
import { IconButton } from '../../kit/overlay/button.tsx'
import { paths } from '../../paths.ts'
import { RefPicker } from '../../record/fields/picker/ref-picker.tsx'
import type { EditProps, ShowProps, Values } from '../../record/fields/widget.ts'
import { widgetOf } from '../../record/fields/widgets.ts'
import {
  fieldsToPropose,
  proposable,
  proposalOf,
  withoutValue,
  withProposed,
  type Proposable,
} from './proposal-shape.ts'
import { useProposed, type Proposed } from './use-proposed.ts'
import classes from './proposal.module.css'

/** What is proposed, to read: each record with the values that it would have. */
export function ShowProposal({ value }: ShowProps) {
  return (
    <div className={classes.shown}>
      {Object.entries(proposalOf(value)).map(([number, values]) => (
        <ShowOne key={number} number={number} values={values} />
      ))}
    </div>
  )
}

function ShowOne({ number, values }: { number: string; values: Values }) {
  const t = useT()
  const found = useProposed(number)
  return (
    <section>
      <Heading number={number} found={found} />
      <dl className={classes.values}>
        {Object.entries(values).map(([name, value]) => {
          const field = found?.type.fields.find((each) => each.name === name)
          const Show = field && widgetOf(field.kind).Show
          return (
            <div key={name}>
              <dt>{field?.label ?? name}</dt>
              <dd>
                {value === null ? (
                  t('studio.proposal.empty')
                ) : found && field && Show ? (
                  <Show field={field} value={value} refs={found.answer.refs} linked />
                ) : (
                  <code>{JSON.stringify(value)}</code>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

function Heading({ number, found }: { number: string; found: Proposed | null | undefined }) {
  const t = useT()
  if (found === null) return <p className={classes.fault}>{t('studio.proposal.unknown', { number })}</p>
  if (!found) return <p className={classes.head}>{number}</p>
  return (
    <p className={classes.head}>
      <span className={classes.dim}>{found.type.label}</span>{' '}
      <Link to={paths.record(found.type.plural, number)}>{String(found.answer.data['title'])}</Link>{' '}
      <span className={classes.dim}>{number}</span>
    </p>
  )
}

/** What is proposed, to change: records are chosen, and each value is entered as on the record's own page. */
export function EditProposal({ input, onInput, id, error }: EditProps) {
  const proposal = proposalOf(input)
  const change = (number: string, values: Values | null): void => {
    const next = withProposed(proposal, number, values)
    onInput(Object.keys(next).length === 0 ? null : next)
  }
  return (
    <div id={id} tabIndex={-1} className={classes.editor}>
      {Object.entries(proposal).map(([number, values]) => (
        <OneProposal key={number} number={number} values={values} onValues={(next) => change(number, next)} />
      ))}
      <AddProposal onNumber={(number) => change(number, proposal[number] ?? {})} />
      {error !== undefined && (
        <p className={classes.fault} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

/** Chooses the record of which other values are proposed. */
function AddProposal({ onNumber }: { onNumber: (number: string) => void }) {
  const t = useT()
  const types = useTypes()
  const [target, setTarget] = useState<Proposable>('agreement')
  const choices = proposable.map((value) => ({
    value,
    label: types.find(({ name }) => name === value)?.label ?? value,
  }))
  return (
    <div className={classes.add}>
      <span className={classes.caption}>{t('studio.proposal.add')}</span>
      <Segments label={t('studio.proposal.kind')} value={target} choices={choices} onChange={setTarget} />
      <RefPicker
        key={target}
        target={target}
        input={{ 'aria-label': t('studio.proposal.record') }}
        onChoose={(candidate) => candidate && onNumber(candidate.number)}
      />
    </div>
  )
}

interface OneProps {
  readonly number: string
  readonly values: Values
  /** Null takes the record out. */
  readonly onValues: (values: Values | null) => void
}

function OneProposal({ number, values, onValues }: OneProps) {
  const t = useT()
  const found = useProposed(number)
  const fields = found ? fieldsToPropose(found.type) : []
  const given = Object.keys(values)
  const free = fields.filter(({ name }) => !given.includes(name))
  return (
    <fieldset className={classes.block}>
      <legend className="visually-hidden">{number}</legend>
      <div className={classes.line}>
        <Heading number={number} found={found} />
        <IconButton label={t('studio.proposal.remove', { number })} onClick={() => onValues(null)}>
          <IconTrash size={16} stroke={1.6} />
        </IconButton>
      </div>
      {found && given.length === 0 && <p className={classes.dim}>{t('studio.proposal.nothing')}</p>}
      {found &&
        given.map((name) => (
          <ProposedValue
            key={name}
            name={name}
            field={fields.find((field) => field.name === name)}
            values={values}
            found={found}
            onValue={(value) => onValues({ ...values, [name]: value })}
            onBack={() => onValues(withoutValue(values, name))}
          />
        ))}
      {found && free.length > 0 && (
        <NativeSelect
          size="xs"
          aria-label={t('studio.proposal.field')}
          value=""
          data={[
            { value: '', label: t('studio.proposal.field') },
            ...free.map(({ name, label }) => ({ value: name, label })),
          ]}
          onChange={({ currentTarget: { value: name } }) => {
            // It begins as it is, to be changed from there.
            if (name !== '') onValues({ ...values, [name]: found.answer.data[name] ?? null })
          }}
        />
      )}
    </fieldset>
  )
}

interface ValueProps {
  readonly name: string
  /** Undefined for one that the type does not have, or that nobody enters. */
  readonly field: FieldMeta | undefined
  readonly values: Values
  readonly found: Proposed
  readonly onValue: (value: unknown) => void
  readonly onBack: () => void
}

/** One value as it would be, entered as its kind is anywhere else. */
function ProposedValue({ name, field, values, found, onValue, onBack }: ValueProps) {
  const t = useT()
  const id = useId()
  const label = field?.label ?? name
  const Edit = field && widgetOf(field.kind).Edit
  return (
    <div role="group" aria-label={t('studio.proposal.as', { label })}>
      <div className={classes.line}>
        <label htmlFor={id} className={classes.caption}>
          {label}
        </label>
        <IconButton label={t('studio.proposal.back', { label })} onClick={onBack}>
          <IconTrash size={16} stroke={1.6} />
        </IconButton>
      </div>
      {field && Edit ? (
        <Suspense>
          <Edit
            id={id}
            field={field}
            label={label}
            input={values[name]}
            onInput={onValue}
            record={{ ...found.answer.data, ...values }}
            refs={found.answer.refs}
          />
        </Suspense>
      ) : (
        <code id={id}>{JSON.stringify(values[name])}</code>
      )}
    </div>
  )
}
