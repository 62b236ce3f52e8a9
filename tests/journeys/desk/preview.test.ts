import { describe, expect } from 'vitest'
import { sees, test, type Visitor } from '../../harness/journey.ts'

const givenThree = async ({ asks }: Visitor, place: string): Promise<readonly string[]> => {
  const numbers: string[] = []
  for (const title of ['Lock one', 'Lock two', 'Lock three']) {
    const { json } = await asks('POST', '/incidents', { title, location: place })
    numbers.push((json['data'] as { number: string }).number)
  }
  return numbers
}
const listOf = (place: string) =>
  `/incidents?filter=${encodeURIComponent(`location = "${place}"`)}&sort=number`

describe('beside the list', () => {
  test('a record is looked at by key, the next one by the arrows, answered there, shared by its address, and closed', async ({
    visit,
  }) => {
    const agent = await visit('agent')
    const { page } = agent
    const [one = '', two = ''] = await givenThree(agent, 'Canal')
    await agent.opens(listOf('Canal'))
    await sees(page.getByRole('link', { name: 'Lock three' }))
    await page.keyboard.press('p')
    const beside = (number: string) => page.getByRole('region', { name: `${number} beside the list` })
    await sees(beside(one).getByRole('heading', { name: 'Lock one' }))
    await agent.staysAccessible()
    await page.keyboard.press('ArrowDown')
    await sees(beside(two).getByRole('heading', { name: 'Lock two' }))
    expect(new URL(page.url()).searchParams.get('preview')).toBe(two)
    expect(await page.getByRole('grid').evaluate((grid) => grid === document.activeElement)).toBe(true)

    await page.keyboard.press('n')
    await page.keyboard.type('Seen from the list')
    await page.keyboard.press('Control+Enter')
    await sees(beside(two).getByRole('article').filter({ hasText: 'Seen from the list' }))
    await page.keyboard.press('Escape')

    const tab = await page.context().newPage()
    await tab.goto(page.url())
    await sees(tab.getByRole('region', { name: `${two} beside the list` }).getByText('Seen from the list'))
    await tab.close()

    await page
      .getByRole('link', { name: 'Lock three' })
      .locator('xpath=ancestor::*[@role="row"]')
      .click({ position: { x: 60, y: 10 } })
    await sees(
      page.getByRole('region', { name: /beside the list/ }).getByRole('heading', { name: 'Lock three' }),
    )
    await page.keyboard.press('p')
    await page.getByRole('region', { name: /beside the list/ }).waitFor({ state: 'detached' })
    expect(new URL(page.url()).searchParams.has('preview')).toBe(false)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/incidents\/INC\d+$/)
  })

  test('there is no room on a phone: its own page opens', async ({ visit }) => {
    const agent = await visit('agent', { viewport: { width: 360, height: 740 }, hasTouch: true })
    const [one = ''] = await givenThree(agent, 'Sluice')
    await agent.page.goto(`${listOf('Sluice')}&preview=${one}`)
    await agent.page.waitForURL(new RegExp(`/incidents/${one}$`))
    await sees(agent.page.getByRole('heading', { name: 'Lock one' }))
  })
})
