import { isDeepStrictEqual } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { remove, type EngineField, type EngineType, type StoredRecord } from '#engine'
import { productTypes, writtenTypes } from '../harness/people.ts'
import { ownSamples } from '../harness/samples.ts'
import { castFor, relations, type Cast, type Player, type Relation } from './cast.ts'
import { openHouse, type Route, type Said } from './house.ts'
import { keptRows } from './kept-rows.ts'
import { grants, holds, type Question } from './policy-oracle.ts'

// Every route × role × type × operation: what the policy does not grant is refused and leaves no event, and what it
// grants is not refused. The policy is read by an oracle of its own (policy-oracle.ts).

let cast: Cast
let routes: readonly Route[]
beforeAll(async () => {
  const house = await openHouse()
  routes = house.routes
  cast = await castFor(house, ownSamples)
})

/** One thing that somebody tries, with what the policy says about it. */
interface Attempt {
  readonly what: string
  readonly method: string
  readonly url: string
  readonly payload?: object
  readonly granted: boolean
  /** Not readable is not there. */
  readonly readable: boolean
  /** What the answer says of the attempt, where it answers several at once. */
  readonly statusIn?: (said: Said) => number
}

const refusals = new Set([401, 403, 404])

/** Whether the answer is what the policy wants; a complaint where it is not. */
const complaintOf = async (player: Player, attempt: Attempt): Promise<string[]> => {
  const { house } = cast
  const before = attempt.granted ? 0 : await house.countEvents()
  const { method, payload, granted, readable } = attempt
  // What is granted is tried without effect: the records stay as they were for whoever comes next.
  const url =
    granted && method !== 'GET'
      ? `${attempt.url}${attempt.url.includes('?') ? '&' : '?'}dryRun=true`
      : attempt.url
  const said = await house.ask(player.headers, method, url, payload && { payload })
  const status = attempt.statusIn?.(said) ?? said.status
  const told = `${player.label}: ${attempt.what} (${method} ${url}) → ${status} ${said.body.slice(0, 160)}`
  if (said.status >= 500) return [`fault: ${told}`]
  if (granted) return refusals.has(status) ? [`refused: ${told}`] : []
  const left = (await house.countEvents()) - before
  if (left === 0 && status === 422 && (await isAboutTheUnseen(player, said))) return []
  return [
    ...(refusals.has(status) && (readable || status === 404) ? [] : [`not refused: ${told}`]),
    ...(left === 0 ? [] : [`left ${left} events: ${told}`]),
  ]
}

/**
 * A value that names a record which is not there for this person is answered like one that names nothing: the 404 of a
 * field. The oracle must agree that they may not read it. A restricted record without its maker's name is told as such.
 */
const isAboutTheUnseen = async (player: Player, { json }: Said): Promise<boolean> => {
  const issues = (json.issues ?? json.results?.[0]?.problem?.issues ?? []) as { code: string; details?: { id: string } }[]
  for (const { code, details } of issues) {
    if (code === 'restricted.unnamed') continue
    const subject = await subjectWithId(details?.id ?? '')
    if (code !== 'ref.unknown' || !subject || (await grants({ world: cast.world, reader: player.reader, subject }, 'read')))
      return false
  }
  return issues.length > 0
} // prettier-ignore

const subjectWithId = async (id: string) => {
  const [row] = await cast.house.db.query<{ type: string }>({ text: 'select type from record where id = $1', values: [id] })
  return row ? cast.world.load(row.type, id) : null
} // prettier-ignore

const questionOf = async (player: Player, record: StoredRecord): Promise<Question> => ({
  world: cast.world,
  reader: player.reader,
  subject: await cast.subjectOf(record),
  before: record,
})

type Trial = (at: {
  type: EngineType
  player: Player
  record: StoredRecord
  relation: Relation
  readable: boolean
  question: Question
}) => AsyncGenerator<Attempt> | Generator<Attempt>

