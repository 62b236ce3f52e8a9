import type { Values } from '../widget.ts'

// Texts are passed over, so that `record.` inside quotes stays as it is.
const token = /"(?:[^"\\]|\\.)*"|\brecord\.([A-Za-z_]\w*)/g

/** The condition on a reference's candidates as a filter: `record.<field>` becomes the value as it is entered now. */
export const onlyFilter = (only: string | undefined, record: Values): string | undefined =>
  only?.replace(token, (whole, name: string | undefined) =>
    name === undefined ? whole : literal(record[name]),
  )

const literal = (value: unknown): string => {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return typeof value === 'string' && value !== '' ? JSON.stringify(value) : 'null'
}
