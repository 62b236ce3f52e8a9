import type { FastifyInstance, RouteOptions } from 'fastify'
import type { Policy } from '../route-module.ts'

/** A route as it is described. */
export interface DescribedRoute {
  readonly method: string
  readonly url: string
  readonly policy: Policy
  readonly schema: NonNullable<RouteOptions['schema']>
}

/** Notes every route below /api that is registered from now on, but for hidden ones and those that only repeat GET. */
export const collectRoutes = (app: FastifyInstance): readonly DescribedRoute[] => {
  const routes: DescribedRoute[] = []
  app.addHook('onRoute', ({ method, url, schema = {}, config }) => {
    if (schema.hide || url.includes('*') || !url.startsWith('/api/v1/')) return
    for (const each of [method].flat())
      if (each !== 'HEAD') routes.push({ method: each, url, schema, policy: config?.policy ?? 'session' })
  })
  return routes
}
