import http from 'node:http'
import https from 'node:https'
import { lookup as systemLookup } from 'node:dns/promises'
import { isProblem, problem, type Problem } from '#contract/problem.ts'
import { addressOf, isPublic } from './addresses.ts'
import type { AllowList } from './allow-list.ts'

/** A request that leaves the house. */
export interface OutgoingRequest {
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** Of the answer; default 1 MiB. */
  readonly maxBytes?: number
  /** For everything together, redirects too; default 10 seconds. */
  readonly timeoutMs?: number
  /** Default 3. */
  readonly maxRedirects?: number
}

export interface OutgoingAnswer {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: Buffer
  /** Where the answer came from, after redirects. */
  readonly url: string
}

/** The one way in which Keelson calls an address that somebody has entered. */
export interface Outgoing {
  /**
   * Answers whatever the other side says, with its status.
   * @throws Problem `forbidden` for an address inside, `unavailable` when there is no answer in time, `too_large`
   */
  request(url: string, request?: OutgoingRequest): Promise<OutgoingAnswer>
}

export interface OutgoingOptions {
  readonly allow: AllowList
  /** All addresses of a name; default: the system's resolver. */
  readonly resolve?: (host: string) => Promise<readonly Resolved[]>
}

export interface Resolved {
  readonly address: string
  readonly family: number
}

/**
 * Requests that can't be turned against the house's own network: a name is resolved once, every address of it is
 * checked, and the connection goes to the very addresses that were checked. Each redirect is checked like the first
 * address; credentials do not follow to another origin. Sizes and times are bounded, and nothing is unpacked.
 */
export const makeOutgoing = ({ allow, resolve = resolveAll }: OutgoingOptions): Outgoing =>
  Object.freeze({
    request: async (address: string, request: OutgoingRequest = {}) => {
      const signal = AbortSignal.timeout(request.timeoutMs ?? 10_000)
      let url = targetOf(address)
      let sent: OutgoingRequest = request
      for (let left = request.maxRedirects ?? 3; ; left -= 1) {
        const addresses = await within(signal, url, checked(url, allow, resolve))
        const answer = await send({ url, addresses, signal }, sent)
        const next = redirectOf(answer, url)
        if (next === null) return answer
        if (left === 0) throw away(url, 'it redirects too often')
        sent = following(sent, answer.status, { from: url, to: next })
        url = next
      }
    },
  })

/**
 * The addresses of a host that may be connected to at a port, checked as those of a request are.
 * @throws Problem `forbidden` for one inside, `unavailable` for a name that nobody knows
 */
export const checkedAddresses = (
  host: string,
  port: number,
  { allow, resolve = resolveAll }: OutgoingOptions,
): Promise<readonly Resolved[]> => {
  const bare = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host
  const url = URL.parse(`http://${bare}:${port}`)
  if (url === null) throw problem('invalid', 'This is no name of a host.')
  return checked(url, allow, resolve)
}

const resolveAll = (host: string): Promise<readonly Resolved[]> =>
  systemLookup(host, { all: true, verbatim: true })

/** The URL parser has brought decimal, octal and hexadecimal forms of IPv4 into the usual one by now. */
const targetOf = (address: string): URL => {
  const url = URL.parse(address)
  if (url === null) throw problem('invalid', 'This is no address of the web.')
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw problem('forbidden', `Only http: and https: are called, not ${url.protocol.slice(0, 20)}.`)
  if (url.username !== '' || url.password !== '')
    throw problem('forbidden', 'An address that is called carries no user name or password.')
  return url
}

const hostOf = (url: URL): string => url.hostname.toLowerCase().replace(/\.$/, '')

const portOf = (url: URL): number =>
  url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port)