/** What is tried at each kind of address that types have; a new one must say here who may call it. */
const trials: Readonly<Record<string, Trial>> = {
  'GET ': function* ({ type, record, readable }) {
    const found = (said: Said) => (said.body.includes(record.id) ? 200 : 404)
    const filter = encodeURIComponent(`id = "${record.id}"`)
    yield { what: 'list', method: 'GET', url: `/${type.plural}?filter=${filter}`, granted: readable, readable: false, statusIn: found }
  },
  'GET /count': function* ({ type, record, readable }) {
    const filter = encodeURIComponent(`id = "${record.id}"`)
    yield { what: 'count', method: 'GET', url: `/${type.plural}/count?filter=${filter}`, granted: readable, readable: false, statusIn: ({ json }) => (json.count > 0 ? 200 : 404) }
  },
  'GET /export': function* ({ type, record, readable }) {
    const filter = encodeURIComponent(`id = "${record.id}"`)
    yield { what: 'export', method: 'GET', url: `/${type.plural}/export?format=json&filter=${filter}`, granted: readable, readable: false, statusIn: ({ body }) => (body.includes(record.number) ? 200 : 404) }
  },
  'POST /aggregate': function* ({ type, record, readable }) {
    const payload = { filter: `id = "${record.id}"`, measures: [{ as: 'n', fn: 'count' }] }
    yield { what: 'aggregate', method: 'POST', url: `/${type.plural}/aggregate`, payload, granted: readable, readable: false, statusIn: ({ body }) => (/"n":1/.test(body) ? 200 : 404) }
  },
  'GET /:key': function* ({ type, record, readable }) {
    for (const key of [record.id, record.number])
      yield { what: 'read', method: 'GET', url: `/${type.plural}/${key}`, granted: readable, readable }
  },
  'GET /:key/events': (at) => below(at, 'GET', 'events'),
  'GET /:key/timeline': (at) => below(at, 'GET', 'timeline'),
  'GET /:key/clocks': (at) => below(at, 'GET', 'clocks'),
  'GET /:key/carrying': (at) => below(at, 'GET', 'carrying'),
  'GET /:key/comings': (at) => below(at, 'GET', 'comings'),
  // Behind the one before it: the list is looked at some at a time.
  'GET /unsupported': function* ({ record, readable }) {
    const before = record.number.replace(/\d+$/, (digits) => String(Number(digits) - 1).padStart(digits.length, '0'))
    yield { what: 'unsupported', method: 'GET', url: `/agreements/unsupported?behind=${before}`, granted: readable, readable: false, statusIn: ({ body }) => (body.includes(record.id) ? 200 : 404) }
  },
  'GET /:key/journal': (at) => below(at, 'GET', 'journal'),
  'POST /:key/watch': (at) => below(at, 'POST', 'watch'),
  'DELETE /:key/watch': (at) => below(at, 'DELETE', 'watch'),
  'PUT /:key/presence': function* ({ type, record, readable }) {
    yield { what: 'be present', method: 'PUT', url: `/${type.plural}/${record.id}/presence`, payload: { client: record.id }, granted: readable, readable }
  },
  // Whoever may not read it was never there: to leave it does nothing and says nothing.
  'DELETE /:key/presence': function* ({ type, record }) {
    yield { what: 'leave', method: 'DELETE', url: `/${type.plural}/${record.id}/presence?client=${record.id}`, granted: true, readable: true }
  },
  'POST /:key/journal': async function* ({ type, record, readable, player, question }) {
    const about = { type: type.name, id: record.id }
    for (const visibility of ['public', 'internal']) {
      const subject = { type: productTypes.get('journal-entry').declaration, row: { about, visibility, createdBy: player.reader.id } }
      const granted = readable && (await grants({ ...question, subject, before: null }, 'create'))
      yield { what: `say (${visibility})`, method: 'POST', url: `/${type.plural}/${record.id}/journal`, payload: { text: 'Words', visibility }, granted, readable }
    }
  },
  'POST /:key/attachments': async function* ({ type, record, readable, question, player }) {
    for (const internal of [false, true]) {
      const subject = { type: productTypes.get('attachment').declaration, row: { about: { type: type.name, id: record.id }, internal, createdBy: player.reader.id } }
      const granted = readable && (await grants({ ...question, subject, before: null }, 'create'))
      // A body that is no form: whoever may attach is told so, whoever may not is refused before that.
      yield { what: `attach (${internal ? 'internal' : 'public'})`, method: 'POST', url: `/${type.plural}/${record.id}/attachments?internal=${internal}`, granted: granted || readable, readable }
    }
  },
  'POST ': tryCreating,
  'PATCH /:key': tryChanging,
  'POST /bulk': tryInBulk,
  'POST /:key/transitions': trySteps,
  'DELETE /:key': tryRemoving,
  'POST /:key/restore': tryRestoring,
} // prettier-ignore

