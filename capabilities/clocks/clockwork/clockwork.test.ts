import { expect } from 'vitest'
import { isProblem } from '#contract/problem.ts'
import { systemActor } from '#engine'
import type { Database, Queryable, Statement } from '#platform/database/pool.ts'
import { test } from '../../../tests/harness/given.ts'
import { makeDoStep } from '../../automation/do-step.ts'
import { turnClocks } from './clockwork.ts'
import { dyingDatabase } from './dying-database.ts'
import { makeTermsReader } from '../terms/definitions.ts'

const count = 40

test('three clockworks that die in the middle, while people resolve what is due, do each step once or not at all', async ({
  given,
  product,
}) => {
  const service = await given.record('service', { title: 'Under load' })
  await given.agreement({
    title: 'Under load',
    appliesTo: 'incident',
    service: service.id,
    targets: [
      {
        name: 'resolution',
        kind: 'resolution',
        length: 'duration("PT4H")',
        steps: [{ name: 'soon', at: '75%', message: 'Due soon' }],
      },
    ],
  })
  const agent = await given.person({ role: 'agent' })
  const code = await given.term('resolution-code')
  const incidents = await Promise.all(
    Array.from({ length: count }, () => given.incident({ service: service.id })),
  )
  await product.settle()
  product.clock.forward('181m')
  let deeds = 0
  const dies = (): boolean => (deeds += 1) % 4 === 0
  const work = async (): Promise<void> => {
    const parts = {
      ctx: { ...product.as(systemActor('clockwork'), 'system'), db: dyingDatabase(product.db, dies) },
      termsIn: makeTermsReader(product.types),
      doStep: makeDoStep(async () => []),
      log: { error: () => undefined },
    }
    for (let turns = 0; turns < 30; turns++) await turnClocks(parts).catch(() => undefined)
  }
  const resolve = async (): Promise<void> => {
    for (const incident of incidents.filter((_, index) => index % 2 === 1))
      await agent.does('resolve', incident, { resolutionCode: code.id }).catch((error: unknown) => {
        if (!isProblem(error)) throw error
      })
  }
  await Promise.all([work(), work(), work(), resolve()])
  // What a death has put off is done a minute later.
  product.clock.forward('2m')
  await product.forward('2m')
  const said = await product.db.query<{ incident: string; notes: number; steps: number; after_end: number }>({
    text: `select i.id as incident,
        (select count(*)::int from journal_entry j where j.about_id = i.id and j.text = 'Due soon') as notes,
        (select count(*)::int from clock_step s where s.record_id = i.id) as steps,
        (select count(*)::int from journal_entry j join event n on n.record_id = j.id and n.version = 1
          join event r on r.record_id = i.id and r.state_class = 'resolved' where j.about_id = i.id and j.text = 'Due soon' and n.seq > r.seq) as after_end
      from incident i where i.service_id = $1::uuid`,
    values: [service.id],
  })
  expect(said).toHaveLength(count)
  expect(said.filter(({ notes, steps }) => notes > 1 || notes !== steps)).toEqual([])
  expect(said.filter(({ after_end: after }) => after > 0)).toEqual([])
  const open = new Set(incidents.filter((_, index) => index % 2 === 0).map(({ id }) => id))
  expect(said.filter(({ incident, notes }) => open.has(incident) && notes !== 1)).toEqual([])
})

test.for([
  ['', 0],
  [', by a machine whose clock goes ahead', -5],
] as const)('nothing is done for a state that ends while the record is waited for%s', async ([, backSeconds], { given, product }) => {
  const service = await given.record('service', { title: `Overtaken ${backSeconds}` })
  const steps = [{ name: 'soon', at: '75%', message: 'Due soon' }]
  const targets = [{ name: 'resolution', kind: 'resolution', length: 'duration("PT4H")', steps }]
  await given.agreement({ title: `Overtaken ${backSeconds}`, appliesTo: 'incident', service: service.id, targets })
  const agent = await given.person({ role: 'agent' })
  const code = await given.term('resolution-code')
  const incident = await given.incident({ service: service.id })
  await product.settle()
  product.clock.forward('181m')
  let overtaken = 0
  /** Found due, and somebody is faster at its record. */
  const overtaking = async (statement: Statement): Promise<void> => {
    if (statement.name !== 'clocks:hold-record' || statement.values?.[0] !== incident.id || overtaken > 0) return
    overtaken += 1
    product.clock.forward('2s')
    await agent.does('resolve', incident, { resolutionCode: code.id })
    product.clock.set(new Date(Date.parse(product.clock.now()) + backSeconds * 1000).toISOString())
  }
  const db: Database = {
    ...product.db,
    transaction: (fn, options) =>
      product.db.transaction(
        (tx) => fn({ ...tx, query: async (statement) => (await overtaking(statement), tx.query(statement)) }),
        options,
      ),
  }
  const parts = {
    ctx: { ...product.as(systemActor('clockwork'), 'system'), db },
    termsIn: makeTermsReader(product.types),
    doStep: makeDoStep(async () => []),
    log: { error: () => undefined },
  }
  while (overtaken === 0) await turnClocks(parts)
  await turnClocks(parts)
  await product.forward('2m')
  const [said] = await product.db.query<{ notes: number; steps: number }>({
    text: `select (select count(*)::int from journal_entry where about_id = $1::uuid and text = 'Due soon') as notes,
      (select count(*)::int from clock_step where record_id = $1::uuid) as steps`,
    values: [incident.id],
  })
  expect(said).toEqual({ notes: 0, steps: 0 })
}) // prettier-ignore

test('of a clock that is late is told when everything else has been done, in the same transaction', async ({
  given,
  product,
}) => {
  const service = await given.record('service', { title: 'Told last' })
  const targets = [{ name: 'resolution', kind: 'resolution', length: 'duration("PT1H")' }]
  await given.agreement({ title: 'Told last', appliesTo: 'incident', service: service.id, targets })
  const incident = await given.incident({ service: service.id })
  await product.settle()
  product.clock.forward('61m')
  const seen: unknown[] = []
  const parts = {
    ctx: { ...product.as(systemActor('clockwork'), 'system'), db: product.db },
    termsIn: makeTermsReader(product.types),
    doStep: makeDoStep(async () => []),
    log: { error: () => undefined },
    onLate: async ({ db }: { db: Queryable }, { id }: { id: string }) => {
      if (id !== incident.id) return
      const text = `select i.due_level, c.outcome from incident i join commitment c on c.about_id = i.id where i.id = $1::uuid`
      seen.push(...(await db.query({ text, values: [id] })))
    },
  }
  while ((await turnClocks(parts)) === 0);
  expect(seen).toEqual([{ due_level: 'breached', outcome: 'breached' }])
})
