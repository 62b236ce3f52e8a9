import { loadable } from '../../../kit/loadable.tsx'
import type { EditProps } from '../widget.ts'
import type { LineInputProps } from './line-input.tsx'

// Inputs come while the page is being read: only who changes something needs them.
const parts = () => import('./parts.ts')

export const LineInput = loadable<LineInputProps>(async () => (await parts()).LineInput)
// Few types have one, and it brings a list: it comes when it is shown.
export const OfferedLine = loadable<{ edit: EditProps }>(
  async () => (await import('./offered-line.tsx')).OfferedLine,
)
export const MoneyInput = loadable<EditProps>(async () => (await parts()).MoneyInput)
export const CodeArea = loadable<EditProps>(async () => (await parts()).CodeArea)

/** Loads all that typing needs; null once it is there. */
export const typing = (): Promise<unknown> | null => {
  const waits = [LineInput, MoneyInput, CodeArea].flatMap((part) => part.loading() ?? [])
  return waits.length === 0 ? null : Promise.all(waits)
}
