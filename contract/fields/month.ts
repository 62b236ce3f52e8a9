import type { JsonSchema } from './kind.ts'

/** A month as text, `2026-11`: the pattern of a text field by which screens know to say it in words. */
export const monthPattern = '\\d{4}-(?:0[1-9]|1[0-2])'

/** Whether a field’s texts are months: by what its schema says of their form. */
export const isMonth = (field: { readonly schema?: JsonSchema }): boolean =>
  field.schema?.['pattern'] === `^(?:${monthPattern})$`
