import { expect, test } from 'vitest'
import { comingWeeks, isSound, type NamedCalendar } from './coming.ts'

const open = [{ from: '08:00', to: '16:00' }]
const company: NamedCalendar = {
  title: 'Company',
  hours: [{ week: { monday: open, tuesday: open } }],
  days: [
    { date: '2026-12-01', label: 'Stocktaking' },
    { date: '2026-12-07', label: 'Party' },
  ],
}
const team = (own: Partial<NamedCalendar>): NamedCalendar => ({ title: null, ...own })

test('a calendar without hours shows those above it, and says from where', () => {
  const [week] = comingWeeks([company, team({})], '2026-11-26', 1)
  expect(week?.map(({ date }) => date)[0]).toBe('2026-11-23')
  expect(week?.[0]).toMatchObject({ windows: open, from: 'Company', special: false })
  expect(week?.[2]).toMatchObject({ windows: [], from: 'Company' })
})

test('a special day of its own stands before one from above, its name with it', () => {
  const own = team({ days: [{ date: '2026-12-07', windows: open, label: 'Open all the same' }] })
  const [, later] = comingWeeks([company, own], '2026-11-30', 2)
  expect(later?.[0]).toEqual({
    date: '2026-12-07',
    windows: open,
    special: true,
    label: 'Open all the same',
    from: null,
  })
})

test('hours of its own are not inherited, holidays from above are', () => {
  const own = team({ hours: [{ week: { tuesday: [{ from: '00:00', to: '24:00' }] } }] })
  const [week] = comingWeeks([company, own], '2026-11-30', 1)
  expect(week?.[1]).toMatchObject({ windows: [], label: 'Stocktaking', from: 'Company' })
  expect(week?.[3]).toMatchObject({ windows: [], from: null })
})

test('by hours that change within them each week has those that hold then', () => {
  const own = team({ hours: [{ week: { monday: open } }, { since: '2026-12-07', week: {} }] })
  const [first, second] = comingWeeks([own], '2026-11-30', 2)
  expect([first?.[0]?.windows, second?.[0]?.windows]).toEqual([open, []])
})

test('a line with a fault in it is not sound', () => {
  expect(isSound([company])).toBe(true)
  expect(isSound([company, team({ days: [{ date: 'soon' }] })])).toBe(false)
})
