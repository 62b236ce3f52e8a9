import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect, inject, test as base, type ProvidedContext } from 'vitest'
import { launchBrowser } from './browser.ts'

/** Somebody at a browser of their own. What the browser complained about fails the journey at its end. */
export interface Visitor {
  readonly page: Page
  /** Opens an address of the product and waits until it shows what it is about. */
  opens(path: string): Promise<void>
  /** The page as it is now has no fault that axe finds, in light and dark. */
  staysAccessible(): Promise<void>
  /** A request of the page's own session; the answer is parsed JSON. */
  asks(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<Answer>
}

export interface Answer {
  readonly status: number
  // A test reads what it asserts: the shape is the API's, checked by its own tests.
  readonly json: Readonly<Record<string, unknown>>
}

export interface Account {
  readonly email: string
  readonly password: string
}

/** The accounts of the demonstration that journeys sign in with. */
const people = {
  agent: 'jonas.falk',
  lead: 'iris.maas',
  hospital: 'anna.sorensen',
  skarholm: 'karin.oberg',
  administrator: 'henrik.dahl',
} as const
export type Who = keyof typeof people

/** The product of this run, or of those that run at once the one that is this process's alone. */
export const sharedProduct = (): ProvidedContext['products'][number] => {
  const { [Number(process.env['VITEST_POOL_ID']) - 1]: product } = inject('products')
  if (!product) throw new Error(`No product was started for worker ${process.env['VITEST_POOL_ID']}.`)
  return product
}

/** The account of one of the demonstration's people, as the product printed it at its start. */
export const accountOf = (who: Who): Account => {
  const { accounts, password } = sharedProduct().demonstration
  const email = accounts.find((each) => each.startsWith(people[who]))
  if (email === undefined) throw new Error(`The product printed no account for ${people[who]}.`)
  return { email, password }
}

type Visit = (who: Who | null, options?: BrowserContextOptions & { url?: string }) => Promise<Visitor>

/** How long something is waited for: the machine may be busy, and what comes late comes. */
const patienceMs = 30_000

/** A test in a real browser: `test('…', async ({ visit }) => …)`. */
export const test = base.extend<{ visit: Visit; $browser: Browser }>({
  $browser: [
    async ({}, use) => {
      const browser = await launchBrowser()
      await use(browser)
      await browser.close()
    },
    { scope: 'file' },
  ],
  visit: async ({ $browser, task }, use) => {
    const complaints: string[] = []
    const refusals: string[] = []
    const contexts: BrowserContext[] = []
    await use(async (who, { url = sharedProduct().url, ...options } = {}) => {
      const context = await $browser.newContext({
        baseURL: url,
        locale: 'en-GB',
        viewport: { width: 1280, height: 800 },
        reducedMotion: 'reduce',
        // What a browser keeps of the product is the business of one journey alone.
        serviceWorkers: 'block',
        ...options,
      })
      contexts.push(context)
      context.setDefaultTimeout(patienceMs)
      if (who !== null) await signInQuietly(context, who)
      const page = await context.newPage()
      listen(page, complaints, refusals)
      return visitor(page, refusals)
    })
    // The run that fails is often one that nobody sees: what a person would look at stands beside its error.
    if (task.result?.state === 'fail') task.result.errors?.push(...(await whatWasThere(contexts, refusals)))
    await Promise.all(contexts.map((context) => context.close()))
    expect(complaints, 'what the browser complained about').toEqual([])
  },
})

/** A session without the sign-in page: that page has a journey of its own. */
const signInQuietly = async (context: BrowserContext, who: Who): Promise<void> => {
  const answer = await context.request.post('/api/v1/session', { data: accountOf(who) })
  expect(answer.status(), `sign-in as ${who}`).toBe(200)
}

/** What each page shows at the end of a journey that failed, and what the server refused on the way. */
const whatWasThere = async (
  contexts: readonly BrowserContext[],
  refusals: readonly string[],
): Promise<{ name: string; message: string }[]> => {
  const pages = contexts.flatMap((context) => context.pages()).filter((page) => page.url() !== 'about:blank')
  const shown = await Promise.all(
    pages.map(async (page) => {
      const text = await page
        .locator('body')
        .innerText({ timeout: 2000 })
        .catch(() => 'It does not answer.')
      return `${page.url()} shows: ${text.replaceAll(/\s+/g, ' ').slice(0, 600)}`
    }),
  )
  return [{ name: 'What was there', message: [...shown, ...refusals.slice(-6)].join('\n') }]
}

/** Collects what goes to the console, errors that nobody caught, and refusals of the content security policy. */
const listen = (page: Page, complaints: string[], refusals: string[]): void => {
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    // A refusal that a journey provokes, and what is asked while it has taken the line away.
    const isExpected =
      /^(Failed to load resource: (.* status of 4\d\d|net::ERR_INTERNET_DISCONNECTED)|ApiProblem: offline)/.test(
        message.text(),
      )
    if (message.type() === 'error' && !isExpected) complaints.push(`${page.url()}: ${message.text()}`)
  })
  page.on('response', (response) => {
    const said = `${response.status()} ${response.request().method()} ${response.url()}`
    if (response.status() >= 400) refusals.push(said)
    if (response.status() >= 500) complaints.push(said)
  })
}

