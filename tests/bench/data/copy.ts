import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ctx, EngineType, LoggedEvent, StoredRecord } from '#engine'
import { diff } from '#engine/diff.ts'
import { chained } from '#engine/log/personal/seal-event.ts'
import type { Step } from '#engine/model/plan.ts'
import { creationOf } from '#engine/store.ts'
import type { Database } from '#platform/database/pool.ts'

const rowsAtOnce = 20_000

export interface CopyOptions {
  readonly db: Database
  /** Where the server finds what it copies; it may run as another user. */
  readonly folder: string
  /** Who makes the records; its keys must be at hand, for each event is sealed by itself. */
  readonly ctx: Ctx
  /** An id for each event. */
  readonly idAt: (atMs: number) => string
  readonly onRows?: (rows: number) => void
}

/**
 * Stores records with the event of their creation, chained as the product chains it, by COPY: past the product, but to
 * the same bytes. While the server copies one part the next is made.
 */
export const copyRecords = async (
  type: EngineType,
  records: Iterable<StoredRecord>,
  options: CopyOptions,
): Promise<void> => {
  const folder = join(options.folder, 'copy')
  await mkdir(folder, { recursive: true })
  await chmod(folder, 0o755)
  const form = creationOf(type)
  let parts = emptyParts()
  let copying: Promise<void> = Promise.resolve()
  let number = 0
  const flush = async (): Promise<void> => {
    const full = parts
    parts = emptyParts()
    await copying
    copying = copyParts(type, full, { ...options, folder: join(folder, `${type.name}-${number++}`) })
    // Whoever awaits it next hears of a failure; until then it is nobody's.
    copying.catch(() => undefined)
  }
  for (const record of records) {
    const { record: identity, own, event } = form.values(record, await creation(type, record, options))
    parts.record.push(line(identity))
    parts.own.push(line(own))
    // An event is written when it happens: the months' partitions fill as they would have.
    parts.event.push(line([...event, record.createdAt]))
    if (parts.own.length >= rowsAtOnce) await flush()
  }
  await flush()
  await copying
  await rm(folder, { recursive: true, force: true })
}

type Parts = Record<'record' | 'own' | 'event', string[]>

const emptyParts = (): Parts => ({ record: [], own: [], event: [] })

const creation = async (
  type: EngineType,
  after: StoredRecord,
  { ctx, idAt }: CopyOptions,
): Promise<LoggedEvent> => {
  const changes = diff(type, null, after)
  const draft = {
    id: idAt(Date.parse(after.createdAt)),
    type: type.name,
    recordId: after.id,
    version: 1,
    kind: 'created',
    transition: null,
    state: after.state,
    stateClass: after.stateClass,
    at: after.updatedAt,
    actor: ctx.actor.id,
    via: 'import',
    changes,
    cause: null,
    prev: '',
  } as const
  const step = { state: type.states.get(after.state), entered: null, transition: null } as Step
  const { logged } = await chained(ctx, { type, before: null, after, step, changes, draft })
  return logged as LoggedEvent
}

const copyParts = async (
  type: EngineType,
  parts: Parts,
  { db, folder, onRows }: CopyOptions,
): Promise<void> => {
  const { columns } = creationOf(type)
  await mkdir(folder, { recursive: true })
  await chmod(folder, 0o755)
  const tables = {
    record: ['record', columns.record],
    own: [type.table, columns.own],
    event: ['event', [...columns.event, 'recorded_at']],
  } as const
  await db.transaction(async (tx) => {
    // A foreign key and the check for the event, row by row, would take longer than all the rest; `keelson verify` checks.
    await tx.query({ text: 'set local session_replication_role = replica' })
    await tx.query({ text: 'set local statement_timeout = 0' })
    for (const [part, [table, names]] of Object.entries(tables)) {
      const file = join(folder, part)
      await writeFile(file, parts[part as keyof Parts].join(''), { mode: 0o644 })
      const list = names.map((name) => `"${name}"`).join(', ')
      await tx.query({ text: `copy ${table} (${list}) from '${file}'` })
    }
  })
  await rm(folder, { recursive: true, force: true })
  onRows?.(parts.own.length)
}

const line = (values: readonly unknown[]): string => `${values.map(cell).join('\t')}\n`

const special = /[\\\t\n\r]/g
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

const cell = (value: unknown): string => {
  if (value === null || value === undefined) return '\\N'
  if (Array.isArray(value)) return `{${value.join(',')}}`
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.replace(special, (found) => escapes[found] as string)
}
