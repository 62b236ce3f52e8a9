import { expect } from 'vitest'
import { sees, test } from '../../harness/journey.ts'

test('an administrator sees who came in, who was refused and who was given a right; nobody else does', async ({
  visit,
}) => {
  const guest = await visit(null)
  await guest.page.request.post('/api/v1/session', {
    data: { email: 'henrik.dahl@it.norrvik.example', password: 'not this one' },
  })
  const { page, opens, staysAccessible } = await visit('administrator')
  await opens('/incidents')
  await page.getByRole('link', { name: 'Security log' }).click()
  const table = page.getByRole('region', { name: 'Security log' })
  await sees(table.getByText('Signed in').first())
  await page.getByLabel('What', { exact: true }).selectOption('refusals')
  await sees(table.getByText('Sign-in refused').first())
  expect(await table.getByText('Signed in').count()).toBe(0)
  await staysAccessible()
  const agent = await visit('agent')
  expect((await agent.asks('GET', '/security-log')).status).toBe(403)
  await agent.opens('/incidents')
  expect(await agent.page.getByRole('link', { name: 'Security log' }).count()).toBe(0)
})
