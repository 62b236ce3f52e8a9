import type { BrowserContext, Locator, Page } from 'playwright-core'
import { forgetNotes, notesOf } from './notes.ts'
import { framesWhile, timeTo, timeToRest } from './timing.ts'

/** One line of the table. */
export interface Measure {
  readonly what: string
  readonly values: readonly number[]
  readonly unit: 'ms' | 'share' | 'tasks'
  /** What issue of the product's quality asks for; the value at `at` must not be above it. */
  readonly goal: number
  readonly at: 'p95' | 'most' | 'sum'
  /** What explains it where it is missed. */
  readonly because?: readonly string[]
}

const row = '[role=row][data-index]'
/** A record can be used when its actions stand on it. */
const record = 'article header button[aria-haspopup=menu]'
const clicks = 12
const scrollMs = 8000

const opens = async (context: BrowserContext, address: string, wanted: string): Promise<Page> => {
  const page = await context.newPage()
  await page.goto(address)
  await page.locator(wanted).first().waitFor()
  await page.waitForLoadState('networkidle')
  return page
}

/** Everything that is measured, one after the other; each in a tab of its own, so that none goes on in the next. */
export const measureAll = async (
  context: BrowserContext,
  onMeasure: (measure: Measure) => void,
): Promise<void> => {
  for (const measure of [clicking, typing, creating, searching, scrolling, standing])
    for (const found of await measure(context)) onMeasure(found)
}

const clicking = async (context: BrowserContext): Promise<readonly Measure[]> => {
  const page = await opens(context, '/incidents', row)
  const [lists, records]: [number[], number[]] = [[], []]
  for (let click = 0; click < clicks; click++) {
    records.push(await timeTo(page, page.locator(`${row} a`).nth(click), record))
    lists.push(await timeTo(page, page.locator('header a[href="/incidents"]').first(), row))
  }
  const dashboards: number[] = []
  for (let click = 0; click < 3; click++) {
    const link = page.getByRole('navigation').getByRole('link', { name: 'Service desk', exact: true })
    dashboards.push(await timeTo(page, link.first(), '[data-chart=drawn]'))
    await page.getByRole('navigation').getByRole('link', { name: 'Incidents', exact: true }).first().click()
    await page.locator(row).first().waitFor()
  }
  await page.close()
  return [
    { what: 'a click on a row to a record that can be used, the first', values: records.slice(0, 1), unit: 'ms', goal: 500, at: 'most' },
    { what: 'the same, from then on', values: records.slice(1), unit: 'ms', goal: 500, at: 'p95' },
    { what: 'a click back to a list that can be used', values: lists, unit: 'ms', goal: 500, at: 'p95' },
    { what: 'a click to a dashboard with its first chart drawn', values: dashboards, unit: 'ms', goal: 2000, at: 'most' },
  ] // prettier-ignore
}

const sentence = 'The scanner on the third floor jams whenever somebody puts more than ten pages in. '

/** Types the sentence into what has the focus: how long each letter took to be answered. */
const answersTo = async (page: Page, box: Locator): Promise<readonly number[]> => {
  await forgetNotes(page)
  for (const letter of sentence) await page.keyboard.press(letter === ' ' ? 'Space' : letter, { delay: 20 })
  const { answersMs } = await notesOf(page)
  // Letters that went elsewhere were answered quickly, by nobody.
  const written = await box.inputValue()
  if (written !== sentence) throw new Error(`“${written}” was written: there is nothing to measure.`)
  // What was answered within 16 ms is not told one by one.
  const quick = Array.from({ length: Math.max(0, sentence.length - answersMs.length) }, () => 16)
  return [...quick, ...answersMs]
}

const typing = async (context: BrowserContext): Promise<readonly Measure[]> => {
  const places = [
    { what: 'typing a title of a new incident', address: '/incidents/new', role: 'Title' },
    { what: 'typing words into the filter of a list', address: '/incidents?filter=true', role: /^Search/ },
  ]
  const found: Measure[] = []
  for (const { what, address, role } of places) {
    const page = await opens(context, address, 'main input, main textarea')
    const box = page
      .getByRole('main')
      .getByRole('textbox', { name: role })
      .or(page.getByRole('searchbox', { name: role }))
      .first()
    await box.click()
    found.push({ what, values: await answersTo(page, box), unit: 'ms', goal: 50, at: 'p95' })
    await page.close()
  }
  return [...found, ...(await replying(context))]
}

