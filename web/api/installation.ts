import { answerOf, routes } from './client.ts'

/** First steps of the installation, and how it stands. */
export const readInstallation = (signal?: AbortSignal) => answerOf(routes.GET('/installation', { signal }))

export type Installation = Awaited<ReturnType<typeof readInstallation>>
