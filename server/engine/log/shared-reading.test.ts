import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Queryable } from '#platform/database/pool.ts'
import type { PlacedEvent } from './history.ts'
import { shareReading, type Place, type ReadBehind } from './shared-reading.ts'

const start: Place = { xid: '0', seq: '0' }
const tx: Queryable = { query: async () => [] }

/** A log that grows, and whose end may turn out to be another one. */
const makeLog = () => {
  let events: PlacedEvent[] = []
  let made = 0
  const counts = { fetched: 0, asked: 0 }
  const isBehind = (event: Place, place: Place): boolean =>
    BigInt(event.xid) === BigInt(place.xid)
      ? BigInt(event.seq) > BigInt(place.seq)
      : BigInt(event.xid) > BigInt(place.xid)
  const read: ReadBehind = async (_tx, after, limit) => {
    await Promise.resolve()
    const found = events.filter((event) => isBehind(event, after)).slice(0, limit)
    counts.asked += 1
    counts.fetched += found.length
    return found
  }
  const write = (newTransaction: boolean): void => {
    const last = events.at(-1) ?? { xid: '8', seq: '0' }
    made += 1
    // Beyond ten: places are numbers and not texts.
    const place = {
      xid: String(Number(last.xid) + (newTransaction ? 1 : 0)),
      seq: String(Number(last.seq) + 1),
    }
    events.push({ ...place, id: `e${made}`, hash: `h${made}` } as PlacedEvent)
  }
  const lose = (count: number): void => {
    events = events.slice(0, Math.max(0, events.length - count))
  }
  return { read, write, lose, counts, all: () => events }
}

const deeds = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('write' as const), isNew: fc.boolean() }) },
    { weight: 6, arbitrary: fc.record({ do: fc.constant('follow' as const), who: fc.nat(3) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('lose' as const), count: fc.nat(3) }) },
    // Another process has moved it on meanwhile.
    { weight: 1, arbitrary: fc.record({ do: fc.constant('skip' as const), who: fc.nat(3) }) },
  ),
  { maxLength: 80 },
)

test('whatever comes in, gets lost or is read elsewhere, each follower is given what the database has', async () => {
  await fc.assert(
    fc.asyncProperty(
      deeds,
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 5 }),
      async (steps, mostKept, limit) => {
        const log = makeLog()
        const { read } = shareReading(log.read, mostKept)
        const places = [start, start, start, start]
        for (const step of steps) {
          if (step.do === 'write') log.write(step.isNew)
          else if (step.do === 'skip') places[step.who] = log.all().at(-1) ?? start
          else if (step.do === 'lose') {
            log.lose(step.count)
            // Their places are in the database that lost it.
            const last = log.all().at(-1) ?? start
            for (const [who, place] of places.entries())
              if (BigInt(place.seq) > BigInt(last.seq)) places[who] = last
          } else {
            const after = places[step.who] ?? start
            const given = await read(tx, after, limit)
            expect(given).toEqual(await log.read(tx, after, limit))
            places[step.who] = given.at(-1) ?? after
          }
        }
      },
    ),
    { numRuns: 500 },
  )
})

test('all followers that a commit wakes at once fetch each event once', async () => {
  const log = makeLog()
  const { read, hasNews } = shareReading(log.read)
  expect(await hasNews(tx)).toBe(true)
  log.write(true)
  const followers = Array.from({ length: 6 }, () => ({ place: start }))
  for (let round = 0; round < 5; round++) {
    for (let written = 0; written < 20; written++) log.write(true)
    await Promise.all(
      followers.map(async (follower) => {
        const given = await read(tx, follower.place, 100)
        follower.place = given.at(-1) ?? follower.place
      }),
    )
  }
  expect(followers.map(({ place }) => place)).toEqual(
    followers.map(() => expect.objectContaining(log.all().at(-1))),
  )
  expect(await hasNews(tx)).toBe(false)
  log.write(true)
  expect(await hasNews(tx)).toBe(true)
  // And beside them the last one that was known, once for each question.
  expect(log.counts.fetched - log.counts.asked).toBeLessThanOrEqual(log.all().length)
})

test('a reading that fails is the failure of who read, and the next one reads again', async () => {
  const log = makeLog()
  let isDown = true
  const { read } = shareReading((...asked) =>
    isDown ? Promise.reject(new Error('gone')) : log.read(...asked),
  )
  log.write(true)
  await expect(read(tx, start, 10)).rejects.toThrow('gone')
  isDown = false
  expect(await read(tx, start, 10)).toEqual(log.all())
})

test('where all had read everything before a start, nobody is woken for nothing', async () => {
  const log = makeLog()
  log.write(true)
  const { read, hasNews } = shareReading(log.read)
  expect(await hasNews(tx)).toBe(true)
  expect(await read(tx, log.all().at(-1) ?? start, 10)).toEqual([])
  expect(await hasNews(tx)).toBe(false)
  log.write(true)
  expect(await hasNews(tx)).toBe(true)
})
