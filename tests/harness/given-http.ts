import { journalRoutes } from '../../capabilities/journal/routes.ts'
import { searchCondition } from '../../capabilities/search/find.ts'
import { searchRoutes } from '../../capabilities/search/routes.ts'
import { loadActor } from '../../practices/people/actor.ts'
import { test as base, type Someone } from './given.ts'
import { httpApp, type Client, type HttpApp } from './http-app.ts'

/** A test over the API of the product's own declarations; a client has the rights that its person has at that moment. */
export const test = base.extend<{ http: HttpApp; clientOf: (who: Pick<Someone, 'id'>) => Promise<Client> }>({
  http: async ({ product }, use) => {
    const { db, types, clock } = product
    const { decisions, numbers, keys } = product.setUp()
    const http = httpApp({
      db,
      types,
      clock,
      decisions,
      numbers,
      keys,
      textCondition: searchCondition,
      modules: [journalRoutes, searchRoutes],
      rateLimits: { known: 1e6, anonymous: 1e6 },
    })
    await use(http)
    await http.app.close()
  },
  clientOf: async ({ http, product }, use) =>
    use(async (who) => http.as(await loadActor(product.db, who.id))),
})
