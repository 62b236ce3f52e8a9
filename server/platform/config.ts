import { isAbsolute, join, resolve } from 'node:path'
import { z } from 'zod'
import { invalid } from '#contract/problem.ts'
import type { ProblemIssue } from '#contract/problem.ts'
import { readAllowList, type AllowList } from './http/outgoing/allow-list.ts'
import { fileVariable, givenSettings } from './settings-files.ts'

/** The settings of a process: everything that can differ between two installations of the same version. */
export interface Config {
  /** Null: the embedded PostgreSQL in the data folder. */
  readonly databaseUrl: string | null
  /** A streaming replica of it for figures and exports; null when there is none. */
  readonly replicaUrl: string | null
  /** An absolute path. */
  readonly dataFolder: string
  readonly host: string
  /** 0 lets the system choose. */
  readonly port: number
  /** The address that people use, without a slash at the end. */
  readonly publicUrl: string
  /** Null: one is made and kept in the data folder. */
  readonly secret: string | null
  /** Whether a first start fills the demonstration organisation. */
  readonly demo: boolean
  /** Null: mail is not sent and says so in the log. */
  readonly smtpUrl: string | null
  readonly logLevel: LogLevel
  /** As Fastify's trustProxy: false, true, or the addresses of the proxies in front. */
  readonly trustProxy: boolean | string
  /** What may be called although it is not on the public internet. */
  readonly outgoingAllow: AllowList
  /** Where traces go, and the share of requests that is followed (0 to 1); null: nowhere. */
  readonly traces: { readonly url: string; readonly share: number } | null
}

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent'

/** The root of the checkout. */
export const checkoutFolder = resolve(import.meta.dirname, '..', '..')

const on = ['on', 'true', '1', 'yes']
const off = ['off', 'false', '0', 'no']

const isUrlOf = (protocols: readonly string[]) => (text: string) =>
  URL.canParse(text) && protocols.includes(new URL(text).protocol)

const isOneAddress = (text: string): boolean => /^[^\s@,;<>"()[\]\\:]+@[A-Za-z0-9.-]+$/.test(text)

const settings = {
  DATABASE_URL: z
    .string()
    .refine(isUrlOf(['postgres:', 'postgresql:']), {
      error:
        'must look like postgresql://user:password@host:5432/database; leave it out for the embedded PostgreSQL.',
    })
    .refine(
      (url) => ['on', 'off', undefined].includes(URL.parse(url)?.searchParams.get('prepared') ?? undefined),
      {
        error: 'has "prepared" with another value than on or off.',
      },
    )
    .optional(),
  DATABASE_REPLICA_URL: z
    .string()
    .refine(isUrlOf(['postgres:', 'postgresql:']), {
      error:
        'must look like postgresql://user:password@host:5432/database: a streaming replica of DATABASE_URL.',
    })
    .optional(),
  KEELSON_DATA_DIR: z.string().default('.keelson'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, {
      error: 'must be a whole number from 0 to 65535 (0: any free one).',
    })
    .default('4400')
    .transform(Number),
  PUBLIC_URL: z
    .string()
    .refine(isUrlOf(['http:', 'https:']), {
      error: 'must be the address that people use, like https://desk.example.org.',
    })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  KEELSON_SECRET: z
    .string()
    .min(32, {
      error:
        'must have at least 32 characters; `openssl rand -base64 48` makes one. Leave it out to have one made.',
    })
    .optional(),
  KEELSON_DEMO: z
    .enum([...on, ...off] as [string, ...string[]], { error: 'must be on or off.' })
    .default('on')
    .transform((text) => on.includes(text)),
  SMTP_URL: z
    .string()
    .refine(isUrlOf(['smtp:', 'smtps:']), { error: 'must look like smtp://user:password@host:587.' })
    .refine((url) => isOneAddress(URL.parse(url)?.searchParams.get('from') ?? 'keelson@localhost'), {
      error: 'has "from" with something that is not one e-mail address.',
    })
    .optional(),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], {
      error: 'must be one of trace, debug, info, warn, error, silent.',
    })
    .default('info'),
  TRUST_PROXY: z
    .string()
    .default('off')
    .transform((text) => (on.includes(text) ? true : off.includes(text) ? false : text)),
  KEELSON_OUTGOING_ALLOW: z
    .string()
    .default('')
    .transform(readAllowList)
    .refine(({ unknown }) => unknown.length === 0, {
      error:
        'must be hosts, addresses or networks with commas between them, like tsa.internal, 10.1.0.0/16, [::1]:9000.',
    })
    .transform(({ list }) => list),
}

