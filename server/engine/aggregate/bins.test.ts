import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { compile } from '#platform/database/compose.ts'
import { test } from '../../../tests/harness/given.ts'
import { quarterOf } from './quarters.ts'

const zones = [
  'UTC',
  'Europe/Berlin',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/Caracas',
  'Pacific/Chatham',
]
const buckets = ['hour', 'day', 'week', 'month', 'quarter', 'year'] as const
// Around the changes of clocks, and from long before the first of them.
const times = fc.date({
  min: new Date('1890-01-01T00:00:00Z'),
  max: new Date('2060-01-01T00:00:00Z'),
  noInvalidDate: true,
})

describe('a bucket of time', () => {
  test('is the same of a time and of its quarter of an hour', async ({ product }) => {
    const asked = fc.record({
      zone: fc.constantFrom(...zones),
      bucket: fc.constantFrom(...buckets),
      at: fc.array(times, { minLength: 200, maxLength: 400 }),
    })
    const property = fc.asyncProperty(asked, async ({ zone, bucket, at }) => {
      const quarter = quarterOf(sql`t`, zone) ?? sql`null`
      const rows = await product.db.query(
        compile(sql`select t, date_trunc(${bucket}, t, ${zone}) as plain, date_trunc(${bucket}, ${quarter}, ${zone}) as binned
          from unnest(${at.map((each) => each.toISOString())}::timestamptz[]) t
          where date_trunc(${bucket}, t, ${zone}) is distinct from date_trunc(${bucket}, ${quarter}, ${zone})`),
      )
      expect(rows, `${zone}, ${bucket}`).toEqual([])
    })
    await fc.assert(property, { numRuns: 40 })
  })

  test('is found without quarters where days do not begin at one', () => {
    expect(quarterOf(sql`t`, 'America/St_Johns')).toBeNull()
    expect(quarterOf(sql`t`, 'Europe/Berlin')).not.toBeNull()
  })
})
