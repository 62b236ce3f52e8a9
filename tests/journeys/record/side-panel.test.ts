import { describe, expect } from 'vitest'
import { sees, test } from '../../harness/journey.ts'

describe('beside a record', () => {
  test('stands what else its requester has, the last changed first, and leads to all of it', async ({
    visit,
  }) => {
    const [agent, anna] = [await visit('agent'), await visit('hospital')]
    const { page } = agent
    const makes = async (title: string): Promise<string> => {
      const { json } = await anna.asks('POST', '/incidents', { title })
      return (json['data'] as { number: string }).number
    }
    const before = await makes('The bedside lamp flickers')
    const now = await makes('The bedside phone is dead')
    await agent.opens(`/incidents/${now}`)
    await page.mouse.move(300, 300)
    const others = page.getByRole('list', { name: /^More from Anna/ })
    await sees(others.getByRole('link').first().filter({ hasText: before }))
    expect(await others.getByRole('link', { name: new RegExp(now) }).count()).toBe(0)
    await agent.staysAccessible()
    const all = page.getByRole('link', { name: 'Show all' })
    if ((await all.count()) > 0) {
      await all.click()
      await page.waitForURL(/filter=requester/)
      await page.goBack()
    }
    await others.getByRole('link', { name: new RegExp(before) }).click()
    await page.waitForURL(new RegExp(before))
  })

  test('a file of text is read without keeping it, and what it says is text, whatever it looks like', async ({
    visit,
  }) => {
    const agent = await visit('agent')
    const { page } = agent
    const { json } = await agent.asks('POST', '/incidents', { title: 'The log of the pump' })
    const { number } = json['data'] as { number: string }
    await agent.opens(`/incidents/${number}`)
    const panel = page.getByRole('region', { name: /^Attachments/ })
    await sees(panel)
    const said = '<b onclick="alert(1)">Pressure</b> 3 bar\n'
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'pump.log', mimeType: 'text/plain', buffer: Buffer.from(said.repeat(6000)) })
    await panel.getByRole('button', { name: 'Show pump.log' }).click()
    const dialog = page.getByRole('dialog', { name: 'pump.log' })
    await sees(dialog.getByText('<b onclick="alert(1)">Pressure</b> 3 bar', { exact: false }))
    await sees(dialog.getByText('The first 200 kB are shown.'))
    expect(await dialog.locator('b').count()).toBe(0)
    await sees(dialog.getByRole('link', { name: 'Download pump.log' }))
    await agent.staysAccessible()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'nothing.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) })
    await sees(panel.getByRole('link', { name: 'Download nothing.txt' }))
  })

  test('a file that is too large for a proxy in between, or that it loses, is told in the words of the product', async ({
    visit,
  }) => {
    const agent = await visit('agent')
    const { page } = agent
    const { json } = await agent.asks('POST', '/incidents', { title: 'The film of the pump' })
    const { id, number } = json['data'] as { id: string; number: string }
    await agent.opens(`/incidents/${number}`)
    await sees(page.getByRole('region', { name: /^Attachments/ }))
    const film = { name: 'pump.log', mimeType: 'text/plain', buffer: Buffer.from('Pressure 3 bar\n') }
    for (const [status, words] of [
      [413, 'It is larger than this place takes.'],
      [415, 'That kind of file is not accepted'],
    ] as const) {
      await page.route(/\/attachments(\?|$)/, (route) =>
        route.request().method() === 'POST'
          ? route.fulfill({ status, contentType: 'text/html', body: `<h1>${status}</h1>` })
          : route.continue(),
      )
      await page.locator('input[type=file]').setInputFiles(film)
      const told = page
        .getByRole('status')
        .filter({ hasText: 'pump.log could not be attached' })
        .filter({ hasText: words })
      await sees(told)
      expect(await told.innerText()).not.toContain('h1')
      await page.unrouteAll({ behavior: 'wait' })
    }
    const filter = encodeURIComponent(`about = "${id}"`)
    expect((await agent.asks('GET', `/attachments/count?filter=${filter}`)).json['count']).toBe(0)
    await page.locator('input[type=file]').setInputFiles(film)
    await sees(page.getByRole('button', { name: 'Show pump.log' }))
  })
})
