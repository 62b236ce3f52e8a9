import { later } from '../kit/later.tsx'
import type { FieldWidget } from '../record/fields/widget.ts'

/** Editors for structured fields by the shape that their declaration names (`f.json({ shape })`). */
export const studioShapes: Readonly<Record<string, FieldWidget>> = {
  grants: {
    manner: 'text',
    Show: later(async () => ({ default: (await import('./grants/grants-field.tsx')).ShowGrants })),
    Edit: later(async () => ({ default: (await import('./grants/grants-field.tsx')).EditGrants })),
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
