import { describe, expect, onTestFinished } from 'vitest'
import { sees, test, type Visitor } from '../harness/journey.ts'
import { startApp } from '../harness/running-app.ts'

const password = 'three boats in a row'

const fills = async ({ page }: Visitor, code: string, email: string): Promise<void> => {
  await page.getByLabel('Set-up code').fill(code)
  await page.getByLabel('Organisation').fill('The lighthouse')
  await page.getByLabel('Your name').fill('Ada Keeper')
  await page.getByLabel('Your e-mail').fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Create the administrator' }).click()
}

describe('the first set-up', () => {
  test('the code from the console makes the first administrator, a wrong one does not, and nothing works a second time', async ({
    visit,
  }) => {
    const app = await startApp({ KEELSON_DEMO: 'off' })
    onTestFinished(() => app.stop())
    const code = /with the code (\S+)/.exec(app.output())?.[1] ?? ''
    expect(code).not.toBe('')
    const first = await visit(null, { url: app.url })
    const { page } = first
    await first.opens('/')
    await page.waitForURL(/\/setup/)
    await first.staysAccessible()
    await fills(first, 'AAAA-AAAA', 'ada@lighthouse.example')
    const wrongCode = page.getByText(/not the code on the console/)
    await sees(wrongCode)
    // Said once and aloud, at the field where it is put right and in no panel beside it, and the field has the focus.
    expect(await wrongCode.count()).toBe(1)
    expect(await page.getByRole('alert').allInnerTexts()).toEqual([await wrongCode.innerText()])
    const focused = page.getByLabel('Set-up code').and(page.locator(':focus[aria-invalid=true]'))
    await sees(focused)
    await first.staysAccessible()
    expect((await page.request.get('/api/v1/session')).status()).toBe(401)

    const late = await visit(null, { url: app.url })
    await late.opens('/setup')
    await late.page.getByLabel('Set-up code').waitFor()
    await fills(first, code, 'ada@lighthouse.example')
    await sees(page.getByRole('button', { name: 'Account menu of Ada Keeper' }))
    // The first thing that she sees is what a new organisation needs first.
    await sees(page.getByRole('region', { name: 'First steps' }).getByText('1 of 7 done'))
    const { json } = await first.asks('GET', '/session')
    expect(JSON.stringify(json)).toContain('dministrator')
    await first.staysAccessible()

    await fills(late, code, 'mallory@elsewhere.example')
    await sees(late.page.getByRole('alert').or(late.page.getByText('Keelson is set up already.')))
    expect((await late.page.request.get('/api/v1/session')).status()).toBe(401)
    await late.opens('/setup')
    await sees(late.page.getByText('Keelson is set up already.'))
    const { json: persons } = await first.asks('GET', '/people')
    expect(JSON.stringify(persons)).not.toContain('mallory')
  })
})
