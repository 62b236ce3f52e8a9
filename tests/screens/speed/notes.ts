import type { BrowserContext, Page } from 'playwright-core'

/** What a page notes of itself while it is used: shares of the window that jumped, answers to input, tasks, frames. */
export interface Notes {
  /** Of each layout shift that followed no input: its share (CLS), and what moved. */
  readonly shifts: readonly { readonly share: number; readonly what: string }[]
  /** From a key or press to the next frame after it was dealt with, in steps of 8 ms (Event Timing). */
  readonly answersMs: readonly number[]
  /** Tasks of more than 50 ms. */
  readonly longTasksMs: readonly number[]
  /** What each frame of more than 50 ms held (Long Animation Frames): scripts, style and layout, and the rest. */
  readonly longFrames: readonly string[]
}

/** Lets every page of a context take notes from its first moment on. */
export const takeNotes = async (context: BrowserContext): Promise<void> => {
  await context.addInitScript(() => {
    const notes = {
      shifts: [] as { share: number; what: string }[],
      answersMs: [] as number[],
      longTasksMs: [] as number[],
      longFrames: [] as string[],
    }
    Object.assign(window, { notes })
    interface Shift extends PerformanceEntry {
      readonly value: number
      readonly hadRecentInput: boolean
      readonly sources?: readonly { readonly node: Node | null }[]
    }
    const nameOf = (node: Node | null): string => {
      const element = node instanceof Element ? node : node?.parentElement
      return element
        ? `${element.tagName.toLowerCase()}.${element.className} ${element.textContent?.slice(0, 40) ?? ''}`
        : '?'
    }
    const watch = (type: string, note: (entry: PerformanceEntry) => void, more: object = {}): void =>
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
        type,
        buffered: true,
        ...more,
      })
    watch('layout-shift', (entry) => {
      const { value, hadRecentInput, sources = [] } = entry as Shift
      if (!hadRecentInput)
        notes.shifts.push({ share: value, what: sources.map(({ node }) => nameOf(node)).join(', ') })
    })
    watch(
      'event',
      ({ name, duration }) => {
        if (['keydown', 'pointerup', 'click'].includes(name)) notes.answersMs.push(duration)
      },
      { durationThreshold: 16 },
    )
    interface Script {
      readonly duration: number
      readonly invoker: string
      readonly sourceFunctionName: string
    }
    interface Frame extends PerformanceEntry {
      readonly styleAndLayoutStart: number
      readonly scripts: readonly Script[]
    }
    const whole = (ms: number): string => ms.toFixed(0)
    watch('long-animation-frame', (entry) => {
      const { startTime, duration, styleAndLayoutStart, scripts } = entry as Frame
      const layout = styleAndLayoutStart > 0 ? startTime + duration - styleAndLayoutStart : 0
      const ran = scripts.map(
        (script) => `${script.invoker} ${script.sourceFunctionName} ${whole(script.duration)}`,
      )
      notes.longFrames.push(
        `a frame of ${whole(duration)} ms: style, layout and drawing ${whole(layout)}, scripts: ${ran.join(', ') || 'none'}`,
      )
    })
    watch('longtask', ({ duration }) => notes.longTasksMs.push(duration))
  })
}

/** What the page noted since it was opened, or since it was asked to forget. */
export const notesOf = (page: Page): Promise<Notes> =>
  page.evaluate(() => (window as unknown as { notes: Notes }).notes)

export const forgetNotes = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { notes } = window as unknown as { notes: Record<keyof Notes, unknown[]> }
    for (const each of Object.values(notes)) each.length = 0
  })
