import { z } from 'zod'
import { problem } from '#contract/problem.ts'
import {
  allowed,
  isTransaction,
  noFacts,
  list,
  withFacts,
  write,
  type Ctx,
  type EngineType,
  type StoredRecord,
} from '#engine'
import { countOwned } from '#engine/log/personal/erase.ts'
import type { Jobs } from '#platform/jobs/jobs.ts'
import type { Api, ApiParts, RouteModule } from '../../server/http/route-module.ts'
import { erasing, erasure, type Erasure } from './erasure.ts'
import { erasureQueue, type ErasureJob } from './job.ts'
import { refuseHeld } from './run.ts'

const params = z.object({ key: z.string().max(64).describe('The record’s id or number.') })
const order = z.strictObject({
  ground: z.enum(['request', 'retention', 'consent', 'unlawful']),
  reason: z.string().trim().min(1).max(500).describe('What the decision rests on; it stays in the log.'),
  confirm: z.string().max(64).describe('The person’s number, typed: an erasure can’t be undone.'),
})
const states = z.enum(['ordered', 'running', 'failed', 'done'])
const preview = z.object({
  counts: z.array(
    z.object({ type: z.string(), label: z.string(), records: z.number().int(), values: z.number().int() }),
  ),
  hold: z.string().nullable().describe('Why nobody may have the data erased.'),
  last: z
    .object({
      id: z.string(),
      number: z.string(),
      state: states,
      records: z.number(),
      total: z.number().nullable(),
    })
    .nullable()
    .describe('The last erasure of this person.'),
})

/** What would be erased of a person, and the order to do it. */
export const erasureRoutes = (jobs: Pick<Jobs, 'enqueueIn'>): RouteModule => ({
  name: 'erasure',
  typeRoutes: (app, type, parts) => {
    if (!type.capabilities.some(({ name }) => name === erasing.name)) return
    addPreview(app, type, parts)
    addOrder(app, type, parts, jobs)
  },
})

const addPreview = (app: Api, type: EngineType, { ctxOf, find }: ApiParts): void => {
  app.get(
    `/${type.plural}/:key/erasure`,
    {
      config: { policy: 'type:read' },
      schema: {
        tags: [type.labelMany],
        operationId: `previewErasureOf-${type.name}`,
        summary: 'What would be erased of a person, and how far an erasure is',
        params,
        response: { 200: preview },
      },
    },
    async (request) => {
      const ctx = ctxOf(request)
      const subject = await find(ctx, type, request.params.key)
      await demandRight(ctx, type, subject)
      const counts = await countOwned(ctx.db, ctx.types, subject.id)
      const last = await lastErasure(ctx, subject.id)
      return {
        counts: counts.map(({ type: of, records, values }) => ({
          type: of.name,
          label: of.labelMany,
          records,
          values,
        })),
        hold: (subject['legalHold'] as string | null | undefined) ?? null,
        last: last && {
          id: last.id,
          number: last.number,
          state: last.state,
          records: last.records ?? 0,
          total: last.total,
        },
      }
    },
  )
}

const addOrder = (
  app: Api,
  type: EngineType,
  { ctxOf, find, recordAnswer }: ApiParts,
  jobs: Pick<Jobs, 'enqueueIn'>,
): void => {
  app.post(
    `/${type.plural}/:key/erasure`,
    {
      config: { policy: 'type:read' },
      schema: {
        tags: [type.labelMany],
        operationId: `orderErasureOf-${type.name}`,
        summary: 'Have the personal data of somebody erased, for good',
        description:
          'Answers at once; the work is done in the background and goes on where it was after a crash.',
        params,
        body: order,
        response: { 202: { $ref: '#/components/schemas/ErasureAnswer' } },
      },
    },
    async (request, reply) => {
      const ctx = ctxOf(request)
      const subject = await find(ctx, type, request.params.key)
      await demandRight(ctx, type, subject)
      const made = await orderErasure(ctx, subject, request.body, jobs)
      return reply.code(202).send(await recordAnswer(ctx, ctx.types.get(erasure.name), made))
    },
  )
}

/** @throws Problem `forbidden` for whoever may not have this person's data erased */
const demandRight = async (ctx: Ctx, type: EngineType, subject: StoredRecord): Promise<void> => {
  const facts = noFacts()
  if (await withFacts(ctx, facts, () => allowed(ctx, type, 'erase', subject, facts))) return
  throw problem('forbidden', {
    message: `You may not have the personal data of ${subject.number} erased.`,
    remedy: 'An administrator can give you a role that may, such as that of the data protection officer.',
  })
}

const orderErasure = async (
  ctx: Ctx,
  subject: StoredRecord,
  { ground, reason, confirm }: z.infer<typeof order>,
  jobs: Pick<Jobs, 'enqueueIn'>,
): Promise<StoredRecord> => {
  if (confirm.trim().toUpperCase() !== subject.number)
    throw problem('invalid', {
      message: `What was typed is not ${subject.number}: nothing is erased.`,
      issues: [{ field: 'confirm', code: 'confirm.differs', message: `Type ${subject.number}.` }],
    })
  if (subject.id === ctx.actor.id)
    throw problem('conflict', {
      message: 'You can’t have your own data erased: somebody must be there to answer for it.',
      remedy: 'Ask another administrator.',
    })
  if (subject.archivedAt)
    throw problem('conflict', {
      message: `${subject.number} is archived.`,
      remedy: 'Restore the record first.',
    })
  refuseHeld(subject)
  if (isTransaction(ctx.db)) throw new Error('An order opens its own transaction.')
  return ctx.db.transaction(async (db) => {
    // Two orders at once: the second waits here and then sees the first.
    await db.query({ text: 'select 1 from record where id = $1::uuid for update', values: [subject.id] })
    const tx = { ...ctx, db, via: 'system' as const }
    const last = await lastErasure(tx, subject.id)
    if (last?.state === 'ordered' || last?.state === 'running')
      throw problem('conflict', `${last.number} is erasing the data of ${subject.number} already.`)
    const values = { title: `Erasure of ${subject.number}`, person: subject.id, ground, reason }
    // One that was stopped goes on; whoever ordered it first stays the one who did.
    const made =
      last?.state === 'failed'
        ? (last as unknown as StoredRecord)
        : (await write(tx, { kind: 'create', type: erasure.name, values })).after
    const job: ErasureJob = { erasureId: made.id }
    await jobs.enqueueIn(db, erasureQueue.name, job)
    return made
  })
}

const lastErasure = async (ctx: Ctx, person: string): Promise<Erasure | null> => {
  const { rows } = await list(ctx, erasure.name, {
    filter: `person = "${person}"`,
    sort: ['-createdAt'],
    limit: 1,
  })
  return (rows[0] as unknown as Erasure | undefined) ?? null
}