function* below(at: Parameters<Trial>[0], method: string, what: string): Generator<Attempt> {
  const { type, record, readable } = at
  yield { what, method, url: `/${type.plural}/${record.id}/${what}`, granted: readable, readable }
}

/** Whether the policy lets somebody give a field a value: on a record as it is, or on a new one as it will be. */
const mayGive = async (question: Question, type: EngineType, name: string): Promise<boolean> => {
  const declared = type.fields.get(name)
  const rule = declared?.rules.write?.text
  return rule === undefined ? !declared?.rules.derived : holds(question, rule)
}

async function* tryCreating({ type, player, relation }: Parameters<Trial>[0]): AsyncGenerator<Attempt> {
  const values = await cast.valuesFor(type, player, relation)
  const unique = [...type.fields.values()].filter(({ options, name }) => 'unique' in options && options.unique && name in values)
  const fresh = await Promise.all(unique.map(async ({ name }) => [name, await cast.samples.valueOf(type, name)] as const))
  const twin = await cast.house.make(type.name, { ...values, ...Object.fromEntries(fresh) })
  const { type: declaration, row } = await cast.subjectOf(twin)
  const subject = { type: declaration, row: { ...row, createdBy: player.reader.id } }
  const question: Question = { world: cast.world, reader: player.reader, subject, before: null }
  let granted = await grants(question, 'create')
  for (const [name, value] of Object.entries(values))
    if (value !== (type.fields.get(name)?.options.default ?? null)) granted &&= await mayGive(question, type, name)
  yield { what: 'create', method: 'POST', url: `/${type.plural}`, payload: values, granted, readable: true }
} // prettier-ignore

async function* tryChanging({ type, player, record, readable }: Parameters<Trial>[0]): AsyncGenerator<Attempt> {
  let hasTriedPlain = false
  for (const field of type.fields.values()) {
    // Fields without a rule of their own are all alike: one stands for them. Lists and what has a shape are read in
    // ways of their own: each is tried.
    const isPlain = !field.rules.write && !field.rules.derived && !hasParts(field)
    if (isPlain && hasTriedPlain) continue
    const sample = await changeFor(type, field, record)
    if (sample === undefined) continue
    hasTriedPlain ||= isPlain
    const question = await questionOf(player, record)
    const after = { ...question, subject: { ...question.subject, row: { ...question.subject.row, [field.name]: sample } } }
    const granted =
      readable && (await grants(question, 'update')) && (await mayGive(question, type, field.name)) && (await grants(after, 'update'))
    tried.add(`${type.name}.${field.name}`)
    yield { what: `change ${field.name}`, method: 'PATCH', url: `/${type.plural}/${record.id}`, payload: { [field.name]: sample }, granted, readable }
  }
} // prettier-ignore

const hasParts = ({ options }: EngineField): boolean => options.kind === 'json' || options.kind === 'refs'

/** Values for fields that have no sample, or have it already. */
const others: Readonly<Record<string, unknown>> = {
  'decision-table.table': {
    hitPolicy: 'first',
    inputs: [{ label: 'Impact', expression: 'impact' }],
    outputs: [{ name: 'priority', label: 'Priority' }],
    rules: [{ when: ['-'], then: ['"high"'] }],
  },
  'api-key.scopes': ['write'],
  'automation.actions': [{ message: 'Looked at by another' }],
  'schedule.values': { title: 'Another check', requester: '01a21a45-c368-72ff-991e-531f856259e7' },
  'agreement.targets': [{ name: 'resolution', kind: 'resolution', length: 'duration("PT5H")' }],
  'calendar.hours': [{ week: { friday: [{ from: '09:00', to: '12:00' }] } }],
  'calendar.holidays': [{ date: '2026-12-26', label: 'Boxing Day' }],
  'mail-template.translations': { de: { title: 'Eine Vorlage' } },
  'decision-table.translations': { de: { title: 'Eine Tabelle' } },
  'role.translations': { de: { title: 'Eine Rolle' } },
  'identity-provider.rules': [{ when: 'list contains(claims.groups, "desk")', roles: ['auditor'] }],
  'dashboard.layout': {
    tiles: [
      { title: 'Incidents', kind: 'figure', type: 'incident', series: [{ request: { measures: [{ as: 'count', fn: 'count' }] } }], width: 3, height: 3 },
    ],
  }, // prettier-ignore
}