/** The names of all variables, for the documentation and for the check of misspelt ones. */
export const settingNames: readonly string[] = Object.keys(settings)

/** Reads and checks the environment; throws one problem that lists everything that is wrong with it. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = givenSettings(env, settingNames, checkoutFolder)
  const traces = tracesOf(env)
  const parsed = z.object(settings).safeParse(given.values)
  const issues = [
    ...misspelt(env),
    ...given.issues.map(({ name, message }) => issue(name, message)),
    ...(parsed.success ? replicaAlone(parsed.data) : issuesOf(parsed.error)),
    ...traces.issues,
  ]
  if (!parsed.success || issues.length > 0) throw invalid(issues)
  const values = parsed.data
  return Object.freeze({
    databaseUrl: values.DATABASE_URL ?? null,
    replicaUrl: values.DATABASE_REPLICA_URL ?? null,
    dataFolder: absolute(values.KEELSON_DATA_DIR),
    host: values.HOST,
    port: values.PORT,
    publicUrl: values.PUBLIC_URL ?? `http://${hostName(values.HOST)}:${values.PORT}`,
    secret: values.KEELSON_SECRET ?? null,
    demo: values.KEELSON_DEMO,
    smtpUrl: values.SMTP_URL ?? null,
    logLevel: values.LOG_LEVEL,
    trustProxy: values.TRUST_PROXY,
    outgoingAllow: values.KEELSON_OUTGOING_ALLOW,
    traces: traces.value,
  })
}

const absolute = (path: string): string => (isAbsolute(path) ? path : join(checkoutFolder, path))

/** How a browser on this machine names the host that is listened on. */
export const hostName = (host: string): string =>
  ['0.0.0.0', '::', '127.0.0.1'].includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host

const issue = (field: string, message: string): ProblemIssue => ({
  field,
  code: 'config.invalid',
  message: `${field} ${message}`,
})

const issuesOf = (error: z.ZodError): ProblemIssue[] =>
  error.issues.map(({ path, message }) => issue(String(path[0]), message))

const replicaAlone = (values: { DATABASE_URL?: string; DATABASE_REPLICA_URL?: string }): ProblemIssue[] =>
  values.DATABASE_REPLICA_URL !== undefined && values.DATABASE_URL === undefined
    ? [issue('DATABASE_REPLICA_URL', 'is a replica of DATABASE_URL, which is not set.')]
    : []

/**
 * Variables that belong to OpenTelemetry, not to us, with the meaning that they have there. The exporter reads the rest of
 * them (headers, timeout, service name) by itself.
 */
function tracesOf(env: Readonly<Record<string, string | undefined>>): {
  value: Config['traces']
  issues: ProblemIssue[]
} {
  const { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: own = '', OTEL_EXPORTER_OTLP_ENDPOINT: base = '' } = env
  const name = own === '' ? 'OTEL_EXPORTER_OTLP_ENDPOINT' : 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'
  const url = own === '' ? base : own
  const ratio = Number(env['OTEL_TRACES_SAMPLER_ARG'] ?? '1')
  if (url === '' || env['OTEL_SDK_DISABLED'] === 'true') return { value: null, issues: [] }
  if (!isUrlOf(['http:', 'https:'])(url))
    return { value: null, issues: [issue(name, 'must be an address like http://localhost:4318.')] }
  if (!(ratio >= 0 && ratio <= 1))
    return { value: null, issues: [issue('OTEL_TRACES_SAMPLER_ARG', 'must be a share from 0 to 1.')] }
  return {
    value: { url: own === '' ? `${base.replace(/\/+$/, '')}/v1/traces` : own, share: ratio },
    issues: [],
  }
}

/** A setting with a typing error would otherwise be ignored in silence. */
function misspelt(env: Readonly<Record<string, string | undefined>>): ProblemIssue[] {
  const known = new Set(settingNames.flatMap((name) => [name, fileVariable(name)]))
  return Object.keys(env)
    .filter((name) => name.startsWith('KEELSON_') && !name.startsWith('KEELSON_TEST_') && !known.has(name))
    .map((name) =>
      issue(
        name,
        `is not a setting; there are ${settingNames.filter((each) => each.startsWith('KEELSON_')).join(', ')}.`,
      ),
    )
}
