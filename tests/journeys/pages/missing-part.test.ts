import type { Browser } from 'playwright-core'
import { describe, expect } from 'vitest'
import { accountOf, sees, sharedProduct, test } from '../../harness/journey.ts'
import { focusIsAt } from './by-keyboard.ts'
import { again, anew, missing, triesAgain } from './missing-parts.ts'

/** An agent with an incident, to whose browser a program does not come. Not a visitor: it complains of that, and should. */
const given = async (browser: Browser, program: string) => {
  const context = await browser.newContext({
    baseURL: sharedProduct().url,
    serviceWorkers: 'block',
    locale: 'en-GB',
  })
  context.setDefaultTimeout(30_000)
  await context.request.post('/api/v1/session', { data: accountOf('agent') })
  const page = await context.newPage()
  const asked = { times: 0 }
  const address = `**/assets/${program}-*.js`
  await page.route(address, (route) => {
    asked.times += 1
    return route.abort()
  })
  const made = await context.request.post('/api/v1/incidents', {
    data: { title: 'The sundial is late', description: 'Since *noon*.' },
  })
  const { data } = (await made.json()) as { data: { number: string } }
  return { context, page, asked, record: `/incidents/${data.number}`, itComes: () => page.unroute(address) }
}

describe('a part of a page that can’t be loaded says so in its place, and the page stays:', () => {
  test('what draws marks in texts, which can be read meanwhile; it is not asked for without end', async ({
    $browser,
  }) => {
    const { context, page, asked, record, itComes } = await given($browser, 'rendered-markdown')
    await page.goto(record)
    await sees(missing(page))
    await sees(page.getByRole('heading', { name: 'The sundial is late' }))
    await sees(page.getByText('Since *noon*.'))
    const before = asked.times
    expect(before).toBeLessThan(4)
    await again(page).click()
    await sees(anew(page))
    expect(asked.times).toBeLessThan(before + 2)
    await itComes()
    await (asked.times > before ? again(page) : anew(page)).click()
    await sees(page.locator('em', { hasText: 'noon' }))
    expect(await missing(page).count()).toBe(0)
    await context.close()
  })

  test('a menu, which can be closed all the same', async ({ $browser }) => {
    const { context, page, record, itComes } = await given($browser, 'menu-panel')
    await page.goto(record)
    const button = page.getByRole('main').getByRole('button', { name: 'More actions' }).first()
    await button.click()
    await sees(missing(page))
    await missing(page).getByRole('button', { name: 'Close' }).click()
    await missing(page).waitFor({ state: 'detached' })
    await focusIsAt(button)
    await itComes()
    await button.click()
    await triesAgain(page, page.getByRole('menu'), () => button.click())
    expect(await missing(page).count()).toBe(0)
    await context.close()
  })

  test('the people to mention, while what was written stays and is sent', async ({ $browser }) => {
    const { context, page, record } = await given($browser, 'mention-list')
    await page.goto(record)
    const composer = page.locator('[data-composer] textarea')
    await composer.click()
    await page.keyboard.type('Look at it, @Iris')
    await sees(missing(page))
    expect(await composer.inputValue()).toBe('Look at it, @Iris')
    await page.keyboard.type(' please')
    await page.keyboard.press('Control+Enter')
    await sees(page.getByRole('article').getByText('Look at it, @Iris please'))
    await context.close()
  })

  test('the dialog for many records', async ({ $browser }) => {
    const { context, page, itComes } = await given($browser, 'bulk-dialog')
    await page.goto('/incidents?filter=true')
    const setsField = async () => {
      await sees(page.getByRole('gridcell', { name: /INC\d+/ }))
      await page.getByRole('checkbox', { name: 'Select all that are loaded' }).check()
      await page.getByRole('button', { name: 'Set a field…' }).click()
    }
    await setsField()
    await sees(missing(page))
    await itComes()
    await triesAgain(page, page.getByRole('dialog', { name: /^Set a field of/ }), setsField)
    await context.close()
  })
})
