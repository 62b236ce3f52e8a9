import { Readable } from 'node:stream'
import { beforeAll, describe, expect, test } from 'vitest'
import { write } from '#engine'
import { attach } from '../../capabilities/attachments/attach.ts'
import { createApiKey } from '../../practices/people/api-key/verbs.ts'
import { loadActor } from '../../practices/people/actor.ts'
import { productTypes } from '../harness/people.ts'
import { openHouse, type House, type Route } from './house.ts'
import { shippedRoles } from './policy-oracle.ts'

// Every route of the running API, hidden ones too: which are open to all is said here by name, everything else takes
// somebody who is signed in. A route that this file does not know fails it: say here who may call it.

let house: House
let desk: string
let customer: string
const cookies = new Map<string, string>()
const people = new Map<string, string>()
let key: string
let strangerId: string
let incident: string
let incidentNumber: string
let provider: string
let mailServer: string
let template: string
let reply: string
let automation: string
let anotherNumber: string
let calendar: string
let batch: string
let file: string
let strangerSession: string
let strangerKey: string

beforeAll(async () => {
  house = await openHouse()
  desk = (await house.make('organisation', { title: 'The desk', kind: 'own' })).id
  customer = (await house.make('organisation', { title: 'A customer', kind: 'customer' })).id
  for (const role of shippedRoles) {
    const { id } = await house.person({ role, organisation: desk })
    people.set(`${role} of the desk`, id)
    people.set(`${role} of a customer`, (await house.person({ role, organisation: customer })).id)
    if (role === 'administrator') key = await keyOf(id)
  }
  strangerId = (await house.person({ organisation: customer })).id
  provider = (await house.make('identity-provider', { title: 'Elsewhere', issuer: 'https://id.example.org', clientId: 'keelson' })).id
  mailServer = (await house.make('mail-server', { title: 'Ours', host: 'mail.example.org' })).id
  calendar = (await house.make('calendar', { title: 'Country' })).id
  template = (await house.make('mail-template', { title: 'Own', occasion: 'received', subject: 'Hello', body: 'Hello' })).id
  reply = (await house.make('saved-reply', { title: 'Hello', text: 'Hello {{ person.name }}', audience: 'everyone' })).id
  const runsAs = (await house.make('role', { title: 'Of an automation', key: 'of-an-automation', grants: [] })).id
  automation = (await house.make('automation', { title: 'By hand', appliesTo: 'incident', runsAs, byHand: true, actions: [{ message: 'x' }] })).id
  anotherNumber = (await house.make('incident', { title: 'Another', requester: strangerId })).number
  ;({ id: incident, number: incidentNumber } = await house.make("incident", { title: "Theirs", requester: strangerId }))
  // As it is before it has a mapping: whoever may work on it is told that, and nothing is imported.
  batch = (await house.make('import-batch', { title: 'A file' })).id
  file = await fileAbout(incident)
  await house.session(strangerId)
  await keyOf(strangerId)
  strangerSession = await idIn('session')
  strangerKey = await idIn('api_key_secret')
}) // prettier-ignore

/** All of them have signed in just now: trying every route takes longer than some routes let a sign-in be ago. */
const signIn = async (): Promise<void> => {
  // Nor do all of them, at one address, use up what one person may try of passwords.
  await house.db.query({ text: 'delete from attempt' })
  for (const [label, id] of people) cookies.set(label, await house.session(id))
}

/** Of the stranger. */
const idIn = async (table: 'session' | 'api_key_secret'): Promise<string> => {
  const [row] = await house.db.query<{ id: string }>({ text: `select id from ${table} where person_id = $1 limit 1`, values: [strangerId] })
  return row?.id ?? ''
} // prettier-ignore

const fileAbout = async (id: string): Promise<string> => {
  const ctx = house.system()
  const one = async function* () {
    yield { name: 'theirs.txt', content: Readable.from([Buffer.from('words')]) }
  }
  const upload = { about: { type: 'incident', id }, internal: false, files: one() }
  const [made] = await attach(ctx, house.product.files, { upload }, ({ record }) => record(ctx))
  return made?.id ?? ''
}

