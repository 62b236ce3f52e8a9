import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { wholeApi, type WholeApi } from '../../tests/api/whole-api.ts'
import { checkoutFolder } from '#platform/config.ts'

let api: WholeApi
let cookie = ''
let organisation = ''

beforeAll(async () => {
  api = await wholeApi()
  const code = await api.signIn.setUp.issueCode()
  const first = {
    code,
    name: 'Ada',
    email: 'ada@example.org',
    password: 'otters swim at dusk',
    organisation: 'The desk',
  }
  const answer = await api.ask('POST', '/setup', first)
  cookie = [answer.headers['set-cookie']].flat()[0]?.split(';')[0] ?? ''
  organisation = (await ask('GET', '/session')).json<{ person: { organisation: string } }>().person
    .organisation
})

const ask = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  api.ask(method, path, body, { cookie, ...headers })

const make = async (values: object): Promise<string> => {
  const answer = await ask('POST', '/brands', values)
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json<{ data: { id: string } }>().data.id
}

const attach = (id: string, name: string, content: Buffer) => {
  const boundary = 'a-boundary-of-this-test'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`
  const body = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)])
  return ask('POST', `/brands/${id}/attachments`, body, {
    'content-type': `multipart/form-data; boundary=${boundary}`,
  })
}

test('without a brand the product is called what it is called', async () => {
  expect((await api.ask('GET', '/brand')).json()).toEqual({ name: 'Keelson', accent: null, logo: null })
})

test('the nearest organisation’s brand is shown to its people, the one for everybody before the sign-in', async () => {
  await make({ title: 'The house', accent: '#112233' })
  expect((await api.ask('GET', '/brand')).json()).toMatchObject({ name: 'The house', accent: '#112233' })
  expect((await ask('GET', '/brand/own')).json()).toMatchObject({ name: 'The house' })
  await make({ title: 'The desk’s', organisation })
  expect((await ask('GET', '/brand/own')).json()).toMatchObject({ name: 'The desk’s', accent: null })
  expect((await api.ask('GET', '/brand')).json()).toMatchObject({ name: 'The house' })
  expect((await api.ask('GET', '/brand/own')).statusCode).toBe(401)
  const manifest = await api.ask('GET', '/brand/manifest')
  expect(manifest.headers['content-type']).toContain('application/manifest+json')
  expect(manifest.json()).toMatchObject({ name: 'The house', theme_color: '#112233', start_url: '/' })
})

test('a colour that is none is refused', async () => {
  for (const accent of ['red', '#12345', '#1122334', 'url(x)'])
    expect((await ask('POST', '/brands', { title: 'x', accent })).statusCode, accent).toBe(422)
})

test('a picture becomes the logo; an SVG, a page or what only says that it is a picture never does', async () => {
  const id = await make({ title: 'Elsewhere', organisation })
  const logo = async (): Promise<string | null> =>
    (await ask('GET', `/brand/of/${id}`)).json<{ logo: string | null }>().logo
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  for (const [name, content] of [
    ['logo.svg', svg],
    ['logo.png', svg],
    ['logo.png', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ] as const) {
    expect((await attach(id, name, content)).statusCode).toBe(201)
    expect(await logo()).toBeNull()
    expect((await ask('GET', `/brand/of/${id}`)).json()).toMatchObject({ passedOver: { name, why: 'kind' } })
    expect((await api.ask('GET', `/brand/logo/${id}`)).statusCode).toBe(404)
  }
  await attach(id, 'logo.png', await readFile(join(checkoutFolder, 'web', 'public', 'mark-192.png')))
  expect((await ask('GET', `/brand/of/${id}`)).json()).toMatchObject({ passedOver: null })
  const address = await logo()
  expect(address).toMatch(/^\/api\/v1\/brand\/logo\//)
  const shown = await api.ask('GET', (address ?? '').replace('/api/v1', ''))
  expect(shown.headers).toMatchObject({
    'content-type': 'image/png',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining('sandbox') as string,
  })
  // What is archived is no brand any more, and its logo nobody's.
  await ask('DELETE', `/brands/${id}`)
  expect((await api.ask('GET', `/brand/logo/${id}`)).statusCode).toBe(404)
})

test('the attachment of another record is never shown as a logo', async () => {
  const { data } = (await ask('POST', '/incidents', { title: 'Secret' })).json<{ data: { id: string } }>()
  expect((await api.ask('GET', `/brand/logo/${data.id}`)).statusCode).toBe(404)
})
