import type { Locator, Page } from 'playwright-core'
import { sees } from '../../harness/journey.ts'

/** What stands in the place of a part of a page that could not be loaded, and its two ways on. */
export const missing = (page: Page) =>
  page.getByRole('alert').filter({ hasText: 'This part could not be loaded.' })
export const again = (page: Page) => missing(page).getByRole('button', { name: 'Try again' })
export const anew = (page: Page) => missing(page).getByRole('button', { name: 'Load the page again' })

/**
 * Tries again what could come now. Chromium remembered what it could not load for as long as a page stood, and later forgets it at
 * once: where it is in vain the page is loaded again, and what wanted the part is done again.
 */
export const triesAgain = async (page: Page, part: Locator, wants: () => Promise<void>): Promise<void> => {
  await again(page).click()
  await sees(part.or(anew(page)))
  if (await anew(page).isVisible()) {
    await anew(page).click()
    await missing(page).waitFor({ state: 'detached' })
    await wants()
  }
  await sees(part)
}
