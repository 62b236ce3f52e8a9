import { api } from './client.ts'

export interface ExplainedStep {
  /** `scope`, `limit`, `type`, `role <key>`, `state`, `transition`, `condition`, `field`; `can.work: …` for a rule behind a rule. */
  readonly source: string
  /** FEEL. */
  readonly rule: string
  readonly result: boolean | null
}

export interface Explanation {
  readonly allowed: boolean | null
  readonly steps: readonly ExplainedStep[]
  readonly decidedBy: ExplainedStep | null
}

export interface ExplainRequest {
  readonly person?: string
  readonly type: string
  readonly id?: string
  readonly operation: string
}

/** Which rules decide whether a person may see or do something. */
export const explainRight = (asked: ExplainRequest, signal?: AbortSignal): Promise<Explanation> =>
  api.get('/explain', { ...asked }, signal)
