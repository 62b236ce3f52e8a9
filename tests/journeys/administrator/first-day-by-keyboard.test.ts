import { describe, expect, onTestFinished } from 'vitest'
import { sees, test } from '../../harness/journey.ts'
import { startApp } from '../../harness/running-app.ts'
import { focusIsAt, focusIsSomewhere, presses, writes } from '../pages/by-keyboard.ts'

describe('by keyboard alone, on the first day,', () => {
  test('the first administrator is made with the code from the console', async ({ visit }) => {
    const app = await startApp({ KEELSON_DEMO: 'off' })
    onTestFinished(() => app.stop())
    const code = /with the code (\S+)/.exec(app.output())?.[1] ?? ''
    const { page, opens } = await visit(null, { url: app.url })
    await opens('/')
    await page.waitForURL(/\/setup/)
    const entered = page.getByLabel('Set-up code')
    await writes(page, entered, 'AAAA-AAAA')
    await writes(page, page.getByLabel('Organisation'), 'The lighthouse')
    await writes(page, page.getByLabel('Your name'), 'Ada Keeper')
    await writes(page, page.getByLabel('Your e-mail'), 'ada@lighthouse.example')
    await writes(page, page.getByRole('textbox', { name: 'Password' }), 'three boats in a row')
    await page.keyboard.press('Enter')
    await sees(page.getByText(/not the code on the console/))
    await focusIsAt(entered)
    await writes(page, entered, code)
    await presses(page, page.getByRole('button', { name: 'Create the administrator' }))
    await sees(page.getByRole('button', { name: 'Account menu of Ada Keeper' }))
    await sees(page.getByRole('region', { name: 'First steps' }).getByText('1 of 7 done'))
    const before = page.url()
    await presses(page, page.getByRole('region', { name: 'First steps' }).getByRole('link').first())
    await page.waitForURL((url) => url.href !== before)
  })

  test('the demonstration is removed', async ({ visit }) => {
    const app = await startApp()
    onTestFinished(() => app.stop())
    const made = await app.command('person', 'create', '--name', 'Ada', '--email', 'ada@example.org', '--role', 'administrator', '--json') // prettier-ignore
    const ada = JSON.parse(made) as { id: string; password: string }
    // An organisation of her own, which an administrator of the demonstration gives her.
    const [, shown = ''] = /sign in with the password (\S+) as/.exec(app.output()) ?? []
    const henrik = await visit(null, { url: app.url })
    const account = { email: 'henrik.dahl@it.norrvik.example', password: shown }
    await henrik.page.request.post('/api/v1/session', { data: account })
    const { json } = await henrik.asks('POST', '/organisations', { title: 'The lighthouse', kind: 'own' })
    const organisation = (json['data'] as { id: string }).id
    expect((await henrik.asks('PATCH', `/people/${ada.id}`, { organisation })).status).toBe(200)
    const own = await visit(null, { url: app.url })
    const { page } = own
    await page.request.post('/api/v1/session', {
      data: { email: 'ada@example.org', password: ada.password },
    })
    await own.opens('/installation')
    const part = page.getByRole('region', { name: 'The demonstration', exact: true })
    await sees(part.getByRole('heading', { name: 'What goes' }))
    const remove = part.getByRole('button', { name: 'Remove the demonstration' })
    await presses(page, remove)
    const dialog = page.getByRole('dialog', { name: 'Remove the demonstration' })
    await focusIsAt(dialog.getByLabel('Type demonstration to confirm'))
    await page.keyboard.press('Escape')
    await focusIsAt(remove)
    await page.keyboard.press('Enter')
    await focusIsAt(dialog.getByLabel('Type demonstration to confirm'))
    await page.keyboard.type('demonstration')
    await presses(page, dialog.getByRole('button', { name: 'Remove the demonstration' }))
    await sees(page.getByText(/^The demonstration is removed/))
    await focusIsSomewhere(page)
    const left = await own.asks('GET', '/people?fields=name')
    expect(JSON.stringify(left.json)).not.toContain('Jonas Falk')
  })
})
