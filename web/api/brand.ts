import { queryOptions } from '@tanstack/react-query'
import { answerOf, routes } from './client.ts'
import { recordsKey } from './queries.ts'

const minutes = 60_000

/** How the product presents itself before anybody is signed in. */
export const readBrand = (signal: AbortSignal) => answerOf(routes.GET('/brand', { signal }))

export type Brand = Awaited<ReturnType<typeof readBrand>>

/** How it presents itself to whoever is signed in. */
export const ownBrandQuery = queryOptions({
  queryKey: ['records', 'brands', 'own'],
  staleTime: 10 * minutes,
  queryFn: ({ signal }) => answerOf(routes.GET('/brand/own', { signal })),
})

/** How one brand looks: another logo is another of its attachments. */
export const brandQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: [...recordsKey('attachments'), 'of', id, 'brand', version],
    queryFn: ({ signal }) => answerOf(routes.GET('/brand/of/{id}', { params: { path: { id } }, signal })),
  })
