import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { accountOf, sees, test, type Visitor } from '../../harness/journey.ts'
import { plugInAuthenticator } from './authenticator.ts'

const codeAt = (secret: string, at: number): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at })

const signsOut = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /Account menu/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL(/\/sign-in/)
}

const typesPassword = async (page: Page, who: 'hospital' | 'skarholm'): Promise<void> => {
  const { email, password } = accountOf(who)
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** Fills the dialog that asks for the password (and a name) again. */
const confirms = async ({ page }: Visitor, who: 'hospital' | 'skarholm', name?: string): Promise<void> => {
  const dialog = page.getByRole('dialog')
  if (name !== undefined) await dialog.getByLabel('Name of the passkey').fill(name)
  await dialog.getByRole('textbox', { name: 'Your password' }).fill(accountOf(who).password)
  await dialog.getByRole('button', { name: /Go on|Remove/ }).click()
}

describe('second factors', () => {
  test('an authenticator app is set up with its picture and key, asked for at the next sign-in, and a recovery code stands in for it', async ({
    visit,
  }) => {
    const anna = await visit('hospital')
    const { page, opens, asks, staysAccessible } = anna
    // The journeys before this one left sessions of hers.
    expect((await asks('DELETE', '/sessions')).status).toBe(200)
    await opens('/account')
    const section = page.getByRole('region', { name: 'Second factors' })
    await section.getByRole('button', { name: 'Set up' }).click()
    // What is wrong is said once, at its field, and aloud: no panel speaks of rights that nobody lacks.
    const asked = page.getByRole('dialog')
    await asked.getByRole('textbox', { name: 'Your password' }).fill('not mine')
    await asked.getByRole('button', { name: 'Go on' }).click()
    await sees(asked.getByRole('alert').getByText('The current password is wrong.'))
    expect(await asked.getByText('The current password is wrong.').count()).toBe(1)
    expect(await asked.getByText('You may not do this').count()).toBe(0)
    await staysAccessible()
    await confirms(anna, 'hospital')
    const dialog = page.getByRole('dialog', { name: 'Authenticator app' })
    await sees(dialog.getByRole('img', { name: 'Picture of the key for the app' }))
    await staysAccessible()
    const secret = ((await dialog.locator('output').textContent()) ?? '').replaceAll(' ', '')
    await dialog.getByLabel('Code that the app shows').fill('000000')
    await dialog.getByRole('button', { name: 'Set up the app' }).click()
    await sees(dialog.getByText('This is not the code that the app shows now.'))
    const now = Date.now()
    await dialog.getByLabel('Code that the app shows').fill(codeAt(secret, now))
    await dialog.getByRole('button', { name: 'Set up the app' }).click()
    const codes = page.getByRole('dialog', { name: 'Your recovery codes' })
    await sees(codes)
    await staysAccessible()
    const recovery = (await codes.getByRole('listitem').first().textContent()) ?? ''
    await codes.getByRole('button', { name: 'I have kept them' }).click()
    await sees(section.getByText('8 left.'))
    // She is signed in nowhere else: no session was ended.
    expect(await page.getByText('Your other sessions were ended.').count()).toBe(0)

    await signsOut(page)
    await typesPassword(page, 'hospital')
    const code = page.getByLabel('Code', { exact: true })
    await sees(code)
    await staysAccessible()
    expect(await code.evaluate((input) => input === document.activeElement)).toBe(true)
    await code.fill('000000')
    await page.getByRole('button', { name: 'Go on' }).click()
    await sees(page.getByRole('alert').getByText('This code is not right'))
    expect(await page.getByText(/code is (not right|wrong)/).count()).toBe(1)
    // The app's next code: the one of this half minute was taken when it was set up.
    await code.fill(codeAt(secret, now + 30_000))
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))

    await signsOut(page)
    await typesPassword(page, 'hospital')
    await code.fill(recovery)
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
    await opens('/account')
    await sees(section.getByText('7 left.'))
    await section.getByRole('button', { name: 'Remove' }).click()
    await confirms(anna, 'hospital')
    await sees(section.getByText('Not set up.'))
  })

  test('a passkey signs in by itself, and is asked for after a password; without it nobody comes in', async ({
    visit,
  }) => {
    const karin = await visit('skarholm')
    const { page, opens, staysAccessible } = karin
    await plugInAuthenticator(page)
    await opens('/account')
    const section = page.getByRole('region', { name: 'Second factors' })
    await section.getByRole('button', { name: 'Add a passkey' }).click()
    await staysAccessible()
    await confirms(karin, 'skarholm', 'The laptop')
    await page.getByRole('button', { name: 'I have kept them' }).click()
    await sees(section.getByText('The laptop'))
    await sees(section.getByText('never used'))
    await sees(page.getByText('Passkey added.'))

    await signsOut(page)
    // Who comes next reads nothing of what was said to her.
    expect(await page.getByText('Passkey added.').count()).toBe(0)
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
    await sees(page.getByRole('button', { name: /Account menu.*Karin/ }))

    await signsOut(page)
    await typesPassword(page, 'skarholm')
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))

    const thief = await visit(null)
    await thief.opens('/sign-in')
    await typesPassword(thief.page, 'skarholm')
    await sees(thief.page.getByRole('button', { name: 'Use a passkey' }))
    await thief.opens('/incidents')
    await thief.page.waitForURL(/\/sign-in/)

    await opens('/account')
    await section.getByRole('button', { name: 'Remove' }).click()
    await confirms(karin, 'skarholm')
    await section.getByText('The laptop').waitFor({ state: 'detached' })
  })
})
