import { beforeAll, expect, test } from 'vitest'
import { wholeApi, type WholeApi } from '../../tests/api/whole-api.ts'
import type { InstallationAnswer } from './routes.ts'

const email = 'ada@example.org'
const password = 'otters swim at dusk'
let api: WholeApi
let cookie = ''

beforeAll(async () => {
  api = await wholeApi()
  const code = await api.signIn.setUp.issueCode()
  const answer = await api.ask('POST', '/setup', {
    code,
    name: 'Ada',
    email,
    password,
    organisation: 'The desk',
  })
  cookie = [answer.headers['set-cookie']].flat()[0]?.split(';')[0] ?? ''
})

const stands = async (): Promise<InstallationAnswer> => {
  const answer = await api.ask('GET', '/installation', undefined, { cookie })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
const isDone = ({ steps }: InstallationAnswer, name: string) =>
  steps.find((step) => step.name === name)?.isDone

test('a first step is done as soon as what it asks for is there', async () => {
  const before = await stands()
  expect(isDone(before, 'organisation')).toBe(true)
  const openOf = ({ steps }: InstallationAnswer) =>
    steps.flatMap(({ name, isDone }) => (isDone ? [] : [name]))
  expect(openOf(before)).toEqual(['teams', 'people', 'agents', 'mail', 'service', 'brand'])
  await api.ask('POST', '/teams', { title: 'First line' }, { cookie })
  await api.ask('POST', '/services', { title: 'Mail' }, { cookie })
  await api.ask('POST', '/people', { name: 'Bob' }, { cookie })
  expect(openOf(await stands())).toEqual(['agents', 'mail', 'brand'])
  // Whoever works in a team whose members are agents is one; the administrator alone was none.
  const filter = encodeURIComponent('key = "service-desk-agent"')
  const found = await api.ask('GET', `/roles?filter=${filter}`, undefined, { cookie })
  const [agent] = found.json<{ data: { id: string }[] }>().data
  const people = await api.ask('GET', '/people?filter=name%3D%22Bob%22', undefined, { cookie })
  const [bob] = people.json<{ data: { id: string }[] }>().data
  const team = { title: 'Second line', roles: [agent?.id], members: [bob?.id] }
  expect((await api.ask('POST', '/teams', team, { cookie })).statusCode).toBe(201)
  await api.ask('POST', '/brands', { title: 'Lighthouse' }, { cookie })
  expect(openOf(await stands())).toEqual(['mail'])
  // A server that asks for a password sends nothing before it has one.
  const relay = { title: 'Relay', host: 'mail.example.org', user: 'desk' }
  const { number } = (await api.ask('POST', '/mail-servers', relay, { cookie })).json<{
    data: { number: string }
  }>().data
  const locked = await stands()
  expect(openOf(locked)).toEqual(['mail'])
  expect(locked.checks.find(({ name }) => name === 'mail')).toMatchObject({
    verdict: 'look',
    found: 'locked',
  })
  const set = await api.ask('PUT', `/mail-servers/${number}/secret`, { secret: 'gulls' }, { cookie })
  expect(set.statusCode, set.body).toBeLessThan(300)
  expect(openOf(await stands())).toEqual([])
})

test('an administrator who signs in with a password alone is counted until a second factor is there', async () => {
  const factors = ({ checks }: InstallationAnswer) => checks.find(({ name }) => name === 'factors')
  expect(factors(await stands())).toMatchObject({ verdict: 'look', facts: { count: 1, all: 1 } })
  await api.db.query({
    text: `insert into totp (person_id, sealed, created_at, confirmed_at) select id, 'x', now(), now() from person where email = $1`,
    values: [email],
  })
  expect(factors(await stands())).toMatchObject({ verdict: 'well', facts: { count: 1 } })
})

test('how the installation stands is told to nobody but its administrators', async () => {
  expect((await api.ask('GET', '/installation')).statusCode).toBe(401)
  const key = await api.ask(
    'POST',
    '/api-keys',
    { title: 'reads incidents', scopes: ['incidents:read'] },
    { cookie },
  )
  const { key: secret } = key.json<{ key: string }>()
  const refused = await api.ask('GET', '/installation', undefined, { authorization: `Bearer ${secret}` })
  expect(refused.statusCode, refused.body).toBe(403)
})