const keyOf = async (person: string): Promise<string> =>
  (
    await createApiKey(
      { ...house.system(), actor: await loadActor(house.db, person) },
      { title: 'Key', scopes: ['*:*'] },
    )
  ).key

/** Open to anybody: what has to be before there is a session, and what is no secret. */
const open = [
  'POST /api/v1/session', 'DELETE /api/v1/session', 'GET /api/v1/setup', 'POST /api/v1/setup', 'GET /api/v1/openapi.json',
  'GET /api/v1/problems/:code', 'GET /api/docs', 'GET /api/docs/json', 'GET /api/docs/yaml', 'GET /api/docs/static/*',
  'GET /api/docs/static/swagger-initializer.js', 'GET /api/docs/static/index.html',
  'GET /api/v1/brand', 'GET /api/v1/brand/logo/:id', 'GET /api/v1/brand/manifest',
  'GET /api/v1/session/providers', 'GET /api/v1/session/providers/:id', 'GET /api/v1/session/callback',
  'POST /api/v1/session/providers/:id/logout',
  'GET /api/v1/password/link', 'POST /api/v1/password/link', 'PUT /api/v1/password/link',
  'POST /api/v1/password/link/token',
  'POST /api/v1/session/code', 'POST /api/v1/session/passkey/options', 'POST /api/v1/session/passkey',
] // prettier-ignore

/** Answers what no other route takes: always a refusal. */
const fallback = /^\w+ \/api\/\*$/

const named = ({ method, url }: Route): string => `${method} ${url}`
const isOfType = ({ url }: Route): boolean =>
  productTypes.all().some(({ plural }) => url === `/api/v1/${plural}` || url.startsWith(`/api/v1/${plural}/`))
const filled = (url: string): string => url.replace(/:key|:id|:code|\*/g, incident)

test('every route says who may call it, and none is open that has not been decided on', () => {
  expect(house.routes.length).toBeGreaterThan(150)
  for (const route of house.routes) expect(route.policy, named(route)).toBeDefined()
  const isOpen = house.routes.filter(({ policy }) => policy === 'public').map(named)
  expect(isOpen.filter((each) => !open.includes(each) && !fallback.test(each))).toEqual([])
})

test('nobody gets in without a good session or key, at any route, and nothing happens', async () => {
  const { id, cookie } = await house.person({ role: 'administrator', organisation: desk })
  await write(house.system(), { kind: 'transition', type: 'person', id, transition: 'leave' })
  const { id: other, cookie: good } = await house.person({ role: 'administrator', organisation: desk })
  const expired = await house.session(other, { expiresAt: house.system().clock.now() })
  const nobody: readonly Record<string, string>[] = [
    {}, { cookie }, { cookie: expired }, { cookie: 'keelson=abc' }, { cookie: good.slice(0, -3) }, { authorization: 'Bearer kln_nothing' },
    { authorization: `Basic ${Buffer.from('a:b').toString('base64')}` }, { cookie: good, authorization: 'Bearer x' },
  ] // prettier-ignore
  const before = await house.countEvents()
  const complaints: string[] = []
  for (const route of house.routes) {
    if (route.policy === 'public') continue
    for (const headers of nobody) {
      const said = await house.ask(
        { ...headers, 'content-type': 'application/json' },
        route.method,
        filled(route.url),
        { payload: '{}' },
      )
      const isRightful =
        said.status === 401 && said.json.code === 'unauthenticated' && !said.body.includes('Theirs')
      if (!isRightful)
        complaints.push(`${named(route)} with ${JSON.stringify(headers).slice(0, 60)}: ${said.status}`)
    }
    // As many as the limit on requests lets through; all of them take less than a sign-in counts as fresh.
    house.product.clock.forward('PT1.6S')
  }
  expect(complaints).toEqual([])
  expect(await house.countEvents()).toBe(before)
}, 120_000)

type Who = (label: string) => boolean
const everybody: Who = () => true
const auditors: Who = (label) => ['administrator of the desk', 'auditor of the desk'].includes(label)
const administrators: Who = (label) => label === 'administrator of the desk'
const erasers: Who = (label) => /^(administrator|data-protection-officer) of the desk$/.test(label)
// Who works on a customer’s incidents, for the desk or for that customer, and who of the desk reads them.
const workers: Who = (label) => /^(service-desk-agent|team-lead) of|^administrator of the desk/.test(label)
const readersOfTheDesk: Who = (label) =>
  /^(service-desk-agent|team-lead|change-manager|auditor|administrator) of the desk/.test(label)

