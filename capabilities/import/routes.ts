import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import multipart from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { problem } from '#contract/problem.ts'
import { allowed, isTransaction, mayCreate, noFacts, write, type Ctx, type EngineType } from '#engine'
import type { FileStore } from '#platform/files/file-store.ts'
import type { Jobs } from '#platform/jobs/jobs.ts'
import type { Api, ApiParts, RouteModule } from '../../server/http/route-module.ts'
import { importBatch, type ImportBatch } from './import-batch.ts'
import { importQueue, withStored, type ImportTask } from './job.ts'
import { compileMapping } from './mapping/compile-mapping.ts'
import { readMapping } from './mapping/read-mapping.ts'
import { createBatch, importCtx, moveBatch, reportSoFar } from './run/batch.ts'
import type { ImportCtx } from './run/part.ts'
import { previewImport } from './run/preview.ts'
import { refusedRows } from './run/refusals.ts'

export interface ImportRouteParts {
  readonly files: FileStore
  readonly jobs: Pick<Jobs, 'enqueueIn'>
  /** Where the shipped mappings lie: `packs/imports`. */
  readonly mappingsFolder: string
  /** The largest file that is taken, in bytes as sent; 500 MB when absent. */
  readonly maxBytes?: number
}

const params = z.object({ key: z.string().max(64).describe('The import’s id or number.') })
const mappingText = z.string().max(100_000)
const tags = ['Imports'] as const
const config = { policy: 'session' } as const

/**
 * Beside the list and the records of `/imports`: upload, mapping, preview, trial, start, stop, progress, refused rows,
 * undo. Whoever may create imports may do all of it; what is imported is written with the import's own rights.
 */
export const importRoutes = (parts: ImportRouteParts): RouteModule => ({
  name: 'import',
  routes: (app, api) => {
    const fileSize = (parts.maxBytes ?? 500 * 1024 * 1024) + 1
    app.register(multipart, {
      limits: { fileSize, files: 1, fields: 5, fieldSize: 100_000, headerPairs: 50 },
    })
    addUpload(app, api, parts)
    addMapping(app, api, parts)
    addPreview(app, api, parts)
    addTasks(app, api, parts)
    addProgress(app, api)
  },
})

const typeOf = ({ types }: ApiParts): EngineType => types.get(importBatch.name)

/** A context with the import's rights in the person's name, once it is clear that they may import. */
const importerOf = (api: ApiParts, request: FastifyRequest): ImportCtx => {
  const ctx = api.ctxOf(request)
  const ability = mayCreate(ctx, typeOf(api))
  if (!ability.allowed)
    throw problem('forbidden', {
      message: ability.message ?? 'You may not import.',
      remedy: 'An administrator can give you a role that may create imports.',
    })
  if (isTransaction(ctx.db)) throw new Error('An import opens its own transactions.')
  return { ...importCtx(ctx, ctx.actor), db: ctx.db }
}

/** The batch of the address, for somebody who may work on it. */
const batchOf = async (
  api: ApiParts,
  request: FastifyRequest,
): Promise<{ ctx: ImportCtx; batch: ImportBatch }> => {
  const own = api.ctxOf(request)
  const { key } = request.params as z.infer<typeof params>
  const record = await api.find(own, typeOf(api), key)
  const ctx = importerOf(api, request)
  if (!allowed(own, typeOf(api), 'work', record, noFacts()))
    throw problem('forbidden', { message: `You may not work on ${record.number}.` })
  return { ctx, batch: record as unknown as ImportBatch }
}

const answerOf = (api: ApiParts, ctx: Ctx, batch: ImportBatch) =>
  api.recordAnswer(ctx, typeOf(api), batch as never)

const addUpload = (
  app: Api,
  api: ApiParts,
  { files, maxBytes = 500 * 1024 * 1024 }: ImportRouteParts,
): void => {
  app.post(
    '/imports/upload',
    {
      config,
      schema: {
        tags,
        operationId: 'uploadImport',
        summary: 'Upload a file to import',
        description:
          'multipart/form-data: `mapping` (YAML, may follow later) and `name`, then `file` (CSV, gzip or zip). Nothing is imported yet.',
        response: { 201: { $ref: '#/components/schemas/ImportBatchAnswer' } },
      },
    },
    async (request, reply) => {
      const ctx = importerOf(api, request)
      if (!request.isMultipart())
        throw problem('unsupported_media', 'The file is sent as multipart/form-data.')
      const fields: Record<string, string> = {}
      let stored: { sha256: string; name: string } | null = null
      for await (const part of request.parts()) {
        if (part.type === 'field') fields[part.fieldname] = String(part.value)
        else stored = { ...(await files.save(part.file, { maxBytes })), name: part.filename }
      }
      if (!stored) throw problem('malformed', 'There was no file in the request.')
      const mapping = fields['mapping'] ? checkedMapping(api, fields['mapping']) : null
      const batch = await createBatch(ctx, {
        ...mapping,
        title: fields['name'] ?? mapping?.title ?? stored.name,
        fileName: stored.name,
        stored: stored.sha256,
      })
      return reply.code(201).send(await answerOf(api, api.ctxOf(request), batch))
    },
  )
}

