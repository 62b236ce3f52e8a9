import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { list, write, type EngineField, type EngineType, type Values } from '#engine'
import type { Product } from './product.ts'

/** Values for fields that no sample can guess, e.g. the table of a decision. */
export type OwnSamples = (product: Product) => Promise<Values> | Values

/** Makes values that fit a type's fields, with the records that they refer to. */
export interface Samples {
  /** What a new record of the type takes. */
  required(type: EngineType): Promise<Values>
  valueOf(type: EngineType, name: string): Promise<unknown>
  /** A new record of the type. */
  make(type: EngineType): Promise<string>
}

const mostDepth = 4

export const makeSamples = (product: Product, own: Readonly<Record<string, OwnSamples>>): Samples => {
  const valueOf = async (type: EngineType, name: string, depth = 0): Promise<unknown> => {
    const given = await own[type.name]?.(product)
    if (given && name in given) return given[name]
    const field = type.fields.get(name)
    if (!field) throw new Error(`${type.name} has no field ${name}`)
    return sampleOf(field, (target) =>
      make(product.types.get(target === '*' ? 'incident' : target), depth + 1),
    )
  }
  const required = async (type: EngineType, depth = 0): Promise<Values> => {
    const wanted = [...type.fields.values()].filter(isNeeded)
    const values = await Promise.all(
      wanted.map(async ({ name }) => [name, await valueOf(type, name, depth)] as const),
    )
    return { ...Object.fromEntries(values), ...(await requesterOf(type, depth)) }
  }
  // The set-up is nobody who could be helped: where `me` would be the requester, a person is.
  const requesterOf = async (type: EngineType, depth: number): Promise<Values> => {
    const fields = [...type.fields.values()].filter(
      ({ options, rules }) => rules.initial?.text === 'me' && options.kind === 'ref',
    )
    return Object.fromEntries(
      await Promise.all(fields.map(async ({ name }) => [name, await valueOf(type, name, depth)] as const)),
    )
  }
  const make = async (type: EngineType, depth = 0): Promise<string> => {
    if (depth > mostDepth) throw new Error(`Records of ${type.name} need records without end`)
    const { after } = await write(product.setUp(), {
      kind: 'create',
      type: type.name,
      values: await required(type, depth),
    })
    return after.id
  }
  return {
    required: (type) => required(type),
    valueOf: (type, name) => valueOf(type, name),
    make: (type) => make(type),
  }
}

const isNeeded = ({ options, rules }: EngineField): boolean =>
  options.required === true && options.default === undefined && !rules.initial && !rules.derived

const unique = (): string => randomBytes(6).toString('hex')

const sampleOf = async (field: EngineField, make: (target: string) => Promise<string>): Promise<unknown> => {
  const { options } = field
  switch (options.kind) {
    case 'text':
      return textFor((options as { pattern?: string }).pattern)
    case 'markdown':
      return `Some **text** ${unique()}`
    case 'choice':
      return Object.keys(options.choices ?? {})[0]
    case 'boolean':
      return true
    case 'integer':
      return (options as { min?: number }).min ?? 1
    case 'decimal':
      return '1.5'
    case 'money':
      return { amount: '12.5', currency: 'EUR' }
    case 'date':
      return '2026-03-20'
    case 'datetime':
      return '2026-03-20T08:00:00.000Z'
    case 'duration':
      return 'PT1H30M'
    case 'email':
      return `${unique()}@example.org`
    case 'url':
      return `https://example.org/${unique()}`
    case 'ref': {
      const target = options.target ?? '*'
      const id = await make(target)
      return target === '*' ? { type: 'incident', id } : id
    }
    case 'refs':
      return [await make(options.target ?? '')]
    case 'json':
      throw new Error(`${field.name} needs a sample of its own`)
  }
}

