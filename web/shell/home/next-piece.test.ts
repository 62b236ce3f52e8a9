import { QueryClient } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { ApiRecord } from '#contract/api/records.ts'
import { dueOf, homeListQuery, homeLists, taskList } from './home-lists.ts'
import { firstOf, nextPiece, startable, workParts } from './next-piece.ts'

const type = (name: string, ...fields: readonly string[]): TypeMeta =>
  ({
    name,
    plural: `${name}s`,
    satellite: false,
    fields: fields.map((field) => ({
      name: field,
      kind: field === 'assignee' || field === 'team' ? 'ref' : 'x',
    })),
  }) as never
const incident = type('incident', 'assignee', 'team', 'priority', 'nextDueAt', 'followUpAt')
const task = type('task', 'assignee', 'team', 'dueAt')
const approval = type('approval', 'assignee')
const types = [incident, task, approval]
const record = (number: string, more: Readonly<Record<string, unknown>> = {}): ApiRecord =>
  ({ id: number, number, ...more }) as never

const parts = startable(workParts(types, incident))
/** The address of the first, with rows by the name of their list. */
const firstWith = (rows: Readonly<Record<string, readonly ApiRecord[]>>, here?: string): string | null =>
  firstOf(
    parts,
    parts.map(({ list }) => rows[list.name]),
    here,
  )

describe('the order in which work wants doing', () => {
  test('is what is late or due first, then what has no due time by its priority', () => {
    const sorts = Object.fromEntries(homeLists(incident).map(({ name, sort }) => [name, sort]))
    // In an ascending order the server puts what has no value last.
    expect(sorts).toMatchObject({
      mine: 'nextDueAt,priority,createdAt',
      queue: 'nextDueAt,priority,createdAt',
    })
    expect(homeLists(type('plain', 'assignee', 'team')).find(({ name }) => name === 'mine')?.sort).toBe(
      'createdAt',
    )
    expect(taskList.sort).toBe('dueAt,createdAt')
  })

  test('has tasks beside one’s own work, for who may see them', () => {
    expect(workParts(types, incident).map(({ list }) => list.name)).toEqual([
      'decide',
      'due',
      'mine',
      'tasks',
      'queue',
      'waiting',
      'old',
    ])
    expect(workParts([incident], incident).map(({ list }) => list.name)).not.toContain('tasks')
    // Who works on tasks alone finds them once.
    expect(workParts([task], task).filter((part) => part.type === task && part.list === taskList)).toEqual([])
  })
})

describe('the next piece of work', () => {
  const mine = [record('INC1', { nextDueAt: '2026-03-02T10:00:00Z' }), record('INC2', { nextDueAt: null })]

  test('is a question, then a follow-up, then one’s own, then the queue', () => {
    const rows = { decide: [record('APR1')], due: [record('INC7')], mine, queue: [record('INC9')] }
    expect(firstWith(rows)).toBe('/approvals/APR1')
    expect(firstWith({ ...rows, decide: [] })).toBe('/incidents/INC7')
    expect(firstWith({ mine, queue: rows.queue })).toBe('/incidents/INC1')
    expect(firstWith({ queue: rows.queue })).toBe('/incidents/INC9')
    expect(firstWith({})).toBeNull()
  })

  test('is a task where that is due first, or where it alone is due', () => {
    const at = (dueAt: string | null) => [record('TSK1', { dueAt })]
    expect(firstWith({ mine, tasks: at('2026-03-02T09:00:00Z') })).toBe('/tasks/TSK1')
    expect(firstWith({ mine, tasks: at('2026-03-02T11:00:00Z') })).toBe('/incidents/INC1')
    expect(firstWith({ mine: mine.slice(1), tasks: at('2026-03-02T11:00:00Z') })).toBe('/tasks/TSK1')
    expect(firstWith({ mine: mine.slice(1), tasks: at(null) })).toBe('/incidents/INC2')
  })

  test('is never where the reader is already', () => {
    expect(firstWith({ mine }, '/incidents/INC1')).toBe('/incidents/INC2')
    expect(firstWith({ mine: mine.slice(1) }, '/incidents/INC2')).toBeNull()
  })

  test('is found from any page, by what the home page knows already', async () => {
    const queries = new QueryClient()
    const known = (rows: readonly ApiRecord[]) => ({ data: rows, refs: {}, next: null }) as never
    for (const part of parts)
      queries.setQueryData(
        homeListQuery(part.type, part.list).queryKey,
        known(part.list.name === 'mine' ? mine : []),
      )
    expect(await nextPiece(queries, types, '/incidents/INC1')).toBe('/incidents/INC2')
    expect(await nextPiece(queries, [approval], '/')).toBeNull()
  })
})

test('a row shows when it is due, coloured by its clock; a task by its own time', () => {
  const now = Date.parse('2026-03-02T09:00:00Z')
  const [mine, tasks] = [{ name: 'mine' }, { name: 'tasks' }] as const
  const [past, soon] = ['2026-03-02T08:00:00Z', '2026-03-02T10:00:00Z']
  const of = (nextDueAt: string, dueLevel: string) =>
    dueOf(mine, record('INC1', { nextDueAt, dueLevel }), now)
  expect(of(past, 'breached')).toEqual({ at: past, tone: 'late' })
  expect(of(soon, 'running')).toEqual({ at: soon, tone: 'soon' })
  expect(of(soon, 'paused')).toEqual({ at: soon, tone: null })
  expect(dueOf(mine, record('INC1'), now)).toBeNull()
  expect(dueOf(tasks, record('TSK1', { dueAt: past }), now)).toEqual({ at: past, tone: 'late' })
  expect(dueOf(tasks, record('TSK1', { dueAt: soon }), now)).toEqual({ at: soon, tone: null })
})
