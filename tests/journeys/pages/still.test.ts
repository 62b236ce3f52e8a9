import { describe, expect } from 'vitest'
import { sees, test, type Visitor } from '../../harness/journey.ts'
import { notesOf, takeNotes, type Notes } from '../../screens/speed/notes.ts'

const row = '[role=row][data-index]'

/** What moved while a page was loaded, to its end. */
const shiftsAt = async (
  { page, opens }: Visitor,
  address: string,
  wanted: string,
): Promise<Notes['shifts']> => {
  await takeNotes(page.context())
  await opens(address)
  await sees(page.locator(wanted))
  await page.waitForLoadState('networkidle')
  return (await notesOf(page)).shifts
}

describe('while it loads nothing moves on', () => {
  test.for([
    ['a new incident', '/incidents/new', 'main input'],
    ['a dashboard', '/dashboards/service-desk', '[data-chart=drawn]'],
    ['the editor of a dashboard', '/dashboards/service-desk?edit=yes', 'main h1'],
  ] as const)('%s', async ([, address, wanted], { visit }) => {
    expect(await shiftsAt(await visit('administrator'), address, wanted)).toEqual([])
  })
})

// A CLS of 0.1 is called good (web.dev/cls).
const mostShare = 0.05

describe('while it loads hardly anything moves on', () => {
  test.for([
    ['my work', '/my-work', 'main h1'],
    ['the list', '/incidents', row],
    ['the list of all', '/incidents?filter=true', row],
  ] as const)('%s', async ([, address, wanted], { visit }) => {
    const shifts = await shiftsAt(await visit('agent'), address, wanted)
    expect(
      shifts.reduce((sum, { share }) => sum + share, 0),
      JSON.stringify(shifts),
    ).toBeLessThan(mostShare)
  })

  test('a record', async ({ visit }) => {
    const agent = await visit('agent')
    const given = { title: 'The lift stands still', description: 'Since *noon*.' }
    const { json } = await agent.asks('POST', '/incidents', given)
    const address = `/incidents/${(json['data'] as { number: string }).number}`
    const shifts = await shiftsAt(agent, address, 'article header h1')
    expect(
      shifts.reduce((sum, { share }) => sum + share, 0),
      JSON.stringify(shifts),
    ).toBeLessThan(mostShare)
  })
})
