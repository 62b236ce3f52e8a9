import createClient from 'openapi-fetch'
import { ownerHeader } from '#contract/api/owner-header.ts'
import type { paths } from '../generated/api.d.ts'
import { ApiProblem } from './problem.ts'
import type { ProblemBody } from './problem.ts'

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>

interface RequestOptions {
  readonly query?: Query
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

const base = '/api/v1'
let onSignedOut: () => void = () => undefined
let onSecondFactorNeeded: () => void = () => undefined
let askWhoItIs = () => Promise.resolve(false)

/** What happens when an answer says that the session is over. */
export const whenSignedOut = (listener: () => void): void => {
  onSignedOut = listener
}

/** What happens when an answer says that the session needs a second factor first. */
export const whenSecondFactorNeeded = (listener: () => void): void => {
  onSecondFactorNeeded = listener
}

/** Who asks whether it is still the person at this screen, where an answer wants that shown; the request is sent again then. */
export const whenUnproven = (ask: () => Promise<boolean>): void => {
  askWhoItIs = ask
}

/** Tells that the session of the page that stands is over. */
export const sessionIsOver = (): void => onSignedOut()

let pageOf: string | null = null

/** Whose page this is: what is written on it goes in their name or not at all. */
export const isPageOf = (personId: string): void => {
  pageOf = personId
}

/** The headers of what a person has written: it is theirs or nobody's, whoever has signed in beside the page since. */
export const writtenBy = (personId = pageOf): Readonly<Record<string, string>> =>
  personId === null ? {} : { [ownerHeader]: personId }

/** The address of an API resource, e.g. for a download. */
export const apiUrl = (path: string, query: Query = {}): string => {
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === null || value === '' ? [] : [[name, String(value)]],
  )
  return given.length === 0 ? `${base}${path}` : `${base}${path}?${new URLSearchParams(given).toString()}`
}

/**
 * Sends a request with the session's cookie.
 * @throws ApiProblem for every answer that is an error, and for none at all (`offline`)
 */
const send = async (request: Request, isAgain = false): Promise<Response> => {
  // Asking who is signed in, signing in and out are nobody's writing; to show that it is still them is somebody's.
  const isOfSession = /\/session(\/(?!confirmation$)|$)/.test(new URL(request.url).pathname)
  if (request.method !== 'GET' && !isOfSession && !request.headers.has(ownerHeader))
    for (const [name, value] of Object.entries(writtenBy())) request.headers.set(name, value)
  // Reading asks nothing; what is large (files) is not kept for it, and no answer to it asks.
  const mayAsk =
    !isAgain &&
    request.method !== 'GET' &&
    request.headers.get('content-type')?.startsWith('multipart') !== true
  const again = mayAsk ? request.clone() : null
  const response = await fetch(request).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiProblem({ code: 'offline' })
  })
  // No answer of the product is a page: a hotel's that asks to sign in to its line is none at all.
  if (isPage(response)) throw new ApiProblem({ code: 'offline' })
  if (response.ok) return response
  const problem = await problemOf(response)
  if (problem.code === 'unauthenticated' && !isOfSession) sessionIsOver()
  if (problem.body['needsSecondFactor'] === true) onSecondFactorNeeded()
  const isUnproven = problem.issues.some(({ code }) => code === 'session.unproven')
  if (again && isUnproven && (await askWhoItIs())) return send(again, true)
  throw problem
}

const isPage = ({ ok, headers }: Response): boolean =>
  ok && (headers.get('content-type') ?? '').startsWith('text/html')

/** The routes that are no records, with the types of the API's own description. */
export const routes = createClient<paths>({
  baseUrl: base,
  fetch: (asked) => send(asked),
  credentials: 'same-origin',
})

/** What a typed route answered; errors were thrown before. */
export const answerOf = async <Data>(call: Promise<{ data?: Data }>): Promise<Data> =>
  (await call).data as Data

// Records of a type that is known at run time only: their shapes are those of `contract/api`.
const request = async <Answer>(
  method: string,
  path: string,
  options: RequestOptions = {},
): Promise<Answer> => {
  const { query, body, headers, signal } = options
  const isForm = body instanceof FormData
  const response = await send(
    new Request(apiUrl(path, query), {
      method,
      credentials: 'same-origin',
      signal,
      headers: {
        accept: 'application/json, application/problem+json',
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : isForm ? body : JSON.stringify(body),
    }),
  )
  return (response.status === 204 ? undefined : await response.json()) as Answer
}

/** The text of a file that the API gives, by its address. @throws ApiProblem as every request does */
export const readText = async (url: string): Promise<string> => (await send(new Request(url))).text()

const problemOf = async (response: Response): Promise<ApiProblem> => {
  const isJson = (response.headers.get('content-type') ?? '').includes('json')
  const body = isJson ? ((await response.json().catch(() => ({}))) as ProblemBody) : {}
  return new ApiProblem({
    reference: response.headers.get('x-request-id') ?? undefined,
    ...body,
    status: response.status,
  })
}

export const api = {
  get: <Answer>(path: string, query?: Query, signal?: AbortSignal) =>
    request<Answer>('GET', path, { query, signal }),
  post: <Answer>(path: string, body?: unknown, options: Omit<RequestOptions, 'body'> = {}) =>
    request<Answer>('POST', path, { ...options, body }),
  put: <Answer>(path: string, body: unknown) => request<Answer>('PUT', path, { body }),
  patch: <Answer>(path: string, body: unknown, options: Omit<RequestOptions, 'body'> = {}) =>
    request<Answer>('PATCH', path, { ...options, body }),
  remove: <Answer>(path: string, query?: Query) => request<Answer>('DELETE', path, { query }),
} as const
