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

  // A window with room beside the form, one without, and a phone.
  test.for([1280, 1000, 360])(
    'a new incident, while what is about the same comes, %i pixels wide',
    async (width, { visit }) => {
      const agent = await visit('agent', { viewport: { width, height: 800 } })
      const { page } = agent
      const title = `The drawbridge ${width} hums at night`
      await agent.asks('POST', '/incidents', { title })
      const found = async () =>
        ((await agent.asks('GET', '/search?match=any&q=drawbridge')).json['data'] as { title: string }[]).map(
          (each) => each.title,
        )
      await expect.poll(found, { timeout: 20_000 }).toContain(title)
      await agent.opens('/incidents/new')
      const fields = page.locator('form[aria-label] label')
      await sees(fields)
      await page.waitForLoadState('networkidle')
      const places = () =>
        fields.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()))
      const before = await places()
      await page.getByLabel('Title').fill(title)
      const alike = page.locator('summary').filter({ hasText: 'About the same' })
      await sees(alike)
      expect(await places()).toEqual(before)
      if (width < 1280) await alike.click()
      await sees(
        page.getByRole('list', { name: 'About the same' }).getByRole('link', { name: new RegExp(title) }),
      )
      await agent.staysAccessible()
    },
  )

  // React leaves a page that was taken away out for 300 ms at least.
  test('a record whose part comes late keeps its number, and then appears whole', async ({ visit }) => {
    const agent = await visit('agent')
    const { page } = agent
    const { json } = await agent.asks('POST', '/incidents', { title: 'The weathercock points down' })
    const { number } = json['data'] as { number: string }
    let letCome = () => {}
    const isWanted = new Promise<void>((resolve) => (letCome = resolve))
    const wasAskedFor = page.waitForRequest('**/assets/approvals-panel-*.js')
    await page.route('**/assets/approvals-panel-*.js', async (route) => {
      await isWanted
      await route.continue()
    })
    const read = page.waitForResponse((response) => response.url().endsWith(`/incidents/${number}`))
    await agent.opens(`/incidents/${number}`)
    await Promise.all([read, wasAskedFor])
    const main = page.getByRole('main')
    await sees(main.locator('[aria-busy=true]').getByText(number))
    await page.evaluate(() => {
      const main = document.querySelector('main')
      const gaps = { were: 0 }
      const look = () => {
        if (!main?.textContent) gaps.were += 1
        requestAnimationFrame(look)
      }
      look()
      Object.assign(window, { gaps })
    })
    letCome()
    await sees(main.getByRole('article', { name: number }))
    await sees(main.getByRole('region', { name: 'Approvals' }))
    expect(await page.evaluate(() => (window as unknown as { gaps: { were: number } }).gaps.were)).toBe(0)
  })

  test('a record whose text gets its first mark while it is open stays where it is', async ({ visit }) => {
    const agent = await visit('agent')
    const { page } = agent
    const { json } = await agent.asks('POST', '/incidents', {
      title: 'The bell is mute',
      description: 'At noon.',
    })
    const { id, number } = json['data'] as { id: string; number: string }
    // The second record that is opened: nothing of its page has to come any more.
    const other = (await agent.asks('POST', '/incidents', { title: 'The gong is cracked' })).json['data']
    await agent.opens(`/incidents/${(other as { number: string }).number}`)
    await sees(page.getByRole('region', { name: 'Approvals' }))
    await page.locator('header a[href="/incidents"]').first().click()
    await page.locator(`${row} a`, { hasText: 'The bell is mute' }).first().click()
    const article = page.getByRole('article', { name: number })
    await sees(article.getByText('At noon.'))
    const stood = await article.elementHandle()
    // By somebody else: whoever writes marks here has what draws them already.
    const { status } = await agent.asks('PATCH', `/incidents/${id}`, { description: 'At **noon**.' })
    expect(status).toBe(200)
    await sees(article.locator('strong', { hasText: 'noon' }))
    expect(await stood?.evaluate((element) => element.isConnected)).toBe(true)
  })
})
