import type { LightMyRequestResponse } from 'fastify'
import { Secret, TOTP } from 'otpauth'
import { beforeAll, expect, test } from 'vitest'
import { rebuildSearch } from '../../capabilities/search/documents.ts'
import { describeApi } from '../../server/http/app.ts'
import { wholeApi, type WholeApi } from './whole-api.ts'
import { plainLog, smallLog, smallMapping } from '../import/small-log.ts'

// What a request costs is above all how often it waits for the database. Each route of the API has a budget of
// statements, the check of the session included; a route without one fails.

type Act = () => Promise<LightMyRequestResponse>

let api: WholeApi
let cookie = ''
const ids = {
  incident: '',
  other: '',
  service: '',
  customer: '',
  person: '',
  attachment: '',
  import: '',
  team: '',
  key: '',
}

const factor = { secret: '', codes: [] as string[], token: '' }
const password = 'otters swim at dusk'
const email = 'ada@example.org'

const ask = (method: string, url: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) =>
  api.ask(method, url, body, { cookie, ...headers })

const made = async (url: string, body: unknown): Promise<string> => {
  const answer = await ask('POST', url, body)
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json<{ data: { id: string } }>().data.id
}

const file = (name: string, content: string) => {
  const part = `--edge\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n`
  return [
    `${part}${content}\r\n--edge--\r\n`,
    { 'content-type': 'multipart/form-data; boundary=edge' },
  ] as const
}

const cookieOf = (answer: LightMyRequestResponse): string =>
  [answer.headers['set-cookie']].flat()[0]?.split(';')[0] ?? cookie

const holidays = {
  text: 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270101\r\nEND:VEVENT\r\nEND:VCALENDAR',
  from: '2027-01-01',
}

const newIncident = () => ({
  title: 'Printer on fire',
  requester: ids.other,
  service: ids.service,
  team: ids.team,
  impact: 'high',
  urgency: 'low',
})

// A passkey and a provider are machines of somebody else's: what is counted there is the answer to one that is wrong.
const unknownPasskey = (response: object) => ({
  id: 'AAAA',
  rawId: 'AAAA',
  type: 'public-key',
  clientExtensionResults: {},
  response: { clientDataJSON: 'AAAA', ...response },
})

