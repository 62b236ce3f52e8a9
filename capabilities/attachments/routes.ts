import multipart from '@fastify/multipart'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { problem } from '#contract/problem.ts'
import { noteContent, read, type EngineType } from '#engine'
import type { FileStore } from '#platform/files/file-store.ts'
import { makeTally } from '#platform/files/sending.ts'
import type { Api, ApiParts, RouteModule } from '../../server/http/route-module.ts'
import { once } from '../../server/http/idempotency.ts'
import { flag } from '../../server/http/validation.ts'
import { attachment, type Attachment } from './attachments.ts'
import { attach, usualAttachmentLimits, type AttachmentLimits, type Upload } from './attach.ts'
import { dispositionOf, downloadTypeOf, isShownImage, rangeOf } from './content.ts'

const params = z.object({ key: z.string().max(64).describe('The record’s id or number.') })

/** `POST /{plural}/{id}/attachments` takes files as they come; `GET /attachments/{id}/content` gives one back. */
export const attachmentRoutes = (
  files: FileStore,
  limits: AttachmentLimits = usualAttachmentLimits,
): RouteModule => {
  const sendingOf = makeTally(limits.personBytesOfDay)
  return {
    name: 'attachments',
    routes: (app, parts) => {
      app.register(multipart, {
        limits: { fileSize: limits.fileBytes + 1, files: 20, fields: 5, fieldSize: 1000, headerPairs: 50 },
      })
      addDownload(app, parts, files)
    },
    typeRoutes: (app, type, parts) => {
      if (type.capabilities.some(({ name }) => name === 'attachments'))
        addUpload(app, type, parts, { files, limits, sendingOf })
    },
    schemas: {
      AttachmentsAnswer: {
        type: 'object',
        required: ['data'],
        properties: { data: { type: 'array', items: { $ref: '#/components/schemas/AttachmentAnswer' } } },
      },
    },
  }
}

interface Receiving {
  readonly files: FileStore
  readonly limits: AttachmentLimits
  readonly sendingOf: ReturnType<typeof makeTally>
}

const addUpload = (
  app: Api,
  type: EngineType,
  { ctxOf, find, recordAnswer }: ApiParts,
  { files, limits, sendingOf }: Receiving,
): void => {
  app.post(
    `/${type.plural}/:key/attachments`,
    {
      config: { policy: 'type:read' },
      schema: {
        tags: [type.labelMany],
        operationId: `attachTo-${type.name}`,
        summary: `Attach files to one ${type.label.toLowerCase()}`,
        description: `multipart/form-data with one or several files, each at most ${limits.fileBytes} bytes. What a file is, is judged by its content.`,
        params,
        querystring: z.strictObject({ internal: flag.describe('For those who work on the record only.') }),
        response: { 201: { $ref: '#/components/schemas/AttachmentsAnswer' } },
      },
    },
    async (request, reply) => {
      const ctx = ctxOf(request)
      const record = await find(ctx, type, request.params.key)
      if (!request.isMultipart())
        throw problem('unsupported_media', {
          message: 'Files are sent as multipart/form-data.',
          remedy: 'Send each file as a part of its own.',
        })
      const upload = {
        about: { type: type.name, id: record.id },
        internal: request.query.internal,
        files: partsOf(request),
      }
      const sending = sendingOf(ctx.actor.id)
      return attach(ctx, files, { upload, limits, sending }, async ({ received, record: write }) => {
        if (received.length === 0) throw problem('malformed', 'There was no file in the request.')
        const { method, url, headers: given } = request
        const sent = { method, url, headers: given, body: received.map(({ name, sha256 }) => [name, sha256]) }
        const { status, headers, body } = await once(ctx, sent, async (inner) => {
          const data: unknown[] = []
          for (const made of await write(inner))
            data.push(await recordAnswer(inner, inner.types.get(attachment.name), made))
          return { status: 201, headers: {}, body: { data } }
        })
        return reply
          .code(status as 201)
          .headers(headers)
          .send(body)
      })
    },
  )
}

async function* partsOf(request: FastifyRequest): Upload['files'] {
  for await (const part of request.files()) yield { name: part.filename, content: part.file }
}

const addDownload = (app: Api, { ctxOf, types }: ApiParts, files: FileStore): void => {
  app.get(
    '/attachments/:key/content',
    {
      config: { policy: 'type:read' },
      schema: {
        tags: [types.get(attachment.name).labelMany],
        operationId: 'downloadAttachment',
        summary: 'The file itself, always as a download; an image as a picture with `preview`',
        params,
        querystring: z.strictObject({
          preview: flag.describe('Show a PNG, JPEG, GIF or WebP instead of saving it.'),
        }),
        response: {
          200: {
            description: 'The file.',
            content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
          },
        },
      },
    },
    async (request, reply) => {
      const ctx = ctxOf(request)
      const record = await read(ctx, attachment.name, request.params.key)
      const file = record as unknown as Attachment
      if (file.archivedAt !== null) throw problem('not_found', 'There is no such file any more.')
      const { preview } = request.query
      if (preview && !isShownImage(file.mediaType))
        throw problem('unsupported_media', `${file.mediaType} is not shown, only saved.`)
      await noteContent(ctx, types.get(attachment.name), record, 'content')
      setHeaders(reply, file, preview)
      return sendContent(request, reply, file, files)
    },
  )
}

/** Whatever is in the file, the browser neither runs it nor lets it near the page of the product. */
const setHeaders = (reply: FastifyReply, file: Attachment, preview: boolean): void => {
  void reply.headers({
    'content-type': preview ? file.mediaType : downloadTypeOf(file.mediaType),
    'content-disposition': dispositionOf(preview ? 'inline' : 'attachment', file.name),
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'accept-ranges': 'bytes',
    // Kept by the reader alone, and asked for each time: rights change, content does not.
    'cache-control': 'private, no-cache',
    etag: `"${file.sha256}"`,
  })
}

const sendContent = async (
  request: FastifyRequest,
  reply: FastifyReply,
  file: Attachment,
  files: FileStore,
): Promise<FastifyReply> => {
  const etag = `"${file.sha256}"`
  if (request.headers['if-none-match'] === etag) return reply.code(304).send()
  const size = await files.size(file.sha256)
  if (size === null || size !== file.size)
    throw problem('unavailable', {
      message: `The content of ${file.name} is missing.`,
      remedy: 'An administrator can bring it back from a backup of the data folder.',
    })
  const condition = request.headers['if-range']
  const range = condition === undefined || condition === etag ? rangeOf(request.headers.range, size) : null
  if (range === 'unsatisfiable') return reply.code(416).header('content-range', `bytes */${size}`).send()
  if (range === null) return reply.header('content-length', size).send(await files.read(file.sha256))
  return reply
    .code(206)
    .header('content-range', `bytes ${range.start}-${range.end}/${size}`)
    .header('content-length', range.end - range.start + 1)
    .send(await files.read(file.sha256, range))
}