interface Expected {
  readonly may: Who
  /** An API key, even one with every scope of an administrator, may not. */
  readonly isForPeople?: boolean
  readonly url?: () => string
  readonly payload?: () => object
}

const holidays = {
  text: 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270101\r\nEND:VEVENT\r\nEND:VCALENDAR',
  from: '2027-01-01',
}

/** The routes that no type has, with who may call them. */
const others: Readonly<Record<string, Expected>> = {
  'GET /api/v1/meta': { may: everybody },
  'GET /api/v1/live': { may: everybody },
  'GET /api/v1/notifications': { may: everybody },
  'GET /api/v1/notifications/count': { may: everybody },
  'POST /api/v1/notifications/read': { may: everybody, isForPeople: true, payload: () => ({ all: true }) },
  'POST /api/v1/mail-templates/:key/preview': {
    may: administrators,
    isForPeople: true,
    url: () => `/mail-templates/${template}/preview`,
    payload: () => ({}),
  },
  // There is none of this number: who may send one is told so, and nothing is sent.
  'POST /api/v1/mail-templates/:key/test': { may: () => false, isForPeople: true, payload: () => ({}) },
  'POST /api/v1/calendars/:key/holidays/preview': {
    may: administrators,
    url: () => `/calendars/${calendar}/holidays/preview`,
    payload: () => holidays,
  },
  // There is none of this number: nothing is taken over.
  'POST /api/v1/calendars/:key/holidays': { may: () => false, payload: () => ({ ...holidays, version: 1 }) },
  'GET /api/v1/events': { may: everybody },
  'GET /api/v1/search': { may: everybody, url: () => '/search?q=words' },
  'GET /api/v1/session': { may: everybody },
  'GET /api/v1/sessions': { may: everybody, isForPeople: true },
  'DELETE /api/v1/sessions': { may: everybody, isForPeople: true },
  'DELETE /api/v1/sessions/:id': { may: () => false, isForPeople: true, url: () => `/sessions/${strangerSession}` },
  'POST /api/v1/password': { may: () => false, isForPeople: true, payload: () => ({ current: 'not this', next: 'otters swim at dusk' }) },
  'POST /api/v1/session/proof': { may: everybody, isForPeople: true, payload: () => ({}) },
  'POST /api/v1/session/confirmation': { may: everybody, isForPeople: true, payload: () => ({ password: 'not this' }) },
  'GET /api/v1/second-factors': { may: everybody, isForPeople: true },
  'POST /api/v1/second-factors/recovery-codes': { may: everybody, isForPeople: true, payload: () => ({ password: 'not this' }) },
  'POST /api/v1/second-factors/totp': { may: everybody, isForPeople: true, payload: () => ({ password: 'not this' }) },
  'POST /api/v1/second-factors/totp/confirmation': { may: everybody, isForPeople: true, payload: () => ({ code: '000000' }) },
  'DELETE /api/v1/second-factors/totp': { may: everybody, isForPeople: true, payload: () => ({ password: 'not this' }) },
  'POST /api/v1/second-factors/passkeys/options': { may: everybody, isForPeople: true, payload: () => ({ password: 'not this' }) },
  'POST /api/v1/second-factors/passkeys': { may: everybody, isForPeople: true, payload: () => ({}) },
  'DELETE /api/v1/second-factors/passkeys/:id': { may: () => false, isForPeople: true, payload: () => ({ password: 'not this' }) },
  'PUT /api/v1/identity-providers/:key/secret': {
    may: administrators,
    url: () => `/identity-providers/${provider}/secret`,
    payload: () => ({ secret: 'a secret of theirs' }),
  },
  'PUT /api/v1/mail-servers/:key/secret': {
    may: administrators,
    url: () => `/mail-servers/${mailServer}/secret`,
    payload: () => ({ secret: 'a password of theirs' }),
  },
  'GET /api/v1/api-keys': { may: everybody, isForPeople: true },
  'POST /api/v1/api-keys': { may: everybody, isForPeople: true, payload: () => ({ title: 'Mine', scopes: ['read'] }) },
  'DELETE /api/v1/api-keys/:id': { may: administrators, isForPeople: true, url: () => `/api-keys/${strangerKey}` },
  // About somebody of a customer, as administrators, auditors and that customer's own team leads may ask.
  'GET /api/v1/explain': {
    may: (label) => ['administrator of the desk', 'auditor of the desk', 'team-lead of the desk', 'team-lead of a customer'].includes(label),
    url: () => `/explain?person=${strangerId}&type=person&id=${strangerId}&operation=update`,
  },
  'GET /api/v1/reads': { may: auditors },
  'GET /api/v1/security-log': { may: auditors },
  'GET /api/v1/brand/own': { may: everybody },
  'GET /api/v1/brand/of/:id': { may: () => false },
  'GET /api/v1/installation': { may: auditors },
  'GET /api/v1/installation/demonstration': { may: administrators },
  // With the token of something else: who may remove it is told so, and nothing is removed.
  'POST /api/v1/installation/demonstration/removal': { may: administrators, isForPeople: true, payload: () => ({ token: 'of something else' }) },
  'GET /api/v1/log-integrity': { may: auditors },
  'GET /api/v1/log-integrity/seals': { may: auditors },
  'GET /api/v1/log-integrity/seals/:number': { may: () => false, url: () => '/log-integrity/seals/7' },
  'POST /api/v1/log-integrity/verifications': { may: auditors, payload: () => ({}) },
  'GET /api/v1/log-integrity/proof': { may: auditors, url: () => `/log-integrity/proof?record=${incidentNumber}` },
  'GET /api/v1/access-matrix': { may: auditors },
  'GET /api/v1/people/:key/erasure': { may: erasers, url: () => `/people/${strangerId}/erasure` },
  // With a number that is not the person's: who may order it is told so, and nothing is erased.
  'POST /api/v1/people/:key/erasure': {
    may: erasers,
    url: () => `/people/${strangerId}/erasure`,
    payload: () => ({ ground: 'request', reason: 'A letter', confirm: 'PER9999999' }),
  },
  'POST /api/v1/imports/upload': { may: administrators },
  'GET /api/v1/imports/mappings': { may: administrators },
  'PUT /api/v1/imports/:key/mapping': { may: administrators, url: () => `/imports/${batch}/mapping`, payload: () => ({ mapping: 'type: incident' }) },
  'GET /api/v1/imports/:key/columns': { may: administrators, url: () => `/imports/${batch}/columns` },
  'POST /api/v1/imports/:key/preview': { may: administrators, url: () => `/imports/${batch}/preview` },
  'POST /api/v1/imports/:key/trial': { may: administrators, url: () => `/imports/${batch}/trial` },
  'POST /api/v1/imports/:key/start': { may: administrators, url: () => `/imports/${batch}/start` },
  'POST /api/v1/imports/:key/undo': { may: administrators, url: () => `/imports/${batch}/undo` },
  'POST /api/v1/imports/:key/stop': { may: administrators, url: () => `/imports/${batch}/stop` },
  'GET /api/v1/imports/:key/progress': { may: administrators, url: () => `/imports/${batch}/progress` },
  'GET /api/v1/imports/:key/refused': { may: administrators, url: () => `/imports/${batch}/refused` },
  'GET /api/v1/saved-replies/:key/text': { may: readersOfTheDesk, url: () => `/saved-replies/${reply}/text?record=${incidentNumber}` },
  'POST /api/v1/automations/:key/runs': {
    may: (label) => workers(label) && / of the desk$/.test(label),
    url: () => `/automations/${automation}/runs`,
    payload: () => ({ about: { type: 'incident', id: incident } }),
  },
  'GET /api/v1/incidents/:key/merge-preview': { may: workers, url: () => `/incidents/${incident}/merge-preview?into=${anotherNumber}` },
  'GET /api/v1/attachments/:key/content': {
    may: (label) => readersOfTheDesk(label) || /^(service-desk-agent|team-lead|auditor) of a customer$/.test(label),
    url: () => `/attachments/${file}/content`,
  },
} // prettier-ignore

