import { systemActor, write } from '#engine'
import { systemClock } from '#platform/clock.ts'
import type { Database } from '#platform/database/pool.ts'
import { followOnce } from '#engine'
import { followersOf } from '../../../server/followers.ts'
import { makeProduct } from '../../../server/product.ts'
import { benchSecret } from '../data/load.ts'
import { dropIndexes, makeIndexes, unhurried } from '../data/indexes.ts'
import { multiply } from '../data/multiply.ts'
import { openPlace, startApp } from './place.ts'

// A million clocks run, most of them due within the days to come; some fall due one after the other while it is looked,
// and then many at once. Each sets off a step that writes a note and tells somebody, as an agreement of a desk would.

export interface ClockworkFigures {
  readonly running: number
  readonly loadSeconds: number
  /** From due to seen done by another connection, in milliseconds. */
  readonly steady: Delays
  /** The same for many that are due in the same moment. */
  readonly storm: Delays & { readonly perSecond: number }
}

interface Delays {
  readonly count: number
  readonly p50: number
  readonly p99: number
  readonly worst: number
}

export interface ClockworkOptions {
  readonly running: number
  readonly seconds: number
  readonly say: (text: string) => void
}

/** The most milliseconds from due to done, for all but one in a hundred. */
const clockworkGoalMs = 1000

const lengthMs = 10 * 86_400_000
const perSecond = 20
const stormOf = 500
// The rest falls due from an hour on, spread over ten days: as it is where as many are opened as are due.
const restFromMs = 3_600_000

/** One incident under an agreement whose resolution is due ten days after it was opened, written and counted by the product. */
export const plantClock = async (db: Database, openedAt: string): Promise<string> => {
  const product = await makeProduct({ database: db, clock: systemClock, secret: benchSecret })
  const ctx = product.ctxFor(systemActor('setup'), 'system')
  const [people] = await db.query<{ requester: string; assignee: string; team: string }>({
    text: `select (select id from person where name like 'Probe %' limit 1) as requester,
      (select id from person where name like 'Resolver %' limit 1) as assignee, (select id from team limit 1) as team`,
  })
  const service = await write(ctx, { kind: 'create', type: 'service', values: { title: 'Under agreement' } })
  const agreement = await write(ctx, {
    kind: 'create',
    type: 'agreement',
    values: {
      title: 'Ten days',
      appliesTo: 'incident',
      since: new Date(Date.parse(openedAt) - lengthMs).toISOString(),
      service: service.after.id,
      targets: [
        {
          name: 'resolution',
          kind: 'resolution',
          length: 'duration("P10D")',
          steps: [{ name: 'due', at: '100%', message: 'Due now', notify: ['assignee'] }],
        },
      ],
    },
  })
  await write(ctx, { kind: 'transition', type: 'agreement', id: agreement.after.id, transition: 'enforce' })
  const made = await write(ctx, {
    kind: 'create',
    type: 'incident',
    values: {
      title: 'One of many',
      impact: 'medium',
      urgency: 'medium',
      service: service.after.id,
      ...people,
      openedAt,
    },
  })
  const followers = followersOf({
    ...product,
    jobs: { enqueueIn: async () => null },
    clock: systemClock,
    log: { warn: () => undefined },
  })
  for (const follower of followers) while (await followOnce(db, follower));
  return made.after.id
}

/** Loads the clocks, lets the product run as a person starts it, and looks when what is due has been done. */
export const measureClockwork = async ({
  running,
  seconds,
  say,
}: ClockworkOptions): Promise<ClockworkFigures> => {
  const place = await openPlace({ size: 500, folder: null, say: () => undefined })
  try {
    const { db } = place
    const began = Date.now()
    const template = await plantClock(db, new Date(began - lengthMs + 9 * 86_400_000).toISOString())
    const indexes = await dropIndexes(db)
    await multiply(db, {
      template,
      count: running,
      series: 1,
      firstDueMs: began + restFromMs,
      everyMs: lengthMs / running,
    })
    await makeIndexes(db, indexes)
    for (const text of ['vacuum (analyze)', 'checkpoint']) await unhurried(db, text)
    const loadSeconds = Math.round((Date.now() - began) / 1000)
    say(`${running} running clocks in ${loadSeconds} s`)
    const app = await startApp(place)
    try {
      await pause(5000)
      const steady = await watched(db, template, {
        series: 2,
        count: Math.round(seconds * perSecond),
        everyMs: 1000 / perSecond,
      })
      const storm = await watched(db, template, { series: 3, count: stormOf, everyMs: 0 })
      return {
        running,
        loadSeconds,
        steady: delaysOf(steady),
        storm: { ...delaysOf(storm), perSecond: Math.round(stormOf / (Math.max(...storm) / 1000)) },
      }
    } finally {
      await app.stop()
    }
  } finally {
    await place.close()
  }
}

const pause = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms))

const leadMs = 3000
const givenUpMs = 120_000

/** Adds clocks that are due from in a moment on; answers for each after how many milliseconds another connection saw it done. */
const watched = async (
  db: Database,
  template: string,
  { series, count, everyMs }: { readonly series: number; readonly count: number; readonly everyMs: number },
): Promise<readonly number[]> => {
  const firstDueMs = Date.now() + leadMs + count
  await multiply(db, { template, series, count, firstDueMs, everyMs })
  const seen = new Map<string, number>()
  const end = firstDueMs + count * everyMs + givenUpMs
  while (seen.size < count) {
    if (Date.now() > end) throw new Error(`Only ${seen.size} of ${count} were done in time.`)
    const done = await db.query<{ id: string; reached: number }>({
      text: `select record_id::text as id, (extract(epoch from reached_at) * 1000)::float8 as reached from clock_step
        where record_id::text like $1 and not record_id = any($2::uuid[])`,
      values: [`${series.toString(16).padStart(8, '0')}-%`, [...seen.keys()]],
    })
    const now = Date.now()
    for (const { id, reached } of done) seen.set(id, now - reached)
    await pause(10)
  }
  return [...seen.values()]
}

const delaysOf = (delays: readonly number[]): Delays => {
  const sorted = delays.toSorted((a, b) => a - b)
  const at = (share: number): number => Math.round(sorted[Math.ceil(sorted.length * share) - 1] ?? 0)
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), worst: at(1) }
}

/** The figures as the bench says them. */
export const clockworkLines = ({
  running,
  loadSeconds,
  steady,
  storm,
}: ClockworkFigures): readonly string[] => [
  `Clockwork with ${running} running clocks (loaded in ${loadSeconds} s): ${steady.count} due at ${perSecond} a second, done after p50 ${steady.p50} ms, p99 ${steady.p99} ms, at most ${steady.worst} ms (goal p99 ${clockworkGoalMs} ms: ${steady.p99 < clockworkGoalMs ? 'met' : 'missed'})`,
  `Clockwork, ${storm.count} due in the same moment: ${storm.perSecond} a second, the last after ${storm.worst} ms`,
]
