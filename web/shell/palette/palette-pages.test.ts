import { expect, test } from 'vitest'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { Session } from '../../api/queries.ts'
import { i18n } from '../../i18n/i18n.ts'
import { palettePages } from './palette-pages.ts'

const ref = (name: string) => ({ name, kind: 'ref' })
const type = (name: string, canCreate = false, fields: readonly unknown[] = []): TypeMeta =>
  ({
    name,
    plural: `${name}s`,
    labelMany: `${name}s`,
    canCreate,
    satellite: false,
    states: [],
    fields,
  }) as never
const incident = type('incident', true, [ref('assignee'), ref('team')])

const addressesOf = (roles: readonly string[], types: readonly TypeMeta[]): readonly string[] =>
  palettePages(types, [], { t: i18n.t, session: { roles } as unknown as Session }).map(({ to }) => to)

test('an administrator finds every page', () => {
  const types = [
    incident,
    type('agreement'),
    type('import-batch', true),
    type('log-publication'),
    type('backup-plan'),
  ]
  expect(addressesOf(['administrator'], types)).toEqual(
    expect.arrayContaining([
      '/my-work',
      '/incidents',
      '/account',
      '/notifications',
      '/explain',
      '/import',
      '/installation',
      '/log-integrity',
      '/access',
      '/security',
      '/unsupported-promises',
      '/kit',
    ]),
  )
})

test('others find the pages that are open to them, and each once', () => {
  expect(addressesOf(['auditor'], [])).toEqual(expect.arrayContaining(['/access', '/security']))
  expect(addressesOf(['requester'], [incident])).toEqual([
    '/help',
    '/incidents',
    '/notifications',
    '/account',
    '/explain',
  ])
  const agent = addressesOf(['agent', 'requester'], [incident, type('agreement'), type('import-batch')])
  expect(agent).toEqual(
    expect.arrayContaining(['/my-work', '/unsupported-promises', '/notifications', '/kit']),
  )
  for (const page of ['/access', '/security', '/import', '/installation', '/log-integrity'])
    expect(agent).not.toContain(page)
  expect(new Set(agent).size).toBe(agent.length)
})
