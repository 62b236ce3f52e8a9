import { z } from 'zod'
import { isId } from '#contract/id.ts'
import { problem } from '#contract/problem.ts'
import { read } from '#engine'
import type { Database } from '#platform/database/pool.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { callerOf } from '../http/guards/policy.ts'
import type { Api, ApiParts, RouteModule } from '../http/route-module.ts'
import { brandFor, brandOf, passedOver, type ShownBrand } from './brand.ts'

const usualName = 'Keelson'

const answer = z.object({
  name: z.string(),
  accent: z.string().nullable().describe('#rrggbb; null for the product’s own.'),
  logo: z.string().nullable().describe('Address of a picture; null for the product’s own.'),
})

const oneAnswer = answer.extend({
  passedOver: z
    .object({ name: z.string(), why: z.enum(['kind', 'size']) })
    .nullable()
    .describe(
      'The file attached last, where it is not the logo: its kind is not shown as one, or it is too large.',
    ),
})

export interface BrandParts {
  readonly db: Database
  readonly files: FileStore
}

/** The content is in the address, so that a new logo is never taken for the one before. */
const logoOf = ({ id, logo }: ShownBrand): string | null =>
  logo && `/api/v1/brand/logo/${id}?v=${logo.sha256.slice(0, 12)}`

const answerOf = (found: ShownBrand | null): z.infer<typeof answer> => ({
  name: found?.name ?? usualName,
  accent: found?.accent ?? null,
  logo: found && logoOf(found),
})

const tags = ['Brand']

/** How the product presents itself: to everybody, to whoever is signed in, and to a device that installs it. */
export const brandRoutes = (parts: BrandParts): RouteModule => ({
  name: 'brand',
  routes: (app, api) => {
    addBrands(app, api, parts)
    addLogo(app, parts)
    addManifest(app, parts)
  },
})

const addBrands = (app: Api, { ctxOf }: Pick<ApiParts, 'ctxOf'>, { db }: BrandParts): void => {
  app.get(
    '/brand',
    {
      config: { policy: 'public' },
      schema: {
        tags,
        operationId: 'readHouseBrand',
        summary: 'How the product presents itself before the sign-in',
        response: { 200: answer },
      },
    },
    async () => answerOf(await brandFor(db, null)),
  )
  app.get(
    '/brand/own',
    {
      config: { policy: 'session', beforeSecondFactor: true },
      schema: {
        tags,
        operationId: 'readOwnBrand',
        summary: 'How the product presents itself to whoever asks, by their organisation',
        response: { 200: answer },
      },
    },
    async (request) => answerOf(await brandFor(db, callerOf(request).person.organisation)),
  )
  app.get(
    '/brand/of/:id',
    {
      config: { policy: 'session' },
      schema: {
        tags,
        operationId: 'readShownBrand',
        summary: 'How one brand presents itself, to whoever may read it',
        params: z.object({ id: z.string().max(64) }),
        response: { 200: oneAnswer },
      },
    },
    async (request) => {
      const { id } = await read(ctxOf(request), 'brand', request.params.id)
      const found = await brandOf(db, id)
      if (!found) throw problem('not_found', 'There is no such brand.')
      return { ...answerOf(found), passedOver: await passedOver(db, id) }
    },
  )
}

const addLogo = (app: Api, { db, files }: BrandParts): void => {
  app.get(
    '/brand/logo/:id',
    {
      config: { policy: 'public' },
      schema: {
        tags,
        operationId: 'readLogo',
        summary: 'The logo of a brand, as a picture',
        description: 'Only a PNG, JPEG, GIF or WebP by its content, and nothing that a browser would run.',
        params: z.object({ id: z.string().max(64) }),
        querystring: z.strictObject({ v: z.string().max(64).optional() }),
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const found = isId(id) ? await brandOf(db, id) : null
      const size = found?.logo ? await files.size(found.logo.sha256) : null
      if (!found?.logo || size === null) throw problem('not_found', 'There is no such logo.')
      const etag = `"${found.logo.sha256}"`
      void reply.headers({
        'content-type': found.logo.mediaType,
        'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'public, max-age=3600',
        etag,
      })
      if (request.headers['if-none-match'] === etag) return reply.code(304).send()
      return reply.header('content-length', size).send(await files.read(found.logo.sha256))
    },
  )
}

const marks = [
  { src: '/mark.svg', type: 'image/svg+xml', sizes: 'any' },
  { src: '/mark-192.png', type: 'image/png', sizes: '192x192' },
  { src: '/mark-512.png', type: 'image/png', sizes: '512x512' },
  { src: '/mark-512-maskable.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
]

const addManifest = (app: Api, { db }: BrandParts): void => {
  app.get(
    '/brand/manifest',
    {
      config: { policy: 'public' },
      schema: {
        tags,
        operationId: 'readManifest',
        summary: 'What a device needs to install the product as an app',
      },
    },
    async (_request, reply) => {
      const found = await brandFor(db, null)
      const { name, accent, logo } = answerOf(found)
      const own =
        logo !== null && found?.logo ? [{ src: logo, type: found.logo.mediaType, sizes: 'any' }] : []
      void reply.header('content-type', 'application/manifest+json').header('cache-control', 'no-cache')
      return {
        id: '/',
        name,
        short_name: name.slice(0, 12),
        start_url: '/',
        scope: '/',
        display: 'standalone',
        background_color: '#ffffff',
        theme_color: accent ?? '#0f766e',
        icons: [...own, ...marks],
      }
    },
  )
}
