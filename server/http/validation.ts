import type { FastifySchemaCompiler } from 'fastify'
import { z } from 'zod'
import { problem } from '#contract/problem.ts'

const isZod = (schema: unknown): schema is z.ZodType => schema instanceof z.ZodType

/**
 * Checks what a route describes with zod. What it describes with plain JSON Schema is for its readers only: values of
 * records are judged by the engine, which knows the fields, the state and the person, and says more.
 */
export const checkWithZod: FastifySchemaCompiler<unknown> = ({ schema, httpPart }) => {
  if (!isZod(schema)) return (input) => ({ value: input as unknown })
  return (input: unknown) => {
    const parsed = schema.safeParse(input ?? {})
    if (parsed.success) return { value: parsed.data }
    const where = httpPart === 'body' ? 'body' : httpPart === 'params' ? 'address' : 'query'
    const issues = parsed.error.issues.slice(0, 50).map((issue) => ({
      field: issue.path.join('.') || where,
      code: `${where}.${issue.code}`,
      message: `${issue.path.join('.') || where}: ${issue.message}`,
    }))
    return {
      error: problem('malformed', { message: issues.map(({ message }) => message).join(' '), issues }),
    }
  }
}

/** `true`, `1` or nothing but the name; `false`, `0`. */
export const flag = z
  .enum(['true', 'false', '1', '0', ''])
  .optional()
  .transform((text) => text === 'true' || text === '1' || text === '')
  .meta({ means: { type: 'boolean' } })

/** A whole number within limits, from the text of a query. */
export const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().min(least, `must be at least ${least}`).max(most, `must be at most ${most}`))
    .meta({ means: { type: 'integer', minimum: least, maximum: most } })

/** Names with commas between them. */
export const names = (mostLength: number) =>
  z
    .string()
    .max(mostLength)
    .transform((text) =>
      text
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    )
