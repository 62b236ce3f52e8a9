import type { Locator, Page } from 'playwright-core'

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
