// How fast the screens answer, in a real browser against a running product:
//   node tests/bench/screens.ts http://127.0.0.1:4400 jonas.falk@it.norrvik.example PASSWORD
// Prints frame times and long tasks while a list is scrolled by wheel and by holding `j`, and the time from a click to a
// list, and to a record, that can be used.
import type { Page } from 'playwright-core'
import { launchBrowser } from '../harness/browser.ts'

const [url = 'http://127.0.0.1:4400', email = '', password = ''] = process.argv.slice(2)
const scrollMs = 8000
const clicks = 12

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
const ms = (value: number): string => `${value.toFixed(1)} ms`
const spread = (values: readonly number[]): string =>
  `p50 ${ms(quantile(values, 0.5))}, p95 ${ms(quantile(values, 0.95))}, longest ${ms(Math.max(...values))}`

interface Frames {
  readonly frames: readonly number[]
  readonly longTasks: readonly number[]
}

/** Begins to note the time between frames, and tasks of more than 50 ms. */
const beginFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const noted: { frames: number[]; longTasks: number[]; isOver: boolean } = {
      frames: [],
      longTasks: [],
      isOver: false,
    }
    Object.assign(window, { noted })
    new PerformanceObserver((list) => {
      noted.longTasks.push(...list.getEntries().map(({ duration }) => duration))
    }).observe({ type: 'longtask' })
    let before = performance.now()
    const frame = (now: number): void => {
      noted.frames.push(now - before)
      before = now
      if (!noted.isOver) requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })

const endFrames = (page: Page): Promise<Frames> =>
  page.evaluate(() => {
    const { noted } = window as unknown as { noted: Frames & { isOver: boolean } }
    Object.assign(noted, { isOver: true })
    return { frames: noted.frames.slice(2), longTasks: noted.longTasks }
  })

const rowsReached = async (page: Page): Promise<string> =>
  (await page.locator('[role=row][data-index]').last().getAttribute('data-index')) ?? '?'

/** Does something again and again while frames are noted. */
const measureFrames = async (page: Page, name: string, again: () => Promise<void>): Promise<void> => {
  await beginFrames(page)
  const end = Date.now() + scrollMs
  while (Date.now() < end) await again()
  const { frames, longTasks } = await endFrames(page)
  console.log(`${name}: ${frames.length} frames, ${spread(frames)}`)
  console.log(
    `  ${longTasks.length} tasks over 50 ms, ${ms(longTasks.reduce((sum, each) => sum + each, 0))} in all; row ${await rowsReached(page)} reached`,
  )
}

/** From the press on a link until what is looked for stands on the screen and a frame with it was drawn. */
const timeTo = async (page: Page, link: string, wanted: string): Promise<number> => {
  await page.evaluate((selector) => {
    const taken = new Promise<number>((resolve) => {
      addEventListener(
        'pointerdown',
        () => {
          const from = performance.now()
          const look = (): void => {
            if (document.querySelector(selector))
              requestAnimationFrame(() => resolve(performance.now() - from))
            else requestAnimationFrame(look)
          }
          requestAnimationFrame(look)
        },
        { once: true, capture: true },
      )
    })
    Object.assign(window, { taken })
  }, wanted)
  await page.locator(link).first().click()
  return page.evaluate(() => (window as unknown as { taken: Promise<number> }).taken)
}

const browser = await launchBrowser()
const context = await browser.newContext({
  baseURL: url,
  locale: 'en-GB',
  viewport: { width: 1440, height: 900 },
})
const signedIn = await context.request.post('/api/v1/session', { data: { email, password } })
if (!signedIn.ok()) throw new Error(`Signing in as "${email}" was refused: give an e-mail and a password.`)
/** A list in a tab of its own: what was measured before must not go on in it. */
const opensList = async (address: string): Promise<Page> => {
  const tab = await context.newPage()
  await tab.goto(address)
  await tab.locator('[role=row][data-index]').first().waitFor()
  return tab
}

const all = '/incidents?filter=true'
const wheeled = await opensList(all)
const { count } = (await (await context.request.get('/api/v1/incidents/count')).json()) as { count: number }
console.log(`${count} incidents, ${browser.version()}, 1440 × 900`)

await wheeled.mouse.move(700, 500)
await measureFrames(wheeled, 'wheel', () => wheeled.mouse.wheel(0, 240))
await wheeled.close()

const held = await opensList(all)
await held.getByRole('grid').focus()
await measureFrames(held, 'holding j', async () => {
  await held.keyboard.down('j')
  // As fast as a keyboard repeats.
  await held.waitForTimeout(30)
})
await held.keyboard.up('j')
await held.close()

const row = '[role=row][data-index] a'
const record = 'article header button[aria-haspopup=menu]'
const lists: number[] = []
const records: number[] = []
const page = await opensList('/incidents')
for (let click = 0; click < clicks; click++) {
  const at = await page.locator('[role=row][data-index]').nth(click).getAttribute('data-index')
  records.push(await timeTo(page, `[role=row][data-index="${at ?? 0}"] a`, record))
  lists.push(await timeTo(page, 'header a[href="/incidents"]', row))
}
console.log(`a click to a record that can be used: first ${ms(records[0] ?? 0)}, ${spread(records.slice(1))}`)
console.log(`a click back to the list: first ${ms(lists[0] ?? 0)}, ${spread(lists.slice(1))}`)
await browser.close()
