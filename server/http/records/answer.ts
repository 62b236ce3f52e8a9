import type { FastifyReply } from 'fastify'
import { isId } from '#contract/id.ts'
import type { RecordAnswer } from '#contract/api/records.ts'
import {
  abilitiesOf, allowed, noFacts, notFound, present, read, withFacts,
  type Ctx, type EngineType, type KnownLabels, type StoredRecord, type Written,
} from '#engine' // prettier-ignore
import { abilitiesIn, recordsIn } from '../languages/spoken.ts'

/** What a command answers, in a form that can be kept and given again. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

export const send = (reply: FastifyReply, { status, headers, body }: Answer): FastifyReply =>
  reply
    .code(status)
    .headers(headers)
    .send(body ?? undefined)

export const etagOf = (record: Pick<StoredRecord, 'version'>): string => `"${record.version}"`

const addressOf = (type: EngineType, record: Pick<StoredRecord, 'id'>): string =>
  `/api/v1/${type.plural}/${record.id}`

/** A record as its reader may see it; that it may be read has been asked. */
export const recordAnswer = async (
  ctx: Ctx,
  type: EngineType,
  record: StoredRecord,
  labels?: KnownLabels,
): Promise<RecordAnswer> => {
  const facts = noFacts()
  const { data, refs } = await present(ctx, type, [record], { facts, labels })
  const abilities = abilitiesIn(ctx, type, await abilitiesOf(ctx, type, record, facts))
  const [said] = recordsIn(ctx, type, data)
  return { data: said as RecordAnswer['data'], refs, abilities }
}

/**
 * The answer to a command. Whoever has changed a record so that they can't read it any more is told that it is done and
 * nothing of what is in it now.
 */
export const writtenAnswer = async (
  ctx: Ctx,
  type: EngineType,
  { after: record, labels }: Pick<Written, 'after' | 'labels'>,
  { status }: { readonly status: 200 | 201 },
): Promise<Answer> => {
  const headers = {
    etag: etagOf(record),
    ...(status === 201 && { location: addressOf(type, record) }),
  }
  const facts = noFacts()
  const isReadable = await withFacts(ctx, facts, () => allowed(ctx, type, 'read', record, facts))
  if (!isReadable) return { status: 204, headers, body: null }
  return { status, headers, body: await recordAnswer(ctx, type, record, labels) }
}

/** A record by id or number. @throws Problem `not_found` also for what can be neither */
export const find = async (ctx: Ctx, type: EngineType, key: string): Promise<StoredRecord> => {
  if (!/^[\w-]{1,64}$/.test(key)) throw notFound(type, printable(key))
  return read(ctx, type.name, key)
}

/** The id behind a key; a number is looked up among what its reader may see. */
export const idOf = async (ctx: Ctx, type: EngineType, key: string): Promise<string> =>
  isId(key) ? key.toLowerCase() : (await find(ctx, type, key)).id

const printable = (key: string): string => key.replace(/[^\x20-\x7e]/g, '?').slice(0, 64)
