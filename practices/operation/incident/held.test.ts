import { describe, expect } from 'vitest'
import { idOfKey } from '#contract/id.ts'
import { list, read, remove, restore, systemActor, write } from '#engine'
import { makeDoStep } from '../../../capabilities/automation/do-step.ts'
import { turnClocks } from '../../../capabilities/clocks/clockwork/clockwork.ts'
import { makeTermsReader } from '../../../capabilities/clocks/terms/definitions.ts'
import { factsOf } from '../../../server/installation/facts.ts'
import { test, type Given, type Givens } from '../../../tests/harness/given.ts'
import type { Product } from '../../../tests/harness/product.ts'

const code = idOfKey('classification', 'unanswered')

/** Lets time pass with a clockwork for which a refusal is no fault. */
const forward = async (product: Product, duration: string): Promise<void> => {
  const parts = {
    ctx: { ...product.as(systemActor('clockwork'), 'system'), db: product.db },
    termsIn: makeTermsReader(product.types),
    doStep: makeDoStep(async () => []),
    log: { error: () => undefined },
  }
  await product.settle()
  product.clock.forward(duration)
  while ((await turnClocks(parts)) === 0) await product.settle()
  await product.settle()
}

/** Reminds after a day of waiting, and resolves a day later: which is refused, because its code is archived. */
const refused = async (given: Givens, product: Product): Promise<Given> => {
  const rules = [
    ['incident-reminder-days', '0'],
    ['incident-unanswered-days', '1'],
  ] as const
  for (const [key, sent] of rules) {
    const { rows } = await list(product.setUp(), 'decision-table', { filter: `key = "${key}"` })
    const table = {
      ...(rows[0]?.table as object),
      rules: [
        { when: [sent], then: ['1'] },
        { when: ['-'], then: ['null'] },
      ],
    }
    await write(product.setUp(), {
      kind: 'update',
      type: 'decision-table',
      id: rows[0]?.id ?? '',
      values: { table },
    })
  }
  await remove(product.setUp(), 'classification', code)
  const agent = await given.person({ role: 'agent' })
  const incident = await given.incident()
  await agent.does('wait', incident, { waitingReason: 'caller', followUpAt: '2099-01-01T00:00:00Z' })
  await forward(product, '1d')
  await forward(product, '1d')
  return incident
}

const heldOn = async (product: Product, { id }: Given) => {
  const [held] = await product.db.query<{ tries: number; because: string }>({
    text: 'select tries, because from held_alarm where record_id = $1::uuid',
    values: [id],
  })
  return held
}

const minutes = async (product: Product, count: number): Promise<void> => {
  for (let minute = 0; minute < count; minute++) await forward(product, '1m')
}

// The product is the same for all of them: what the one has left refused is done before the next.
test.afterEach(async ({ product }) => {
  const { archivedAt } = await read(product.setUp(), 'classification', code)
  if (archivedAt !== null) await restore(product.setUp(), 'classification', code)
  await forward(product, '1ms')
})

describe('what was to happen by itself and is refused', () => {
  test('is tried again after longer and longer waits, not each minute', async ({ given, product }) => {
    const incident = await refused(given, product)
    expect(await heldOn(product, incident)).toMatchObject({
      tries: 1,
      because: expect.stringContaining('is archived'),
    })
    await minutes(product, 30)
    // After one minute, two more, four more, eight more.
    expect(await heldOn(product, incident)).toMatchObject({ tries: 5 })
    expect((await incident.now()).state).toBe('waiting')
  })

  test('is done at once when what refused it is mended', async ({ given, product }) => {
    const incident = await refused(given, product)
    await minutes(product, 30)
    await restore(product.setUp(), 'classification', code)
    await forward(product, '1ms')
    expect((await incident.now()).state).toBe('resolved')
    expect(await heldOn(product, incident)).toBeUndefined()
  })

  test('waits for nothing more once the record itself has gone on', async ({ given, product }) => {
    const incident = await refused(given, product)
    await (await given.person({ role: 'agent' })).does('resume', incident)
    await product.settle()
    expect(await heldOn(product, incident)).toBeUndefined()
  })

  test('stands in the health of the installation, with the record and why', async ({ given, product }) => {
    const installed = {
      db: product.db,
      config: { databaseUrl: null, dataFolder: '.', smtpUrl: null, publicUrl: 'http://localhost' },
      demonstration: async () => [],
    }
    const held = async () => (await factsOf(installed, async () => 0)).held
    expect(await held()).toEqual({ count: 0, number: '', why: '' })
    const incident = await refused(given, product)
    expect(await held()).toEqual({
      count: 1,
      number: incident.number,
      why: (await heldOn(product, incident))?.because,
    })
  })
})
