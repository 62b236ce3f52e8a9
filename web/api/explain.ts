import { answerOf, routes } from './client.ts'

export interface ExplainRequest {
  readonly person?: string
  readonly type: string
  readonly id?: string
  readonly operation: string
}

/** Which rules decide whether a person may see or do something. */
export const explainRight = (asked: ExplainRequest, signal?: AbortSignal) =>
  answerOf(routes.GET('/explain', { params: { query: asked }, signal }))

export type ExplainedStep = Awaited<ReturnType<typeof explainRight>>['steps'][number]
