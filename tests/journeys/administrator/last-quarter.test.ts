import { expect } from 'vitest'
import { sees, test } from '../../harness/journey.ts'

test('an agreement leads to a replay of the last quarter under it', async ({ visit }) => {
  const admin = await visit('administrator')
  const { page } = admin
  const { json } = await admin.asks(
    'GET',
    '/agreements?limit=1&filter=' + encodeURIComponent('appliesTo = "incident"'),
  )
  const [agreement] = json['data'] as { number: string; title: string }[]
  await admin.opens(`/agreements/${agreement?.number ?? ''}`)
  await sees(page.getByRole('heading', { name: 'Can it be carried?' }))
  await page.getByRole('link', { name: /^The last quarter/ }).click()
  await page.waitForURL(/\/replays\/new/)
  await admin.staysAccessible()
  await page
    .getByRole('button', { name: /Create/ })
    .first()
    .click()
  await sees(page.getByText(/All clocks are as recorded/))
  expect(page.url()).toMatch(/\/replays\/RPL/)
})
