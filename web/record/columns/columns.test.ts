import { expect, test } from 'vitest'
import { incident } from '../../../practices/operation/incident/incident.ts'
import { typeMeta } from '../../../tests/harness/type-meta.ts'
import { i18n } from '../../i18n/i18n.ts'
import { recordFields } from '../filter/filter-field.ts'
import { columnsOf, leastWidthOf } from './columns.ts'

// A window of 1280 less the rail of 208 and a scroll bar of 15.
const room = 1280 - 208 - 15

test('the columns that incidents are listed with fit beside the rail of a small desktop window', () => {
  const type = typeMeta(incident)
  const columns = columnsOf(type, recordFields(type, i18n.t), incident.views.list)
  expect(columns).toHaveLength(incident.views.list.length)
  expect(leastWidthOf(columns)).toBeLessThanOrEqual(room)
})
