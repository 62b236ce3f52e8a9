import { reportShapes } from '../../capabilities/reports/web/layout/layout-shape.ts'
import { claimRulesShape } from '../../practices/people/identity-provider/web/rules-shape.ts'
import type { FieldWidget } from '../record/fields/widget.ts'
import { studioShapes } from '../studio/json-shapes.ts'

/** Every shape of a structured field that some part of the product knows. */
export const jsonShapes: Readonly<Record<string, FieldWidget>> = {
  ...studioShapes,
  ...reportShapes,
  'claim-rules': claimRulesShape,
}
