import { stat } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { sees, test, type Visitor } from '../../harness/journey.ts'

/** One page that says hello. */
const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length 40>>stream
BT /F1 24 Tf 40 100 Td (Ward 3) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>`
const html = '<!doctype html><script>parent.ran = true</script><p>Not a PDF</p>'

/** What the page has made addresses of, and which of them it has taken back. */
interface Addresses {
  readonly made: { readonly address: string; readonly type: string }[]
  readonly takenBack: string[]
}
const addressesOf = (page: Page): Promise<Addresses> =>
  page.evaluate(() => (globalThis as unknown as { addresses: Addresses }).addresses)

/** A browser that says it shows PDFs, or none, and notes each address that is made of bytes. */
const browserThatShows = (page: Page, isShown: boolean): Promise<unknown> =>
  page.addInitScript((shown) => {
    Object.defineProperty(Navigator.prototype, 'pdfViewerEnabled', { get: () => shown })
    const addresses: Addresses = { made: [], takenBack: [] }
    const [make, takeBack] = [URL.createObjectURL.bind(URL), URL.revokeObjectURL.bind(URL)]
    URL.createObjectURL = (object) => {
      const address = make(object)
      if (object instanceof Blob) addresses.made.push({ address, type: object.type })
      return address
    }
    URL.revokeObjectURL = (address) => {
      addresses.takenBack.push(address)
      takeBack(address)
    }
    Object.assign(globalThis, { addresses })
  }, isShown)

/** Attaches a file to a new incident and opens it in its dialog. */
const opensFile = async (agent: Visitor, name: string, content: string): Promise<void> => {
  const { json } = await agent.asks('POST', '/incidents', { title: `Look at ${name}` })
  await agent.opens(`/incidents/${(json['data'] as { number: string }).number}`)
  await agent.page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(content) })
  await agent.page
    .getByRole('button', { name: `Show ${name}` })
    .first()
    .click()
  await sees(agent.page.getByRole('dialog', { name }))
}

describe('a PDF at a record', () => {
  test('is shown by the viewer of the browser as nothing but a PDF, and its address ends with the dialog', async ({
    visit,
  }) => {
    const agent = await visit('agent')
    const { page } = agent
    await browserThatShows(page, true)
    await opensFile(agent, 'plan.pdf', pdf)
    const dialog = page.getByRole('dialog')
    const frame = dialog.locator('iframe[title="Pages of plan.pdf"]')
    await sees(frame)
    const address = ((await frame.getAttribute('src')) ?? '').replace(/#.*/, '')
    expect(address).toMatch(/^blob:/)
    expect((await addressesOf(page)).made).toContainEqual({ address, type: 'application/pdf' })
    // Before the pages, which have keys of their own, stands what leads out.
    expect(
      await dialog
        .getByRole('button', { name: 'Close' })
        .evaluate((button) => document.activeElement === button),
    ).toBe(true)
    await sees(dialog.getByRole('link', { name: 'Download plan.pdf' }))
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await expect.poll(async () => (await addressesOf(page)).takenBack).toContain(address)
  })

  test('is a download where the browser shows none within a page, and the dialog says so', async ({
    visit,
  }) => {
    const agent = await visit('agent')
    const { page } = agent
    await browserThatShows(page, false)
    await opensFile(agent, 'plan.pdf', pdf)
    const dialog = page.getByRole('dialog')
    await sees(dialog.getByText('This browser shows no PDF within a page.'))
    await agent.staysAccessible()
    expect(await page.locator('iframe').count()).toBe(0)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('link', { name: 'Download plan.pdf' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('plan.pdf')
  })
})

describe('a PDF of more than 20 MB', () => {
  test('is not brought into the page: the dialog says why, and has all of it as a download', async ({
    visit,
  }) => {
    const agent = await visit('agent')
    const { page } = agent
    await browserThatShows(page, true)
    const asked: string[] = []
    page.on('request', (request) => {
      if (/\/attachments\/[^/]+\/content/.test(request.url())) asked.push(request.url())
    })
    const large = pdf.padEnd(20_000_001, '\n')
    await opensFile(agent, 'drawings.pdf', large)
    const dialog = page.getByRole('dialog')
    await sees(dialog.getByText('It is larger than the 20 MB that are shown here.'))
    await agent.staysAccessible()
    expect(await page.locator('iframe').count()).toBe(0)
    expect(asked).toEqual([])
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('link', { name: 'Download drawings.pdf' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('drawings.pdf')
    expect((await stat(await file.path())).size).toBe(large.length)
  })
})

describe('a file that is only called a PDF', () => {
  test('is read as the text that it is, in no frame', async ({ visit }) => {
    const agent = await visit('agent')
    const { page } = agent
    await browserThatShows(page, true)
    await opensFile(agent, 'invoice.pdf', html)
    await sees(page.getByRole('dialog').getByText('Not a PDF'))
    expect(await page.locator('iframe').count()).toBe(0)
    expect((await addressesOf(page)).made).toEqual([])
  })

  test('comes into no frame even where its record says that it is one', async ({ visit }) => {
    const agent = await visit('agent')
    const { page } = agent
    await browserThatShows(page, true)
    await page.route('**/attachments/*/content', (route) =>
      route.fulfill({ contentType: 'application/pdf', body: html }),
    )
    await opensFile(agent, 'invoice.pdf', pdf)
    await sees(page.getByRole('dialog').getByText('does not begin as one'))
    expect(await page.locator('iframe').count()).toBe(0)
    expect((await addressesOf(page)).made).toEqual([])
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false)
  })
})
