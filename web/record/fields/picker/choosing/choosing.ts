import { loadable } from '../../../../kit/loadable.tsx'
import type { EditProps } from '../../widget.ts'

// Lists of choices are a seventh of what a record's page would need: they come while the page is being read.
const parts = () => import('./parts.ts')

export const ChoiceEdit = loadable<EditProps>(async () => (await parts()).ChoiceEdit)
export const RefEdit = loadable<EditProps>(async () => (await parts()).RefEdit)
export const RefsEdit = loadable<EditProps>(async () => (await parts()).RefsEdit)

/** Loads all that choosing needs; null once it is there. */
export const choosing = (): Promise<unknown> | null => {
  const waits = [ChoiceEdit, RefEdit, RefsEdit].flatMap((part) => part.loading() ?? [])
  return waits.length === 0 ? null : Promise.all(waits)
}
