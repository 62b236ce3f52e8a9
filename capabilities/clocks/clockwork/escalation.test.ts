import { describe, expect } from 'vitest'
import { list } from '#engine'
import { promise, resolution } from '../../../tests/clocks/promise.ts'
import { test, type Given } from '../../../tests/harness/given.ts'
import type { Product } from '../../../tests/harness/product.ts'

const notesOn = async (product: Product, { id }: Given): Promise<readonly unknown[]> => {
  const { rows } = await list(product.setUp(), 'journal-entry', {
    filter: `about = "${id}"`,
    sort: ['createdAt'],
  })
  return rows.map(({ text }) => text)
}

describe('escalation', () => {
  const steps = [
    { name: 'soon', at: '75%', notify: ['assignee'], message: 'Three quarters have passed' },
    { name: 'late', at: '+PT1H', set: { impact: 'high' }, task: { title: 'Find out why' } },
  ]

  test('does each step once when it is reached, by a write that says why', async ({
    given,
    product,
    clock,
  }) => {
    const { agreement, service } = await promise(given, {
      targets: [resolution('duration("PT4H")', { steps })],
    })
    const agent = await given.person({ role: 'agent' })
    const incident = await given.incident({ service: service.id, assignee: agent.id })
    await product.settle()
    await clock.forward('2h')
    expect(await notesOn(product, incident)).toEqual([])
    await clock.forward('1h')
    await clock.forward('1m')
    expect(await notesOn(product, incident)).toEqual(['Three quarters have passed'])
    const { rows } = await list(product.setUp(), 'journal-entry', { filter: `about = "${incident.id}"` })
    expect(rows).toMatchObject([{ visibility: 'internal', mentions: [agent.id] }])
    await clock.forward('3h')
    expect((await incident.now()).impact).toBe('high')
    const tasks = await list(product.setUp(), 'task', { filter: `about = "${incident.id}"` })
    expect(tasks.rows).toMatchObject([{ title: 'Find out why' }])
    const [event] = await product.db.query<{ cause: object }>({
      text: `select cause from event where record_id = $1::uuid and changes ? 'impact' and version > 1`,
      values: [incident.id],
    })
    expect(event?.cause).toMatchObject({
      because: 'clock',
      agreement: { id: agreement.id },
      target: 'resolution',
      step: 'late',
    })
    await clock.forward('10h')
    expect(await notesOn(product, incident)).toHaveLength(1)
  })

  test('does nothing for a record that waits or is resolved by then', async ({ given, product, clock }) => {
    const { service } = await promise(given, { targets: [resolution('duration("PT4H")', { steps })] })
    const agent = await given.person({ role: 'agent' })
    const code = await given.term('resolution-code')
    const [waiting, resolved] = [
      await given.incident({ service: service.id }),
      await given.incident({ service: service.id }),
    ]
    await product.settle()
    // Nobody has told the clocks: what is due is decided by what the log says when it fires.
    product.clock.forward('2h')
    await agent.does('wait', waiting, { waitingReason: 'supplier', followUpAt: '2099-01-01T00:00:00Z' })
    await agent.does('resolve', resolved, { resolutionCode: code.id })
    await clock.forward('3h')
    expect(await notesOn(product, waiting)).toEqual([])
    expect(await notesOn(product, resolved)).toEqual([])
    await agent.does('resume', waiting)
    await product.settle()
    await clock.forward('1h')
    expect(await notesOn(product, waiting)).toEqual(['Three quarters have passed'])
  })

  test('that came while everything was down is done once, and marked late', async ({
    given,
    product,
    clock,
  }) => {
    const { service } = await promise(given, { targets: [resolution('duration("PT4H")', { steps })] })
    const incident = await given.incident({ service: service.id })
    await product.settle()
    await clock.forward('9h')
    expect(await notesOn(product, incident)).toEqual(['Three quarters have passed'])
    const done = await product.db.query<{ step: string; is_late: boolean }>({
      text: 'select step, is_late from clock_step where record_id = $1::uuid order by reached_at',
      values: [incident.id],
    })
    expect(done).toEqual([
      { step: 'soon', is_late: true },
      { step: 'late', is_late: true },
    ])
  })

  test('says of a step that was refused why, and does the others', async ({ given, product, clock }) => {
    const wrong = [
      {
        name: 'odd',
        at: '50%',
        set: { team: '01890000-0000-7000-8000-000000000000' },
        message: 'Still here',
      },
    ]
    const { service } = await promise(given, { targets: [resolution('duration("PT4H")', { steps: wrong })] })
    const incident = await given.incident({ service: service.id })
    await product.settle()
    await clock.forward('3h')
    expect(await notesOn(product, incident)).toEqual(['Still here'])
    const [step] = await product.db.query<{ outcome: object[] }>({
      text: 'select outcome from clock_step where record_id = $1::uuid',
      values: [incident.id],
    })
    expect(step?.outcome).toMatchObject([{ did: 'set', because: expect.any(String) }, { did: 'notify' }])
  })
})
