import type { Locator, Page } from 'playwright-core'

/** From the press on something until what is looked for stands on the screen and a frame with it was drawn, in ms. */
export const timeTo = async (page: Page, pressed: Locator, wanted: string): Promise<number> => {
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
  await pressed.click()
  return page.evaluate(() => (window as unknown as { taken: Promise<number> }).taken)
}

const quietMs = 700
/** So long is waited for the first change: one that comes late is slow, and not none. */
const patienceMs = 5000

/** From words that come at once until what `shown` selects changes no more, in ms. Fails where it did not change. */
export const timeToRest = async (page: Page, shown: string, words: string): Promise<number> => {
  await page.evaluate(
    ({ selector, quiet, patience }) => {
      const rested = new Promise<number | null>((resolve) => {
        addEventListener(
          'input',
          () => {
            const from = performance.now()
            let last: number | null = null
            const changes = new MutationObserver(() => (last = performance.now()))
            const place = document.querySelector(selector) ?? document.body
            changes.observe(place, { childList: true, characterData: true, subtree: true })
            const look = (): void => {
              const isAtRest = performance.now() - (last ?? from) >= (last === null ? patience : quiet)
              if (!isAtRest) return void setTimeout(look, 20)
              changes.disconnect()
              resolve(last === null ? null : last - from)
            }
            look()
          },
          { once: true, capture: true },
        )
      })
      Object.assign(window, { rested })
    },
    { selector: shown, quiet: quietMs, patience: patienceMs },
  )
  await page.keyboard.insertText(words)
  const ms = await page.evaluate(() => (window as unknown as { rested: Promise<number | null> }).rested)
  if (ms === null)
    throw new Error(`Nothing changed in ${shown} after “${words}”: there is nothing to measure.`)
  return ms
}

/** The times between the frames that are drawn while something is done again and again. */
export const framesWhile = async (
  page: Page,
  ms: number,
  again: () => Promise<void>,
): Promise<readonly number[]> => {
  await page.evaluate(() => {
    const drawn: { frames: number[]; isOver: boolean } = { frames: [], isOver: false }
    Object.assign(window, { drawn })
    let before = performance.now()
    const frame = (now: number): void => {
      drawn.frames.push(now - before)
      before = now
      if (!drawn.isOver) requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
  const end = Date.now() + ms
  while (Date.now() < end) await again()
  return page.evaluate(() => {
    const { drawn } = window as unknown as { drawn: { frames: number[]; isOver: boolean } }
    drawn.isOver = true
    return drawn.frames.slice(2)
  })
}
