import { useT } from '../../i18n/i18n.ts'
import { titleFieldOf } from '../fields/picker/ref-labels.ts'
import { InlineField } from './field/inline-field.tsx'
import { canEdit, useRecord, visibleField } from './open-record.ts'
import { usePartsOf } from './record-part.ts'
import { SideSection } from './side/side-section.tsx'
import classes from './record-page.module.css'

/** Who, what and where, in groups that fold; then what the capabilities add. `isWithin`: in the column of the story. */
export function Side({ isWithin = false }: { isWithin?: boolean }) {
  const t = useT()
  const { type } = useRecord()
  const parts = usePartsOf(type.capabilities)
  const sections = type.views.form.filter((section) => section.place === 'side')
  return (
    <aside className={classes.side} data-within={isWithin || undefined} aria-label={t('record.page.details')}>
      {sections.map((section) => (
        <SideSection key={section.title} section={section} />
      ))}
      {/* A capability may have several, always in this order. */}
      {parts.map((part, place) => part.Side && <part.Side key={`${part.capability} ${place}`} />)}
    </aside>
  )
}

/** What the record is about. The title stands in the header already; what is empty and can't be filled is left out. */
export function MainSections() {
  const open = useRecord()
  const { type, record } = open
  const sections = type.views.form
    .filter((section) => section.place === 'main')
    .map((section) => ({
      title: section.title,
      fields: section.fields
        .flatMap((name) => visibleField(open, name) ?? [])
        .filter((field) => field.name !== titleFieldOf(type))
        .filter((field) => (record[field.name] ?? null) !== null || canEdit(open, field.name)),
    }))
    .filter((section) => section.fields.length > 0)
  return sections.map((section) => (
    <section key={section.title} className={classes.section} aria-label={section.title}>
      {section.fields.map((field) => (
        <InlineField
          key={field.name}
          field={field}
          layout={field.kind === 'markdown' || field.kind === 'json' ? 'block' : 'row'}
        />
      ))}
    </section>
  ))
}
