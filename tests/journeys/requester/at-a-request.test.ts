import { describe, expect } from 'vitest'
import { sees, test, type Visitor } from '../../harness/journey.ts'

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const

const picture = {
  name: 'belt.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}

const asked = async ({ asks }: Visitor, title: string): Promise<{ id: string; number: string }> =>
  (await asks('POST', '/incidents', { title })).json['data'] as { id: string; number: string }

const resolves = async (agent: Visitor, number: string): Promise<void> => {
  const filter = encodeURIComponent('scheme = "resolution-code"')
  const codes = await agent.asks('GET', `/classifications?filter=${filter}&limit=1`)
  const [code] = codes.json['data'] as { id: string }[]
  const values = { resolutionCode: code?.id, resolution: 'The belt was turned round.' }
  const { status } = await agent.asks('POST', `/incidents/${number}/transitions`, {
    transition: 'resolve',
    values,
  })
  expect(status).toBe(200)
}

describe('by phone, at a request of one’s own', () => {
  test('a reply and a photo without a line outlive the page, and arrive once', async ({ visit }) => {
    const anna = await visit('hospital', { ...phone, serviceWorkers: 'allow' })
    const { page } = anna
    const { id, number } = await asked(anna, 'The belt of the scanner slips')
    await anna.opens(`/help/${number}`)
    await sees(page.getByRole('heading', { name: 'The belt of the scanner slips' }))
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 60_000 })
    const writing = page.locator('[data-composer] textarea')
    await writing.tap()
    await writing.fill('It slips to the left.')
    await page.context().setOffline(true)
    await page.getByLabel('Add files', { exact: true }).last().setInputFiles([picture])
    await sees(page.getByText(/belt\.png: Not sent yet/))
    await page.getByRole('button', { name: /^Send/ }).tap()
    await sees(page.getByText('It slips to the left.'))
    await anna.staysAccessible()
    // What records say is not kept in a browser: the page has to be opened with a line again, the rest is there.
    await page.reload()
    await sees(page.getByText('Offline. What you write is kept and sent later.'))
    await page.context().setOffline(false)
    await page.reload()
    const files = async (): Promise<readonly string[]> => {
      const filter = encodeURIComponent(`about = "${id}"`)
      const { json } = await anna.asks('GET', `/attachments?filter=${filter}`)
      return (json['data'] as readonly { name: string }[]).map(({ name }) => name)
    }
    const said = async (): Promise<number> =>
      JSON.stringify((await anna.asks('GET', `/incidents/${number}/journal`)).json).split('It slips').length -
      1
    await expect.poll(files, { timeout: 30_000 }).toEqual(['belt.png'])
    await expect.poll(said, { timeout: 30_000 }).toBe(1)
    await page.getByText(/belt\.png: Not sent yet/).waitFor({ state: 'detached' })
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('.files.'))),
    ).toEqual([])
    await page.reload()
    await sees(page.getByRole('article').filter({ hasText: 'It slips to the left.' }))
    expect([await files(), await said()]).toEqual([['belt.png'], 1])
  })

  test('a rating is kept through a reload while there is no line, then it is given, opened again and closed', async ({
    visit,
  }) => {
    const [anna, jonas] = [
      await visit('hospital', { ...phone, serviceWorkers: 'allow' }),
      await visit('agent'),
    ]
    const { page } = anna
    const { number } = await asked(anna, 'The belt of the second scanner slips')
    await resolves(jonas, number)
    await anna.opens(`/help/${number}`)
    await sees(page.getByText('Solved, as far as we can tell.'))
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 60_000 })
    await page.getByText('Good', { exact: true }).tap()
    await page.getByLabel('Anything to add?').fill('Quick, and kind')
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Send rating' }).tap()
    await sees(page.getByRole('alert').first())
    await page.reload()
    await page.context().setOffline(false)
    await page.reload()
    await sees(page.getByLabel('Anything to add?'))
    expect(await page.getByLabel('Anything to add?').inputValue()).toBe('Quick, and kind')
    await page.getByRole('button', { name: 'Send rating' }).tap()
    await sees(page.getByText('You said: Good'))
    await page.getByRole('button', { name: 'It is not solved' }).tap()
    await sees(page.getByText('Somebody is working on it.'))
    await resolves(jonas, number)
    await page.getByRole('button', { name: 'It is solved: close it' }).tap()
    await sees(page.getByText('Done.', { exact: true }))
    await anna.staysAccessible()
  })
})
