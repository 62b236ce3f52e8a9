import { describe, expect } from 'vitest'
import { remove } from '#engine'
import type { CarryingAnswer, UnsupportedAnswer } from '#contract/api/carrying.ts'
import { test, type Given, type Givens, type Someone } from '../../../tests/harness/given.ts'

const hours = (count: number) => ({
  name: 'resolution',
  kind: 'resolution',
  length: `duration("PT${count}H")`,
})
const windows = [{ from: '08:00', to: '16:00' }]
const week = { monday: windows, tuesday: windows, wednesday: windows, thursday: windows, friday: windows }

let counter = 0
const agree = (given: Givens, values: object): Promise<Given> =>
  given.agreement({ title: `Carried ${++counter}`, rank: 9000, ...values })

const asked = async (who: Someone, { id }: Given): Promise<CarryingAnswer> =>
  (await (await who.api()).get(`/agreements/${id}/carrying`)).json

describe('what an agreement stands on', () => {
  test('carries it, or is named with what is missing and the cheapest remedy', async ({ given }) => {
    const administrator = await given.person({ role: 'administrator' })
    const quick = await agree(given, { kind: 'ola', targets: [hours(2)] })
    const slow = await agree(given, { kind: 'contract', targets: [hours(3)] })
    const carried = await agree(given, { targets: [hours(5)], carriedBy: [quick.id, slow.id] })
    expect(await asked(administrator, carried)).toMatchObject({
      promises: [
        { target: 'resolution', priority: null, isCarried: true, worst: { lateMs: 0 }, remedy: null },
      ],
      hours: [],
      ends: [],
    })
    const tight = await agree(given, { targets: [hours(4)], carriedBy: [quick.id, slow.id] })
    const { promises } = await asked(administrator, tight)
    // A fifth more for the promise costs less than a third off the supplier's time.
    expect(promises).toMatchObject([
      { isCarried: false, worst: { lateMs: 3_600_000 }, remedy: { agreement: tight.id, ms: 5 * 3_600_000 } },
    ])
  })

  test('has to work when the promise counts, and to last as long; it warns and refuses nothing', async ({
    given,
  }) => {
    const administrator = await given.person({ role: 'administrator' })
    const calendar = await given.record('calendar', { title: 'Office only', zone: 'UTC', hours: [{ week }] })
    const until = '2030-01-01T00:00:00.000Z'
    const office = await agree(given, { kind: 'ola', calendar: calendar.id, until, targets: [hours(4)] })
    const promise = await agree(given, { targets: [hours(8)], carriedBy: [office.id] })
    expect(await asked(administrator, promise)).toMatchObject({
      promises: [{ isCarried: false }],
      hours: [{ agreement: office.id, uncoveredMs: 128 * 3_600_000, ofMs: 168 * 3_600_000 }],
      ends: [{ agreement: office.id, until, isOver: false, wanted: null }],
    })
    const ending = await agree(given, {
      targets: [hours(8)],
      carriedBy: [office.id],
      until: '2030-02-01T00:00:00.000Z',
    })
    expect((await asked(administrator, ending)).ends).toMatchObject([
      { agreement: office.id, wanted: '2030-02-01T00:00:00.000Z' },
    ])
  })

  test('has to hold when the promise begins, where that is to come', async ({ given, house }) => {
    const administrator = await given.person({ role: 'administrator' })
    const [soon, later] = ['2031-01-01T00:00:00.000Z', '2031-06-01T00:00:00.000Z']
    const contract = await given.record('contract', {
      title: 'From some day on',
      organisation: house.customer.id,
      since: '2031-06-01',
    })
    const carrier = await agree(given, { kind: 'ola', targets: [hours(1)], since: later })
    const under = await agree(given, { kind: 'contract', contract: contract.id, targets: [hours(1)] })
    const carriedBy = [carrier.id, under.id]
    const begins = async (values: object) => {
      const promise = await agree(given, { targets: [hours(4)], carriedBy, ...values })
      const { begins: found, isCarried } = await asked(administrator, promise)
      return { found, isCarried }
    }
    const late = (wanted: string | null) =>
      carriedBy.map((agreement) => ({ agreement, since: later, wanted }))
    expect(await begins({})).toEqual({ found: late(null), isCarried: false })
    expect(await begins({ since: soon })).toEqual({ found: late(soon), isCarried: false })
    expect(await begins({ since: later })).toEqual({ found: [], isCarried: true })
  })

  test('ends with the contract that it is under, and so does the promise itself', async ({
    given,
    house,
  }) => {
    const administrator = await given.person({ role: 'administrator' })
    const contract = await given.record('contract', {
      title: 'For a while',
      organisation: house.customer.id,
      until: '2031-12-31',
    })
    const zone = { zone: 'Europe/Berlin' }
    const brief = await agree(given, { kind: 'ola', contract: contract.id, targets: [hours(1)], ...zone })
    const lasting = await agree(given, { targets: [hours(2)], carriedBy: [brief.id] })
    expect((await asked(administrator, lasting)).ends).toEqual([
      { agreement: brief.id, until: '2031-12-31T23:00:00.000Z', isOver: false, wanted: null },
    ])
    // What ends at the same moment is no gap.
    const same = { contract: contract.id, targets: [hours(2)], ...zone }
    const asLong = await agree(given, { ...same, carriedBy: [brief.id] })
    expect(await asked(administrator, asLong)).toMatchObject({ ends: [], isCarried: true })
    await administrator.does('end', contract)
    const now = (await asked(administrator, lasting)).ends
    expect(now).toMatchObject([{ agreement: brief.id, isOver: true, wanted: null }])
    await remove(await administrator.ctx(), 'contract', contract.id)
    expect(await asked(administrator, lasting)).toMatchObject({
      isCarried: false,
      idle: [{ agreement: brief.id, why: 'contract' }],
      ends: [],
    })
  })

  test('has to be in force: a draft carries nothing, nor does what is archived beside one that does', async ({
    given,
  }) => {
    const administrator = await given.person({ role: 'administrator' })
    const good = await agree(given, { kind: 'ola', targets: [hours(1)] })
    const gone = await agree(given, { kind: 'contract', targets: [hours(1)] })
    const draft = await administrator.makes('agreement', {
      title: `Carried ${++counter}`,
      kind: 'contract',
      appliesTo: 'incident',
      targets: [hours(1)],
    })
    const promise = await agree(given, { targets: [hours(4)], carriedBy: [good.id, gone.id, draft.id] })
    await remove(await administrator.ctx(), 'agreement', gone.id)
    expect(await asked(administrator, promise)).toMatchObject({
      isCarried: false,
      idle: [
        { agreement: gone.id, why: 'archived' },
        { agreement: draft.id, why: 'draft' },
      ],
    })
    await administrator.changes(promise, { carriedBy: [good.id, gone.id] })
    expect(await asked(administrator, promise)).toMatchObject({
      isCarried: false,
      idle: [{ agreement: gone.id, why: 'archived' }],
    })
  })

  test('is told how much it may take at most where it promises nothing of the kind', async ({ given }) => {
    const administrator = await given.person({ role: 'administrator' })
    const response = { name: 'response', kind: 'response', length: 'duration("PT15M")' }
    const takes = await agree(given, { kind: 'contract', targets: [hours(1)] })
    const [one, other] = [
      await agree(given, { kind: 'ola', targets: [response] }),
      await agree(given, { kind: 'ola', targets: [response] }),
    ]
    const missingOf = async (count: number, carriers: readonly Given[]) => {
      const carriedBy = carriers.map(({ id }) => id)
      const promise = await agree(given, { targets: [hours(count)], carriedBy })
      return (await asked(administrator, promise)).promises
    }
    expect(await missingOf(4, [takes, one])).toMatchObject([
      { isCarried: false, missing: [one.id], missingMs: 3 * 3_600_000 },
    ])
    expect(await missingOf(4, [one, takes, other])).toMatchObject([
      { missing: [one.id, other.id], missingMs: 1.5 * 3_600_000 },
    ])
    expect(await missingOf(4, [one])).toMatchObject([{ missingMs: 4 * 3_600_000 }])
    // What the other takes is all that there is.
    expect(await missingOf(1, [takes, one])).toMatchObject([{ missingMs: null }])
  })

  test('promises something of the kind, for each priority', async ({ given }) => {
    const administrator = await given.person({ role: 'administrator' })
    const length = 'if priority = "critical" then duration("PT1H") else null'
    const only = await agree(given, { kind: 'ola', targets: [{ ...hours(1), length }] })
    const promise = await agree(given, { targets: [hours(4)], carriedBy: [only.id] })
    expect(
      (await asked(administrator, promise)).promises.map(({ priority, isCarried, missing }) => [
        priority,
        isCarried,
        missing,
      ]),
    ).toEqual([
      ['critical', true, []],
      ['high', false, [only.id]],
      ['moderate', false, [only.id]],
      ['low', false, [only.id]],
    ])
  })

  test('is as available as its parts in series, with redundancy as a bound', async ({ given }) => {
    const administrator = await given.person({ role: 'administrator' })
    const pair = await agree(given, {
      kind: 'contract',
      targets: [hours(1)],
      availability: '99',
      copies: 2,
      needed: 1,
    })
    const line = await agree(given, { kind: 'contract', targets: [hours(1)], availability: '99.9' })
    const promise = await agree(given, {
      targets: [hours(4)],
      availability: '99.8',
      carriedBy: [pair.id, line.id],
    })
    const { availability } = await asked(administrator, promise)
    expect(availability?.promised).toBeCloseTo(0.998)
    expect(availability?.independent).toBeCloseTo(0.9999 * 0.999)
    expect(availability?.least).toBeCloseTo(1 - 0.01 - 0.001)
    expect(availability?.most).toBeCloseTo(0.999)
    // Of two tenths of a percent the line takes one: what is left is the pair's.
    expect(availability?.remedy).toEqual({
      agreement: pair.id,
      change: 'share',
      from: 0.99,
      to: 0.999,
      needed: 1,
    })
    await administrator.changes(pair, { availability: '99.9' })
    const mended = await asked(administrator, promise)
    expect(mended.availability).toMatchObject({ promised: 0.998, remedy: null })
    expect(mended.isCarried).toBe(true)
  })

  test('names for hours in which it is not carried who should work longer, or how much less to promise', async ({
    given,
  }) => {
    const administrator = await given.person({ role: 'administrator' })
    const calendarOf = async (from: string, to: string) => {
      const week = Object.fromEntries(
        ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => [day, [{ from, to }]]),
      )
      const title = `${from} to ${to}`
      return (await given.record('calendar', { title, zone: 'UTC', hours: [{ week }] })).id
    }
    const [long, early, late] = [
      await calendarOf('07:00', '19:00'),
      await calendarOf('07:00', '17:00'),
      await calendarOf('07:00', '17:30'),
    ]
    const one = await agree(given, { kind: 'ola', calendar: early, targets: [hours(1)] })
    const other = await agree(given, { kind: 'ola', calendar: late, targets: [hours(1)] })
    const byOne = await agree(given, { calendar: long, targets: [hours(40)], carriedBy: [one.id] })
    const byBoth = await agree(given, {
      calendar: long,
      targets: [hours(40)],
      carriedBy: [one.id, other.id],
    })
    const hour = 3_600_000
    expect((await asked(administrator, byOne)).hours).toEqual([
      {
        agreement: one.id,
        uncoveredMs: 10 * hour,
        ofMs: 60 * hour,
        remedy: { agreement: one.id, fromMs: 50 * hour, ms: 60 * hour },
      },
    ])
    // Both would have to work longer; to promise what both work is less of a change.
    const less = { agreement: byBoth.id, fromMs: 60 * hour, ms: 50 * hour }
    expect((await asked(administrator, byBoth)).hours).toMatchObject([
      { agreement: one.id, uncoveredMs: 10 * hour, remedy: less },
      { agreement: other.id, uncoveredMs: 7.5 * hour, remedy: less },
    ])
  })

  test('has to promise availability where it does, and is judged by that without any target', async ({
    given,
  }) => {
    const administrator = await given.person({ role: 'administrator' })
    const service = await given.record('service', { title: 'Available' })
    const available = { service: service.id, targets: [] }
    const line = await agree(given, { ...available, kind: 'contract', availability: '99.9' })
    const silent = await agree(given, { kind: 'ola', targets: [hours(1)] })
    const lone = await agree(given, { ...available, availability: '99' })
    const carried = await agree(given, { ...available, availability: '99', carriedBy: [line.id] })
    const lacking = await agree(given, {
      service: service.id,
      targets: [hours(4)],
      availability: '99',
      carriedBy: [silent.id],
    })
    expect(await asked(administrator, lone)).toMatchObject({ standsOn: false, isCarried: false })
    expect(await asked(administrator, carried)).toMatchObject({
      standsOn: true,
      isCarried: true,
      promises: [],
      unavailable: [],
    })
    expect(await asked(administrator, lacking)).toMatchObject({
      isCarried: false,
      promises: [{ isCarried: true }],
      unavailable: [silent.id],
      unavailableShare: 0.99,
    })
    const both = await agree(given, {
      service: service.id,
      targets: [],
      availability: '99.8',
      carriedBy: [line.id, silent.id],
    })
    // Of two tenths of a percent the line takes one.
    expect(await asked(administrator, both)).toMatchObject({
      unavailable: [silent.id],
      unavailableShare: 0.999,
    })
    await administrator.changes(both, { availability: '99.95' })
    expect(await asked(administrator, both)).toMatchObject({ unavailableShare: null })
    const listed: UnsupportedAnswer['data'][number][] = []
    let behind: string | null = null
    do {
      const query: string = behind === null ? '' : `?behind=${behind}`
      const { json } = await (await administrator.api()).get(`/agreements/unsupported${query}`)
      const { data, next } = json as UnsupportedAnswer
      listed.push(...data)
      behind = next
    } while (behind !== null)
    const found = listed.map(({ agreement, unavailable }) => [agreement.id, unavailable])
    expect(found).toContainEqual([lacking.id, [silent.id]])
    expect(found).not.toContainEqual([carried.id, []])
  })
})