/** A value that the field does not have. */
const changeFor = async (type: EngineType, field: EngineField, record: StoredRecord): Promise<unknown> =>
  [await sampleFor(type, field.name), others[`${type.name}.${field.name}`]].find(
    (value) => value !== undefined && !isDeepStrictEqual(value, record[field.name]),
  )

/** What can't be said without the records that it proposes for, and what the product alone writes. */
const untried: Readonly<Record<string, readonly string[]>> = {
  replay: ['proposed'],
  'import-batch': ['report', 'trial'],
}

/** Fields, as `type.field`, that somebody has tried to change. */
const tried = new Set<string>()

const sampled = new Map<string, unknown>()
/** One value for each field: making the records that references point at is what takes time. */
const sampleFor = async (type: EngineType, name: string): Promise<unknown> => {
  const key = `${type.name}.${name}`
  if (!sampled.has(key)) sampled.set(key, await cast.samples.valueOf(type, name).catch(() => undefined))
  return sampled.get(key)
}

async function* tryInBulk({ type, player, record, readable, question }: Parameters<Trial>[0]): AsyncGenerator<Attempt> {
  const url = `/${type.plural}/bulk`
  const statusIn = ({ json }: Said): number => json.results[0].status
  const value = `Bulk ${player.label}`
  const granted = readable && (await grants(question, 'update')) && (await mayGive(question, type, type.titleField))
  const payload = { update: [{ id: record.id, values: { [type.titleField]: value } }] }
  yield { what: 'change in bulk', method: 'POST', url, payload, granted, readable, statusIn }
  const [first] = type.transitions.values()
  if (!first || !first.from.includes(record.state)) return
  const may = readable && (await holds(question, first.by.text))
  yield { what: 'step in bulk', method: 'POST', url, payload: { transition: [{ id: record.id, transition: first.name }] }, granted: may, readable, statusIn }
} // prettier-ignore

async function* trySteps({ type, player, relation }: Parameters<Trial>[0]): AsyncGenerator<Attempt> {
  for (const { name, from, by } of type.transitions.values()) {
    const record = await inState(type, player, relation, from[0] ?? '')
    const question = await questionOf(player, record)
    const readable = await grants(question, 'read')
    const granted = readable && (await holds(question, by.text))
    yield { what: `step ${name}`, method: 'POST', url: `/${type.plural}/${record.id}/transitions`, payload: { transition: name }, granted, readable }
  }
} // prettier-ignore

/** A record in a state: history may begin anywhere, with what the state needs. */
const inState = async (
  type: EngineType,
  player: Player,
  relation: Relation,
  state: string,
): Promise<StoredRecord> =>
  kept(`${type.name} ${relation} ${relation === 'own' ? player.label : ''} ${state}`, async () => {
    const needed = type.states.get(state)?.needs ?? []
    const more = await Promise.all(needed.map(async (name) => [name, await sampleFor(type, name)] as const))
    return cast.make(type, player, relation, { state, values: Object.fromEntries(more) })
  })

const records = new Map<string, StoredRecord>()
/** One record for all who ask about the same: nothing of what is tried changes it. */
const kept = async (key: string, make: () => Promise<StoredRecord>): Promise<StoredRecord> => {
  const record = records.get(key) ?? (await make())
  records.set(key, record)
  return record
}

async function* tryRemoving({
  type,
  record,
  readable,
  question,
}: Parameters<Trial>[0]): AsyncGenerator<Attempt> {
  const granted = readable && (await grants(question, 'remove'))
  yield { what: 'archive', method: 'DELETE', url: `/${type.plural}/${record.id}`, granted, readable }
}

