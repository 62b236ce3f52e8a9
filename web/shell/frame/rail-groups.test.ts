import { expect, test } from 'vitest'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { Session } from '../../api/queries.ts'
import { i18n } from '../../i18n/i18n.ts'
import { railGroups } from './rail-groups.ts'

const ref = (name: string) => ({ name, kind: 'ref' })
const type = (name: string, plural: string, fields: readonly unknown[] = []): TypeMeta =>
  ({
    name,
    plural,
    label: name,
    labelMany: plural,
    canCreate: true,
    satellite: false,
    states: [],
    fields,
  }) as unknown as TypeMeta
const types = [type('incident', 'incidents', [ref('assignee'), ref('team')]), type('dashboard', 'dashboards')]
const boards = [
  { key: 'service-desk', title: 'Service desk' },
  { key: 'all', title: 'Others' },
]

const currentAt = (address: string, roles: readonly string[] = ['agent', 'requester']): readonly string[] =>
  railGroups(types, boards as unknown as Parameters<typeof railGroups>[1], address, {
    t: i18n.t,
    session: { roles } as unknown as Session,
  }).flatMap(({ items }) => items.filter(({ isCurrent }) => isCurrent).map(({ id }) => id))

test('the rail marks one entry: the dashboard that is shown, not the list of all of them beside it', () => {
  expect(currentAt('/dashboards/service-desk?last=30')).toEqual(['service-desk'])
  expect(currentAt('/dashboards/all')).toEqual(['dashboard'])
  expect(currentAt('/dashboards')).toEqual(['dashboard'])
})

test('a record is marked where its list is, and a page of its own where it is', () => {
  expect(currentAt('/incidents/INC0000001')).toEqual(['incident'])
  expect(currentAt('/incidents-of-old')).toEqual([])
  expect(currentAt('/my-work')).toEqual(['mine'])
  expect(currentAt('/help/INC0000001', ['requester'])).toEqual(['help'])
})
