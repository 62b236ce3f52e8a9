import { later } from '../../../../web/kit/loadable.tsx'
import type { FieldWidget } from '../../../../web/record/fields/widget.ts'

/** What a provider's groups become, as rows. */
export const claimRulesShape: FieldWidget = {
  manner: 'text',
  Show: later(async () => ({ default: (await import('./rules-field.tsx')).ShowRules })),
  Edit: later(async () => ({ default: (await import('./rules-field.tsx')).EditRules })),
}
