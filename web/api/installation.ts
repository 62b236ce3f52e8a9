import { queryOptions } from '@tanstack/react-query'
import { answerOf, routes } from './client.ts'

/** First steps of the installation, and how it stands. */
const readInstallation = (signal?: AbortSignal) => answerOf(routes.GET('/installation', { signal }))

export type Installation = Awaited<ReturnType<typeof readInstallation>>

export const installationQuery = queryOptions({
  queryKey: ['installation'],
  queryFn: ({ signal }) => readInstallation(signal),
  staleTime: 0,
})

/** What removing the demonstration would take away; `everything`: also what people have worked on. */
export const previewDemonstration = (everything: boolean, signal?: AbortSignal) =>
  answerOf(
    routes.GET('/installation/demonstration', {
      params: { query: { everything: everything ? 'true' : 'false' } },
      signal,
    }),
  )

export const removeDemonstration = (agreed: { everything: boolean; token: string }) =>
  answerOf(routes.POST('/installation/demonstration/removal', { body: agreed }))

export type Demonstration = Awaited<ReturnType<typeof previewDemonstration>>
