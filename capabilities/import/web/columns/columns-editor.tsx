import { Select } from '@mantine/core'
import type { FieldMeta, TypeMeta } from '#contract/api/meta.ts'
import { useTypes } from '../../../../web/api/use-meta.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import type { T } from '../../../../web/i18n/i18n.ts'
import { listed } from '../../../../web/i18n/language.ts'
import { Status } from '../../../../web/kit/layout/status.tsx'
import { columnFields, columnTypes, stillNeeded, tellingField } from './choice.ts'
import type { ColumnChoice, FileTable } from './choice.ts'
import { guessFields } from './guess.ts'
import { isMadeByName } from './mapping-text.ts'
import classes from '../import.module.css'

interface ColumnsEditorProps {
  readonly table: FileTable
  readonly choice: ColumnChoice
  readonly onChange: (choice: ColumnChoice) => void
}

/** Says what each row is and what each column says: a mapping without a line of it being written. */
export function ColumnsEditor({ table, choice, onChange }: ColumnsEditorProps) {
  const t = useT()
  const types = useTypes()
  const type = types.find(({ name }) => name === choice.type)
  const isOf = (next: string | null): void => {
    const chosen = types.find(({ name }) => name === next)
    if (chosen) onChange({ type: chosen.name, fields: guessFields(chosen, types, table) })
  }
  return (
    <>
      <Select
        label={t('imports.columns.type')}
        data={choicesOf(types, t)}
        value={choice.type}
        allowDeselect={false}
        searchable
        onChange={isOf}
        w={320}
        maw="100%"
        mb={12}
      />
      {type && <Columns table={table} type={type} choice={choice} onChange={onChange} />}
      {type && <Standing table={table} type={type} types={types} choice={choice} />}
    </>
  )
}

/** What is brought from elsewhere first, in the order in which one refers to the other, and all the rest below it. */
const choicesOf = (types: readonly TypeMeta[], t: T) => {
  const offered = columnTypes(types)
  const item = ({ name, label }: TypeMeta) => ({ value: name, label })
  const usual = usualTypes.flatMap((name) => offered.filter((type) => type.name === name))
  const rest = offered.filter(({ name }) => !usualTypes.includes(name))
  return [
    { group: t('imports.columns.usual'), items: usual.map(item) },
    { group: t('imports.columns.others'), items: rest.map(item) },
  ].filter(({ items }) => items.length > 0)
}

const usualTypes: readonly string[] = ['person', 'organisation', 'site', 'team', 'service', 'incident']

function Columns({ table, type, choice, onChange }: ColumnsEditorProps & { readonly type: TypeMeta }) {
  const t = useT()
  const fields = columnFields(type, useTypes())
  const data = fields.map(({ name, label }) => ({ value: name, label }))
  const say = (column: string, field: string | null): void => {
    const { [column]: _before, ...others } = choice.fields
    onChange({ ...choice, fields: field === null ? others : { ...others, [column]: field } })
  }
  return (
    <div className={classes.columns}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('imports.columns.column')}</th>
            <th scope="col">{t('imports.columns.examples')}</th>
            <th scope="col">{t('imports.columns.says')}</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map(({ name, examples }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className={classes.examples}>{examples.join(' · ')}</td>
              <td>
                <Select
                  aria-label={t('imports.columns.of', { column: name })}
                  placeholder={t('imports.columns.leftOut')}
                  data={data}
                  value={Object.hasOwn(choice.fields, name) ? (choice.fields[name] ?? null) : null}
                  clearable
                  searchable
                  clearButtonProps={{ 'aria-label': t('imports.columns.leaveOut', { column: name }) }}
                  onChange={(field) => say(name, field)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface StandingProps {
  readonly table: FileTable
  readonly type: TypeMeta
  readonly types: readonly TypeMeta[]
  readonly choice: ColumnChoice
}

/** What is still to be said; else what tells rows apart, and what is made by the way. */
function Standing({ table, type, types, choice }: StandingProps) {
  const t = useT()
  const needed = stillNeeded(choice, table, type)
  const telling = tellingField(choice, table)
  const labelOf = (field: string): string => type.fields.find(({ name }) => name === field)?.label ?? field
  const words = (fields: readonly FieldMeta[]): string =>
    listed(
      fields.map(({ label }) => label),
      'conjunction',
    )
  if (needed.length > 0)
    return <Status className={classes.todo}>{t('imports.columns.needed', { fields: words(needed) })}</Status>
  if (telling === null)
    return (
      <Status className={classes.todo}>
        {t('imports.columns.untold', { fields: listed(tellers(type).map(labelOf), 'disjunction') })}
      </Status>
    )
  const made = madeTypes(type, types, choice)
  return (
    <Status className={classes.dim}>
      {t('imports.columns.told', { type: type.label, field: labelOf(telling) })}{' '}
      {made.length > 0 &&
        t('imports.columns.made', {
          types: listed(
            made.map(({ labelMany }) => labelMany),
            'conjunction',
          ),
        })}
    </Status>
  )
}

const tellers = (type: TypeMeta): readonly string[] =>
  ['email', 'source', 'title', 'name'].filter((name) => type.fields.some((field) => field.name === name))

/** Types of which records are made because a cell names one that is not there. */
const madeTypes = (
  type: TypeMeta,
  types: readonly TypeMeta[],
  { fields }: ColumnChoice,
): readonly TypeMeta[] => {
  const said = new Set(Object.values(fields))
  const targets = new Set(
    type.fields.flatMap(({ name, target }) => (said.has(name) && target ? [target] : [])),
  )
  return types.filter((each) => targets.has(each.name) && isMadeByName(each))
}