/** In this order; each budget is the most that the route may send. The answer is a success, or `status` where it says so. */
const budgets: readonly (readonly [route: string, most: number, act: Act, status?: number])[] = [
  ['GET /setup', 1, () => ask('GET', '/setup')],
  ['POST /setup', 25, async () => {
    const code = await api.signIn.setUp.issueCode()
    api.statements()
    const answer = await ask('POST', '/setup', { code, name: 'Ada', email, password, organisation: 'The desk' })
    cookie = cookieOf(answer)
    return answer
  }],
  ['GET /session', 2, () => ask('GET', '/session')],
  ['GET /sessions', 2, () => ask('GET', '/sessions')],
  ['GET /meta', 1, () => ask('GET', '/meta')],
  ['GET /problems/{code}', 0, () => ask('GET', '/problems/not_found')],
  ['GET /events', 4, () => ask('GET', '/events')],
  ['POST /{type}', 3, async () => {
    ids.service = await made('/services', { title: 'Mail' })
    ids.customer = await made('/organisations', { title: 'A customer', kind: 'customer' })
    ids.other = await made('/people', { name: 'Bob', email: 'bob@example.org', organisation: ids.customer })
    ids.team = await made('/teams', { title: 'First line' })
    await made('/incidents', newIncident())
    api.statements()
    const answer = await ask('POST', '/incidents', newIncident())
    ids.incident = answer.json<{ data: { id: string } }>().data.id
    return answer
  }],
  ['GET /{type}', 3, () => ask('GET', '/incidents?limit=50&abilities=true')],
  ['GET /{type}/count', 2, () => ask('GET', '/incidents/count')],
  ['GET /{type}/export', 3, () => ask('GET', '/incidents/export')],
  ['POST /{type}/aggregate', 3, () => ask('POST', '/incidents/aggregate', { groupBy: ['priority', 'team'] })],
  ['GET /{type}/{key}', 3, () => ask('GET', `/incidents/${ids.incident}`)],
  ['GET /{type}/{key}/events', 5, () => ask('GET', `/incidents/${ids.incident}/events`)],
  ['GET /{type}/{key}/merge-preview', 16, async () => {
    const other = await made('/incidents', newIncident())
    api.statements()
    return ask('GET', `/incidents/${ids.incident}/merge-preview?into=${other}`)
  }],
  ['GET /{type}/{key}/text', 8, async () => {
    const reply = await made('/saved-replies', { title: 'Hello', text: 'Hello {{ person.name }}' })
    const { number } = (await ask('GET', `/incidents/${ids.incident}`)).json<{ data: { number: string } }>().data
    api.statements()
    return ask('GET', `/saved-replies/${reply}/text?record=${number}`)
  }],
  // What the automation does is counted with it.
  ['POST /{type}/{key}/runs', 40, async () => {
    const runsAs = await made('/roles', { title: 'By hand', key: 'by-hand', grants: [{ types: ['incident'], allow: ['read', 'update', 'work'] }] })
    const id = await made('/automations', { title: 'By hand', appliesTo: 'incident', runsAs, byHand: true, actions: [{ set: { impact: 'high' } }] })
    api.statements()
    return ask('POST', `/automations/${id}/runs`, { about: { type: 'incident', id: ids.incident } })
  }],
  ['GET /{type}/{key}/clocks', 8, () => ask('GET', `/incidents/${ids.incident}/clocks`)],
  ['GET /{type}/{key}/comings', 4, async () => {
    const runsAs = await made('/roles', { title: 'Makes', key: 'makes', grants: [] })
    const begins = { title: 'A check', requester: ids.other }
    const id = await made('/schedules', { title: 'A check', values: begins, runsAs, first: '2026-03-02', zone: 'UTC' })
    api.statements()
    return ask('GET', `/schedules/${id}/comings`)
  }],
  ['GET /{type}/{key}/carrying', 7, async () => {
    const targets = [{ name: 'resolution', kind: 'resolution', length: 'duration("PT4H")' }]
    const carrier = await made('/agreements', { title: 'Between teams', kind: 'ola', appliesTo: 'incident', targets })
    const id = await made('/agreements', { title: 'Promise', appliesTo: 'incident', targets, carriedBy: [carrier] })
    api.statements()
    return ask('GET', `/agreements/${id}/carrying`)
  }],
  ['GET /{type}/unsupported', 7, () => ask('GET', '/agreements/unsupported')],
  ['POST /{type}/{key}/holidays/preview', 4, async () => {
    const id = await made('/calendars', { title: 'Country' })
    api.statements()
    return ask('POST', `/calendars/${id}/holidays/preview`, holidays)
  }],
  // What work that is going on was counted by is not changed unnoticed: two of them ask for that.
  ['POST /{type}/{key}/holidays', 9, async () => {
    const id = await made('/calendars', { title: 'Another country' })
    api.statements()
    return ask('POST', `/calendars/${id}/holidays`, { ...holidays, version: 1 })
  }],
  ['GET /{type}/{key}/timeline', 9, () => ask('GET', `/incidents/${ids.incident}/timeline`)],
  ['PATCH /{type}/{key}', 3, () => ask('PATCH', `/incidents/${ids.incident}`, { location: 'Cellar' })],
  ['POST /{type}/{key}/transitions', 3, () => ask('POST', `/incidents/${ids.incident}/transitions`, { transition: 'start' })],
  // A hundred records cost what ten do.
  ['POST /{type}/bulk', 8, () => ask('POST', '/incidents/bulk', { create: Array.from({ length: 10 }, newIncident) })],
  ['POST /{type}/{key}/journal', 8, () => ask('POST', `/incidents/${ids.incident}/journal`, { text: 'Put out.' })],
  ['GET /{type}/{key}/journal', 4, () => ask('GET', `/incidents/${ids.incident}/journal`)],
  ['POST /{type}/{key}/watch', 6, () => ask('POST', `/incidents/${ids.incident}/watch`)],
  ['DELETE /{type}/{key}/watch', 5, () => ask('DELETE', `/incidents/${ids.incident}/watch`)],
  ['PUT /{type}/{key}/presence', 4, () => ask('PUT', `/incidents/${ids.incident}/presence`, { client: ids.incident })],
  ['DELETE /{type}/{key}/presence', 2, () => ask('DELETE', `/incidents/${ids.incident}/presence?client=${ids.incident}`)],
  ['GET /security-log', 3, () => ask('GET', '/security-log')],
  ['GET /brand', 1, () => ask('GET', '/brand')],
  ['GET /brand/own', 2, () => ask('GET', '/brand/own')],
  ['GET /brand/of/{id}', 2, () => ask('GET', `/brand/of/${ids.team}`), 404],
  ['GET /brand/logo/{id}', 1, () => ask('GET', `/brand/logo/${ids.team}`), 404],
  ['GET /brand/manifest', 1, () => ask('GET', '/brand/manifest')],
  ['GET /installation', 4, () => ask('GET', '/installation')],
  ['GET /installation/demonstration', 9, () => ask('GET', '/installation/demonstration')],
  ['POST /installation/demonstration/removal', 12, () => ask('POST', '/installation/demonstration/removal', { token: 'another' }), 409],
  ['GET /notifications', 3, () => ask('GET', '/notifications')],
  ['GET /notifications/count', 2, () => ask('GET', '/notifications/count')],
  // No mail server here: what it would say is written, and not sent.
  ['POST /{type}/{key}/test', 3, () => ask('POST', `/mail-templates/MTP0000001/test`, {}), 409],
  ['POST /notifications/read', 3, () => ask('POST', '/notifications/read', { all: true })],
  ['GET /live', 9, () => ask('GET', '/live?stay=0&since=60', undefined, { accept: 'text/event-stream' })],
  ['POST /{type}/{key}/attachments', 16, async () => {
    const answer = await ask('POST', `/incidents/${ids.incident}/attachments`, ...file('a.csv', 'a,b\n1,2\n'))
    ids.attachment = answer.json<{ data: { data: { id: string } }[] }>().data[0]?.data.id ?? ''
    return answer
  }],
  ['GET /{type}/{key}/content', 3, () => ask('GET', `/attachments/${ids.attachment}/content`)],
  ['GET /search', 7, async () => {
    await rebuildSearch(api.db, api.types)
    const answer = await ask('GET', '/search?q=printer')
    expect(answer.json<{ data: unknown[] }>().data).not.toHaveLength(0)
    return answer
  }],
  ['GET /explain', 2, () => ask('GET', `/explain?type=incident&id=${ids.incident}&operation=update`)],
  ['DELETE /{type}/{key}', 3, () => ask('DELETE', `/incidents/${ids.incident}`)],
  ['POST /{type}/{key}/restore', 3, () => ask('POST', `/incidents/${ids.incident}/restore`)],
  ['GET /{type}/mappings', 1, () => ask('GET', '/imports/mappings')],
  ['POST /{type}/upload', 9, async () => {
    const answer = await ask('POST', '/imports/upload', ...file('log.csv', smallLog(plainLog(3))))
    ids.import = answer.json<{ data: { number: string } }>().data.number
    return answer
  }],
  ['PUT /{type}/{key}/mapping', 5, () => ask('PUT', `/imports/${ids.import}/mapping`, { mapping: smallMapping })],
  ['GET /{type}/{key}/columns', 2, () => ask('GET', `/imports/${ids.import}/columns`)],
  ['POST /{type}/{key}/preview', 8, () => ask('POST', `/imports/${ids.import}/preview`, { rows: 4 })],
  ['POST /{type}/{key}/trial', 5, () => ask('POST', `/imports/${ids.import}/trial`, {})],
  ['POST /{type}/{key}/start', 8, () => ask('POST', `/imports/${ids.import}/start`, {})],
  ['GET /{type}/{key}/progress', 3, () => ask('GET', `/imports/${ids.import}/progress`)],
  ['GET /{type}/{key}/refused', 3, () => ask('GET', `/imports/${ids.import}/refused`)],
  ['POST /{type}/{key}/stop', 9, () => ask('POST', `/imports/${ids.import}/stop`)],
  ['POST /{type}/{key}/undo', 5, () => ask('POST', `/imports/${ids.import}/undo`, {})],
  ['GET /access-matrix', 2, () => ask('GET', '/access-matrix')],
  ['GET /{type}/{key}/erasure', 11, () => ask('GET', `/people/${ids.other}/erasure`)],
  ['POST /{type}/{key}/erasure', 11, async () => {
    const { number } = (await ask('GET', `/people/${ids.other}`)).json<{ data: { number: string } }>().data
    api.statements()
    return ask('POST', `/people/${ids.other}/erasure`, { ground: 'request', reason: 'She asked.', confirm: number })
  }],
  ['GET /reads', 3, () => ask('GET', '/reads')],
  ['GET /log-integrity', 6, async () => {
    await api.seal()
    return ask('GET', '/log-integrity')
  }],
  ['GET /log-integrity/seals', 2, () => ask('GET', '/log-integrity/seals')],
  ['GET /log-integrity/seals/{number}', 2, () => ask('GET', '/log-integrity/seals/1')],
  ['POST /log-integrity/verifications', 7, () => ask('POST', '/log-integrity/verifications')],
  ['GET /log-integrity/proof', 7, async () => {
    const { number } = (await ask('GET', `/teams/${ids.team}`)).json<{ data: { number: string } }>().data
    api.statements()
    return ask('GET', `/log-integrity/proof?record=${number}`)
  }],
  ['POST /api-keys', 6, async () => {
    const answer = await ask('POST', '/api-keys', { title: 'Mine', scopes: ['read'] })
    ids.key = answer.json<{ data: { id: string } }>().data.id
    return answer
  }],
  ['GET /api-keys', 3, () => ask('GET', '/api-keys')],
  ['DELETE /api-keys/{id}', 8, () => ask('DELETE', `/api-keys/${ids.key}`)],
  ['POST /session', 9, async () => {
    const answer = await api.ask('POST', '/session', { email, password })
    cookie = cookieOf(answer)
    return answer
  }],
  ['GET /password/link', 0, () => api.ask('GET', '/password/link')],
  ['POST /password/link', 0, () => api.ask('POST', '/password/link', { email }), 409],
  ['POST /password/link/token', 1, () => api.ask('POST', '/password/link/token', { token: 'x'.repeat(43) }), 404],
  ['PUT /password/link', 1, () => api.ask('PUT', '/password/link', { token: 'x'.repeat(43), password }), 404],
  ['GET /session/providers', 1, () => ask('GET', '/session/providers')],
  ['GET /session/providers/{id}', 1, () => ask('GET', `/session/providers/${ids.team}`), 404],
  ['GET /session/callback', 1, () => ask('GET', '/session/callback?code=x&state=y'), 303],
  ['PUT /{type}/{key}/secret', 9, async () => {
    const values = { title: 'Elsewhere', issuer: 'https://id.example.org', clientId: 'keelson', domains: 'example.org' }
    const provider = await made('/identity-providers', values)
    api.statements()
    return ask('PUT', `/identity-providers/${provider}/secret`, { secret: 'their secret' })
  }],
  ['POST /second-factors/totp', 6, async () => {
    const answer = await ask('POST', '/second-factors/totp', { password })
    factor.secret = answer.json<{ secret: string }>().secret
    return answer
  }],
  ['POST /second-factors/totp/confirmation', 17, async () => {
    const code = new TOTP({ secret: Secret.fromBase32(factor.secret) }).generate({ timestamp: Date.parse(api.now()) })
    const answer = await ask('POST', '/second-factors/totp/confirmation', { code })
    factor.codes = answer.json<{ recoveryCodes: string[] }>().recoveryCodes
    cookie = cookieOf(answer)
    return answer
  }],
  ['GET /second-factors', 4, () => ask('GET', '/second-factors')],
  ['POST /session/code', 8, async () => {
    const half = await api.ask('POST', '/session', { email, password })
    api.statements()
    const { token } = half.json<{ step: { token: string } }>().step
    return api.ask('POST', '/session/code', { token, code: factor.codes[0] })
  }],
  ['POST /session/proof', 6, async () => {
    const answer = await ask('POST', '/session/proof', { code: factor.codes[1] })
    cookie = cookieOf(answer)
    return answer
  }, 204],
  ['POST /second-factors/recovery-codes', 14, () => ask('POST', '/second-factors/recovery-codes', { password })],
  ['POST /second-factors/passkeys/options', 7, () => ask('POST', '/second-factors/passkeys/options', { password })],
  ['POST /second-factors/passkeys', 2, () =>
    ask('POST', '/second-factors/passkeys', { token: 'x'.repeat(43), name: 'Mine', response: unknownPasskey({ attestationObject: 'AAAA' }) }), 403],
  ['DELETE /second-factors/passkeys/{id}', 12, () =>
    ask('DELETE', `/second-factors/passkeys/${ids.team}`, { password }), 404],
  ['POST /session/passkey/options', 1, async () => {
    const answer = await api.ask('POST', '/session/passkey/options', {})
    factor.token = answer.json<{ token: string }>().token
    return answer
  }],
  ['POST /session/passkey', 5, () => api.ask('POST', '/session/passkey', { token: factor.token, response: unknownPasskey({ authenticatorData: 'AAAA', signature: 'AAAA' }) }), 401],
  ['DELETE /second-factors/totp', 15, () => ask('DELETE', '/second-factors/totp', { password })],
  ['POST /session/confirmation', 7, () => ask('POST', '/session/confirmation', { password }), 204],
  ['POST /session/providers/{id}/logout', 1, () => ask('POST', '/session/providers/x/logout', { logout_token: 'x' }), 404],
  ['DELETE /sessions/{id}', 3, async () => {
    const { data } = (await ask('GET', '/sessions')).json<{ data: { id: string; current: boolean }[] }>()
    api.statements()
    return ask('DELETE', `/sessions/${data.find(({ current }) => !current)?.id ?? ''}`)
  }],
  ['DELETE /sessions', 3, () => ask('DELETE', '/sessions')],
  ['POST /password', 10, async () => {
    const answer = await ask('POST', '/password', { current: password, next: 'herons stand at dawn' })
    cookie = cookieOf(answer)
    return answer
  }],
  ['DELETE /session', 2, () => ask('DELETE', '/session')],
] // prettier-ignore

beforeAll(async () => {
  api = await wholeApi()
})

const all = budgets.map(([route, most, act, status = null]) => ({ route, most, act, status }))

test.each(all)('$route sends at most $most statements', async ({ most, act, status }) => {
  api.statements()
  const answer = await act()
  if (status === null) expect(answer.statusCode, answer.body.slice(0, 500)).toBeLessThan(300)
  else expect(answer.statusCode, answer.body.slice(0, 500)).toBe(status)
  const sent = api.statements()
  expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(most)
})

test('no route of the API is without a budget, and no budget without a route', async () => {
  const { paths } = await describeApi(api.app)
  const plurals = new Set(
    Object.keys(paths).flatMap((path) => (path.endsWith('/aggregate') ? [path.split('/')[1] ?? ''] : [])),
  )
  const routes = Object.entries(paths).flatMap(([path, methods]) => {
    const [, head = '', ...rest] = path.split('/')
    const shown = plurals.has(head) ? ['', '{type}', ...rest].join('/') : path
    return Object.keys(methods).map((method) => `${method.toUpperCase()} ${shown}`)
  })
  expect([...new Set(routes)].sort()).toEqual(budgets.map(([route]) => route).sort())
})
