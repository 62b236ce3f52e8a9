import type { FieldMeta, TypeMeta } from '#contract/api/meta.ts'
import { stateClasses } from '#contract/lifecycle.ts'
import type { T } from '../../i18n/i18n.ts'

/** A field or system value as filters, columns and sorting see it. */
export interface RecordField {
  readonly name: string
  readonly label: string
  readonly kind: FieldMeta['kind'] | 'state' | 'stateClass' | 'number'
  readonly choices?: Readonly<Record<string, string>>
  readonly target?: string
  readonly schema?: FieldMeta['schema']
  readonly filterable: boolean
  readonly sortable: boolean
}

const system = (type: TypeMeta, t: T): readonly RecordField[] => {
  const person = { kind: 'ref', target: 'person', filterable: true, sortable: true } as const
  const time = { kind: 'datetime', filterable: true, sortable: true } as const
  return [
    { name: 'number', label: t('list.system.number'), kind: 'number', filterable: true, sortable: true },
    {
      name: 'state',
      label: t('list.system.state'),
      kind: 'state',
      choices: Object.fromEntries(type.states.map((state) => [state.name, state.label])),
      filterable: true,
      sortable: true,
    },
    {
      name: 'stateClass',
      label: t('list.system.stateClass'),
      kind: 'stateClass',
      choices: Object.fromEntries(stateClasses.map((name) => [name, t(`kit.stateClass.${name}`)])),
      filterable: true,
      sortable: true,
    },
    { name: 'createdAt', label: t('list.system.createdAt'), ...time },
    { name: 'createdBy', label: t('list.system.createdBy'), ...person },
    { name: 'updatedAt', label: t('list.system.updatedAt'), ...time },
    { name: 'updatedBy', label: t('list.system.updatedBy'), ...person },
    { name: 'archivedAt', label: t('list.system.archivedAt'), ...time },
  ]
}

/** Everything of a type that can be shown in a column, in the order in which it is offered. */
export const recordFields = (type: TypeMeta, t: T): readonly RecordField[] => {
  const [number, state, ...rest] = system(type, t)
  return [...(number && state ? [number, state] : []), ...type.fields, ...rest]
}
