import { IconExternalLink, IconPencil } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Suspense, useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import type { FieldMeta } from '#contract/api/meta.ts'
import { useT } from '../../../i18n/i18n.ts'
import { inSentence } from '../../../i18n/language.ts'
import { useTypes } from '../../../api/use-meta.ts'
import { IconButton } from '../../../kit/overlay/button.tsx'
import { paths } from '../../../paths.ts'
import { widgetOf } from '../../fields/widgets.ts'
import { canEdit, useRecord } from '../open-record.ts'
import { shownValue, translatedOf } from '../../shown-value.ts'
import { editing, FieldEditor } from './editing.ts'
import { KeptText } from './kept-text.tsx'
import { useInlineEdit } from './use-inline-edit.ts'
import classes from './inline-field.module.css'

interface InlineFieldProps {
  readonly field: FieldMeta
  /** `row`: label at the left. `block`: label above. `bare`: the label is spoken only. */
  readonly layout?: 'row' | 'block' | 'bare'
  /** Shown instead of the plain value, e.g. a heading. */
  readonly children?: ReactNode
  readonly beside?: ReactNode
}

/** A field of the record: shown, and edited where it stands. */
export function InlineField({ field, layout = 'row', children, beside }: InlineFieldProps) {
  const labelId = useId()
  const open = useRecord()
  const { manner } = widgetOf(field.kind)
  const isEditable = canEdit(open, field.name)
  const edit = useInlineEdit(field)
  // A long text that is not there yet is offered by one word, without a label above nothing.
  const isInvited = manner === 'text' && isEditable && !edit.base && (edit.shown ?? null) === null
  return (
    <div
      className={classes[layout]}
      data-field={field.name}
      data-layout={layout}
      data-pending={edit.isPending || undefined}
    >
      <div className={layout === 'bare' || isInvited ? 'visually-hidden' : classes.label} id={labelId}>
        <span title={field.help}>{field.label}</span>
      </div>
      <div className={classes.value}>
        {manner === 'direct' && isEditable ? (
          <DirectField field={field} value={edit.shown} onSave={edit.save} />
        ) : edit.base ? (
          <Suspense>
            <FieldEditor
              field={field}
              base={edit.base}
              issue={edit.issue}
              onSave={edit.save}
              onClose={edit.close}
            />
          </Suspense>
        ) : (
          <ShownField
            field={field}
            value={edit.isPending ? edit.shown : shownValue(open.record, field.name)}
            isEditable={isEditable}
            onEdit={edit.begin}
            wantsFocus={edit.wantsFocus}
          >
            {children}
          </ShownField>
        )}
        {!edit.base && field.translatable && <Original field={field} />}
        {!edit.base && edit.hasDraft && isEditable && (
          <KeptText onContinue={edit.begin} onDrop={edit.dropDraft} />
        )}
        {beside}
      </div>
    </div>
  )
}

/** What the field says where it was written, while the reader is shown their own language. */
function Original({ field }: { field: FieldMeta }) {
  const t = useT()
  const { record, refs } = useRecord()
  const { Show } = widgetOf(field.kind)
  if (translatedOf(record)?.[field.name] === undefined) return null
  return (
    <details className={classes.original}>
      <summary>{t('record.field.original')}</summary>
      <Show field={field} value={record[field.name]} refs={refs} />
    </details>
  )
}

function DirectField({
  field,
  value,
  onSave,
}: {
  field: FieldMeta
  value: unknown
  onSave: (value: unknown) => void
}) {
  const id = useId()
  const { record, refs } = useRecord()
  const { Edit, Show } = widgetOf(field.kind)
  return (
    <div className={classes.direct}>
      <Suspense fallback={<Show field={field} value={value} refs={refs} />}>
        <Edit
          field={field}
          id={id}
          label={field.label}
          input={value}
          onInput={onSave}
          record={record}
          refs={refs}
        />
      </Suspense>
    </div>
  )
}

interface ShownFieldProps {
  readonly field: FieldMeta
  readonly value: unknown
  readonly isEditable: boolean
  readonly onEdit: () => void
  readonly wantsFocus: boolean
  readonly children?: ReactNode
}

function ShownField({ field, value, isEditable, onEdit, wantsFocus, children }: ShownFieldProps) {
  const t = useT()
  const { refs } = useRecord()
  const { Show, manner } = widgetOf(field.kind)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (wantsFocus) button.current?.focus({ preventScroll: true })
  }, [wantsFocus])
  const isEmpty = value === null || value === undefined
  const shown = isEmpty ? (
    <span className={classes.empty}>—</span>
  ) : (
    (children ?? <Show field={field} value={value} refs={refs} linked={!isEditable} />)
  )
  const prepare = () => void editing(field.kind)?.catch(() => undefined)
  const label = t('record.field.edit', { label: field.label })
  if (!isEditable) return <div className={classes.fixed}>{shown}</div>
  if (manner === 'text' && isEmpty) {
    return (
      <button ref={button} type="button" className={classes.add} onClick={onEdit} data-edit>
        {t('record.field.add', { label: inSentence(field.label) })}
      </button>
    )
  }
  if (manner === 'text' && !isEmpty) {
    return (
      <div className={classes.text}>
        {shown}
        <span className={classes.pencil} data-edit>
          <IconButton label={label} onClick={onEdit} ref={button}>
            <IconPencil size={16} aria-hidden />
          </IconButton>
        </span>
      </div>
    )
  }
  // Within a button a heading would be none to those who do not see it: the button lies under it.
  return (
    <div className={classes.line}>
      {children && shown}
      <button
        ref={button}
        type="button"
        className={classes.press}
        onClick={onEdit}
        onPointerEnter={prepare}
        onFocus={prepare}
        data-edit
      >
        <span className="visually-hidden">{label}: </span>
        {!children && shown}
      </button>
      {field.kind === 'ref' && !isEmpty && <OpenRef field={field} value={value} />}
    </div>
  )
}

/** The way to the referenced record, beside the value that a click edits. */
function OpenRef({ field, value }: { field: FieldMeta; value: unknown }) {
  const t = useT()
  const { refs } = useRecord()
  const id = typeof value === 'string' ? value : (value as { id?: string }).id
  const label = id === undefined ? undefined : refs[id]
  const type = useTypes().find((each) => each.name === (label?.type ?? field.target))
  if (!label || !type) return null
  return (
    <Link
      to={paths.record(type.plural, label.number)}
      className={classes.open}
      aria-label={t('record.field.opens', { title: label.title })}
    >
      <IconExternalLink size={14} aria-hidden />
    </Link>
  )
}
