/** What came back; `lost` when nothing did, so that nobody knows whether the request had its effect. */
export type Reply = Answer | { readonly kind: 'lost'; readonly reason: string }

export interface Answer {
  readonly kind: 'answer'
  readonly status: number
  readonly body: AnswerBody
  /** The product says that it is the answer of an earlier request with the same key. */
  readonly isReplay: boolean
}

/** As much of an answer's body as is looked at. */
export interface AnswerBody {
  readonly data?: unknown
  readonly results?: readonly { readonly status: number; readonly data?: Row }[]
  readonly detail?: string
}

export interface Row {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly [field: string]: unknown
}

export interface Request {
  readonly method: 'POST' | 'PATCH' | 'GET'
  readonly path: string
  readonly body?: object | (() => FormData)
  readonly key?: string
  readonly version?: number
}

/** Somebody with an API key, who sends requests to whichever process is said to take them. */
export interface Client {
  send(request: Request): Promise<Reply>
  /**
   * Sends until there is an answer that is none of "not at present": the same request with the same key. The last reply
   * when the patience is at its end.
   */
  insist(request: Request): Promise<Reply & { readonly tries: number }>
}

export interface ClientOptions {
  readonly apiKey: string
  /** The address of a running process, asked for anew with each request. */
  readonly address: () => string | null
  readonly patienceMs: number
}

const answersWithinMs = 90_000

export const makeClient = ({ apiKey, address, patienceMs }: ClientOptions): Client => {
  const send = async (request: Request): Promise<Reply> => {
    const url = address()
    if (url === null) return { kind: 'lost', reason: 'nothing runs' }
    try {
      const response = await fetch(`${url}/api/v1${request.path}`, {
        method: request.method,
        signal: AbortSignal.timeout(answersWithinMs),
        ...bodyOf(request, apiKey),
      })
      const text = await response.text()
      return {
        kind: 'answer',
        status: response.status,
        body: JSON.parse(text) as AnswerBody,
        isReplay: response.headers.get('idempotency-replayed') === 'true',
      }
    } catch (error) {
      return { kind: 'lost', reason: reasonOf(error) }
    }
  }
  return {
    send,
    insist: async (request) => {
      const end = Date.now() + patienceMs
      for (let tries = 1; ; tries++) {
        const reply = await send(request)
        if (!isPassing(reply) || Date.now() > end) return { ...reply, tries }
        await new Promise((resume) => setTimeout(resume, 150))
      }
    },
  }
}

const bodyOf = ({ body, key, version }: Request, apiKey: string): RequestInit => ({
  headers: {
    authorization: `Bearer ${apiKey}`,
    ...(key !== undefined && { 'idempotency-key': key }),
    ...(version !== undefined && { 'if-match': `"${version}"` }),
    ...(typeof body === 'object' && { 'content-type': 'application/json' }),
  },
  ...(body !== undefined && { body: typeof body === 'function' ? body() : JSON.stringify(body) }),
})

/** Not at present, or too many at once, or "your first request is still being worked on". */
const isPassing = (reply: Reply): boolean =>
  reply.kind === 'lost' ||
  reply.status === 503 ||
  reply.status === 429 ||
  (reply.status === 409 && /Idempotency-Key/.test(reply.body.detail ?? ''))

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  return cause instanceof Error ? `${error.message}: ${cause.message}` : error.message
}
