import type { BrowserContext, Page } from 'playwright-core'
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
  for (const measure of [clicking, typing, searching, scrolling, standing])
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
    await box.first().click()
    await forgetNotes(page)
    for (const letter of sentence) await page.keyboard.press(letter === ' ' ? 'Space' : letter, { delay: 20 })
    const { answersMs } = await notesOf(page)
    // What was answered within 16 ms is not told one by one.
    const quick = Array.from({ length: Math.max(0, sentence.length - answersMs.length) }, () => 16)
    found.push({ what, values: [...quick, ...answersMs], unit: 'ms', goal: 50, at: 'p95' })
    await page.close()
  }
  return found
}

const sought = ['printer', 'network', 'vpn login', 'INC0000042', 'jonas', 'password', 'scanner', 'mail']

const searching = async (context: BrowserContext): Promise<readonly Measure[]> => {
  const page = await opens(context, '/incidents', row)
  const times: number[] = []
  for (const words of sought) {
    await page.keyboard.press('ControlOrMeta+k')
    await page.getByRole('dialog').getByRole('combobox').waitFor()
    const last = words.at(-1) ?? ''
    await page.keyboard.type(words.slice(0, -1), { delay: 60 })
    times.push(await timeToRest(page, '[role=dialog]', last))
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  }
  await page.close()
  return [
    {
      what: 'the last letter in the palette to its last result',
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
    const frames = await framesWhile(page, scrollMs, () => again(page))
    const { longTasksMs } = await notesOf(page)
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
    })
    await page.close()
  }
  return found
}
