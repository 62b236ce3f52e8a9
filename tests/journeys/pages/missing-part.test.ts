import { expect } from 'vitest'
import { accountOf, sees, sharedProduct, test } from '../../harness/journey.ts'

test('a page of which a part can’t be loaded says so, and does not ask for it without end', async ({
  $browser,
}) => {
  // Not a visitor's: the browser complains about what is missing, and should.
  const context = await $browser.newContext({ baseURL: sharedProduct().url, serviceWorkers: 'block' })
  await context.request.post('/api/v1/session', { data: accountOf('agent') })
  const page = await context.newPage()
  let asked = 0
  await page.route('**/assets/rendered-markdown-*.js', (route) => {
    asked += 1
    return route.abort()
  })
  const made = await context.request.post('/api/v1/incidents', {
    data: { title: 'The sundial is late', description: 'Since *noon*.' },
  })
  const { data } = (await made.json()) as { data: { number: string } }
  await page.goto(`/incidents/${data.number}`)
  await sees(page.getByRole('button', { name: 'Load the page again' }))
  expect(asked).toBeLessThan(4)
  await context.close()
})
