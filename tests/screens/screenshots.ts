import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { checkoutFolder } from '#platform/config.ts'
import { launchBrowser } from '../harness/browser.ts'
import { startApp } from '../harness/running-app.ts'

// npm run screenshots: the main screens of the demonstration in both themes, into docs/images.

interface Shot {
  readonly name: string
  readonly who: string
  /** The address, or how to come to it. */
  readonly path: string | ((page: Page) => Promise<string>)
  /** What is there once it can be shown. */
  readonly wanted: string
  readonly viewport?: { readonly width: number; readonly height: number }
}

const usual = { width: 1440, height: 900 }
const chart = '[data-chart=drawn]'

/** The open incident with the most to see: it has waited, and been talked about. */
const anIncident = async (page: Page): Promise<string> => {
  const filter = 'stateClass = "waiting" and priority in ("high", "critical")'
  const answer = await page.request.get('/api/v1/incidents', { params: { filter, limit: 1 } })
  const { data } = (await answer.json()) as { data: readonly { readonly number: string }[] }
  return `/incidents/${data[0]?.number ?? 'INC0000001'}`
}

const shots: readonly Shot[] = [
  { name: 'my-work', who: 'jonas.falk', path: '/my-work', wanted: 'main h1' },
  { name: 'incidents', who: 'jonas.falk', path: '/incidents', wanted: '[role=row][data-index]' },
  { name: 'incident', who: 'jonas.falk', path: anIncident, wanted: 'article header h1' },
  { name: 'dashboard', who: 'jonas.falk', path: '/dashboards/service-desk', wanted: chart },
  { name: 'dashboard-editor', who: 'henrik.dahl', path: '/dashboards/service-desk?edit=yes', wanted: chart },
  {
    name: 'large-screen',
    who: 'jonas.falk',
    path: '/screen/service-desk',
    wanted: chart,
    viewport: { width: 1920, height: 1080 },
  },
  { name: 'help', who: 'anna.sorensen', path: '/help', wanted: 'main h1' },
]

const folder = join(checkoutFolder, 'docs', 'images')
const app = await startApp()
const browser = await launchBrowser()

const signedIn = async (
  who: string,
  viewport: { width: number; height: number },
): Promise<BrowserContext> => {
  const context = await browser.newContext({
    baseURL: app.url,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport,
    reducedMotion: 'reduce',
  })
  const [, password = ''] = /sign in with the password (\S+) as/.exec(app.output()) ?? []
  const [, email = ''] = new RegExp(`^ {2}(${who}@\\S+)`, 'm').exec(app.output()) ?? []
  const answer = await context.request.post('/api/v1/session', { data: { email, password } })
  if (!answer.ok()) throw new Error(`Signing in as ${who} was refused: ${answer.status()}.`)
  return context
}

/** As WebP, which the browser makes itself: a third of the size, and no letter looks worse. */
const compressed = async (png: Buffer): Promise<Buffer> => {
  const page = await browser.newPage()
  const address = await page.evaluate(
    async (source) => {
      const picture = new Image()
      picture.src = source
      await picture.decode()
      const canvas = Object.assign(document.createElement('canvas'), {
        width: picture.naturalWidth,
        height: picture.naturalHeight,
      })
      canvas.getContext('2d')?.drawImage(picture, 0, 0)
      return canvas.toDataURL('image/webp', 0.9)
    },
    `data:image/png;base64,${png.toString('base64')}`,
  )
  await page.close()
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')
}

try {
  for (const { name, who, path, wanted, viewport = usual } of shots) {
    const context = await signedIn(who, viewport)
    const page = await context.newPage()
    const address = typeof path === 'string' ? path : await path(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.goto(address)
      await page.locator(wanted).first().waitFor()
      await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor({ state: 'attached' })
      await page.waitForLoadState('networkidle')
      const file = join(folder, `${name}${colorScheme === 'dark' ? '-dark' : ''}.webp`)
      await writeFile(file, await compressed(await page.screenshot({ animations: 'disabled' })))
      process.stdout.write(`${file}\n`)
    }
    await context.close()
  }
} finally {
  await browser.close()
  await app.stop()
}
