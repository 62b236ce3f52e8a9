import fc from 'fast-check'
import { expect } from 'vitest'
import type { LiveChanges } from '#contract/api/live.ts'
import { newId } from '#contract/id.ts'
import type { Ctx } from '#engine'
import type { Statement } from '#platform/database/pool.ts'
import { test } from '../../tests/harness/given.ts'
import { ids, listen, process, type Listening } from '../../tests/api/listening.ts'
import { endOfLog } from './tail.ts'

type Asked = <T>(statement: Statement, ask: () => Promise<T>) => Promise<T>

/** The same reader over a line on which each question takes the time that a test says. */
const over = (ctx: Ctx, asked: Asked): Ctx => {
  const query = <R extends object>(statement: Statement): Promise<R[]> =>
    asked(statement, () => ctx.db.query<R>(statement))
  return { ...ctx, db: { ...ctx.db, query } }
}

/** Something that waits until it is let go, and says when somebody has come to it. */
const gate = () => {
  const [came, opened] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const pass = async (): Promise<void> => {
    came.resolve()
    await opened.promise
  }
  return { pass, came: came.promise, open: () => opened.resolve() }
}

test('of two streams that open at once the slower one does not lead the process past what the other has not heard', async ({
  given,
}) => {
  const agent = await given.person({ role: 'agent' })
  const ctx = await agent.ctx()
  const [whereItStands, betweenTurns] = [gate(), gate()]
  const live = process({
    sources: [{ everyMs: 0, news: async () => (await betweenTurns.pass(), []) }],
  })
  let times = 0
  // Where its own line begins it is told at once; where the process stands it hears late.
  const slow = over(ctx, async ({ name }, ask) => {
    if (name === 'live:end' && ++times === 2) await whereItStands.pass()
    return ask()
  })
  const second = listen(live, slow)
  await whereItStands.came
  const first = await listen(live, ctx)
  // The process has looked once, and nothing was there yet.
  await betweenTurns.came
  const missed = await given.incident()
  whereItStands.open()
  const both = [first, await second]
  betweenTurns.open()
  const next = await given.incident()
  const heard = await Promise.all(both.map((line) => untilHeard(line, next.id)))
  expect(heard.map((all) => all.filter((id) => [missed.id, next.id].includes(id)))).toEqual([
    [missed.id, next.id],
    [missed.id, next.id],
  ])
})

const untilHeard = async (line: Listening, last: string): Promise<string[]> => {
  const heard: string[] = []
  while (!heard.includes(last)) heard.push(...ids(((await line.next('changes')).data as LiveChanges).changes))
  return heard
}

test('in whichever order the database answers those who open at once, each hears everything once', async ({
  given,
}) => {
  const agent = await given.person({ role: 'agent' })
  const ctx = await agent.ctx()
  const openings = fc.array(fc.boolean(), { minLength: 2, maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), openings, fc.integer({ min: 1, max: 3 }), async (s, all, writes) => {
      const after = await endOfLog(ctx.db)
      const live = process()
      const ordered = over(ctx, async ({ name }, ask) => {
        if (name?.startsWith('live:')) await s.schedule(Promise.resolve(), name)
        return ask()
      })
      const made: string[] = []
      const make = async (): Promise<void> => {
        made.push((await given.record('service', { title: `Service ${newId()}` })).id)
        live.wake()
      }
      // Who comes back goes on behind what was heard, who is new begins with what is there: here nothing is, before the writes.
      const lines = all.map((comesBack) =>
        listen(live, ordered, comesBack ? { after } : { sinceSeconds: 60 }),
      )
      const written = s.scheduleSequence(Array.from({ length: writes }, () => make)).task
      const driving = drive(s)
      const listening = await Promise.all(lines)
      await written
      await make()
      const heard = await Promise.all(listening.map((line) => untilHeard(line, made.at(-1) as string)))
      // The process ends while its questions are still answered.
      await live.stop()
      driving.stop()
      for (const of of heard) expect(of.filter((id) => made.includes(id))).toEqual(made)
    }),
    { numRuns: 30 },
  )
})

/** Lets go one after the other, in the order that was drawn, when all has come that comes by itself. */
const drive = (s: fc.Scheduler): { stop: () => void } => {
  let isOver = false
  void (async () => {
    while (!isOver) {
      await new Promise((resume) => setTimeout(resume, 4))
      if (s.count() > 0) await s.waitNext(1)
    }
  })()
  return {
    stop: () => {
      isOver = true
    },
  }
}