const checked = async (
  url: URL,
  allow: AllowList,
  resolve: (host: string) => Promise<readonly Resolved[]>,
): Promise<readonly Resolved[]> => {
  const host = hostOf(url)
  const literal = addressOf(host)
  const found = literal
    ? [{ address: literal.toString(), family: literal.kind() === 'ipv4' ? 4 : 6 }]
    : await resolve(host).catch(() => [])
  if (found.length === 0) throw away(url, 'its name is not known')
  // One bad address among good ones is refused as well: which of them is connected to is nobody's promise.
  for (const { address } of found) {
    const parsed = addressOf(address)
    if (parsed && (isPublic(parsed) || allow.permits(host, parsed, portOf(url)))) continue
    throw problem('forbidden', {
      message: `${host} is inside a network that is not called from here.`,
      remedy: 'Whoever runs Keelson can permit it with KEELSON_OUTGOING_ALLOW.',
    })
  }
  return found
}

interface Target {
  readonly url: URL
  readonly addresses: readonly Resolved[]
  readonly signal: AbortSignal
}

const send = async (
  { url, addresses, signal }: Target,
  { method = 'GET', headers, body, maxBytes = 1_048_576 }: OutgoingRequest,
): Promise<OutgoingAnswer> => {
  const { request } = url.protocol === 'https:' ? https : http
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => reject(failureOf(error, url, signal))
    const call = request(
      url,
      {
        method,
        headers: { 'user-agent': 'Keelson', 'accept-encoding': 'identity', ...headers },
        // No pool: a connection that was made for another caller was checked for another caller.
        agent: false,
        signal,
        maxHeaderSize: 16_384,
        lookup: (_host, options, done) => {
          const [first] = addresses as readonly [Resolved]
          if (options.all) done(null, [...addresses])
          else done(null, first.address, first.family)
        },
      },
      (answer) => {
        readAnswer(answer, maxBytes).then(
          (read) =>
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: read, url: url.href }),
          fail,
        )
      },
    )
    call.on('error', fail)
    call.end(body)
  })
}

const readAnswer = async (answer: http.IncomingMessage, maxBytes: number): Promise<Buffer> => {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of answer as AsyncIterable<Buffer>) {
    bytes += part.length
    // Leaving the loop closes the connection: what is too large is not read to its end.
    if (bytes > maxBytes) throw problem('too_large', `The answer is larger than ${maxBytes} bytes.`)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const redirects = new Set([301, 302, 303, 307, 308])

const redirectOf = ({ status, headers }: OutgoingAnswer, from: URL): URL | null => {
  if (!redirects.has(status) || headers.location === undefined) return null
  const next = URL.parse(headers.location, from.href)
  if (next === null) throw away(from, 'it redirects to no address')
  if (from.protocol === 'https:' && next.protocol === 'http:')
    throw problem('forbidden', `${hostOf(from)} redirects from https to http, which is not followed.`)
  return targetOf(next.href)
}

/** As browsers follow: a POST becomes a GET, but for 307 and 308; credentials and bodies stay with their origin. */
const following = (
  { method, body, headers = {}, ...rest }: OutgoingRequest,
  status: number,
  { from, to }: { from: URL; to: URL },
): OutgoingRequest => {
  const isSameOrigin = from.origin === to.origin
  const isKept = status >= 307 || method === undefined || method === 'GET' || method === 'HEAD'
  if (isKept && body !== undefined && !isSameOrigin)
    throw problem('forbidden', `${hostOf(from)} redirects what was sent to another host: it is not followed.`)
  const goesAlong = (name: string): boolean =>
    (isKept || !name.startsWith('content-')) && (isSameOrigin || harmlessHeaders.has(name))
  return {
    ...rest,
    ...(isKept && method !== undefined && { method }),
    ...(isKept && body !== undefined && { body }),
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => goesAlong(name.toLowerCase()))),
  }
}

const harmlessHeaders = new Set(['accept', 'accept-language', 'user-agent'])

const within = async <T>(signal: AbortSignal, url: URL, work: Promise<T>): Promise<T> => {
  const late = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(away(url, 'it took too long')), { once: true })
  })
  return Promise.race([work, late])
}

const away = (url: URL, why: string): Problem =>
  problem('unavailable', { message: `${hostOf(url)} can't be reached: ${why}.`, remedy: 'Try again later.' })

const failureOf = (error: Error, url: URL, signal: AbortSignal): Error => {
  if (isProblem(error)) return error
  if (signal.aborted) return away(url, 'it took too long')
  const { code } = error as NodeJS.ErrnoException
  return away(url, code ?? 'the connection broke')
}
