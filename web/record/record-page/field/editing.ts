import type { KindName } from '#contract/fields/kind.ts'
import { loadable } from '../../../kit/loadable.tsx'
import { widgetOf } from '../../fields/widgets.ts'
import type { FieldEditorProps } from './field-editor.tsx'

/** The editor of one field, which no first load needs. */
export const FieldEditor = loadable<FieldEditorProps>(
  async () => (await import('./field-editor.tsx')).FieldEditor,
)

/** Loads what editing a field of this kind needs; null once it is there. */
export const editing = (kind: KindName): Promise<unknown> | null => {
  const waits = [FieldEditor.loading(), widgetOf(kind).loading?.() ?? null].filter((wait) => wait !== null)
  return waits.length === 0 ? null : Promise.all(waits)
}
