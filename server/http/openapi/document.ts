import type { TypeRegistry } from '#engine'
import type { DescribedRoute } from './collect.ts'
import { operationOf, problemResponses } from './operation.ts'
import { sharedSchemas } from './shared-schemas.ts'
import { typeSchemas } from './type-schemas.ts'

export interface DocumentParts {
  readonly types: TypeRegistry
  readonly routes: readonly DescribedRoute[]
  /** Schemas that route modules bring. */
  readonly schemas: readonly Readonly<Record<string, object>>[]
  readonly version: string
}

/** An OpenAPI 3.1 document. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0'
  readonly info: { readonly title: string; readonly version: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
  readonly [part: string]: unknown
}

const introduction = `Everything that the screens do. Types of records, their fields and transitions come from declarations; \`GET /meta\` lists what you may use.

**Signing in.** A browser has a session cookie; programs send \`Authorization: Bearer <API key>\`.

**Lists** go page by page: follow \`next\` (also in the Link header). \`filter\` takes FEEL, the expression language of DMN; a mistake in it is answered with its position.

**Versions.** A record's ETag is its version. Send it back with If-Match, and a change that somebody else has overtaken is refused with 412 \`precondition_failed\` (named in the body as \`version\`: 409 \`stale\`), with the record as it is now.

**Doing it once.** A POST with an \`Idempotency-Key\` has its effect once within 24 hours; repeated, it gets the first answer again.

**Errors** are \`application/problem+json\` (RFC 9457) with a stable \`code\`. What you may not read is answered as if it were not there.`

/** The description of the API, made from the declarations and the registered routes. */
export const openApiDocument = ({ types, routes, schemas, version }: DocumentParts): OpenApiDocument => ({
  openapi: '3.1.0',
  info: {
    title: 'Keelson',
    version,
    description: introduction,
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  } as OpenApiDocument['info'],
  servers: [{ url: '/api/v1' }],
  security: [{ session: [] }, { apiKey: [] }],
  tags: tagsOf(types, routes),
  paths: pathsOf(routes),
  components: {
    schemas: Object.assign(
      {},
      sharedSchemas,
      ...types.all().map(typeSchemas),
      ...schemas,
    ) as OpenApiDocument['components']['schemas'],
    parameters: {
      IfMatch: {
        name: 'If-Match',
        in: 'header',
        description: 'The version that was read, as ETag gave it.',
        schema: { type: 'string', pattern: '^"\\d{1,9}"$', examples: ['"3"'] },
      },
      IdempotencyKey: {
        name: 'Idempotency-Key',
        in: 'header',
        description:
          'A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect.',
        schema: { type: 'string', minLength: 1, maxLength: 200 },
      },
    },
    responses: problemResponses({
      400: 'The request can’t be understood.',
      401: 'Nobody is signed in.',
      403: 'Not permitted; the detail says what and why, the remedy who can change it.',
      404: 'There is no such thing, or it is not for this reader.',
      409: 'The present state does not allow it, or the version is stale.',
      412: 'The version that If-Match names is stale.',
      413: 'The body is too large.',
      415: 'The body is not JSON in UTF-8.',
      422: 'Values are not accepted: one issue for each.',
      429: 'Too many requests; Retry-After says when to go on.',
    }),
    securitySchemes: {
      session: {
        type: 'apiKey',
        in: 'cookie',
        name: 'keelson',
        description:
          'The cookie that signing in sets (`__Host-keelson` over https). Changes must come from the product’s own pages.',
      },
      apiKey: { type: 'http', scheme: 'bearer', description: 'An API key, made under one’s own settings.' },
    },
  } as OpenApiDocument['components'],
})

const pathsOf = (routes: readonly DescribedRoute[]): OpenApiDocument['paths'] => {
  const paths: Record<string, Record<string, unknown>> = {}
  const sorted = [...routes].sort((a, b) => (a.url < b.url ? -1 : a.url > b.url ? 1 : 0))
  for (const route of sorted) {
    const path = route.url.replace(/^\/api\/v1/, '').replace(/:(\w+)/g, '{$1}')
    const operations = (paths[path] ??= {})
    operations[route.method.toLowerCase()] = operationOf(route)
  }
  return paths
}

const tagsOf = (types: TypeRegistry, routes: readonly DescribedRoute[]): readonly object[] => {
  const summaries = new Map(types.all().map((type) => [type.labelMany, type.declaration.summary]))
  const used = new Set(routes.flatMap(({ schema }) => schema.tags ?? []))
  return [...used].sort().map((name) => {
    const description = summaries.get(name)
    return { name, ...(description && { description }) }
  })
}
