import { expect, test } from 'vitest'
import { storePassword } from '#platform/auth/auth.ts'
import { hashPassword } from '#platform/auth/passwords/password.ts'
import { createLog } from '#platform/log.ts'
import { openHouse } from './house.ts'

/** The lines of a log that say something, as objects. */
const linesOf = (text: string, said: string) =>
  text
    .split('\n')
    .filter((line) => line.includes(`"${said}"`))
    .map((line) => JSON.parse(line) as Record<string, unknown>)

const password = 'otters swim at dusk'

test('a day at the desk leaves no name, address, word, password, token or key in the log, at its most talkative', async () => {
  let text = ''
  const log = createLog({ level: 'trace', human: false, destination: { write: (line) => (text += line) } })
  const house = await openHouse({ log })
  const desk = (await house.make('organisation', { title: 'Zanzibar Desk', kind: 'own' })).id
  const who = { name: 'Quentin Zaphod', email: 'quentin.zaphod@hospital.example', phone: '+49 151 5550199' }
  const { id } = await house.person({ role: 'administrator', organisation: desk, values: who })
  await storePassword(house.db, id, await hashPassword(password), house.system().clock.now())
  const json = { 'content-type': 'application/json' }
  const wrong = await house.ask(json, 'POST', '/session', { payload: { email: who.email, password: 'wrong horse battery' } })
  const good = await house.ask(json, 'POST', '/session', { payload: { email: who.email, password } })
  expect([wrong.status, good.status]).toEqual([401, 200])
  const cookie = String([good.headers['set-cookie']].flat()[0]).split(';')[0] ?? ''
  const ask = (method: string, url: string, payload?: object, headers = {}) =>
    house.ask({ cookie, ...headers }, method, url, payload && { payload })
  const statuses: number[] = []
  const said = async (...args: Parameters<typeof ask>) => {
    const answer = await ask(...args)
    statuses.push(answer.status)
    return answer
  }
  const incident = { title: 'Xylophone stolen', description: 'Flugelhorn too', requester: id }
  const { json: made } = await said('POST', '/incidents', incident)
  await said('POST', `/incidents/${made.data.id}/journal`, { text: 'Bassoon found', visibility: 'internal' })
  await said('GET', '/search?q=Xylophone')
  await said('GET', `/incidents?filter=${encodeURIComponent('contains(title, "Xylophone")')}`)
  await said('POST', '/people', { name: 'Quentin Zaphod', email: who.email, organisation: desk })
  await said('PATCH', `/incidents/${made.data.id}`, { title: 'Xylophone back', nonsense: 'Oboe' })
  const { json: key } = await said('POST', '/api-keys', { title: 'Probe of Zaphod', scopes: ['read'] })
  await house.ask({ authorization: `Bearer ${key.key}` }, 'GET', '/incidents')
  await said('POST', '/password', { current: password, next: 'herons wade at dawn' })
  // A fault of our own, with everything that the database says about it.
  await house.db.query({ text: 'alter table incident rename to incident_gone' })
  const broken = await ask('POST', '/incidents', incident)
  expect(broken.status).toBeGreaterThanOrEqual(400)
  expect(broken.body).not.toMatch(/Xylophone|incident_gone|relation/)
  await house.db.query({ text: 'alter table incident_gone rename to incident' })
  const secrets = [
    'Zaphod', 'quentin', '5550199', 'Xylophone', 'Flugelhorn', 'Bassoon', 'Oboe', 'Zanzibar', password, 'wrong horse', 'herons', key.key,
    cookie.split('=')[1], decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0],
  ] as string[] // prettier-ignore
  expect(secrets.filter((secret) => secret === '' || text.toLowerCase().includes(secret.toLowerCase()))).toEqual([])
  expect(text.split('\n').length).toBeGreaterThan(10)
  expect(statuses.slice(0, 4)).toEqual([201, 201, 200, 200])
}) // prettier-ignore

test('who was refused is in the log, with what they asked for and by which reference', async () => {
  let text = ''
  const log = createLog({ level: 'info', human: false, destination: { write: (line) => (text += line) } })
  const house = await openHouse({ log })
  const desk = (await house.make('organisation', { title: 'Desk', kind: 'own' })).id
  const { id, cookie } = await house.person({ organisation: desk })
  const incident = await house.make('incident', { title: 'Theirs', requester: (await house.person({ organisation: desk })).id })
  const refused = await house.ask({ cookie }, 'POST', '/roles', { payload: { title: 'Mine', key: 'mine', grants: [] } })
  const hidden = await house.ask({ cookie }, 'GET', `/incidents/${incident.id}`)
  const unknown = await house.ask({}, 'GET', '/incidents')
  expect([refused.status, hidden.status, unknown.status]).toEqual([403, 404, 401])
  expect(linesOf(text, 'Refused')).toEqual([
    expect.objectContaining({ person: id, method: 'POST', route: '/api/v1/roles', reference: refused.json.reference }),
  ])
}) // prettier-ignore

test('who asks for what they may not know of or sends what can’t be taken is in the log, once a minute and without what it was', async () => {
  let text = ''
  const log = createLog({ level: 'info', human: false, destination: { write: (line) => (text += line) } })
  const house = await openHouse({ log })
  const desk = (await house.make('organisation', { title: 'Desk', kind: 'own' })).id
  const { id, cookie } = await house.person({ organisation: desk })
  const hidden = await house.make('incident', { title: 'Theirs', requester: (await house.person({ organisation: desk })).id })
  const guess = () => house.ask({ cookie }, 'GET', `/incidents/${hidden.id}`)
  for (let guessed = 0; guessed < 5; guessed++) expect((await guess()).status).toBe(404)
  await house.ask({ cookie }, 'POST', '/incidents', { payload: { title: 7, nonsense: 'Oboe' } })
  await house.ask({ cookie, 'content-type': 'text/xml' }, 'POST', '/incidents', { payload: '<Oboe/>' })
  await house.ask({}, 'GET', '/.env-of-Oboe')
  house.product.clock.forward('PT1M')
  await guess()
  const found = linesOf(text, 'Turned away').map(({ person, method, route, status, more }) => [person, method, route, status, more])
  expect(found).toEqual([
    [id, 'GET', '/api/v1/incidents/:key', 404, 0],
    [id, 'POST', '/api/v1/incidents', 422, 0],
    [id, 'POST', '/api/v1/incidents', 415, 0],
    [null, 'GET', '/api/*', 404, 0],
    [id, 'GET', '/api/v1/incidents/:key', 404, 4],
  ])
  expect(text).not.toMatch(/Oboe|Theirs/)
  expect(text).not.toContain(hidden.id)
}) // prettier-ignore
