/** By which request something sensitive leaves: what the read log says beside who, when and what. */
export interface ReadBy {
  /** Name of the operation, as the API's description has it (`operationId`). */
  readonly operation: string
  /** The request's id: the reference in its log lines and errors. */
  readonly request: string | null
  readonly sessionId: string | null
}

/** Sensitive values on their way out: of one record, or of a set (figures, filters) when `recordId` is null. */
export interface SensitiveRead {
  readonly type: string
  readonly recordId: string | null
  readonly fields: readonly string[]
  /** Of a set: how many sensitive records are in it; null where its records are not sensitive themselves. */
  readonly records: number | null
}

/** What of one request's answer is sensitive. It is gathered while the answer is made and written before it leaves. */
export interface ReadTrail {
  readonly by: ReadBy
  note(
    type: { readonly name: string },
    recordId: string | null,
    fields: Iterable<string>,
    records?: number,
  ): void
  /** What is noted now, one entry for each record. */
  noted(): readonly SensitiveRead[]
  /** The same, and it is forgotten: whoever takes it writes it to the read log. */
  take(): readonly SensitiveRead[]
}

/** A trail for one request, or one run of a command. */
export const makeReadTrail = (by: ReadBy): ReadTrail => {
  let entries = new Map<
    string,
    { type: string; recordId: string | null; fields: Set<string>; records: number | null }
  >()
  const noted = () => [...entries.values()].map((entry) => ({ ...entry, fields: [...entry.fields].sort() }))
  return {
    by,
    note: ({ name: type }, recordId, fields, records) => {
      const key = `${type}:${recordId ?? ''}`
      const entry = entries.get(key) ?? { type, recordId, fields: new Set<string>(), records: null }
      for (const field of fields) entry.fields.add(field)
      if (records !== undefined) entry.records = Math.max(entry.records ?? 0, records)
      entries.set(key, entry)
    },
    noted,
    take: () => {
      const all = noted()
      entries = new Map()
      return all
    },
  }
}

/** The trail of work whose results go to nobody: jobs, followers, the set-up. */
export const nobodyReads: ReadTrail = Object.freeze({
  by: { operation: '', request: null, sessionId: null },
  note: () => undefined,
  noted: () => [],
  take: () => [],
})