const textFor = (pattern: string | undefined): string => {
  const candidates = [
    `Sample ${unique()}`,
    `sample-${unique()}`,
    randomBytes(32).toString('hex'),
    unique().toUpperCase(),
    '2026-03',
  ]
  const fits = candidates.find((text) => !pattern || new RegExp(`^(?:${pattern})$`, 'u').test(text))
  if (fits === undefined) throw new Error(`no sample fits ${pattern ?? ''}`)
  return fits
}

const table = {
  hitPolicy: 'first',
  inputs: [{ label: 'Impact', expression: 'impact' }],
  outputs: [{ name: 'priority', label: 'Priority' }],
  rules: [{ when: ['-'], then: ['"low"'] }],
}

const somebody = async (product: Parameters<OwnSamples>[0]): Promise<string> => {
  const values = { name: `Sample ${unique()}`, email: `sample-${unique()}@example.org` }
  return (await write(product.setUp(), { kind: 'create', type: 'person', values })).after.id
}

/** Values of the product's types that no sample could guess: for every suite that makes a record of each type. */
export const ownSamples: Readonly<Record<string, OwnSamples>> = {
  'decision-table': () => ({ table, appliesTo: 'incident' }),
  'api-key': () => ({ scopes: ['read'], prefix: 'kln_abc' }),
  calendar: () => ({
    zone: 'Europe/Berlin',
    hours: [{ week: { monday: [{ from: '08:00', to: '16:00' }] } }],
    days: [{ date: '2026-12-25', repeats: 'FREQ=YEARLY', label: 'Christmas Day' }],
  }),
  automation: () => ({ appliesTo: 'incident', actions: [{ message: 'Looked at' }] }),
  schedule: async (product) => ({
    makes: 'incident',
    values: { title: 'A check', requester: await somebody(product) },
    runsAs: (await list(product.setUp(), 'role', { filter: 'key = "service-desk-agent"' })).rows[0]?.id,
    time: '08:00',
    zone: 'Europe/Berlin',
    rhythm: 'own',
    rule: 'FREQ=DAILY',
  }),
  agreement: () => ({
    appliesTo: 'incident',
    targets: [{ name: 'resolution', kind: 'resolution', length: 'duration("PT4H")' }],
  }),
  outage: () => ({ beganAt: '2026-02-20T08:00:00.000Z', endedAt: '2026-02-20T09:30:00.000Z' }),
  objective: () => ({ objective: '99.5' }),
  rota: () => ({ zone: 'Europe/Berlin', handover: '07:30' }),
  cover: () => ({ beginsAt: '2026-03-20T08:00:00.000Z', endsAt: '2026-03-21T08:00:00.000Z' }),
  role: () => ({ grants: [{ types: ['incident'], allow: ['read'] }] }),
  'saved-view': () => ({
    listOf: 'incident',
    filter: 'priority = "high"',
    sort: '-openedAt',
    columns: 'title',
    groupBy: 'priority',
  }),
  attachment: () => ({
    mediaType: 'text/plain',
    size: 6,
    sha256: createHash('sha256').update('sample').digest('hex'),
  }),
  brand: () => ({ accent: '#0f766e' }),
  service: () => ({ translations: { de: { title: `Dienst ${unique()}` } } }),
  classification: () => ({ translations: { de: { title: `Begriff ${unique()}` } } }),
  dashboard: () => ({ translations: { de: { title: `Übersicht ${unique()}` } } }),
  'identity-provider': () => ({
    issuer: 'https://id.example.org',
    secondFactor: 'list contains(claims.amr, "mfa")',
  }),
  'mail-template': () => ({ subject: '{{ record.number }}', body: 'Hello {{ person.name }}' }),
  'mail-server': () => ({ host: 'mail.example.org', port: 587, sender: 'desk@example.org' }),
  'log-publication': () => ({ kind: 'folder', target: '/mnt/heads' }),
  'backup-plan': () => ({ folder: `/srv/backups/${randomUUID()}` }),
  incident: async (product) => {
    const filter = 'scheme = "resolution-code"'
    const { rows } = await list(product.setUp(), 'classification', { filter, limit: 1 })
    return { resolutionCode: rows[0]?.id }
  },
}
