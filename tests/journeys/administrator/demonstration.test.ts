import { expect, onTestFinished } from 'vitest'
import { sees, test } from '../../harness/journey.ts'
import { startApp } from '../../harness/running-app.ts'

test('the demonstration goes in one step: what goes and what stays is shown, what somebody real needs stays', async ({
  visit,
}) => {
  const app = await startApp()
  onTestFinished(() => app.stop())
  const [, password = ''] = /sign in with the password (\S+) as/.exec(app.output()) ?? []
  const henrik = await visit(null, { url: app.url })
  const signs = (email: string, secret: string) =>
    henrik.page.request.post('/api/v1/session', { data: { email, password: secret } })
  expect((await signs('henrik.dahl@it.norrvik.example', password)).status()).toBe(200)
  await henrik.opens('/installation')
  await sees(henrik.page.getByRole('heading', { name: 'The demonstration', exact: true }))
  await sees(henrik.page.getByText('You are signed in with one of its accounts.', { exact: false }))
  expect(await henrik.page.getByRole('button', { name: 'Remove the demonstration' }).count()).toBe(0)
  // No dead end: how to come to an account of one's own is said, and leads to an organisation of one's own.
  await sees(henrik.page.getByText(/keelson person create --role administrator/))
  await henrik.staysAccessible()
  await henrik.page
    .getByRole('region', { name: 'The demonstration', exact: true })
    .getByRole('link', { name: 'New organisation' })
    .click()
  await sees(henrik.page.getByLabel('Kind'))
  expect(await henrik.page.getByLabel('Kind').inputValue()).toBe('Own')

  const made = await app.command('person', 'create', '--name', 'Ada', '--email', 'ada@example.org', '--role', 'administrator', '--json') // prettier-ignore
  const ada = JSON.parse(made) as { id: string; password: string }
  // Without an organisation of one's own no administrator has the rights of one; why is said.
  const early = await visit(null, { url: app.url })
  await early.page.request.post('/api/v1/session', {
    data: { email: 'ada@example.org', password: ada.password },
  })
  await early.opens('/installation')
  await sees(early.page.getByText(/Your role counts in an organisation of the kind “Own” alone/))
  // An organisation of her own, which an administrator gives her.
  const { json } = await henrik.asks('POST', '/organisations', { title: 'The lighthouse', kind: 'own' })
  const organisation = (json['data'] as { id: string }).id
  expect((await henrik.asks('PATCH', `/people/${ada.id}`, { organisation })).status).toBe(200)

  const own = await visit(null, { url: app.url })
  const { page } = own
  await page.request.post('/api/v1/session', { data: { email: 'ada@example.org', password: ada.password } })
  const services = await own.asks('GET', '/services?limit=1&sort=title')
  const [service] = services.json['data'] as { id: string; title: string }[]
  await own.asks('POST', '/incidents', { title: 'The lamp is dark', service: service?.id })
  await own.opens('/installation')
  const part = page.getByRole('region', { name: 'The demonstration', exact: true })
  await sees(part.getByRole('heading', { name: 'What goes' }))
  await sees(part.getByRole('list', { name: 'What stays' }).getByText(service?.title ?? '?'))
  await own.staysAccessible()
  await part.getByRole('button', { name: 'Remove the demonstration' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Remove the demonstration' })
  await dialog.getByLabel('Type demonstration to confirm').fill('demonstration')
  await dialog.getByRole('button', { name: 'Remove the demonstration' }).press('Enter')
  await sees(page.getByText(/^The demonstration is removed/))
  await sees(page.getByText('None can be signed in with.'))
  const left = await own.asks('GET', '/incidents?fields=title')
  expect((left.json['data'] as { title: string }[]).map(({ title }) => title)).toEqual(['The lamp is dark'])
  expect((await signs('henrik.dahl@it.norrvik.example', password)).status()).toBe(401)

  const phone = await visit(null, { url: app.url, viewport: { width: 360, height: 740 } })
  await phone.page.request.post('/api/v1/session', {
    data: { email: 'ada@example.org', password: ada.password },
  })
  await phone.opens('/installation')
  await sees(phone.page.getByRole('heading', { name: 'What stays' }))
  const wide = await phone.page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  expect(wide, 'scrolls sideways').toBe(false)
})
