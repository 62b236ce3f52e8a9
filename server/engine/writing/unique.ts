import { invalid, problem, type Problem } from '#contract/problem.ts'
import type { EngineType } from '../model/ctx.ts'

/** The problem behind a broken unique index: which field, in words. Indexes are named `<table>_<column>_key`. */
export const uniqueProblem = (type: EngineType, error: unknown): Problem => {
  const constraint = (error as { constraint?: string }).constraint ?? ''
  for (const field of type.fields.values()) {
    const [column] = field.sql.columns(field.base)
    if (column && constraint === `${type.name.replaceAll('-', '_')}_${column.name}_key`)
      return invalid([
        {
          field: field.name,
          code: 'unique',
          message: `Another ${type.label.toLowerCase()} has this ${field.label} already.`,
        },
      ])
  }
  return problem('conflict', { message: 'This exists already.', constraint })
}
