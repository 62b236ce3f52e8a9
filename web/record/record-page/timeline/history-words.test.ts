import { describe, expect, test } from 'vitest'
import type { FieldMeta, TypeMeta } from '#contract/api/meta.ts'
import type { ApiEvent } from '#contract/api/records.ts'
import { actorName, bundled, tellEvent } from './history-words.ts'

const field = (name: string, kind: FieldMeta['kind'], more: Partial<FieldMeta> = {}): FieldMeta => ({
  name,
  kind,
  label: name,
  required: false,
  derived: false,
  filterable: true,
  sortable: true,
  schema: {},
  ...more,
})
const type: TypeMeta = {
  name: 'incident',
  plural: 'incidents',
  label: 'Incident',
  labelMany: 'Incidents',
  summary: '',
  fields: [
    field('priority', 'choice', { choices: { high: 'High', low: 'Low' }, derived: true }),
    field('impact', 'choice', { choices: { high: 'High', low: 'Low' } }),
    field('description', 'markdown'),
    field('watchers', 'refs', { target: 'person' }),
    field('assignee', 'ref', { target: 'person' }),
    field('resolvedAt', 'datetime'),
    field('resolvedBy', 'ref', { target: 'person' }),
    field('followUpAt', 'datetime'),
  ],
  initialState: 'new',
  states: [
    { name: 'new', label: 'New', class: 'new', needs: [] },
    { name: 'resolved', label: 'Resolved', class: 'resolved', needs: [] },
  ],
  transitions: [],
  capabilities: [],
  views: { list: [], sort: [], create: [], form: [] },
  canCreate: true,
  satellite: false,
}
const event = (kind: ApiEvent['kind'], changes: ApiEvent['changes']): ApiEvent => ({
  id: 'e',
  at: '2026-11-20T11:00:00.000Z',
  type: 'incident',
  recordId: 'r',
  version: 2,
  kind,
  transition: null,
  state: 'new',
  actor: 'anna',
  via: 'web',
  changes,
  cause: null,
})
const told = (kind: ApiEvent['kind'], changes: ApiEvent['changes']) => {
  const { lines, ...rest } = tellEvent(event(kind, changes), type)
  return { ...rest, lines: lines.map((line) => `${line.how} ${line.field.name}`) }
}

describe('history', () => {
  test('tells a person’s change before what follows from it', () => {
    expect(told('updated', { priority: ['low', 'high'], impact: ['low', 'high'] }).lines).toEqual([
      'changed impact',
      'changed priority',
    ])
  })

  test('tells apart what was set, changed, removed and rewritten', () => {
    const { lines } = told('updated', {
      assignee: [null, 'ben'],
      impact: ['low', null],
      description: ['a', 'b'],
      followUpAt: ['x', 'y'],
    })
    expect(lines).toEqual(['set assignee', 'cleared impact', 'rewritten description', 'changed followUpAt'])
  })

  test('tells who joined and who left a list', () => {
    const { lines } = tellEvent(
      event('updated', {
        watchers: [
          ['a', 'b'],
          ['b', 'c', 'd'],
        ],
      }),
      type,
    )
    expect(lines.map((line) => [line.how, 'ids' in line && line.ids])).toEqual([
      ['added', ['c', 'd']],
      ['removed', ['a']],
    ])
  })

  test('tells a step by its states, without what the step books by itself', () => {
    const resolved = told('transitioned', {
      state: ['new', 'resolved'],
      resolvedAt: [null, 'x'],
      resolvedBy: [null, 'anna'],
      assignee: [null, 'anna'],
    })
    expect(resolved.move).toEqual({
      before: { label: 'New', class: 'new' },
      after: { label: 'Resolved', class: 'resolved' },
    })
    expect(resolved.lines).toEqual(['set assignee'])
  })

  test('does not repeat every value of a new record', () => {
    expect(told('created', { state: [null, 'new'], impact: [null, 'low'] })).toMatchObject({
      move: null,
      lines: [],
      isHidden: false,
    })
  })

  test('says that there was a change where none of it may be seen', () => {
    expect(told('updated', {}).isHidden).toBe(true)
    expect(told('updated', { secret: [null, 'x'] }).isHidden).toBe(true)
  })

  test('names the actor as far as the reader may know', () => {
    const words = { somebody: 'Somebody' }
    expect(actorName('anna', { anna: { type: 'person', number: 'PER1', title: 'Anna Berg' } }, words)).toBe(
      'Anna Berg',
    )
    expect(actorName('ghost', {}, words)).toBe('Somebody')
    expect(actorName(null, {}, words)).toBe('Somebody')
  })

  test('puts what one person changed at one sitting together, and nothing else', () => {
    const item = (id: string, at: string, kind: ApiEvent['kind'] = 'updated', actor = 'anna') => ({
      id,
      at: `2026-11-20T11:${at}.000Z`,
      actor,
      kind: 'event',
      event: { ...event(kind, {}), actor },
    })
    const note = { id: 'n', at: '2026-11-20T11:04:30.000Z', actor: 'anna', kind: 'journal-entry' }
    const items = [
      item('a', '00:00', 'created'),
      item('b', '01:00'),
      item('c', '04:00'),
      note,
      item('d', '05:00'),
      item('e', '11:00'),
      item('f', '11:30', 'updated', 'ben'),
      item('g', '12:00', 'transitioned', 'ben'),
    ]
    expect(bundled(items).map((bundle) => bundle.map(({ id }) => id).join(''))).toEqual([
      'a',
      'bc',
      'n',
      'd',
      'e',
      'f',
      'g',
    ])
  })
})
