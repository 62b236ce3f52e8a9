import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { sees, test } from '../../harness/journey.ts'

/** Pastes a picture into what has the focus, as the clipboard of a screenshot does. */
const pastes = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 8
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    const data = new DataTransfer()
    data.items.add(new File([blob ?? ''], 'image.png', { type: 'image/png' }))
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })

describe('a picture', () => {
  test('pasted into a reply is attached and shown; pasted into a note it is for the desk alone', async ({
    visit,
  }) => {
    const [agent, anna] = [await visit('agent'), await visit('hospital')]
    const { page } = agent
    const { json } = await anna.asks('POST', '/incidents', { title: 'The display has a crack' })
    const { id, number } = json['data'] as { id: string; number: string }
    await agent.opens(`/incidents/${number}`)
    await sees(page.locator('[data-composer] textarea'))
    await page.keyboard.press('r')
    await pastes(page)
    const timeline = page.getByRole('region', { name: 'Timeline' })
    const picture = timeline.getByRole('button', { name: /^Show \d{4}-\d\d-\d\d-\d{6}\.png$/ })
    await sees(picture)
    await expect
      .poll(() =>
        picture
          .getByRole('img')
          .first()
          .evaluate((img: HTMLImageElement) => img.naturalWidth),
      )
      .toBe(8)
    await picture.click()
    const dialog = page.getByRole('dialog')
    await sees(dialog.getByRole('img'))
    await sees(dialog.getByRole('link', { name: /^Download/ }))
    await agent.staysAccessible()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })

    await page.keyboard.press('n')
    await pastes(page)
    await expect.poll(() => picture.count()).toBe(2)
    const seenBy = async (who: typeof agent): Promise<readonly unknown[]> =>
      (
        (await who.asks('GET', `/attachments?filter=${encodeURIComponent(`about = "${id}"`)}&sort=createdAt`))
          .json['data'] as { internal: boolean }[]
      ).map(({ internal }) => internal)
    expect(await seenBy(agent)).toEqual([false, true])
    expect(await seenBy(anna)).toEqual([false])
  })
})
