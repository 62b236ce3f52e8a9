import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { sees, test, type Visitor } from '../../harness/journey.ts'

const picture = {
  name: 'display.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}
const log = { name: 'scale.log', mimeType: 'text/plain', buffer: Buffer.from('E42: no paper\n') }
const program = {
  name: 'fix.exe',
  mimeType: 'application/x-msdownload',
  buffer: Buffer.from('MZ\u0090\0'.padEnd(200, '\0'), 'latin1'),
}

const chooser = (page: Page) => page.getByLabel('Add photos or files').first()

/** The names of the files of each incident of a title. */
const filesOf = async ({ asks }: Visitor, title: string): Promise<readonly (readonly unknown[])[]> => {
  const found = await asks('GET', `/incidents?filter=${encodeURIComponent(`title = "${title}"`)}`)
  const incidents = found.json['data'] as readonly { id: string }[]
  return Promise.all(
    incidents.map(async ({ id }) => {
      const { json } = await asks(
        'GET',
        `/attachments?sort=createdAt&filter=${encodeURIComponent(`about = "${id}"`)}`,
      )
      return (json['data'] as readonly { name: string }[]).map(({ name }) => name)
    }),
  )
}

describe('whoever asks for help', () => {
  test('sends photos and files along, from a phone too, and is told which could not be taken', async ({
    visit,
  }) => {
    const anna = await visit('hospital', {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    })
    const { page } = anna
    const title = 'The display shows lines'
    await anna.opens('/help')
    await page.getByLabel('What do you need?').fill(title)
    await sees(page.getByRole('button', { name: 'Take a photo' }))
    expect(await page.getByLabel('Take a photo').first().getAttribute('capture')).toBe('environment')
    await chooser(page).setInputFiles([picture, program, log])
    const goesWith = page.getByRole('list', { name: 'Goes with it' })
    await sees(goesWith.getByText('scale.log'))
    await anna.staysAccessible()
    await goesWith.getByRole('button', { name: 'Leave out scale.log' }).click()
    await goesWith.getByText('scale.log').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Send to the service desk' }).click()
    // What a file is, the server finds out; the request has been made all the same.
    await sees(page.getByText('fix.exe could not be attached'))
    await expect.poll(() => filesOf(anna, title)).toEqual([['display.png']])
    await page.getByRole('list', { name: 'On its way' }).getByRole('link').filter({ hasText: title }).click()
    await sees(page.getByText('display.png').first())
  })

  test('without a line is left nothing to do: words and files are kept through a reload, and arrive once', async ({
    visit,
  }) => {
    const anna = await visit('hospital', { serviceWorkers: 'allow' })
    const { page } = anna
    const title = 'The scale of ward 3 prints nothing'
    await anna.opens('/help')
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 60_000 })
    await page.context().setOffline(true)
    await page.getByLabel('What do you need?').fill(title)
    await chooser(page).setInputFiles([picture, log])
    await sees(page.getByRole('list', { name: 'Goes with it' }).getByText('scale.log'))
    await page.reload()
    await sees(page.getByRole('list', { name: 'Goes with it' }).getByText('display.png'))
    await page.getByRole('button', { name: 'Send to the service desk' }).click()
    await sees(page.getByText('2 files go with it.'))
    await page.reload()
    await sees(page.getByText('2 files go with it.'))
    await page.getByRole('button', { name: 'Edit' }).click()
    await sees(page.getByRole('list', { name: 'Goes with it' }).getByText('scale.log'))
    await page.getByRole('button', { name: 'Send to the service desk' }).click()
    await sees(page.getByText('2 files go with it.'))
    await page.context().setOffline(false)
    await expect.poll(() => filesOf(anna, title), { timeout: 30_000 }).toEqual([['display.png', 'scale.log']])
    await page.getByText('2 files go with it.').waitFor({ state: 'detached' })
    await page.reload()
    await sees(page.getByRole('list', { name: 'On its way' }).getByRole('link').filter({ hasText: title }))
    expect(await filesOf(anna, title)).toEqual([['display.png', 'scale.log']])
  })

  test('is told at once where this browser keeps no files, and can send the words', async ({ visit }) => {
    const anna = await visit('hospital')
    const { page } = anna
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('no room', 'QuotaExceededError')
      }
    })
    await anna.opens('/help')
    await page.getByLabel('What do you need?').fill('The door of the archive sticks')
    await chooser(page).setInputFiles([picture])
    await sees(page.getByText(/^display.png can’t be kept in this browser/))
    await page.getByRole('button', { name: 'Send to the service desk' }).click()
    await expect.poll(() => filesOf(anna, 'The door of the archive sticks')).toEqual([[]])
  })
})
