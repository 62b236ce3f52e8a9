import { join } from 'node:path'
import { expect } from 'vitest'
import { checkoutFolder } from '#platform/config.ts'
import { sees, test } from '../../harness/journey.ts'

test('an administrator gives the product a name, a colour and a logo, and everybody sees them, also before the sign-in', async ({
  visit,
}) => {
  const boss = await visit('administrator')
  const { page } = boss
  await boss.opens('/brands/new')
  await page.getByLabel('Name shown').fill('The lighthouse')
  const colour = page.getByRole('textbox', { name: 'Colour' })
  await colour.fill('teal')
  await colour.blur()
  await sees(page.getByText('Enter # and six hexadecimal digits, such as #0f766e.'))
  // As a style guide writes it.
  await colour.fill('FD0')
  await colour.blur()
  expect(await colour.inputValue()).toBe('#FFDD00')
  await colour.fill('#ffd400')
  await page.getByRole('button', { name: 'Create brand' }).click()
  await sees(page.getByRole('heading', { name: 'The lighthouse' }))
  const id = ((await boss.asks('GET', '/brands')).json['data'] as { id: string }[])[0]?.id ?? ''
  try {
    await sees(page.getByText('there they are darker', { exact: false }))
    await sees(page.getByText('No logo yet.'))
    await boss.staysAccessible()
    const attached = () =>
      page.waitForResponse((answer) => answer.url().includes('/attachments') && answer.status() === 201)
    const refused = attached()
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'logo.png',
        mimeType: 'image/png',
        buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      })
    await refused
    await page.reload()
    await sees(page.getByText('logo.png').first())
    await sees(page.getByText('No logo yet.'))
    await sees(page.getByText('“logo.png”, attached last, is not shown as the logo', { exact: false }))
    await boss.staysAccessible()
    const taken = attached()
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(join(checkoutFolder, 'web', 'public', 'mark-192.png'))
    await taken
    await sees(page.getByRole('img', { name: 'The logo', exact: true }))
    expect(await page.getByText('is not shown as the logo').count()).toBe(0)

    const guest = await visit(null)
    await guest.opens('/sign-in')
    await sees(guest.page.getByText('The lighthouse'))
    await sees(guest.page.locator('main img[src^="/api/v1/brand/logo/"]'))
    await guest.staysAccessible()
    const agent = await visit('agent')
    await agent.opens('/incidents')
    await sees(agent.page.getByRole('link', { name: 'The lighthouse' }))
    await expect.poll(() => agent.page.title()).toBe('Incidents · The lighthouse')
    // The colour's program comes behind the name.
    const fill = () =>
      agent.page.evaluate(() =>
        getComputedStyle(document.documentElement).getPropertyValue('--k-accent-fill').trim(),
      )
    await expect.poll(fill).toBe('#ffd400')
    await agent.staysAccessible()

    // A phone has no rail: who needs something sees there whose page it is.
    const requester = await visit('hospital', { viewport: { width: 360, height: 740 } })
    await requester.opens('/')
    await sees(requester.page.getByRole('main').getByText('The lighthouse', { exact: true }))
    await sees(requester.page.locator('main img[src^="/api/v1/brand/logo/"]'))
    await requester.staysAccessible()

    await boss.opens('/mail-templates')
    await page
      .getByRole('link', { name: /Resolved/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    const preview = page.getByRole('region', { name: 'Preview' })
    await sees(preview.getByText('The lighthouse', { exact: true }))
    expect(await preview.getByText('The lighthouse', { exact: true }).count()).toBe(1)
    await sees(preview.locator('img[src^="data:image/png;base64,"]'))
    await boss.staysAccessible()
  } finally {
    // The journeys of a run share one product: it gets its own look back.
    expect((await boss.asks('DELETE', `/brands/${id}`)).status).toBe(200)
  }
})