/** The values of a mapping that is right. @throws Problem `invalid` with line and column of each fault */
const checkedMapping = (api: ApiParts, text: string) => {
  const { mapping, sha256 } = readMapping(text)
  compileMapping(readMapping(text), api.types)
  return { title: mapping.name, mapping: text, mappingHash: sha256, targetType: mapping.type }
}

const addMapping = (app: Api, api: ApiParts, { mappingsFolder }: ImportRouteParts): void => {
  app.get(
    '/imports/mappings',
    {
      config,
      schema: { tags, operationId: 'shippedMappings', summary: 'Mappings that come with the product' },
    },
    async (request) => {
      importerOf(api, request)
      const names = (await readdir(mappingsFolder).catch(() => [])).filter((name) => name.endsWith('.yaml'))
      const data = await Promise.all(
        names.sort().map(async (file) => {
          const text = await readFile(join(mappingsFolder, file), 'utf8')
          const { name, description = null, type } = readMapping(text).mapping
          return { file, name, description, type, text }
        }),
      )
      return { data }
    },
  )
  app.put(
    '/imports/:key/mapping',
    {
      config,
      schema: {
        tags,
        operationId: 'setImportMapping',
        summary: 'Give an import its mapping',
        description: 'Refused with line and column of each fault. A new mapping makes earlier trials void.',
        params,
        body: z.strictObject({ mapping: mappingText }),
        response: { 200: { $ref: '#/components/schemas/ImportBatchAnswer' } },
      },
    },
    async (request) => {
      const { ctx, batch } = await batchOf(api, request)
      if (batch.state !== 'draft')
        throw problem('conflict', `${batch.number} has started: its mapping stands.`)
      const { title: _title, ...values } = checkedMapping(api, request.body.mapping)
      const update = { kind: 'update', type: importBatch.name, id: batch.id } as const
      const { after } = await write(ctx, { ...update, values: { ...values, trial: null } })
      return api.recordAnswer(api.ctxOf(request), typeOf(api), after)
    },
  )
}

const addPreview = (app: Api, api: ApiParts, { files }: ImportRouteParts): void => {
  app.post(
    '/imports/:key/preview',
    {
      config,
      schema: {
        tags,
        operationId: 'previewImport',
        summary: 'What would become of the first rows',
        description: 'With `mapping` as edited so far, or the one that the import has. Changes nothing.',
        params,
        body: z.strictObject({ mapping: mappingText.optional(), rows: z.int().min(1).max(500).optional() }),
      },
    },
    async (request) => {
      const { ctx, batch } = await batchOf(api, request)
      const text = request.body.mapping ?? batch.mapping
      if (!text) throw problem('conflict', `${batch.number} has no mapping yet.`)
      const { rows } = request.body
      return withStored(files, batch, (path) =>
        previewImport(ctx, { path, mapping: readMapping(text), rows }),
      )
    },
  )
}

const addTasks = (app: Api, api: ApiParts, { jobs }: ImportRouteParts): void => {
  const task = (
    name: 'trial' | 'start' | 'undo',
    summary: string,
    states: readonly ImportBatch['state'][],
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
        if (!states.includes(batch.state))
          throw problem(
            'conflict',
            `${batch.number} is ${batch.state}: that is possible when it is ${states.join(', ')}.`,
          )
        if (name !== 'undo' && !batch.mapping)
          throw problem('conflict', `${batch.number} has no mapping yet.`)
        const { id, name: person } = api.ctxOf(request).actor
        const data: ImportTask = {
          batchId: batch.id,
          task: name === 'start' ? 'run' : name,
          by: { id, name: person },
          leaveChanged: request.body?.leaveChanged === true,
        }
        const moved = await ctx.db.transaction(async (db) => {
          await jobs.enqueueIn(db, importQueue.name, data)
          return name === 'start' ? moveBatch({ ...ctx, db }, batch.id, 'enqueue') : batch
        })
        return reply.code(202).send(await answerOf(api, api.ctxOf(request), moved))
      },
    )
  }
  task('trial', 'Decide everything, write nothing', ['draft'])
  task('start', 'Import', ['draft', 'stopped', 'failed'])
  task('undo', 'Take an import back', ['done', 'stopped', 'failed'])
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
      if (batch.state !== 'queued' && batch.state !== 'running')
        throw problem('conflict', `${batch.number} does not run.`)
      const update = { kind: 'update', type: importBatch.name, id: batch.id } as const
      const moved =
        batch.state === 'queued'
          ? await moveBatch(ctx, batch.id, 'stop')
          : ((await write(ctx, { ...update, values: { stopAsked: true } })).after as unknown as ImportBatch)
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
      const { state, read: total, trial, failure, startedAt, endedAt } = batch
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
