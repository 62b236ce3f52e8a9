import { describe, expect } from 'vitest'
import { accountOf, sees, test, type Visitor } from '../../harness/journey.ts'

const picture = {
  name: 'door.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}

/** The names of the files of each incident of a title. */
const filesOf = async ({ asks }: Visitor, title: string): Promise<readonly (readonly string[])[]> => {
  const found = await asks('GET', `/incidents?filter=${encodeURIComponent(`title = "${title}"`)}`)
  const incidents = found.json['data'] as readonly { id: string }[]
  return Promise.all(
    incidents.map(async ({ id }) => {
      const filter = encodeURIComponent(`about = "${id}"`)
      const { json } = await asks('GET', `/attachments?filter=${filter}`)
      return (json['data'] as readonly { name: string }[]).map(({ name }) => name)
    }),
  )
}

describe('nothing of what somebody asks for is lost', () => {
  test('where a hotel’s page answers in place of the product, and a proxy fails at the photo', async ({
    visit,
  }) => {
    const anna = await visit('hospital')
    // A page of its own: that a proxy fails is what is tried here, and nothing to complain of.
    const page = await anna.page.context().newPage()
    const title = 'The door of the pharmacy jams'
    const welcome = { status: 200, contentType: 'text/html; charset=utf-8', body: '<h1>Welcome</h1>' }
    await page.route('**/api/v1/incidents', (route) =>
      route.request().method() === 'POST' ? route.fulfill(welcome) : route.continue(),
    )
    await page.goto('/help')
    await page.getByLabel('What do you need?').fill(title)
    await page.getByLabel('Add photos or files').first().setInputFiles([picture])
    await sees(page.getByRole('list', { name: 'Goes with it' }).getByText('door.png'))
    await page.getByRole('button', { name: 'Send to the service desk' }).click()
    await sees(page.getByText('No connection. It is kept, and goes by itself when there is one.'))
    expect(await filesOf(anna, title)).toEqual([])

    await page.route('**/attachments', (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({ status: 500, contentType: 'text/html', body: '<h1>500</h1>' })
        : route.continue(),
    )
    await page.unroute('**/api/v1/incidents')
    const again = page.getByRole('button', { name: 'Send again' })
    await again.click()
    await sees(page.getByText(/Something went wrong on our side/))
    expect(await filesOf(anna, title)).toEqual([[]])
    await page.reload()
    await sees(page.getByText('One file goes with it.'))

    await page.unroute('**/attachments')
    await again.click()
    await again.waitFor({ state: 'detached' })
    await expect.poll(() => filesOf(anna, title), { timeout: 15_000 }).toEqual([['door.png']])
  })

  test('where the session ends while it is typed: it goes after the sign-in, once', async ({ visit }) => {
    const anna = await visit('hospital')
    const { page } = anna
    const title = 'The fridge of the pharmacy hums'
    await anna.opens('/help')
    await page.getByLabel('What do you need?').fill(title)
    await anna.asks('DELETE', '/session')
    await page.getByRole('button', { name: 'Send to the service desk' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Password' }).fill(accountOf('hospital').password)
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => filesOf(anna, title), { timeout: 30_000 }).toEqual([[]])
    await page.reload()
    await sees(page.getByRole('list', { name: 'On its way' }).getByRole('link').filter({ hasText: title }))
    expect(await filesOf(anna, title)).toEqual([[]])
  })
})
