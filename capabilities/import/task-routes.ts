import { Readable } from 'node:stream'
import { z } from 'zod'
import { problem } from '#contract/problem.ts'
import { asksAgain, demandProof, type EngineField, type TypeRegistry } from '#engine'
import type { Jobs } from '#platform/jobs/jobs.ts'
import type { Api, ApiParts } from '../../server/http/route-module.ts'
import type { ImportBatch } from './import-batch.ts'
import { importQueue, type ImportTask } from './job.ts'
import { readMapping } from './mapping/read-mapping.ts'
import { answerOf, batchOf, config, params, tags } from './route-frame.ts'
import { askForStop, changeBatch, isAbandoned, moveBatch, reportSoFar, trialOf } from './run/batch.ts'
import { refusedRows } from './run/refusals.ts'

/** Trial, start, stop and undo, and how far it is. */
export const addTasks = (app: Api, api: ApiParts, jobs: Pick<Jobs, 'enqueueIn'>): void => {
  addTask(app, api, jobs, { name: 'trial', summary: 'Decide everything, write nothing', states: ['draft'] })
  addTask(app, api, jobs, { name: 'start', summary: 'Import', states: ['draft', 'stopped', 'failed'] })
  addTask(app, api, jobs, {
    name: 'undo',
    summary: 'Take an import back',
    states: ['done', 'stopped', 'failed'],
  })
  addStop(app, api)
  addProgress(app, api)
}

interface Task {
  readonly name: 'trial' | 'start' | 'undo'
  readonly summary: string
  readonly states: readonly ImportBatch['state'][]
}

const addTask = (
  app: Api,
  api: ApiParts,
  jobs: Pick<Jobs, 'enqueueIn'>,
  { name, summary, states }: Task,
): void => {
  app.post(
    `/imports/:key/${name}`,
    {
      config,
      schema: {
        tags,
        operationId: `${name}Import`,
        summary,
        description: 'Answers at once; the work is done in the background.',
        params,
        body: z.strictObject({ leaveChanged: z.boolean().optional() }).nullish(),
        response: { 202: { $ref: '#/components/schemas/ImportBatchAnswer' } },
      },
    },
    async (request, reply) => {
      const { ctx, batch } = await batchOf(api, request)
      const isRevived = name === 'start' && (await isAbandoned(ctx, batch))
      if (!states.includes(batch.state) && !isRevived)
        throw problem(
          'conflict',
          `${batch.number} is ${batch.state}: that is possible when it is ${states.join(', ')}.`,
        )
      if (name !== 'undo' && !batch.mapping) throw problem('conflict', `${batch.number} has no mapping yet.`)
      const own = api.ctxOf(request)
      // Only then is the mapping read: an import whose mapping an older version took can be undone all the same.
      if (name !== 'trial' && own.isProven === false) demandProof(own, askingFields(batch.mapping, own.types))
      const { id, name: person } = own.actor
      const data: ImportTask = {
        batchId: batch.id,
        task: name === 'start' ? 'run' : name,
        by: { id, name: person },
        leaveChanged: request.body?.leaveChanged === true,
      }
      const moved = await ctx.db.transaction(async (db) => {
        await jobs.enqueueIn(db, importQueue.name, data)
        if (name !== 'start') return batch
        const tx = { ...ctx, db }
        return isRevived
          ? changeBatch(tx, batch.id, { stopAsked: false })
          : moveBatch(tx, batch.id, 'enqueue')
      })
      return reply.code(202).send(await answerOf(api, own, moved))
    },
  )
}

/**
 * What a form would ask about who sits there: an import gives it to many at once, and its undoing takes it back. An address by
 * which people are only found is nobody's new one.
 */
const askingFields = (text: string | null, types: TypeRegistry): readonly EngineField[] => {
  if (text === null) return []
  const { mapping } = readMapping(text)
  const asking = (type: string, names: readonly string[], isNew: boolean) =>
    names.flatMap((name) => {
      const field = types.has(type) ? types.get(type).fields.get(name) : undefined
      return field && asksAgain(field, { isNew }) ? [field] : []
    })
  const made = [...Object.values(mapping.make ?? {}), ...Object.values(mapping.once ?? {})]
  return [
    ...asking(
      mapping.type,
      Object.keys(mapping.fields).filter((name) => name !== mapping.record.field),
      false,
    ),
    ...made.flatMap(({ type, values }) => asking(type, Object.keys(values), true)),
  ]
}

const addStop = (app: Api, api: ApiParts): void => {
  app.post(
    '/imports/:key/stop',
    {
      config,
      schema: {
        tags,
        operationId: 'stopImport',
        summary: 'Stop an import at the end of its part; it can go on later',
        params,
        response: { 202: { $ref: '#/components/schemas/ImportBatchAnswer' } },
      },
    },
    async (request, reply) => {
      const { ctx, batch } = await batchOf(api, request)
      const moved = await askForStop(ctx, batch.id)
      return reply.code(202).send(await answerOf(api, api.ctxOf(request), moved))
    },
  )
}

const addProgress = (app: Api, api: ApiParts): void => {
  app.get(
    '/imports/:key/progress',
    { config, schema: { tags, operationId: 'importProgress', summary: 'How far an import is', params } },
    async (request) => {
      const { ctx, batch } = await batchOf(api, request)
      const { report } = await reportSoFar(ctx, batch.id)
      const { state, read: total, failure, startedAt, endedAt } = batch
      const trial = await trialOf(ctx, batch)
      return { state, done: report.read, total, report, trial, failure, startedAt, endedAt }
    },
  )
  app.get(
    '/imports/:key/refused',
    {
      config,
      schema: {
        tags,
        operationId: 'refusedRows',
        summary: 'Refused rows with line and reason, as CSV',
        params,
      },
    },
    async (request, reply) => {
      const { ctx, batch } = await batchOf(api, request)
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${batch.number}-refused.csv"`)
        .send(Readable.from(refusedRows(ctx, batch.id), { objectMode: false }))
    },
  )
}
