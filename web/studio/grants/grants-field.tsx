import '../../i18n/later/studio.ts'
import { Checkbox, MultiSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { operations } from '#contract/access.ts'
import type { Grant, Operation } from '#contract/access.ts'
import { useTypes } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { useRuleWords } from '../../i18n/later/rules.ts'
import { Rows } from '../../kit/form/rows.tsx'
import { Code } from '../../kit/marks/code.tsx'
import type { EditProps, ShowProps } from '../../record/fields/widget.ts'
import { feelFault, filterSchema } from '../../record/filter/rule-schema.ts'
import { FeelCell } from '../feel/feel-cell.tsx'
import classes from './grants.module.css'

const isGrant = (value: unknown): value is Grant =>
  typeof value === 'object' &&
  value !== null &&
  Array.isArray((value as Grant).types) &&
  Array.isArray((value as Grant).allow)

const grantsOf = (input: unknown): readonly Grant[] => (Array.isArray(input) ? input.filter(isGrant) : [])

/** A role's grants in words: what may be done, to which records, when. */
export function ShowGrants({ value }: ShowProps) {
  const t = useT()
  const named = useTypeNames()
  const grants = grantsOf(value)
  if (grants.length === 0) return <span className="dim">{t('studio.grants.none')}</span>
  return (
    <ul className={classes.list}>
      {grants.map((grant, at) => (
        <li key={at} className={classes.line}>
          <span>
            <strong>{grant.allow.map((operation) => t(`studio.operations.${operation}`)).join(', ')}</strong>{' '}
            {grant.types.map(named).join(', ')}
          </span>
          {grant.when !== undefined && (
            <span>
              {t('studio.grants.when')} <Code>{grant.when}</Code>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** A role's grants to change: one block for each. */
export function EditGrants({ input, onInput, id, error }: EditProps) {
  const t = useT()
  return (
    <div id={id} className={classes.editor}>
      <Rows
        items={grantsOf(input)}
        onItems={onInput}
        blank={(): Grant => ({ types: [], allow: ['read'] })}
        words={{
          add: t('studio.grants.add'),
          one: () => t('studio.grants.one'),
          remove: () => t('studio.grants.remove'),
          removed: t('studio.rows.removed'),
        }}
      >
        {(grant, { tools, onItem }) => <OneGrant grant={grant} onGrant={onItem} tools={tools} />}
      </Rows>
      {error !== undefined && (
        <p className={classes.fault} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

interface OneGrantProps {
  readonly grant: Grant
  readonly onGrant: (grant: Grant) => void
  readonly tools: ReactNode
}

function OneGrant({ grant, onGrant, tools }: OneGrantProps) {
  const t = useT()
  const inWords = useRuleWords()
  const types = useTypes()
  const named = useTypeNames()
  const only = grant.types.length === 1 ? types.find((type) => type.name === grant.types[0]) : undefined
  // A condition over several types can use what all of them have: the server checks it for each.
  const found = only && grant.when ? feelFault(grant.when, filterSchema(only, types)) : null
  const fault = found && { ...found, message: inWords(found.message) }
  return (
    <>
      <MultiSelect
        size="xs"
        label={t('studio.grants.types')}
        data={['*', ...types.map((type) => type.name)].map((name) => ({ value: name, label: named(name) }))}
        value={[...grant.types]}
        searchable
        selectFirstOptionOnChange
        openOnFocus={false}
        onChange={(next) => onGrant({ ...grant, types: next })}
      />
      <OperationBoxes grant={grant} onGrant={onGrant} />
      <div className={classes.when}>
        <span aria-hidden>{t('studio.grants.when')}</span>
        <div className={classes.feel}>
          <FeelCell
            label={t('studio.grants.when')}
            value={grant.when ?? ''}
            placeholder={t('studio.grants.always')}
            fault={fault}
            onValue={(when) =>
              onGrant(when.trim() === '' ? { types: grant.types, allow: grant.allow } : { ...grant, when })
            }
          />
          {fault && (
            <p className={classes.fault}>
              {t('filter.feel.at', { position: fault.from + 1 })}: {fault.message}
            </p>
          )}
        </div>
        {tools}
      </div>
    </>
  )
}

function OperationBoxes({ grant, onGrant }: { grant: Grant; onGrant: (grant: Grant) => void }) {
  const t = useT()
  const toggle = (operation: Operation, isAllowed: boolean): void =>
    onGrant({
      ...grant,
      allow: operations.filter((each) => (each === operation ? isAllowed : grant.allow.includes(each))),
    })
  return (
    <div className={classes.operations}>
      {operations.map((operation) => (
        <Checkbox
          key={operation}
          size="xs"
          label={t(`studio.operations.${operation}`)}
          checked={grant.allow.includes(operation)}
          onChange={(event) => toggle(operation, event.currentTarget.checked)}
        />
      ))}
    </div>
  )
}

const useTypeNames = (): ((name: string) => string) => {
  const t = useT()
  const types = useTypes()
  return (name) =>
    name === '*' ? t('studio.grants.all') : (types.find((type) => type.name === name)?.labelMany ?? name)
}