/** Addresses below a type that `denials.test.ts` tries. */
const tried = new Set([
  'GET ', 'POST ', 'GET /count', 'GET /export', 'POST /aggregate', 'POST /bulk', 'GET /:key', 'PATCH /:key', 'DELETE /:key', 'GET /:key/events',
  'POST /:key/transitions', 'POST /:key/restore', 'GET /:key/timeline', 'GET /:key/clocks', 'GET /:key/carrying', 'GET /:key/comings', 'GET /unsupported', 'GET /:key/journal', 'POST /:key/journal', 'POST /:key/attachments',
  'POST /:key/watch', 'DELETE /:key/watch', 'PUT /:key/presence', 'DELETE /:key/presence',
]) // prettier-ignore

const belowType = (route: Route): string => `${route.method} ${route.url.replace(/^\/api\/v1\/[^/]+/, '')}`

test('every role that is shipped asks, at the desk and at a customer', () => {
  expect(shippedRoles).toContain('data-protection-officer')
  expect([...people.keys()].toSorted()).toEqual(
    shippedRoles.flatMap((role) => [`${role} of a customer`, `${role} of the desk`]).toSorted(),
  )
})

test('there is no route that nobody has said anything about', () => {
  const unknown = house.routes.filter(
    (route) =>
      route.policy !== 'public' &&
      !(named(route) in others) &&
      !(isOfType(route) && tried.has(belowType(route))),
  )
  expect(
    unknown.map((route) => `${named(route)}: say in tests/guard/routes.test.ts who may call it`),
  ).toEqual([])
  const gone = Object.keys(others).filter((each) => !house.routes.some((route) => named(route) === each))
  expect(gone).toEqual([])
})