async function* tryRestoring({ type, player, relation }: Parameters<Trial>[0]): AsyncGenerator<Attempt> {
  const record = await kept(
    `${type.name} ${relation} ${relation === 'own' ? player.label : ''} archived`,
    async () => {
      const { id } = await cast.make(type, player, relation)
      return (await remove(cast.house.system(), type.name, id)).after
    },
  )
  const question = await questionOf(player, record)
  const readable = await grants(question, 'read')
  const granted = readable && (await grants(question, 'remove'))
  yield { what: 'restore', method: 'POST', url: `/${type.plural}/${record.id}/restore`, granted, readable }
}

const trialsOf = (type: EngineType): readonly Trial[] =>
  routes
    .filter(({ url }) => url === `/api/v1/${type.plural}` || url.startsWith(`/api/v1/${type.plural}/`))
    .flatMap(({ method, url }) => trials[`${method} ${url.slice(`/api/v1/${type.plural}`.length)}`] ?? [])

/** Only records that can be restricted, or are about one that is, have the third relation. */
const relationsOf = (type: EngineType): readonly Relation[] =>
  type.fields.has('restricted') ||
  Object.values(type.access).some((rule) => /can\.\w+\(/.test(rule?.text ?? ''))
    ? relations
    : relations.filter((relation) => relation !== 'restricted')

describe.each(writtenTypes.map(({ name }) => name))('%s', (name) => {
  test('what the policy does not grant is refused without a trace; what it grants is not', { timeout: 900_000 }, async () => {
    const type = productTypes.get(name)
    const complaints: string[] = []
    const counted = { granted: 0, refused: 0 }
    for (const player of cast.players)
      for (const relation of relationsOf(type)) {
        const { initial } = type.declaration.lifecycle
        const record = await inState(type, player, relation, initial)
        const question = await questionOf(player, record)
        const readable = await grants(question, 'read')
        for (const trial of trialsOf(type))
          for await (const attempt of trial({ type, player, record, relation, readable, question })) {
            counted[attempt.granted ? 'granted' : 'refused'] += 1
            complaints.push(...(await complaintOf(player, attempt)))
          }
      }
    expect(complaints).toEqual([])
    expect(counted.granted).toBeGreaterThan(20)
    expect(counted.refused).toBeGreaterThan(50)
    const given = [...type.fields.values()].filter((field) => hasParts(field) && !field.rules.derived && !/via = "import"/.test(field.rules.write?.text ?? ''))
    expect(given.map((field) => field.name).filter((field) => !tried.has(`${name}.${field}`))).toEqual(untried[name] ?? [])
  }) // prettier-ignore
})

const keptTypes = productTypes.all().filter((type) => type.kept)

describe.each(keptTypes.map(({ name }) => name))('%s, which nobody writes', (name) => {
  test('is listed, counted, exported, added up and read by whom the policy lets read it, and by nobody else', { timeout: 900_000 }, async () => {
    const type = productTypes.get(name)
    const complaints: string[] = []
    const counted = { granted: 0, refused: 0 }
    for (const player of cast.players)
      for (const record of await keptRows(cast, type, player)) {
        const subject = { type: type.declaration, row: record }
        const question: Question = { world: cast.world, reader: player.reader, subject, before: record }
        const readable = await grants(question, 'read')
        for (const trial of trialsOf(type))
          for await (const attempt of trial({ type, player, record, relation: 'own', readable, question })) {
            counted[attempt.granted ? 'granted' : 'refused'] += 1
            complaints.push(...(await complaintOf(player, attempt)))
          }
      }
    expect(complaints).toEqual([])
    expect(counted.granted).toBeGreaterThan(20)
    expect(counted.refused).toBeGreaterThan(50)
  }) // prettier-ignore

  test('has no address below it that is not tried', () => {
    const base = `/api/v1/${productTypes.get(name).plural}`
    const own = routes
      .filter(({ url }) => url === base || url.startsWith(`${base}/`))
      .map(({ method, url }) => `${method} ${url.slice(base.length)}`)
    expect(own).toEqual(expect.arrayContaining(['GET ', 'GET /count', 'GET /export', 'POST /aggregate', 'GET /:key']))
    expect(own.filter((route) => !(route in trials))).toEqual([])
  }) // prettier-ignore
})
