import { Writable } from 'node:stream'
import { pino } from 'pino'
import type { DestinationStream, Logger } from 'pino'
import { keyMark } from './auth/api-key-secrets.ts'
import type { LogLevel } from './config.ts'

export type Log = Logger

const secretNames = [
  'password',
  'secret',
  'token',
  'apiKey',
  'authorization',
  'cookie',
  'databaseUrl',
  'smtpUrl',
] as const

/** Paths that are never written, at the root and one or two levels down. */
const redactedPaths = [
  ...secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
  'req.headers.authorization',
  'req.headers.cookie',
  'req.headers["x-api-key"]',
  'res.headers["set-cookie"]',
]

export interface LogOptions {
  readonly level: LogLevel
  /** One readable line for each entry, with colours; default: when standard output is a terminal. */
  readonly human?: boolean
  readonly destination?: DestinationStream
}

/** The log of a process: JSON lines, or readable lines at a terminal. Secrets are left out by name. */
export function createLog(options: LogOptions): Log {
  const settings = {
    level: options.level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: redactedPaths, censor: '[secret]' },
    serializers: { err: describeError },
    formatters: { level: (label: string) => ({ level: label }) },
    hooks: { streamWrite: withoutPersonalData },
  }
  const human = options.human ?? process.stdout.isTTY
  const destination = options.destination ?? pino.destination({ fd: 1, sync: true })
  return pino(settings, human ? humanLines(destination) : destination)
}

const writtenKey = new RegExp(`\\b${keyMark}[\\w-]+`, 'g')

// Of all alphabets, with the signs that RFC 5322 knows but those of paths, and as addresses of pages write it (%40).
const mailAddress =
  /[\p{L}\p{N}.!#$&'*+^_`{|}~-]{1,64}(?:@|%40)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/giu

/**
 * The last door before the log: e-mail addresses, API keys, bearer tokens and passwords in URLs are taken out of whatever
 * an error or a library said. What has a name of its own (`password`, `cookie`) was taken out before.
 */
const withoutPersonalData = (line: string): string =>
  line
    // First the passwords: one with a sign that no e-mail address has would lose its end alone to the next line.
    .replaceAll(/\b([a-z][a-z0-9+.-]{1,20}:\/\/)[^\s:/@"]+:[^\s@"]+@/gi, '$1[secret]@')
    // What an address asks for may be a token, a code or somebody's name; where it leads stays.
    .replaceAll(/\b(https?:\/\/[^\s"?#]{1,2000})\?[^\s"]*/gi, '$1?[query]')
    .replaceAll(/([?&](?:access_token|code|key|secret|sig|state|token)=)[^&\s"]+/gi, '$1[secret]')
    .replaceAll(mailAddress, '[e-mail]')
    .replaceAll(writtenKey, '[key]')
    .replaceAll(/\b(bearer|basic)\s+[\w.~+/=-]{8,}/gi, '$1 [secret]')

/** What helps to find the cause; the database's errors carry their whole connection, which is left out. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: typeof error === 'string' ? error : JSON.stringify(error) }
  const { code, detail, constraint, table, cause } = error as Error & Record<string, unknown>
  const message = withoutValues(error.message, code)
  const facts = {
    type: error.name,
    message,
    stack: error.stack?.replaceAll(error.message, () => message),
    code,
    detail: typeof detail === 'string' ? detail.replace(valuesInDetail, '$1…') : undefined,
    constraint,
    table,
  }
  return cause === undefined ? facts : { ...facts, cause: describeError(cause) }
}

// PostgreSQL repeats the values there: "Key (email)=(…) already exists.", "Failing row contains (…).", "Token "…" is invalid."
const valuesInDetail = /((?:=|contains |Token |near )[("]).*(?=[)"])/s

/** Of a value that does not fit its type PostgreSQL quotes the value itself: class 22, data exceptions. */
const withoutValues = (message: string, code: unknown): string =>
  typeof code === 'string' && /^22[0-9A-Z]{3}$/.test(code) ? message.replace(/".*"/s, '"…"') : message

const colours: Readonly<Record<string, number>> = { warn: 33, error: 31, fatal: 31, debug: 90, trace: 90 }

function humanLines(destination: DestinationStream): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      for (const line of chunk.toString('utf8').split('\n')) {
        if (line !== '') destination.write(`${humanLine(line)}\n`)
      }
      done()
    },
  })
}

interface Entry {
  readonly level?: string
  readonly time?: string
  readonly msg?: string
  readonly err?: { readonly stack?: string; readonly message?: string }
  readonly [key: string]: unknown
}

/** One entry as a person reads it: local time, level where it matters, the message, the rest as `key=value`. */
export function humanLine(json: string): string {
  const { level = 'info', time, msg = '', err, ...rest } = JSON.parse(json) as Entry
  const clock = time === undefined ? '' : new Date(time).toTimeString().slice(0, 8)
  const details = Object.entries(rest)
    .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' ')
  const label = level === 'info' ? '' : `\u001b[${colours[level] ?? 0}m${level}\u001b[0m `
  const failure = err === undefined ? '' : `\n${err.stack ?? err.message ?? ''}`
  return `\u001b[90m${clock}\u001b[0m ${label}${msg}${details === '' ? '' : ` \u001b[90m${details}\u001b[0m`}${failure}`
}
