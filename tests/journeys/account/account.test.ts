import { describe, expect } from 'vitest'
import { accountOf, sees, test } from '../../harness/journey.ts'

describe('the account page', () => {
  test('keeps theme and density with the person, who finds them on another device', async ({ visit }) => {
    const { page, opens, staysAccessible } = await visit('lead')
    await opens('/incidents')
    const row = page.locator('[role=row][data-index="0"]')
    await sees(row)
    const heightOf = async (): Promise<number> => (await row.boundingBox())?.height ?? 0
    expect(await heightOf()).toBe(36)
    await opens('/account')
    const density = page.getByRole('radiogroup', { name: 'Density' })
    const theme = page.getByRole('radiogroup', { name: 'Theme' })
    await sees(density)
    await staysAccessible()
    const saved = () => page.waitForResponse((answer) => answer.request().method() === 'PATCH')
    for (const [group, choice] of [
      [density, 'Comfortable'],
      [theme, 'High contrast'],
    ] as const) {
      const answered = saved()
      await group.getByText(choice, { exact: true }).click()
      expect((await answered).status()).toBe(200)
    }
    await page.locator('html[data-contrast]').waitFor({ state: 'attached' })
    await staysAccessible()

    const other = await visit('lead')
    await other.opens('/incidents')
    await other.page.locator('html[data-contrast]').waitFor({ state: 'attached' })
    const otherRow = other.page.locator('[role=row][data-index="0"]')
    await sees(otherRow)
    expect((await otherRow.boundingBox())?.height).toBe(44)
    await other.staysAccessible()

    await other.opens('/account')
    await other.page.getByRole('radiogroup', { name: 'Theme' }).getByText('As the system').click()
    await other.page.locator('html:not([data-contrast])').waitFor({ state: 'attached' })
  })

  test('shows where else the person is signed in, and ends it all at once', async ({ visit }) => {
    const phone = await visit('skarholm')
    const { page, opens, staysAccessible } = await visit('skarholm')
    await opens('/account')
    const sessions = page.getByRole('region', { name: 'Sessions' })
    await sees(sessions.getByText('This one'))
    await staysAccessible()
    await sessions.getByRole('button', { name: 'End all others' }).click()
    await sees(page.getByText(/other sessions? ended/))
    await sessions.getByRole('button', { name: 'End session' }).first().waitFor({ state: 'detached' })
    expect((await phone.asks('GET', '/session')).status).toBe(401)
    await opens('/account')
    await sees(sessions.getByText('This one'))
  })

  test('asks for the password before a session that is old ends others', async ({ visit }) => {
    const phone = await visit('skarholm')
    const { page, opens, staysAccessible } = await visit('skarholm')
    // As the server answers a quarter of an hour after the sign-in; that it does, its own tests say.
    let isOld = true
    await page.route('**/api/v1/sessions', async (route) => {
      if (route.request().method() !== 'DELETE' || !isOld) return route.continue()
      isOld = false
      const issues = [{ code: 'session.unproven', message: 'Confirm first that it is you.' }]
      const json = { status: 403, code: 'forbidden', detail: 'Sessions are ended only by …', issues }
      return route.fulfill({ status: 403, contentType: 'application/problem+json', json })
    })
    await opens('/account')
    const sessions = page.getByRole('region', { name: 'Sessions' })
    await sessions.getByRole('button', { name: 'End all others' }).click()
    const dialog = page.getByRole('dialog', { name: 'Confirm that it is you' })
    await sees(dialog)
    await staysAccessible()
    await dialog.getByLabel('Your password').fill('a guess')
    await dialog.getByRole('button', { name: 'Confirm' }).click()
    await sees(dialog.getByText('The current password is wrong.').first())
    expect((await phone.asks('GET', '/session')).status).toBe(200)
    await dialog.getByLabel('Your password').fill(accountOf('skarholm').password)
    await dialog.getByRole('button', { name: 'Confirm' }).click()
    await sees(page.getByText(/other sessions? ended/))
    await dialog.waitFor({ state: 'detached' })
    expect((await phone.asks('GET', '/session')).status).toBe(401)
  })
})

describe('an address that is changed long after the sign-in', () => {
  test('asks above the page who sits there, and goes on with what was being done', async ({ visit }) => {
    const admin = await visit('administrator')
    const { page, opens, staysAccessible } = admin
    const { json } = await admin.asks('POST', '/people', { name: 'Ada Asked' })
    const { number } = json['data'] as { number: string }
    const emailNow = async () =>
      ((await admin.asks('GET', `/people/${number}`)).json['data'] as { email: string | null }).email
    // As the server answers a quarter of an hour after the sign-in; that it does, its own tests say.
    let isOld = true
    await page.route('**/api/v1/people/*', async (route) => {
      if (route.request().method() !== 'PATCH' || !isOld) return route.continue()
      const issues = [{ field: 'email', code: 'session.unproven', message: 'Confirm first that it is you.' }]
      const json = { status: 403, code: 'forbidden', detail: 'The address changes only when …', issues }
      return route.fulfill({ status: 403, contentType: 'application/problem+json', json })
    })
    await page.route('**/api/v1/session/confirmation', async (route) => {
      await route.continue()
      isOld = false
    })
    await opens(`/people/${number}`)
    await page.getByRole('button', { name: 'Edit E-mail' }).click()
    await page.getByRole('textbox', { name: 'E-mail' }).fill('ada.asked@example.org')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Confirm that it is you' })
    await sees(dialog)
    await staysAccessible()
    await dialog.getByLabel('Your password').fill(accountOf('administrator').password)
    await dialog.getByRole('button', { name: 'Confirm' }).click()
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(emailNow).toBe('ada.asked@example.org')
  })
})

describe('a way to sign in at another house', () => {
  test('is set up by an administrator, whose secret is not seen again, and stands on the sign-in page', async ({
    visit,
  }) => {
    const admin = await visit('administrator')
    const { json } = await admin.asks('POST', '/identity-providers', {
      title: 'Norrvik ID',
      issuer: 'https://id.norrvik.example',
      clientId: 'keelson',
    })
    const { number } = json['data'] as { number: string }
    const { page, opens, staysAccessible } = admin
    await opens(`/identity-providers/${number}`)
    const secret = page.getByLabel('New client secret')
    await secret.fill('known to two houses')
    await page.getByRole('button', { name: 'Set secret' }).click()
    await sees(page.getByText('Secret set.'))
    expect(await secret.inputValue()).toBe('')
    await staysAccessible()

    const guest = await visit(null)
    await guest.opens('/sign-in')
    const way = guest.page.getByRole('link', { name: 'Sign in with Norrvik ID' })
    await sees(way)
    await guest.staysAccessible()
    expect(await way.getAttribute('href')).toMatch(/^\/api\/v1\/session\/providers\/[\w-]+\?back=/)
    await admin.asks('POST', `/identity-providers/${number}/transitions`, { transition: 'pause' })
    await guest.opens('/sign-in')
    await sees(guest.page.getByLabel('E-mail'))
    expect(await way.count()).toBe(0)
  })
})
