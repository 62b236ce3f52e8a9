import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { sees } from '../../harness/journey.ts'

const mostSteps = 150

/** Goes with Tab, or backwards, until something has the focus: as somebody does who has no pointer. */
export const tabsTo = async (page: Page, what: Locator, { isBack = false } = {}): Promise<void> => {
  // Not seen but there: the radio under a segment has no size of its own.
  await what.first().waitFor({ state: 'attached' })
  for (let step = 0; step < mostSteps; step++) {
    if (await hasFocus(what)) return
    await page.keyboard.press(isBack ? 'Shift+Tab' : 'Tab')
  }
  throw new Error(`Tab does not come to ${what.toString()}; the focus is at ${await focused(page)}.`)
}

/** Whether one of them has the focus. */
const hasFocus = (what: Locator): Promise<boolean> =>
  what.evaluateAll((found) => found.some((each) => each === document.activeElement))

/** What has the focus, as somebody would name it who looks for it in the page. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document
    const name = activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.trim().slice(0, 60)
    return `${activeElement?.tagName.toLowerCase() ?? 'nothing'} “${name ?? ''}”`
  })

/** Waits until something has the focus. */
export const focusIsAt = async (what: Locator): Promise<void> => {
  const handle = await what.first().elementHandle()
  await what.page().waitForFunction((element) => element === document.activeElement, handle)
}

/** Presses what Tab comes to. */
export const presses = async (page: Page, what: Locator, key = 'Enter'): Promise<void> => {
  await tabsTo(page, what)
  await page.keyboard.press(key)
}

/** Goes to a field and writes into it, in place of what stands there. */
export const writes = async (page: Page, field: Locator, text: string): Promise<void> => {
  await tabsTo(page, field)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

/** Chooses in a combobox that Tab comes to, by what is typed into it. */
export const chooses = async (page: Page, box: Locator, words: string): Promise<void> => {
  await tabsTo(page, box)
  await page.keyboard.type(words)
  await sees(page.locator('[role=option][data-combobox-selected]', { hasText: words }))
  await page.keyboard.press('Enter')
}

/** Which option is marked, in the page. */
const marked = (): string => document.querySelector('[role=option][data-combobox-selected]')?.id ?? ''

/** Chooses in a list that opens below its field and takes no letters. */
export const picks = async (page: Page, box: Locator, words: string): Promise<void> => {
  await tabsTo(page, box)
  await page.keyboard.press('ArrowDown')
  await sees(page.getByRole('option', { name: words }))
  const chosen = page.locator('[role=option][data-combobox-selected]', { hasText: words })
  for (let press = 0; press < 25 && (await chosen.count()) === 0; press++) {
    const before = await page.evaluate(marked)
    await page.keyboard.press('ArrowDown')
    // The mark moves a moment after the key: whoever looks at once goes past what is wanted.
    await expect.poll(() => page.evaluate(marked)).not.toBe(before)
  }
  await sees(chosen)
  await page.keyboard.press('Enter')
}

/** Takes a step of a record: the button where it is the next one, else its entry in the menu. */
export const takes = async (page: Page, label: string): Promise<void> => {
  const menu = page.getByRole('main').getByRole('button', { name: 'More actions' })
  await sees(menu)
  const primary = page.getByRole('main').getByRole('button', { name: label, exact: true })
  if ((await primary.count()) > 0) return presses(page, primary)
  await presses(page, menu)
  await choosesEntry(page, label)
}

/** Goes down an open menu to an entry, and takes it. */
export const choosesEntry = async (
  page: Page,
  label: string,
  role: 'menuitem' | 'menuitemradio' = 'menuitem',
): Promise<void> => {
  const entry = page.getByRole(role, { name: label, exact: true })
  await sees(entry)
  for (let press = 0; press < 25; press++) {
    if (await hasFocus(entry)) break
    await page.keyboard.press('ArrowDown')
  }
  await focusIsAt(entry)
  await page.keyboard.press('Enter')
}

/** Something has the focus: nobody who works by keys begins again at the top. */
export const focusIsSomewhere = async (page: Page): Promise<void> => {
  await page.waitForFunction(
    () => document.activeElement !== null && document.activeElement !== document.body,
  )
}

/** Has the browser's own window for files opened by a button, and takes files there. */
export const choosesFiles = async (
  page: Page,
  button: Locator,
  files: Parameters<Locator['setInputFiles']>[0],
): Promise<void> => {
  // Listened for before Tab is: the browser is told of it apart from the keys, and must know it before Enter.
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), presses(page, button)])
  await chooser.setFiles(files)
}