describe.each(Object.keys(others))('%s', (name) => {
  const { may, isForPeople = false, url, payload } = others[name] as Expected
  const [method = '', path = ''] = name.split(' ')
  beforeAll(signIn)
  const ask = (headers: Record<string, string>) =>
    house.ask(headers, method, url?.() ?? filled(path), payload && { payload: payload() })

  test('is answered to those who may call it, and refused to everybody else without a trace', async () => {
    const complaints: string[] = []
    for (const [label, cookie] of cookies) {
      const before = await house.countEvents()
      const { status, body } = await ask({ cookie })
      const isRefused = [401, 403, 404].includes(status)
      if (status >= 500 || isRefused === may(label))
        complaints.push(`${label}: ${status} ${body.slice(0, 200)}`)
      if (isRefused && (await house.countEvents()) !== before) complaints.push(`${label}: left an event`)
    }
    expect(complaints).toEqual([])
  })

  if (isForPeople)
    test('is no matter of an API key', async () => {
      const said = await ask({ authorization: `Bearer ${key}` })
      expect([said.status, said.json.detail]).toEqual([403, expect.stringContaining('signed-in person')])
    })
})

test('an API key does what its scopes say and its person may, and nothing else', async () => {
  const { id } = await house.person({ role: 'administrator', organisation: desk })
  const actor = await loadActor(house.db, id)
  const issue = async (...scopes: string[]) => ({
    authorization: `Bearer ${(await createApiKey({ ...house.system(), actor }, { title: 'Key', scopes })).key}`,
  })
  const readTasks = await issue('tasks:read')
  const readAll = await issue('read')
  for (const { plural, name, kept } of productTypes.all()) {
    const listed = await house.ask(readTasks, 'GET', `/${plural}/count`)
    expect(listed.json.count, plural).toBe(name === 'task' ? listed.json.count : 0)
    for (const headers of [readTasks, readAll]) {
      const before = await house.countEvents()
      const made = await house.ask(headers, 'POST', `/${plural}`, { payload: { title: 'x' } })
      // What nobody writes has no address to write to.
      expect([made.status, await house.countEvents()], `${plural} ${made.body}`).toEqual([
        kept ? 405 : 403,
        before,
      ])
    }
  }
  const read = await house.ask(readTasks, 'GET', `/incidents/${incident}`)
  expect(read.status).toBe(404)
  const wrote = await house.ask(readAll, 'PATCH', `/incidents/${incident}`, { payload: { title: 'x' } })
  expect(wrote.status).toBe(403)
})
