import type { TypeMeta } from '#contract/api/meta.ts'
import type { Values } from '../fields/widget.ts'
import { widgetOf } from '../fields/widgets.ts'
import { Status } from '../../kit/layout/status.tsx'
import { isTold } from './is-told.ts'
import { usePreview } from './use-preview.ts'
import classes from './create-page.module.css'

/** What the record will be, as far as it follows from the entries: its priority. */
export default function PreviewLine({ type, inputs }: { type: TypeMeta; inputs: Values }) {
  const preview = usePreview(type, inputs)
  const told = type.fields.filter((field) => isTold(field) && (preview?.data[field.name] ?? null) !== null)
  return (
    <Status as="div" className={classes.preview}>
      {told.map((field) => {
        const { Show } = widgetOf(field.kind)
        return (
          <span key={field.name} className={classes.told}>
            <b>{field.label}</b>
            <span>
              <Show field={field} value={preview?.data[field.name]} refs={preview?.refs ?? {}} />
            </span>
          </span>
        )
      })}
    </Status>
  )
}
