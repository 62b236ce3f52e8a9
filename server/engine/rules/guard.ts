import type { EngineType } from '../model/ctx.ts'
import type { EngineField } from '../model/parts.ts'

/** The field that says of a record whether it is sensitive, where nothing but one yes or no decides it. */
export const guardOf = (type: EngineType): EngineField | null => {
  const rule = type.access.sensitive?.expression
  if (rule?.type !== 'name' || rule.path.length !== 1) return null
  const field = type.fields.get(rule.path[0] ?? '')
  return field?.options.kind === 'boolean' ? field : null
}
