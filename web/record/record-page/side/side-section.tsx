import { useState } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import { useSession } from '../../../api/use-meta.ts'
import { useT } from '../../../i18n/i18n.ts'
import { InlineField } from '../field/inline-field.tsx'
import { canEdit, useRecord, visibleField } from '../open-record.ts'
import type { OpenRecord } from '../open-record.ts'
import { Fold } from './fold.tsx'
import classes from './side.module.css'

type FormSection = TypeMeta['views']['form'][number]

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0)

/** Fields worth a line: those with a value and those that may get one; the empty ones step back. */
const linesOf = (open: OpenRecord, section: FormSection) => {
  const fields = section.fields.flatMap((name) => visibleField(open, name) ?? [])
  const told = fields.filter((field) => !isEmpty(open.record[field.name]))
  const open_ = fields.filter((field) => isEmpty(open.record[field.name]) && canEdit(open, field.name))
  return { told, unset: open_, all: fields }
}

const fewUnset = 3

/** A group of fields in the column at the right. */
export function SideSection({ section }: { section: FormSection }) {
  const t = useT()
  const open = useRecord()
  const [isWhole, setWhole] = useState(false)
  const { told, unset, all } = linesOf(open, section)
  const hasMany = unset.length > fewUnset && told.length > 0
  const hidden = hasMany && !isWhole ? unset.filter((field) => !isWanted(field.name)) : []
  const shown = all.filter(
    (field) => told.includes(field) || (unset.includes(field) && !hidden.includes(field)),
  )
  if (shown.length === 0) return null
  return (
    <Fold name={`${open.type.name}.${section.title}`} title={section.title}>
      {shown.map((field) => (
        <InlineField
          key={field.name}
          field={field}
          beside={field.name === 'assignee' ? <AssignToMe /> : undefined}
        />
      ))}
      {hasMany && (
        <button type="button" className={classes.more} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('record.field.lessEmpty') : t('record.field.empty', { count: hidden.length })}
        </button>
      )}
    </Fold>
  )
}

// Who does it is asked for even where nobody does it yet.
const isWanted = (name: string): boolean => name === 'assignee' || name === 'team'

function AssignToMe() {
  const t = useT()
  const open = useRecord()
  const { person } = useSession()
  if (!canEdit(open, 'assignee') || open.record['assignee'] === person.id) return null
  return (
    <button
      type="button"
      className={classes.assign}
      aria-keyshortcuts="a"
      onClick={() => void open.save({ assignee: person.id }, open.record)}
    >
      {t('record.action.assignMe')}
    </button>
  )
}
