import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { sees, test, type Visitor } from '../../harness/journey.ts'

/** A browser that may keep the screens, as a person's does. */
const keeping = { serviceWorkers: 'allow' } as const

/** Waits until the screens are kept: from then on the line may go. */
const isKept = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 60_000 })
}

const countOf = async ({ asks }: Visitor, title: string): Promise<number> => {
  const filter = encodeURIComponent(`title = "${title}"`)
  return (await asks('GET', `/incidents/count?filter=${filter}`)).json['count'] as number
}

describe('on a line that comes and goes', () => {
  test('somebody asks while there is none, loads the page again twice, and it arrives once', async ({
    visit,
  }) => {
    const [anna, jonas] = [await visit('hospital', keeping), await visit('agent')]
    const { page } = anna
    const title = 'The lift of ward 7 stands still'
    await anna.opens('/help')
    await isKept(page)
    await page.context().setOffline(true)
    await page.reload()
    await sees(page.getByText('Offline. What you write is kept and sent later.'))
    await sees(page.getByText('They appear as soon as there is a connection again.'))
    await page.getByLabel('What do you need?').fill(title)
    await page.getByLabel('Tell more, if you like').fill('Since noon.')
    await anna.staysAccessible()
    await page.reload()
    await sees(page.locator('#ask[value="The lift of ward 7 stands still"]'))
    expect(await page.getByLabel('Tell more, if you like').inputValue()).toBe('Since noon.')
    await page.getByRole('button', { name: 'Send to the service desk' }).click()
    const waiting = page.getByText('No connection. It is kept, and goes by itself when there is one.')
    await sees(waiting)
    await page.reload()
    await sees(waiting)
    expect(await countOf(jonas, title)).toBe(0)
    await page.context().setOffline(false)
    await sees(page.getByRole('list', { name: 'On its way' }).getByRole('link').filter({ hasText: title }))
    await expect.poll(() => waiting.count(), { timeout: 15_000 }).toBe(0)
    await page.reload()
    await sees(page.getByRole('list', { name: 'On its way' }).getByRole('link').filter({ hasText: title }))
    expect(await countOf(jonas, title)).toBe(1)
  })

  test('an agent’s reply that found no line outlives the page, and arrives once', async ({ visit }) => {
    const jonas = await visit('agent', keeping)
    const { page } = jonas
    const { json } = await jonas.asks('POST', '/incidents', { title: 'The tablet of room 9 stays black' })
    const { number } = json['data'] as { number: string }
    await jonas.opens(`/incidents/${number}`)
    await isKept(page)
    await page.keyboard.press('r')
    await page.context().setOffline(true)
    await page.keyboard.type('Hold its button for ten seconds.')
    await page.keyboard.press('Control+Enter')
    await sees(page.getByText('Hold its button for ten seconds.'))
    await page.keyboard.press('r')
    await page.keyboard.type('And not yet sent')
    await page.reload()
    await sees(page.getByText('Offline. What you write is kept and sent later.'))
    const answered = page.waitForResponse(
      (answer) => answer.url().endsWith('/journal') && answer.request().method() === 'POST',
    )
    await page.context().setOffline(false)
    expect((await answered).status()).toBe(201)
    await sees(page.getByRole('article').filter({ hasText: 'Hold its button for ten seconds.' }))
    await sees(page.locator('[data-composer] textarea').filter({ hasText: 'And not yet sent' }))
    const sent = async (): Promise<number> =>
      JSON.stringify((await jonas.asks('GET', `/incidents/${number}/journal`)).json).split('Hold its')
        .length - 1
    await expect.poll(sent, { timeout: 20_000 }).toBe(1)
    await expect.poll(() => page.getByRole('button', { name: 'Discard' }).count()).toBe(0)
    await page.reload()
    await sees(page.getByRole('article').filter({ hasText: 'Hold its button for ten seconds.' }))
    expect(await page.locator('[data-entry]').filter({ hasText: 'Hold its button' }).count()).toBe(1)
    expect(await sent()).toBe(1)
  })

  test('who signs out leaves nothing that was read, and no page opens to the next', async ({ visit }) => {
    const anna = await visit('hospital', keeping)
    const { page } = anna
    await anna.opens('/help')
    await isKept(page)
    await page.getByRole('button', { name: /^Account menu of/ }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await page.waitForURL(/\/sign-in/)
    const kept = await page.evaluate(async () => {
      const addresses: string[] = []
      for (const name of await caches.keys())
        for (const { url } of await (await caches.open(name)).keys()) addresses.push(new URL(url).pathname)
      return addresses
    })
    expect(kept.filter((path) => path.startsWith('/api/') || path.startsWith('/kept/'))).toEqual([])
    expect(kept).toContain('/index.html')
    await page.context().setOffline(true)
    await page.goto('/help')
    await sees(page.getByText('No connection to the server'))
    expect(await page.getByText('Anna').count()).toBe(0)
  })
})

describe('the product as an app', () => {
  test('has what a browser needs to install it', async ({ visit }) => {
    const { page, opens } = await visit(null, keeping)
    await opens('/sign-in')
    const manifest = await page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]')
      const answer = await fetch(link?.href ?? '')
      return { type: answer.headers.get('content-type'), content: (await answer.json()) as unknown }
    })
    expect(manifest.type).toContain('manifest+json')
    const { icons, start_url: start } = manifest.content as { icons: { src: string }[]; start_url: string }
    expect(start).toBe('/')
    for (const { src } of icons) {
      const answer = await page.request.get(src)
      expect([src, answer.status(), answer.headers()['content-type']?.split('/')[0]]).toEqual([
        src,
        200,
        'image',
      ])
    }
  })

  test('tells of a newer version kindly, and loads it only when asked to', async ({ visit }) => {
    const { page, opens } = await visit('agent', keeping)
    await opens('/incidents')
    await isKept(page)
    await page.evaluate(() => {
      const data = { entry: '/assets/index-of-another-build.js' }
      navigator.serviceWorker.dispatchEvent(new MessageEvent('message', { data }))
      // Asked for twice, said once.
      window.dispatchEvent(new Event('vite:preloadError'))
    })
    const notice = page.getByText('A newer version of Keelson is there')
    await sees(notice)
    expect(await notice.count()).toBe(1)
    await page.getByRole('button', { name: 'Load it' }).click()
    await page.waitForLoadState('load')
    await sees(page.getByRole('heading', { level: 1 }))
    expect(await notice.count()).toBe(0)
  })
})
