import { expect, test } from 'vitest'
import { productTypes } from '../../../tests/harness/people.ts'
import { typeMeta } from '../../../tests/harness/type-meta.ts'
import { i18n, speak } from '../../i18n/i18n.ts'
import { recordFields } from '../filter/filter-field.ts'
import { columnsOf, fittingNames, leastWidthOf } from './columns.ts'

await speak('en')

const type = typeMeta(productTypes.get('incident').declaration)
const fields = recordFields(type, i18n.t)
const fitting = (width: number) => fittingNames(type, fields, width)

test('a list shows as many of its columns as fit beside the rail, the last named going first', () => {
  expect(fitting(1280)).toEqual([
    'number',
    'title',
    'state',
    'priority',
    'nextDueAt',
    'requester',
    'assignee',
  ])
  expect(fitting(1920)).toEqual(type.views.list)
  for (let width = 800; width < 2000; width += 50) {
    const shown = fitting(width)
    expect(shown).toEqual(type.views.list.slice(0, shown.length))
    expect(leastWidthOf(columnsOf(type, fields, shown))).toBeLessThanOrEqual(width - 208 - 15)
  }
})

test('a window narrower than any table still names the records; cards take all', () => {
  expect(fitting(780)).toEqual(['number', 'title', 'state'])
  expect(fitting(360)).toEqual(type.views.list)
})

test('a title has room for its words before further columns come', () => {
  for (let width = 800; width < 2000; width += 50) {
    const shown = fitting(width)
    if (shown.length <= 3) continue
    const others = columnsOf(type, fields, shown).filter(({ field }) => field.name !== 'title')
    expect(leastWidthOf(others) + 12 + 300).toBeLessThanOrEqual(width - 208 - 15)
  }
})
