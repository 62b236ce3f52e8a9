import { beforeAll, expect, test } from 'vitest'
import { systemActor, write } from '#engine'
import { wholeApi, type WholeApi } from '../../tests/api/whole-api.ts'

interface Page {
  readonly data: {
    readonly id: string
    readonly kind: string
    readonly person: string | null
    readonly change: { readonly kind: string; readonly fields: string[] } | null
    readonly record: { readonly id: string } | null
  }[]
  readonly refs: Record<string, { readonly title: string }>
  readonly next: string | null
}

const email = 'ada@example.org'
let api: WholeApi
let cookie = ''
let bob = ''

const ask = (method: string, path: string, body?: unknown) => api.ask(method, path, body, { cookie })
const log = async (query = ''): Promise<Page> => {
  const answer = await ask('GET', `/security-log${query}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<Page>()
}

beforeAll(async () => {
  api = await wholeApi()
  const code = await api.signIn.setUp.issueCode()
  const first = { code, name: 'Ada', email, password: 'otters swim at dusk', organisation: 'The desk' }
  const answer = await api.ask('POST', '/setup', first)
  cookie = [answer.headers['set-cookie']].flat()[0]?.split(';')[0] ?? ''
  bob = (await ask('POST', '/people', { name: 'Bob' })).json<{ data: { id: string } }>().data.id
  const roles = (await ask('GET', '/roles?filter=key%20%3D%20%22auditor%22')).json<{
    data: { id: string }[]
  }>()
  await ask('PATCH', `/people/${bob}`, { roles: [roles.data[0]?.id] })
  await ask('PATCH', `/people/${bob}`, { jobTitle: 'Baker' })
  await api.ask('POST', '/session', { email, password: 'not this one' })
  await api.ask('POST', '/session', { email: 'nobody@example.org', password: 'not this one' })
})

test('sign-ins, refusals and changes of rights stand in one order, each of them with who did it', async () => {
  const { data, refs } = await log()
  const kinds = data.map(({ kind }) => kind)
  expect(kinds).toEqual(expect.arrayContaining(['sign-in-failed', 'signed-in', 'set-up', 'rights']))
  const given = data.find(({ record, change }) => record?.id === bob && change?.fields.includes('roles'))
  expect(refs[given?.person ?? '']?.title).toBe('Ada')
  // A job title is no right.
  expect(data.some(({ change }) => change?.fields.includes('jobTitle') && change.kind === 'updated')).toBe(
    false,
  )
})

test('what an import gives or takes is told as what a person does, and what it merely makes is not', async () => {
  const importer = api.product.ctxFor(systemActor('importer'), 'import')
  const [role] = await api.db.query<{ id: string }>({ text: `select id from role where key = 'auditor'` })
  const make = (values: object) => write(importer, { kind: 'create', type: 'person', values: { ...values } })
  const { after: guest } = await make({ name: 'Guest', email: 'guest@example.org' })
  const { after: auditor } = await make({ name: 'Auditor', email: 'auditor@example.org', roles: [role?.id] })
  await write(importer, { kind: 'update', type: 'person', id: bob, values: { roles: null } })
  const { data } = await log('?topic=rights&limit=200')
  const told = (id: string) =>
    data.filter(({ record }) => record?.id === id).map(({ change }) => change?.kind)
  expect(told(bob)[0]).toBe('updated')
  expect(told(bob)).toHaveLength(2)
  expect(told(auditor.id)).toEqual(['created'])
  expect(told(guest.id)).toEqual([])
})

test('a name that is nobody’s is not told, and one topic or one person can be looked at alone', async () => {
  const refusals = await log('?topic=refusals')
  expect(refusals.data.map(({ kind, person }) => [kind, person === null])).toEqual([
    ['sign-in-failed', true],
    ['sign-in-failed', false],
  ])
  expect(JSON.stringify(refusals)).not.toContain('nobody@example.org')
  const rights = await log(`?topic=rights&person=${bob}`)
  expect(rights.data.every(({ record }) => record?.id === bob)).toBe(true)
  expect(rights.data).toHaveLength(2)
})

test('page by page nothing is missing and nothing comes twice', async () => {
  const whole = (await log('?limit=200')).data.map(({ id }) => id)
  const pages: string[] = []
  for (let next: string | null = ''; next !== null;) {
    const page: Page = await log(`?limit=2${next === '' ? '' : `&cursor=${encodeURIComponent(next)}`}`)
    pages.push(...page.data.map(({ id }) => id))
    next = page.next
  }
  expect(pages).toEqual(whole)
  expect(new Set(pages).size).toBe(pages.length)
})
