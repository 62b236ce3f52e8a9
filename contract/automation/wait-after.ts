const minuteMs = 60_000
const longestMs = 86_400_000

/**
 * How long what was refused so often waits until it is tried again, in milliseconds: a minute after the first time, then
 * twice as long each time, a day at most.
 */
export const waitAfter = (tries: number): number => Math.min(longestMs, minuteMs * 2 ** (tries - 1))
