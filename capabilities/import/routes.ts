import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import multipart from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { problem } from '#contract/problem.ts'
import { write, type Ctx } from '#engine'
import { holdContent, removeUnnamed } from '#engine/writing/contents.ts'
import { inTransaction } from '#engine/model/ctx.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { makeTally, type Sending } from '#platform/files/sending.ts'
import type { Jobs } from '#platform/jobs/jobs.ts'
import { once } from '../../server/http/idempotency.ts'
import type { Api, ApiParts, RouteModule } from '../../server/http/route-module.ts'
import { importBatch } from './import-batch.ts'
import { withStored } from './job.ts'
import { compileMapping } from './mapping/compile-mapping.ts'
import { readMapping } from './mapping/read-mapping.ts'
import { answerOf, batchOf, config, importerOf, params, tags, typeOf } from './route-frame.ts'
import { takeOfDay, usualBytesOfDay } from './quota.ts'
import { createBatch } from './run/batch.ts'
import { previewImport } from './run/preview.ts'
import { lookAtTable } from './source/look.ts'
import { addTasks } from './task-routes.ts'

export interface ImportRouteParts {
  readonly files: FileStore
  readonly jobs: Pick<Jobs, 'enqueueIn'>
  /** Where the shipped mappings lie: `packs/imports`. */
  readonly mappingsFolder: string
  /** The largest file that is taken, in bytes as sent; 500 MB when absent. */
  readonly maxBytes?: number
  /** Bytes of files that one person sends within a day; 5 GB when absent. */
  readonly bytesOfDay?: number
}

const mappingText = z.string().max(100_000)

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
    addTasks(app, api, parts.jobs)
  },
})

const addUpload = (
  app: Api,
  api: ApiParts,
  { files, maxBytes = 500 * 1024 * 1024, bytesOfDay = usualBytesOfDay }: ImportRouteParts,
): void => {
  const sendingOf = makeTally(bytesOfDay)
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
      const own = api.ctxOf(request)
      const ctx = importerOf(api, request)
      if (!request.isMultipart())
        throw problem('unsupported_media', 'The file is sent as multipart/form-data.')
      const given = { request, files, maxBytes, bytesOfDay, sending: sendingOf(ctx.actor.id) }
      const { status, headers, body } = await received(ctx, given, async (sent) => {
        const { fields, fileName, sha256, bytes } = sent
        const mapping = fields['mapping'] ? checkedMapping(api, fields['mapping']) : null
        const title = fields['name'] ?? mapping?.title ?? fileName
        const { method, url, headers: told } = request
        const asked = { method, url, headers: told, body: { fields, fileName, sha256 } }
        return once(ctx, asked, async (inner) => {
          const batch = await inTransaction(inner, async (held) => {
            await takeOfDay(held, files, { bytes, quota: bytesOfDay })
            await holdContent(held, files, sha256)
            return createBatch(held, { ...mapping, title, fileName, stored: sha256 })
          })
          return {
            status: 201,
            headers: {},
            body: await answerOf(api, { ...inner, actor: own.actor, via: own.via }, batch),
          }
        })
      })
      return reply
        .code(status as 201)
        .headers(headers)
        .send(body)
    },
  )
}

interface Receiving {
  readonly request: FastifyRequest
  readonly files: FileStore
  readonly maxBytes: number
  readonly bytesOfDay: number
  readonly sending: Sending
}

interface Sent {
  readonly fields: Readonly<Record<string, string>>
  readonly fileName: string
  readonly sha256: string
  readonly bytes: number
}

/** Stores the file of a request and lets `finish` name it; one that is refused after all is removed again. */
const received = async <T>(
  ctx: Ctx,
  { request, files, maxBytes, bytesOfDay, sending }: Receiving,
  finish: (sent: Sent) => Promise<T>,
): Promise<T> => {
  const fields: Record<string, string> = {}
  let stored: Omit<Sent, 'fields'> | null = null
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') fields[part.fieldname] = String(part.value)
      else {
        const content = sending.watched(part.file, bytesOfDay)
        stored = { ...(await files.save(content, { maxBytes })), fileName: part.filename }
      }
    }
    if (!stored) throw problem('malformed', 'There was no file in the request.')
    return await finish({ ...stored, fields })
  } catch (error) {
    // What can't be removed now, because the database is away for example, is swept a day later.
    if (stored) await removeUnnamed(ctx, files, stored.sha256).catch(() => undefined)
    throw error
  } finally {
    sending.end()
  }
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
  app.get(
    '/imports/:key/columns',
    {
      config,
      schema: {
        tags,
        operationId: 'importColumns',
        summary: 'The columns of the file, with what stands in its first rows',
        description: 'Read without a mapping: for whoever has yet to say what the columns mean.',
        params,
      },
    },
    async (request) => {
      const { batch } = await batchOf(api, request)
      return withStored(files, batch, lookAtTable)
    },
  )
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
