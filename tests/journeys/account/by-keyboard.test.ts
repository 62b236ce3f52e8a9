import { expect } from 'vitest'
import { sees, test } from '../../harness/journey.ts'
import { focused, focusIsAt, tabsTo } from '../pages/by-keyboard.ts'

test('an account is kept by keyboard alone: theme, key and authenticator, and no dialog loses the focus', async ({
  visit,
}) => {
  const { page, opens, asks } = await visit('lead')
  await opens('/account')
  const root = page.locator('html')
  const themes = page.getByRole('radiogroup', { name: 'Theme' })
  try {
    await tabsTo(page, themes.getByRole('radio', { checked: true }))
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => root.getAttribute('data-contrast')).not.toBeNull()
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => root.getAttribute('data-contrast')).toBeNull()
  } finally {
    const { person } = (await asks('GET', '/session')).json as { person: { id: string } }
    await asks('PATCH', `/people/${person.id}`, { theme: null })
  }

  const setUp = page.getByRole('button', { name: 'Set up', exact: true })
  await tabsTo(page, setUp)
  await page.keyboard.press('Enter')
  await focusIsAt(page.getByRole('dialog').getByRole('textbox').first())
  await page.keyboard.press('Escape')
  await focusIsAt(setUp)

  const create = page.getByRole('button', { name: 'New API key' })
  await tabsTo(page, create)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await focusIsAt(dialog.getByLabel('What uses it'))
  await page.keyboard.type('The lighthouse lamp')
  await tabsTo(page, dialog.getByRole('radio', { name: 'Read', exact: true }))
  await page.keyboard.press('ArrowLeft')
  await tabsTo(page, dialog.getByRole('textbox', { name: 'Scopes' }))
  await page.keyboard.type('incidents:read')
  await page.keyboard.press('Enter')
  const done = dialog.getByRole('button', { name: 'Done' })
  await tabsTo(page, done)
  await done.press('Enter')
  await focusIsAt(create)
  await sees(
    page.getByRole('listitem').filter({ hasText: 'The lighthouse lamp' }).getByText('incidents:read'),
  )

  const revoke = page
    .getByRole('listitem')
    .filter({ hasText: 'The lighthouse lamp' })
    .getByRole('button', { name: 'Revoke' })
  await tabsTo(page, revoke)
  await page.keyboard.press('Enter')
  await focusIsAt(dialog.getByRole('textbox'))
  await page.keyboard.type('The lighthouse lamp')
  await tabsTo(page, dialog.getByRole('button', { name: 'Revoke', exact: true }))
  await page.keyboard.press('Enter')
  await sees(page.getByText('The lighthouse lamp revoked.'))
  // The button has left its line: what comes next to it, or the heading of the keys, has the focus.
  await revoke.waitFor({ state: 'detached' })
  await expect.poll(() => focused(page)).toMatch(/^(h2 “API keys|button “Revoke)/)
})
