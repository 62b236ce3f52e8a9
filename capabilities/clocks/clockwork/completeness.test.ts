import fc from 'fast-check'
import { expect } from 'vitest'
import { isProblem } from '#contract/problem.ts'
import { test, type Given, type Someone } from '../../../tests/harness/given.ts'

const count = 24
const turns = 30

type Deed = 'wait' | 'resume' | 'resolve' | 'reopen' | 'nothing'
const deeds: readonly Deed[] = ['wait', 'resume', 'resolve', 'reopen', 'nothing', 'nothing']

/** Which of them had run for three hours by what the log says, counted by a plain sum over their states. */
const reachedBySql = `with spans as (
    select e.record_id as id, e.version, e.state_class in ('new', 'active') as runs,
      extract(epoch from coalesce(lead(e.at) over (partition by e.record_id order by e.version), $2::timestamptz) - e.at) as seconds
    from event e where e.record_id = any($1::uuid[])),
  sums as (
    select id, runs, sum(case when runs then seconds else 0 end) over (partition by id order by version) as run from spans)
  select distinct id::text from sums where runs and run >= 3 * 3600 order by 1`

test('every step that the log says was reached was done, and no other, whatever was done to the records meanwhile', async ({
  given,
  product,
  clock,
}) => {
  const service = await given.record('service', { title: 'By the log' })
  const steps = [{ name: 'three', at: '75%', message: 'Three hours' }]
  await given.agreement({
    title: 'By the log',
    service: service.id,
    targets: [{ name: 'resolution', kind: 'resolution', length: 'duration("PT4H")', steps }],
  })
  const agent = await given.person({ role: 'agent' })
  const code = await given.term('resolution-code')
  const incidents: Given[] = []
  for (let made = 0; made < count; made++) incidents.push(await given.incident({ service: service.id }))
  const plan = fc.sample(
    fc.array(fc.tuple(fc.nat(count - 1), fc.constantFrom(...deeds)), { minLength: 4, maxLength: 8 }),
    { numRuns: turns, seed: 20_261_126 },
  )
  for (const turn of plan) {
    await clock.forward('17m')
    for (const [at, deed] of turn) await does(agent, incidents[at] as Given, { deed, code })
  }
  await clock.forward('17m')
  const ids = incidents.map(({ id }) => id)
  const reached = await product.db.query<{ id: string }>({
    text: reachedBySql,
    values: [ids, product.clock.now()],
  })
  const done = await product.db.query<{ id: string; times: number }>({
    text: `select record_id::text as id, count(*)::int as times from clock_step where record_id = any($1::uuid[]) group by 1 order by 1`,
    values: [ids],
  })
  expect(done.map(({ id }) => id)).toEqual(reached.map(({ id }) => id))
  expect(done.every(({ times }) => times === 1)).toBe(true)
  // The scenario is worth its name: some were reached, and some were not.
  expect(reached.length).toBeGreaterThan(count / 4)
  expect(reached.length).toBeLessThan(count)
})

const valuesOf = (deed: Deed, code: Given): object => {
  if (deed === 'wait') return { waitingReason: 'supplier', followUpAt: '2099-01-01T00:00:00Z' }
  return deed === 'resolve' ? { resolutionCode: code.id } : {}
}

/** What its state does not allow is not done. */
const does = async (
  agent: Someone,
  incident: Given,
  { deed, code }: { readonly deed: Deed; readonly code: Given },
): Promise<void> => {
  if (deed === 'nothing') return
  await agent.does(deed, incident, { ...valuesOf(deed, code) }).catch((error: unknown) => {
    if (!isProblem(error)) throw error
  })
}
