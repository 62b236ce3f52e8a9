import type { TypeMeta } from '#contract/api/meta.ts'
import { useT } from '../../../i18n/i18n.ts'
import { InlineField } from '../field/inline-field.tsx'
import { canEdit, useRecord, visibleField } from '../open-record.ts'
import { Fold } from './fold.tsx'
import { useAssign } from './use-assign.ts'
import classes from './side.module.css'

type FormSection = TypeMeta['views']['form'][number]

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0)

/** A group of fields in the column at the right; what is empty and can't be filled is left out. */
export function SideSection({ section }: { section: FormSection }) {
  const open = useRecord()
  const fields = section.fields
    .flatMap((name) => visibleField(open, name) ?? [])
    .filter((field) => !isEmpty(open.record[field.name]) || canEdit(open, field.name))
  if (fields.length === 0) return null
  return (
    <Fold name={`${open.type.name}.${section.title}`} title={section.title}>
      {fields.map((field) => (
        <InlineField
          key={field.name}
          field={field}
          beside={field.name === 'assignee' ? <AssignToMe /> : undefined}
        />
      ))}
    </Fold>
  )
}

function AssignToMe() {
  const t = useT()
  const assign = useAssign()
  if (!assign) return null
  return (
    <button type="button" className={classes.assign} aria-keyshortcuts="a" onClick={assign}>
      {t('record.action.assignMe')}
    </button>
  )
}
