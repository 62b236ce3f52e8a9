import { describe, expect } from 'vitest'
import { remove } from '#engine'
import { refusalOf, refusalTextOf, test, type Given, type Givens } from '../../../tests/harness/given.ts'

let counter = 0

/** A table of one input that gives so long for every case. */
const lasting = (expression: string, length = 'duration("PT4H")') => ({
  hitPolicy: 'first',
  inputs: [{ label: 'Input', expression }],
  outputs: [{ name: 'time', label: 'Time' }],
  rules: [{ when: ['-'], then: [length] }],
})

const tableOf = (given: Givens, expression: string, more: object = {}): Promise<Given & { key: string }> => {
  const key = `table-${++counter}`
  const values = { title: key, key, appliesTo: 'incident', table: lasting(expression), ...more }
  return given.record('decision-table', values).then((made) => ({ ...made, key }))
}

const targetsBy = (key: string) => [{ name: 'resolution', kind: 'resolution', length: `decision("${key}")` }]

/** An agreement for the incidents of one service. */
const promise = async (given: Givens, key: string): Promise<Given> => {
  const service = await given.record('service', { title: `By table ${++counter}` })
  const values = { title: `By table ${counter}`, service: service.id, targets: targetsBy(key) }
  return given.agreement(values)
}

describe('a table by which an agreement promises', () => {
  test('is refused where it uses what clocks do not have, with the field and why', async ({ given }) => {
    const administrator = await given.person({ role: 'administrator' })
    const table = await tableOf(given, 'priority')
    const agreement = await promise(given, table.key)
    const faults = [
      ['service.criticality', /AGR\d+.*"service\.criticality" is another record’s/],
      ['title', /AGR\d+.*"title" is personal data/],
      ['nextDueAt', /AGR\d+.*"nextDueAt" follows from the log/],
    ] as const
    for (const [expression, text] of faults) {
      const refused = await refusalOf(administrator.changes(table, { table: lasting(expression) }))
      expect(refused.details.issues).toMatchObject([{ field: 'table', code: 'table.clocks' }])
      expect(refused.message).toMatch(text)
      expect(refused.message).toContain(agreement.number)
    }
    expect(await table.now()).toMatchObject({ version: 1 })
    // What no clock reads may be asked by tables that no agreement calls.
    await tableOf(given, 'service.criticality')
  })

  test('is refused through the one that calls it', async ({ given }) => {
    const administrator = await given.person({ role: 'administrator' })
    const inner = await tableOf(given, 'priority')
    const outer = await tableOf(given, 'priority', {
      table: lasting('priority', `decision("${inner.key}")`),
    })
    await promise(given, outer.key)
    const refused = await refusalOf(administrator.changes(inner, { table: lasting('title') }))
    expect(refused.details.issues).toMatchObject([{ field: 'table', code: 'table.clocks' }])
  })

  test('keeps its key and is not archived while it is called, in words that name who calls it', async ({
    given,
  }) => {
    const administrator = await given.person({ role: 'administrator' })
    const table = await tableOf(given, 'priority')
    const agreement = await promise(given, table.key)
    const asked = await administrator.ctx()
    const inUse = new RegExp(`${table.number} is used by ${agreement.number} "By table`)
    expect(await refusalTextOf(remove(asked, 'decision-table', table.id))).toMatch(inUse)
    expect(await refusalTextOf(administrator.changes(table, { key: `other-${counter}` }))).toMatch(inUse)
    expect(await table.now()).toMatchObject({ version: 1, archivedAt: null })
    await remove(asked, 'agreement', agreement.id)
    await remove(asked, 'decision-table', table.id)
    expect((await table.now()).archivedAt).not.toBeNull()
  })
})

describe('an agreement is refused', () => {
  test('that calls a table which is not there, or is for another type', async ({ given }) => {
    const administrator = await given.person({ role: 'administrator' })
    const other = await tableOf(given, 'state', { appliesTo: 'task' })
    for (const key of ['typo', other.key]) {
      const values = { title: `Typo ${++counter}`, appliesTo: 'incident', targets: targetsBy(key) }
      const refused = await refusalOf(administrator.makes('agreement', values))
      expect(refused.details.issues).toMatchObject([{ field: 'targets', code: 'agreement.table' }])
      expect(refused.message).toContain(`"${key}"`)
    }
  })

  test('that calls a table which uses what clocks do not have', async ({ given }) => {
    const administrator = await given.person({ role: 'administrator' })
    const table = await tableOf(given, 'service.criticality')
    const values = { title: `Beyond ${++counter}`, appliesTo: 'incident', targets: targetsBy(table.key) }
    const refused = await refusalOf(administrator.makes('agreement', values))
    expect(refused.details.issues).toMatchObject([{ field: 'targets', code: 'agreement.table' }])
    expect(refused.message).toMatch(/"service\.criticality" is another record’s/)
  })
})
