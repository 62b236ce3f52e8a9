import { describe, expect } from 'vitest'
import { accountOf, sees, test } from '../../harness/journey.ts'
import { focused, focusIsAt, focusIsSomewhere, presses, tabsTo, writes } from '../pages/by-keyboard.ts'
import { plugInAuthenticator } from './authenticator.ts'

describe('by keyboard alone', () => {
  test('a profile is changed, and what can’t be is said at its field', async ({ visit }) => {
    const { page, opens, asks } = await visit('lead')
    await opens('/account')
    const name = page.getByRole('textbox', { name: 'Name', exact: true })
    const zone = page.getByRole('combobox', { name: 'Time zone' })
    try {
      await writes(page, name, 'Iris M. Maas')
      await writes(page, zone, 'Europe/Nowhere')
      await sees(page.getByText('There is no such zone.', { exact: false }))
      await writes(page, zone, 'Europe/Helsinki')
      await page.keyboard.press('Escape')
      await presses(page, page.getByRole('button', { name: 'Save profile' }))
      await sees(page.getByText('Profile saved.'))
      await focusIsSomewhere(page)
      await expect
        .poll(async () => (await asks('GET', '/session')).json['person'])
        .toMatchObject({ name: 'Iris M. Maas' })
    } finally {
      const { person } = (await asks('GET', '/session')).json as { person: { id: string } }
      await asks('PATCH', `/people/${person.id}`, { name: 'Iris Maas', timeZone: 'Europe/Stockholm' })
    }
  })

  test('a password is changed, with the focus at what is wrong', async ({ visit }) => {
    const { page, opens, asks } = await visit('skarholm')
    const { password } = accountOf('skarholm')
    const next = 'seven boats in the harbour'
    await opens('/account')
    const part = page.getByRole('region', { name: 'Password', exact: true })
    const [current, wanted] = [part.getByLabel('Current password'), part.getByLabel('New password')]
    await writes(page, current, password)
    await writes(page, wanted, 'short')
    await page.keyboard.press('Enter')
    await focusIsAt(wanted)
    await writes(page, wanted, next)
    await presses(page, part.getByRole('button', { name: 'Change password' }))
    try {
      await sees(page.getByText('Password changed.', { exact: false }))
      await focusIsSomewhere(page)
    } finally {
      // Also where the page has not said so yet: the journeys of a run share the account.
      await expect
        .poll(async () => (await asks('POST', '/password', { current: next, next: password })).status)
        .toBeLessThan(300)
    }
  })

  test('sessions are ended, one and all others', async ({ visit }) => {
    const others = [await visit('skarholm'), await visit('skarholm'), await visit('skarholm')]
    const { page, opens } = await visit('skarholm')
    await opens('/account')
    const part = page.getByRole('region', { name: 'Sessions' })
    const ends = part.getByRole('button', { name: 'End session', exact: true })
    await expect.poll(() => ends.count()).toBeGreaterThan(2)
    await presses(page, ends.first())
    await sees(page.getByText('Session ended.'))
    await focusIsSomewhere(page)
    await presses(page, part.getByRole('button', { name: 'End all others' }))
    await sees(page.getByText(/other sessions? ended\./))
    await expect.poll(() => ends.count()).toBe(0)
    await expect.poll(() => focused(page)).toMatch(/^h2 “Sessions/)
    for (const other of others) expect((await other.asks('GET', '/session')).status).toBe(401)
  })

  test('a passkey is added, signs in, and is taken away', async ({ visit }) => {
    const { page, opens } = await visit('skarholm')
    await plugInAuthenticator(page)
    await opens('/account')
    const part = page.getByRole('region', { name: 'Second factors' })
    const dialog = page.getByRole('dialog')
    const add = part.getByRole('button', { name: 'Add a passkey' })
    await presses(page, add)
    await writes(page, dialog.getByLabel('Name of the passkey'), 'The blue key')
    await writes(page, dialog.getByRole('textbox', { name: 'Your password' }), accountOf('skarholm').password)
    await page.keyboard.press('Enter')
    await presses(page, page.getByRole('button', { name: 'I have kept them' }))
    await sees(part.getByText('The blue key'))
    await focusIsSomewhere(page)

    await presses(page, page.getByRole('button', { name: /Account menu/ }))
    const signOut = page.getByRole('menuitem', { name: 'Sign out' })
    await page.keyboard.press('End')
    await focusIsAt(signOut)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/sign-in/)
    await presses(page, page.getByRole('button', { name: 'Sign in with a passkey' }))
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))

    await opens('/account')
    const remove = part.getByRole('button', { name: 'Remove', exact: true })
    await tabsTo(page, remove)
    await page.keyboard.press('Enter')
    await writes(page, dialog.getByRole('textbox', { name: 'Your password' }), accountOf('skarholm').password)
    await page.keyboard.press('Enter')
    await part.getByText('The blue key').waitFor({ state: 'detached' })
    await focusIsSomewhere(page)
  })
})
