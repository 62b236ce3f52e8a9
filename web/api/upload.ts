import { apiUrl, writtenBy } from './client.ts'
import { ApiProblem } from './problem.ts'
import type { ProblemBody } from './problem.ts'

export interface Upload<Answer> {
  readonly done: Promise<Answer>
  readonly stop: () => void
}

/**
 * Sends one file, telling the share that has gone out, from 0 to 1: `fetch` can't tell.
 * With an Idempotency-Key among the headers a repeated upload is harmless.
 * @throws ApiProblem as `request` does; a stopped upload is an AbortError
 */
export const uploadFile = <Answer>(
  path: string,
  file: File,
  onProgress: (share: number) => void,
  headers: Readonly<Record<string, string>> = {},
): Upload<Answer> => {
  const request = new XMLHttpRequest()
  const form = new FormData()
  form.append('file', file, file.name)
  const done = new Promise<Answer>((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(new ApiProblem({ code: 'offline' }))
    request.onabort = () => reject(new DOMException('stopped', 'AbortError'))
    request.onload = () => {
      const body = parsed(request.responseText)
      // What is no answer of the product, a hotel's page that asks to sign in to its line, took no file.
      if (request.status < 300 && body === null) reject(new ApiProblem({ code: 'offline' }))
      else if (request.status < 300) resolve(body as Answer)
      else reject(new ApiProblem({ ...(body as ProblemBody), status: request.status }))
    }
  })
  request.open('POST', apiUrl(path))
  request.setRequestHeader('accept', 'application/json, application/problem+json')
  for (const [name, value] of Object.entries({ ...writtenBy(), ...headers }))
    request.setRequestHeader(name, value)
  request.send(form)
  return { done, stop: () => request.abort() }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
