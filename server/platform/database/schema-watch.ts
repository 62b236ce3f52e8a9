import { holdSchema, ownSchema, schemaNow } from './migrate.ts'
import type { Database, Transaction } from './pool.ts'

/** Knows whether the database still has the schema that this process was written for. */
export interface SchemaWatch {
  /** Why this process must not work, as far as it knows by now (it looks once a second); null while all is well. */
  refusal(): string | null
  /** Asks the database now. */
  matches(): Promise<boolean>
  /** Asks within a transaction, and keeps migrations waiting until that ends. */
  hold(tx: Transaction): Promise<boolean>
  /** Calls `tell` once, when another schema is seen. */
  onStranger(tell: (reason: string) => void): void
  stop(): void
}

/** Watches the schema from now on: during a rolling upgrade a newer process migrates while this one still runs. */
export async function watchSchema(database: Database, everyMs = 1000): Promise<SchemaWatch> {
  const own = await ownSchema()
  const listeners: ((reason: string) => void)[] = []
  let reason: string | null = null
  const look = async (): Promise<boolean> => {
    const now = await schemaNow(database)
    const isFirst = reason === null
    reason =
      now === own
        ? null
        : `The database is at schema ${now} and this process knows ${own}: it takes no work any more. Start the version that the database was brought to.`
    if (isFirst && reason !== null) for (const tell of listeners) tell(reason)
    return reason === null
  }
  const timer = setInterval(() => {
    // A database that does not answer is told elsewhere; what was known last stands.
    void look().catch(() => undefined)
  }, everyMs)
  timer.unref()
  return Object.freeze({
    refusal: () => reason,
    matches: look,
    hold: (tx: Transaction) => holdSchema(tx, own),
    onStranger: (tell: (reason: string) => void) => void listeners.push(tell),
    stop: () => clearInterval(timer),
  })
}
