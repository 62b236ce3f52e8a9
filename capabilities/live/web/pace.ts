/** Runs at once, and again when it was asked for meanwhile, but never more often than every `spacingMs`. */
export interface Pace {
  ask(): void
  stop(): void
}

export const makePace = (run: () => void, spacingMs: number): Pace => {
  let timer: ReturnType<typeof setTimeout> | null = null
  let isWanted = false
  const again = (): void => {
    timer = null
    if (isWanted) start()
  }
  const start = (): void => {
    isWanted = false
    timer = setTimeout(again, spacingMs)
    run()
  }
  return {
    ask: () => {
      if (timer === null) start()
      else isWanted = true
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer)
    },
  }
}
