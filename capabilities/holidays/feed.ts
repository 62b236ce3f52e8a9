import type { SpecialDay } from '#contract/time/calendar.ts'
import { isZone } from '#contract/time/zone.ts'
import { isProblem } from '#contract/problem.ts'
import { list, systemActor, write, type Ctx, type Page, type StoredRecord } from '#engine'
import type { Outgoing } from '#platform/http/outgoing/outgoing.ts'
import type { Jobs, Queue } from '#platform/jobs/jobs.ts'
import { changedFrom } from './apply.ts'
import { mostIcalChars } from './ical-size.ts'
import { yearsAhead } from './routes.ts'

/** Reads the feeds of calendars, some times a day. */
export const feedQueue: Queue = { name: 'calendar-feeds', retryLimit: 0, timeoutSeconds: 600 }

const calendarType = 'calendar'
const feedsOfAPage = 200

export interface FeedReading {
  readonly ctx: Ctx
  readonly outgoing: Outgoing
}

/**
 * Reads every calendar's feed and takes its holidays over from today on; what is past stays. Where a feed can't be read the
 * calendar keeps what it has and says why. Answers how many calendars have changed.
 */
export const refreshFeeds = async ({ ctx, outgoing }: FeedReading): Promise<number> => {
  let changed = 0
  const thrown: unknown[] = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: Page = await list(ctx, calendarType, {
      filter: 'feed != null',
      sort: ['number'],
      limit: feedsOfAPage,
      cursor,
    })
    for (const calendar of page.rows)
      try {
        if (await refresh(ctx, outgoing, calendar)) changed += 1
      } catch (error) {
        // One calendar's fault keeps no other from its holidays.
        thrown.push(error)
      }
    cursor = page.next
  }
  if (thrown.length > 0) throw thrown[0]
  return changed
}

const refresh = async (ctx: Ctx, outgoing: Outgoing, calendar: StoredRecord): Promise<boolean> => {
  const from = todayIn(calendar.zone, ctx.clock.now())
  const values = await readFeed(outgoing, calendar, from).catch((error: unknown) => {
    if (!isProblem(error)) throw error
    return { feedFault: error.message.slice(0, mostFault) }
  })
  try {
    const { event } = await write(ctx, {
      kind: 'update',
      type: calendarType,
      id: calendar.id,
      version: calendar.version,
      values,
      cause: { because: 'feed', from },
    })
    return event !== null
  } catch (error) {
    // Somebody has changed the calendar meanwhile, or what was read is more than it may have: the next run looks again.
    if (!isProblem(error)) throw error
    return false
  }
}

const mostFault = 1000

const readFeed = async (outgoing: Outgoing, calendar: StoredRecord, from: string) => {
  const { status, body } = await outgoing.request(String(calendar.feed), {
    headers: { accept: 'text/calendar' },
    maxBytes: 4 * mostIcalChars,
  })
  if (status !== 200) return { feedFault: `The feed answered with status ${status}.` }
  const { readHolidays } = await import('./read-ical.ts')
  const { days } = readHolidays(body.toString('utf8'), { from, years: yearsAhead })
  const known = (calendar.holidays as readonly SpecialDay[] | null) ?? []
  return { holidays: changedFrom(known, days, from).holidays, feedFault: null }
}

const todayIn = (zone: unknown, now: string): string => {
  const timeZone = typeof zone === 'string' && isZone(zone) ? zone : 'UTC'
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(now))
}

export interface FeedWorker {
  readonly jobs: Pick<Jobs, 'work' | 'every'>
  readonly outgoing: Outgoing
  readonly makeCtx: (actor: ReturnType<typeof systemActor>) => Ctx
}

/** Reads feeds in this process. */
export const workFeeds = async ({ jobs, outgoing, makeCtx }: FeedWorker): Promise<void> => {
  const ctx = makeCtx(systemActor('automation'))
  await jobs.work(feedQueue.name, async () => void (await refreshFeeds({ ctx, outgoing })))
  await jobs.every(feedQueue.name, '29 */4 * * *')
}