const replying = async (context: BrowserContext): Promise<readonly Measure[]> => {
  const page = await opens(context, '/incidents', row)
  await page.locator(`${row} a`).first().click()
  const box = page.locator('[data-composer] textarea')
  await box.waitFor()
  await page.waitForLoadState('networkidle')
  await box.click()
  const values = await answersTo(page, box)
  await page.close()
  return [
    { what: 'typing a reply', values, unit: 'ms', goal: 50, at: 'p95' },
    { what: 'the same: the letter that waited longest', values, unit: 'ms', goal: 100, at: 'most' },
  ]
}

/** Eight keys a second: somebody who types well, and does not hurry. */
const betweenKeysMs = 125

/** The walk of tests/journeys/desk/by-keyboard.test.ts, at the pace of a person. */
const creating = async (context: BrowserContext): Promise<readonly Measure[]> => {
  const page = await opens(context, '/my-work', 'main h1')
  const pace = { delay: betweenKeysMs }
  const from = performance.now()
  await page.keyboard.press('c', pace)
  await page.getByRole('main').getByLabel('Title').and(page.locator(':focus')).waitFor()
  await page.keyboard.type('The cold store does not close', pace)
  await page.keyboard.press('Tab', pace)
  await page
    .getByLabel(/^Requester/)
    .and(page.locator(':focus'))
    .waitFor()
  await page.keyboard.type('Anna', pace)
  await page.locator('[role=option][data-combobox-selected]', { hasText: 'Anna' }).waitFor()
  await page.keyboard.press('Enter', pace)
  await page.keyboard.press('Control+Enter', pace)
  await page.waitForURL(/\/incidents\/INC\d+$/)
  await page.locator(record).first().waitFor()
  const values = [performance.now() - from]
  await page.close()
  return [
    { what: 'an incident made by keyboard, at 8 keys a second', values, unit: 'ms', goal: 10_000, at: 'most' },
  ] // prettier-ignore
}

const sought = ['printer', 'network', 'vpn login', 'INC0000042', 'jonas', 'password', 'scanner', 'mail']

const searching = async (context: BrowserContext): Promise<readonly Measure[]> => {
  const page = await opens(context, '/incidents', row)
  const times: number[] = []
  for (const words of sought) {
    await page.keyboard.press('ControlOrMeta+k')
    await page.getByRole('dialog').getByRole('combobox').waitFor()
    // At once: a last letter often finds what was found already, and would measure nothing.
    times.push(await timeToRest(page, '[role=dialog]', words))
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  }
  await page.close()
  return [
    {
      what: 'words in the palette to their last result',
      values: times,
      unit: 'ms',
      goal: 150,
      at: 'p95',
    },
  ]
}

const scrolling = async (context: BrowserContext): Promise<readonly Measure[]> => {
  const found: Measure[] = []
  const ways = [
    { name: 'by wheel', again: (page: Page) => page.mouse.wheel(0, 240) },
    // As fast as a keyboard repeats.
    {
      name: 'holding j',
      again: async (page: Page) => page.keyboard.down('j').then(() => page.waitForTimeout(30)),
    },
  ]
  for (const { name, again } of ways) {
    const page = await opens(context, '/incidents?filter=true', row)
    await page.mouse.move(700, 500)
    await page.getByRole('grid').focus()
    await forgetNotes(page)
    const before = await page.locator(row).first().getAttribute('data-index')
    const frames = await framesWhile(page, scrollMs, () => again(page))
    if ((await page.locator(row).first().getAttribute('data-index')) === before)
      throw new Error(`The list did not move, scrolled ${name}: there is nothing to measure.`)
    const { longTasksMs, longFrames } = await notesOf(page)
    found.push(
      {
        what: `frames of the list of all, scrolled ${name}`,
        values: frames,
        unit: 'ms',
        goal: 34,
        at: 'p95',
      },
      {
        what: `tasks over 50 ms meanwhile`,
        values: longTasksMs.map(() => 1),
        unit: 'tasks',
        goal: 0,
        at: 'sum',
        because: [...longTasksMs.map((ms) => `a task of ${ms.toFixed(0)} ms`), ...longFrames],
      },
    )
    await page.close()
  }
  return found
}

const standing = async (context: BrowserContext): Promise<readonly Measure[]> => {
  const found: Measure[] = []
  for (const [what, address, wanted] of [
    ['list', '/incidents', row],
    ['list of all', '/incidents?filter=true', row],
    ['dashboard', '/dashboards/service-desk', '[data-chart=drawn]'],
    ['new incident', '/incidents/new', 'main input'],
    ['my work', '/my-work', 'main h1'],
  ] as const) {
    const page = await opens(context, address, wanted)
    const { shifts } = await notesOf(page)
    found.push({
      what: `what jumps while it loads: ${what}`,
      values: shifts.map(({ share }) => share),
      unit: 'share',
      goal: 0,
      at: 'sum',
      because: shifts.map(({ what }) => what),
    })
    await page.close()
  }
  return found
}
