import { later } from '../kit/later.tsx'
import type { FieldWidget } from '../record/fields/widget.ts'

/** Editors for structured fields by the shape that their declaration names (`f.json({ shape })`). */
export const studioShapes: Readonly<Record<string, FieldWidget>> = {
  translations: {
    manner: 'text',
    Show: later(async () => ({
      default: (await import('./translations/translations-field.tsx')).ShowTranslations,
    })),
    Edit: later(async () => ({
      default: (await import('./translations/translations-field.tsx')).EditTranslations,
    })),
  },
  grants: {
    manner: 'text',
    Show: later(async () => ({ default: (await import('./grants/grants-field.tsx')).ShowGrants })),
    Edit: later(async () => ({ default: (await import('./grants/grants-field.tsx')).EditGrants })),
  },
  'agreement-targets': {
    manner: 'text',
    Show: later(async () => ({ default: (await import('./targets/show-targets.tsx')).ShowTargets })),
    Edit: later(async () => ({ default: (await import('./targets/targets-field.tsx')).EditTargets })),
  },
  'automation-actions': {
    manner: 'text',
    Show: later(async () => ({ default: (await import('./automation/actions-field.tsx')).ShowActions })),
    Edit: later(async () => ({ default: (await import('./automation/actions-field.tsx')).EditActions })),
  },
  'record-values': {
    manner: 'text',
    Show: later(async () => ({ default: (await import('./values/record-values.tsx')).ShowValues })),
    Edit: later(async () => ({ default: (await import('./values/record-values.tsx')).EditValues })),
  },
  'calendar-hours': {
    manner: 'text',
    Show: later(async () => ({ default: (await import('./calendar/hours-field.tsx')).ShowHours })),
    Edit: later(async () => ({ default: (await import('./calendar/hours-field.tsx')).EditHours })),
  },
  'calendar-days': {
    manner: 'text',
    Show: later(async () => ({ default: (await import('./calendar/days-field.tsx')).ShowDays })),
    Edit: later(async () => ({ default: (await import('./calendar/days-field.tsx')).EditDays })),
  },
  'replay-proposal': {
    manner: 'text',
    Show: later(async () => ({ default: (await import('./proposal/proposal-field.tsx')).ShowProposal })),
    Edit: later(async () => ({ default: (await import('./proposal/proposal-field.tsx')).EditProposal })),
  },
  'decision-table': {
    manner: 'text',
    Show: later(async () => ({
      default: (await import('./decision-table/decision-table-field.tsx')).ShowDecisionTable,
    })),
    Edit: later(async () => ({
      default: (await import('./decision-table/decision-table-field.tsx')).EditDecisionTable,
    })),
  },
}
