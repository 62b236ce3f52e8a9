import type { EngineType } from '#engine'

const pascal = (name: string): string =>
  name
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')

/** `JournalEntry` for journal-entry: what the schemas of a type are called. */
export const schemaName = (type: EngineType): string => pascal(type.name)

/** `JournalEntries`: what operations on several are called. */
export const schemaNameMany = (type: EngineType): string => pascal(type.plural)

/** A reference to a schema of the document. */
export const schemaRef = (name: string): { readonly $ref: string } => ({
  $ref: `#/components/schemas/${name}`,
})
