import { answerOf, apiUrl, routes } from './client.ts'

const readMatrix = (signal?: AbortSignal) => answerOf(routes.GET('/access-matrix', { signal }))

/** Who may do what, from the rules in force. */
export type AccessMatrix = Exclude<Awaited<ReturnType<typeof readMatrix>>, string>
export type AccessCell = AccessMatrix['cells'][number]

export const readAccessMatrix = async (signal?: AbortSignal): Promise<AccessMatrix> =>
  (await readMatrix(signal)) as AccessMatrix

export const accessMatrixCsv = (): string => apiUrl('/access-matrix', { format: 'csv' })
