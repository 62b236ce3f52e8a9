import { later } from '../../../../web/kit/loadable.tsx'
import { CodeArea } from '../../../../web/record/fields/typing/typing.ts'
import type { FieldWidget } from '../../../../web/record/fields/widget.ts'

/** The tiles of a dashboard: shown as what they are, changed as text. */
export const reportShapes: Readonly<Record<string, FieldWidget>> = {
  'dashboard-layout': {
    manner: 'text',
    Show: later(async () => ({ default: (await import('./show-layout.tsx')).ShowLayout })),
    Edit: CodeArea,
  },
}
