import { answerOf, routes } from './client.ts'

/** How the sealed log stands. */
export const readIntegrity = (signal?: AbortSignal) => answerOf(routes.GET('/log-integrity', { signal }))

export type Integrity = Awaited<ReturnType<typeof readIntegrity>>

/** Links of the chain, the last first; `before` is `next` of an earlier answer. */
export const listSeals = (before: number | null, signal?: AbortSignal) =>
  answerOf(
    routes.GET('/log-integrity/seals', {
      params: { query: { limit: 20, ...(before !== null && { before }) } },
      signal,
    }),
  )

export const askForVerification = () => answerOf(routes.POST('/log-integrity/verifications', {}))

/** The proof of a record's history, as the text of a file. */
export const readProof = async (record: string): Promise<string> => {
  const proof: unknown = await answerOf(routes.GET('/log-integrity/proof', { params: { query: { record } } }))
  return JSON.stringify(proof, null, 1)
}
