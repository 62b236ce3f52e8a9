import { later } from '../kit/loadable.tsx'
import type { FieldWidget } from '../record/fields/widget.ts'

type Parts = Required<Pick<FieldWidget, 'Show' | 'Edit'>>

/** Both come in one piece, when a page first shows either. */
const widgetOf = (load: () => Promise<Parts>): FieldWidget => ({
  manner: 'text',
  Show: later(async () => ({ default: (await load()).Show })),
  Edit: later(async () => ({ default: (await load()).Edit })),
})

/** Editors for structured fields by the shape that their declaration names (`f.json({ shape })`). */
export const studioShapes: Readonly<Record<string, FieldWidget>> = {
  translations: widgetOf(async () => {
    const { ShowTranslations: Show, EditTranslations: Edit } =
      await import('./translations/translations-field.tsx')
    return { Show, Edit }
  }),
  grants: widgetOf(async () => {
    const { ShowGrants: Show, EditGrants: Edit } = await import('./grants/grants-field.tsx')
    return { Show, Edit }
  }),
  'agreement-targets': {
    manner: 'text',
    Show: later(async () => ({ default: (await import('./targets/show-targets.tsx')).ShowTargets })),
    Edit: later(async () => ({ default: (await import('./targets/targets-field.tsx')).EditTargets })),
  },
  'automation-actions': widgetOf(async () => {
    const { ShowActions: Show, EditActions: Edit } = await import('./automation/actions-field.tsx')
    return { Show, Edit }
  }),
  'record-values': widgetOf(async () => {
    const { ShowValues: Show, EditValues: Edit } = await import('./values/record-values.tsx')
    return { Show, Edit }
  }),
  'calendar-hours': widgetOf(async () => {
    const { ShowHours: Show, EditHours: Edit } = await import('./calendar/hours-field.tsx')
    return { Show, Edit }
  }),
  'calendar-days': widgetOf(async () => {
    const { ShowDays: Show, EditDays: Edit } = await import('./calendar/days-field.tsx')
    return { Show, Edit }
  }),
  'replay-proposal': widgetOf(async () => {
    const { ShowProposal: Show, EditProposal: Edit } = await import('./proposal/proposal-field.tsx')
    return { Show, Edit }
  }),
  'decision-table': widgetOf(async () => {
    const { ShowDecisionTable: Show, EditDecisionTable: Edit } =
      await import('./decision-table/decision-table-field.tsx')
    return { Show, Edit }
  }),
}
