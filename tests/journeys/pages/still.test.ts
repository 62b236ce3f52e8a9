import { describe, expect } from 'vitest'
import { sees, test } from '../../harness/journey.ts'
import { notesOf, takeNotes } from '../../web/speed/notes.ts'

const row = '[role=row][data-index]'
const pages = [
  ['my work', '/my-work', 'main h1'],
  ['the list', '/incidents', row],
  ['the list of all', '/incidents?filter=true', row],
  ['a new incident', '/incidents/new', 'main input'],
  ['a dashboard', '/dashboards/service-desk', '[data-chart=drawn]'],
  ['the editor of a dashboard', '/dashboards/service-desk?edit=yes', 'main h1'],
] as const

describe('while it loads nothing jumps on', () => {
  test.for(pages)('%s', async ([, address, wanted], { visit }) => {
    const { page, opens } = await visit('administrator')
    await takeNotes(page.context())
    await opens(address)
    await sees(page.locator(wanted))
    await page.waitForLoadState('networkidle')
    const { shifts } = await notesOf(page)
    expect(shifts).toEqual([])
  })

  test('a record', async ({ visit }) => {
    const { page, opens, asks } = await visit('agent')
    const { json } = await asks('POST', '/incidents', {
      title: 'The lift stands still',
      description: 'Since *noon*.',
    })
    await takeNotes(page.context())
    await opens(`/incidents/${(json['data'] as { number: string }).number}`)
    await sees(page.locator('article header h1'))
    await page.waitForLoadState('networkidle')
    const { shifts } = await notesOf(page)
    expect(shifts).toEqual([])
  })
})
