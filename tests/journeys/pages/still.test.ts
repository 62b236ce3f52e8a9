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
    ['my work', '/my-work', 'main h1'],
    ['the list', '/incidents', row],
    ['the list of all', '/incidents?filter=true', row],
    ['a new incident', '/incidents/new', 'main input'],
    ['a dashboard', '/dashboards/service-desk', '[data-chart=drawn]'],
    ['the editor of a dashboard', '/dashboards/service-desk?edit=yes', 'main h1'],
    ['the account', '/account', 'main h1'],
    ['promises that nobody carries', '/unsupported-promises', 'main h1'],
  ] as const)('%s', async ([, address, wanted], { visit }) => {
    expect(await shiftsAt(await visit('administrator'), address, wanted)).toEqual([])
  })

  test('a record', async ({ visit }) => {
    const agent = await visit('agent')
    const given = { title: 'The lift stands still', description: 'Since *noon*.' }
    const { json } = await agent.asks('POST', '/incidents', given)
    const address = `/incidents/${(json['data'] as { number: string }).number}`
    expect(await shiftsAt(agent, address, 'article header h1')).toEqual([])
  })
})
