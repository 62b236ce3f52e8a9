import { systemClock } from 'pg-boss'

/**
 * Time that no correction of the machine's clock moves: what it was when the process began, and what has passed since. The
 * queue reckons by it how long a worker rests; by the machine's own time a worker would sleep for as long as that was set
 * back while it worked. What has to be at a time of the day goes by the database's, whose distance the queue measures.
 */
export const steadyClock: typeof systemClock = Object.freeze({
  ...systemClock,
  now: () => performance.timeOrigin + performance.now(),
})
