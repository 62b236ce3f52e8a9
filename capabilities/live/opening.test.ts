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

test('however late the answers come to those who open at once, while others write, each hears everything once', async ({
  given,
}) => {
  const agent = await given.person({ role: 'agent' })
  const ctx = await agent.ctx()
  const writes = 3
  // After how many writes each question of a reader's is asked, one after the other; those behind them at once.
  const lateness = fc.array(fc.array(fc.nat(writes), { maxLength: 4 }), { minLength: 2, maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(lateness, async (readers) => {
      const after = await endOfLog(ctx.db)
      const live = process()
      const written = Array.from({ length: writes + 1 }, () => Promise.withResolvers<void>())
      const reading = (late: readonly number[]): Ctx => {
        const left = [...late]
        return over(ctx, async ({ name }, ask) => {
          if (name?.startsWith('live:')) await written[left.shift() ?? 0]?.promise
          return ask()
        })
      }
      const opening = readers.map((late) => listen(live, reading(late), { after }))
      const made: string[] = []
      for (const { resolve } of written) {
        resolve()
        // What is asked now is answered before the next is written.
        await new Promise((resume) => setTimeout(resume, 20))
        made.push((await given.record('service', { title: `Service ${newId()}` })).id)
      }
      const lines = await Promise.all(opening)
      const last = (await given.record('service', { title: `Service ${newId()}` })).id
      const heard = await Promise.all(lines.map((line) => untilHeard(line, last)))
      await live.stop()
      for (const each of heard) expect(each).toEqual([...made, last])
    }),
    { numRuns: 25 },
  )
})
