/** What a reader is shown of a field: in their language where the record says it there, else the original. */
export const shownValue = (record: Readonly<Record<string, unknown>>, name: string): unknown =>
  translatedOf(record)?.[name] ?? record[name]

/** What a record says in the reader's language beside its original, by field. */
export const translatedOf = (
  record: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> | undefined =>
  record['translated'] as Readonly<Record<string, string>> | undefined
