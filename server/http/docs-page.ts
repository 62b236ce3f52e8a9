import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import type { OpenApiDocument } from './openapi/document.ts'

/**
 * `/api/docs`: the description as a page to browse and try. Its scripts and styles come with the product, so that it
 * works without the internet and under our Content-Security-Policy, which allows no inline script.
 */
export const addDocsPage = async (app: FastifyInstance, describe: () => OpenApiDocument): Promise<void> => {
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, policy: 'public' }
  })
  // The page wants a document when it is set up, which is before all routes are known; it gets the real one when asked.
  const empty = { openapi: '3.1.0', info: { title: 'Keelson', version: '0' }, paths: {} }
  await app.register(swagger, { mode: 'static', specification: { document: empty } })
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    // The page's links are absolute where its address has no slash at the end.
    indexPrefix: '/api',
    transformSpecification: () => describe() as unknown as Readonly<Record<string, unknown>>,
    transformSpecificationClone: false,
    uiConfig: { docExpansion: 'none', filter: true, persistAuthorization: false, tryItOutEnabled: true },
    theme: { title: 'Keelson API' },
  })
}
