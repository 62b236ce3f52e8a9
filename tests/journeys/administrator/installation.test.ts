import { expect } from 'vitest'
import { sees, test } from '../../harness/journey.ts'

test('an administrator sees by keyboard what the first day still asks for and what is amiss, and is led there', async ({
  visit,
}) => {
  const { page, opens, staysAccessible } = await visit('administrator')
  await opens('/installation')
  await sees(page.getByRole('heading', { name: 'First steps' }))
  await sees(
    page.getByText('account can be signed in with').or(page.getByText('accounts can be signed in with')),
  )
  await sees(page.getByText('Nothing is backed up: there is no active backup plan.'))
  await sees(page.getByRole('status').filter({ hasText: /things to look after/ }))
  await staysAccessible()
  const people = page.getByRole('link', { name: 'Import people' })
  await people.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/import')

  const agent = await visit('agent')
  expect((await agent.asks('GET', '/installation')).status).toBe(403)
  await agent.opens('/incidents')
  expect(await agent.page.getByRole('link', { name: 'Installation' }).count()).toBe(0)

  const phone = await visit('administrator', { viewport: { width: 360, height: 740 } })
  await phone.opens('/installation')
  await sees(phone.page.getByRole('heading', { name: 'Health' }))
  const wide = await phone.page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  expect(wide, 'scrolls sideways').toBe(false)
})