const visitor = (page: Page, refusals: string[]): Visitor => ({
  page,
  opens: async (path) => {
    await page.goto(path)
    await page.getByRole('main').waitFor()
  },
  staysAccessible: async () => {
    const found = await faultsInThemes(page)
    expect(found, [page.url(), ...found].join('\n')).toEqual([])
  },
  asks: async (method, path, body) => {
    // What says nowhere that it comes from this site must send JSON, also where it says nothing.
    const data = body ?? (method === 'DELETE' ? {} : undefined)
    const answer = await page.request.fetch(`/api/v1${path}`, { method, data })
    if (answer.status() >= 400) refusals.push(`${answer.status()} ${method} ${path}`)
    return { status: answer.status(), json: await answer.json().catch(() => ({})) }
  },
})

/** Shows the page in a theme; colours that are on their way from one to the other are no page's. */
export const turnsTo = async (page: Page, colorScheme: 'light' | 'dark'): Promise<void> => {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor({ state: 'attached' })
  await page.evaluate(async () => {
    const moving = () =>
      document
        .getAnimations()
        .filter(
          ({ effect, playState }) =>
            playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
        )
        .map(({ finished }) => finished)
    // One of a part that is not drawn never ends, and moves no colour either.
    const patience = new Promise((resume) => setTimeout(resume, 3000, 'enough'))
    // A colour that is inherited sets out when that of the parent has arrived.
    for (let ends = moving(); ends.length > 0; ends = moving())
      if ((await Promise.race([Promise.allSettled(ends), patience])) === 'enough') return
  })
}

/** The rules that each page keeps: WCAG 2.2 AA. */
export const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Axe without the second page that it otherwise opens for each report: no page has a frame of another origin. */
export const axeOf = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode()

/**
 * What axe finds on the page as it stands, in light and in dark, each with how to mend it. The themes differ by their colours
 * alone, so that in dark only what is about colours is looked for.
 */
export const faultsInThemes = async (page: Page): Promise<readonly string[]> => {
  const inTheme = async (colorScheme: 'light' | 'dark', axe: AxeBuilder): Promise<readonly string[]> => {
    await turnsTo(page, colorScheme)
    const { violations } = await axe.analyze()
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id} in ${colorScheme}: ${html} ${failureSummary ?? ''}`),
    )
  }
  const light = await inTheme('light', axeOf(page).withTags(wcag))
  const dark = await inTheme('dark', axeOf(page).withRules(['color-contrast', 'link-in-text-block']))
  await turnsTo(page, 'light')
  return [...light, ...dark]
}

/** Gives the window another size, and waits until the page has heard of it: what is open above it closes then. */
export const resizes = async (page: Page, size: { width: number; height: number }): Promise<void> => {
  // In an object: a promise by itself would be waited for here.
  const ear = await page.evaluateHandle(() => ({
    heard: new Promise<void>((resume) => window.addEventListener('resize', () => resume(), { once: true })),
  }))
  await page.setViewportSize(size)
  await ear.evaluate(({ heard }) => heard)
}

/** Waits until something is there to be seen; the error names what was looked for. */
export const sees = async (what: Locator): Promise<void> => {
  await what.first().waitFor({ state: 'visible' })
}

/** Where the rail leads to, as whoever looks at the page has it. */
export const addressesOfTheRail = (page: Page): Promise<readonly string[]> =>
  page
    .getByRole('navigation')
    .first()
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))

/** Takes a record's step: the button where it is the next one, else the entry in the menu. */
export const takesStep = async (page: Page, label: string): Promise<void> => {
  const menu = page.getByRole('main').getByRole('button', { name: 'More actions' }).first()
  await menu.waitFor()
  const primary = page.getByRole('main').getByRole('button', { name: label, exact: true })
  if ((await primary.count()) > 0) return primary.first().click()
  await menu.click()
  await page.getByRole('menuitem', { name: label, exact: true }).click()
}
