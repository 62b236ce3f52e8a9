import { describe, expect } from 'vitest'
import { sees, test } from '../../harness/journey.ts'

const journal = /\/api\/v1\/incidents\/[^/]+\/journal$/

describe('what is written where nobody has asked for anything', () => {
  test('is a comment for whoever may see it, or a note, and no word of a requester', async ({ visit }) => {
    const henrik = await visit('administrator', { viewport: { width: 360, height: 740 } })
    const { page } = henrik
    const { json } = await henrik.asks('POST', '/services', { title: 'Parking at the north gate' })
    const { number } = json.data as { number: string }
    await henrik.opens(`/services/${number}`)
    await page.getByRole('button', { name: 'Comment', exact: true }).click()
    const field = page.getByRole('textbox', { name: 'Write a comment for everybody who may see this' })
    await field.fill('The barrier is new.')
    await henrik.staysAccessible()
    const shown = await page.getByRole('main').innerText()
    expect(shown).not.toMatch(/requester|repl(y|ies)/i)
    expect(await page.getByRole('button', { name: 'Saved replies' }).count()).toBe(0)
    await page.getByRole('radio', { name: 'Internal note' }).check({ force: true })
    await sees(page.getByRole('textbox', { name: 'Write a note for those who may change this' }))
    await page.getByRole('radio', { name: 'Comment', exact: true }).check({ force: true })
    await page.getByRole('button', { name: 'Add comment' }).click()
    await sees(page.getByRole('region', { name: 'Timeline' }).getByText('The barrier is new.'))
  })
})

describe('what is written about an incident', () => {
  test('does not mix with what is still on its way: a note begun meanwhile stays a note, and the reply a reply', async ({
    visit,
  }) => {
    const agent = await visit('agent')
    const { page } = agent
    const { json } = await agent.asks('POST', '/incidents', { title: 'The gate does not open' })
    const { number } = json.data as { number: string }
    await agent.opens(`/incidents/${number}`)
    await sees(page.locator('[data-composer] textarea'))
    let letGo: () => void = () => undefined
    const held = new Promise<void>((resume) => (letGo = resume))
    await page.route(journal, async (route) => {
      await held
      await route.continue()
    })
    await page.keyboard.press('r')
    await page.keyboard.type('We are looking into it.')
    await page.keyboard.press('Control+Enter')
    await sees(page.getByText('Sending …'))
    await page.keyboard.press('Escape')
    await page.keyboard.press('n')
    await page.keyboard.type('The gate was painted shut')
    letGo()
    const timeline = page.getByRole('region', { name: 'Timeline' })
    await sees(timeline.getByRole('article').filter({ hasText: 'We are looking into it.' }))
    await page.keyboard.type(' on Monday.')
    await page.keyboard.press('Control+Enter')
    const note = timeline.getByRole('article').filter({ hasText: 'The gate was painted shut on Monday.' })
    await sees(note)
    expect(await note.textContent()).toContain('Internal note')
    const answer = await agent.asks('GET', `/incidents/${number}/journal`)
    const entries = answer.json.data as readonly Record<string, unknown>[]
    expect(entries.map(({ text, visibility }) => [text, visibility])).toEqual([
      ['We are looking into it.', 'public'],
      ['The gate was painted shut on Monday.', 'internal'],
    ])
  })

  test('is kept when nothing answers, through a reload, and is one entry when it was sent again', async ({
    visit,
  }) => {
    const agent = await visit('agent')
    const { page } = agent
    const { json } = await agent.asks('POST', '/incidents', { title: 'The scale shows nothing' })
    const { number } = json.data as { number: string }
    await agent.opens(`/incidents/${number}`)
    await sees(page.locator('[data-composer] textarea'))
    // The server writes it, and the answer is lost: the worst case, for sending it again must not double it.
    await page.route(journal, async (route) => {
      await route.fetch()
      await route.fulfill({ status: 408, contentType: 'text/plain', body: 'gone' })
    })
    await page.keyboard.press('r')
    await page.keyboard.type('A new one is ordered.')
    await page.keyboard.press('Control+Enter')
    await sees(page.getByText('Not sent:'))
    await agent.staysAccessible()
    await page.unroute(journal)
    await page.reload()
    await sees(page.getByText('Not sent:'))
    await page.getByRole('button', { name: 'Send again' }).click()
    await page.getByText('Not sent:').waitFor({ state: 'hidden' })
    await sees(page.getByRole('region', { name: 'Timeline' }).getByText('A new one is ordered.'))
    const answer = await agent.asks('GET', `/incidents/${number}/journal`)
    expect((answer.json.data as readonly unknown[]).length).toBe(1)
  })
})

describe('a call that is noted', () => {
  test('counts as the requester’s word, says so in the timeline, and is taken back there', async ({
    visit,
  }) => {
    const agent = await visit('agent', { viewport: { width: 360, height: 740 } })
    const { page } = agent
    const { json } = await agent.asks('POST', '/incidents', { title: 'The lift stops between floors' })
    const { number } = json.data as { number: string }
    const spoken = async () => {
      const answer = await agent.asks('GET', `/incidents/${number}/journal`)
      return (answer.json.data as readonly Record<string, unknown>[]).map((entry) => entry['spoken'])
    }
    await agent.opens(`/incidents/${number}`)
    await sees(page.locator('[data-composer] textarea'))
    await page.keyboard.press('n')
    await page.keyboard.type('Rang: somebody is in it.')
    await page.getByRole('button', { name: 'Tells of a call or a visit' }).click()
    await agent.staysAccessible()
    // Of what is their own they do not speak for the desk.
    await sees(page.getByRole('menuitemradio', { name: 'The requester said this to us' }))
    expect(await page.getByRole('menuitemradio', { name: 'We said this to the requester' }).count()).toBe(0)
    await page.getByRole('menuitemradio', { name: 'The requester said this to us' }).click()
    await sees(page.getByText('Requester spoke'))
    await page.getByRole('button', { name: 'Add note' }).click()
    const note = page
      .getByRole('region', { name: 'Timeline' })
      .getByRole('article')
      .filter({ hasText: 'Rang' })
    const mark = note.getByRole('button', { name: 'The requester said so' })
    await sees(mark)
    expect(await spoken()).toEqual(['requester'])
    // The next thing that is written is about no call any more.
    await page.getByText('Requester spoke').waitFor({ state: 'hidden' })
    await mark.press('Enter')
    await agent.staysAccessible()
    await page.getByRole('menuitemradio', { name: 'Tells of no call or visit' }).press('Enter')
    await mark.waitFor({ state: 'hidden' })
    expect(await spoken()).toEqual([null])
  })
})

describe('what somebody wrote themselves', () => {
  test('is corrected on the page, says that it was edited, and what it said before is there for whoever may read it', async ({
    visit,
  }) => {
    const agent = await visit('agent')
    const { page } = agent
    const { json } = await agent.asks('POST', '/incidents', { title: 'The belt squeaks' })
    const { number, id } = json.data as { number: string; id: string }
    await agent.asks('POST', `/incidents/${id}/journal`, { text: 'Teh belt is oiled.' })
    const lead = await visit('lead')
    await lead.asks('POST', `/incidents/${id}/journal`, { text: 'Good.', visibility: 'internal' })
    await agent.opens(`/incidents/${number}`)
    const timeline = page.getByRole('region', { name: 'Timeline' })
    const entry = timeline.getByRole('article').filter({ hasText: 'belt is oiled.' })
    await sees(entry)
    // What others wrote is theirs.
    const others = timeline.getByRole('article').filter({ hasText: 'Good.' })
    await sees(others)
    await entry.getByRole('button', { name: 'Correct' }).press('Enter')
    const field = page.getByRole('textbox', { name: 'Corrected text' })
    await sees(field)
    expect(await others.getByRole('button', { name: 'Correct' }).count()).toBe(0)
    await page.keyboard.press('Control+A')
    await page.keyboard.type('The belt is oi')
    // A crash of the tab loses nothing of it.
    await page.waitForTimeout(400)
    await page.reload()
    await entry
      .or(timeline.getByRole('article').filter({ hasText: 'Teh belt' }))
      .first()
      .waitFor()
    await timeline.getByRole('button', { name: 'Correct' }).press('Enter')
    expect(await field.inputValue()).toBe('The belt is oi')
    await agent.staysAccessible()
    await page.keyboard.press('End')
    await page.keyboard.type('led.')
    await page.keyboard.press('Control+Enter')
    await sees(timeline.getByText('The belt is oiled.'))
    await field.waitFor({ state: 'detached' })

    await lead.opens(`/incidents/${number}`)
    const mark = lead.page.getByRole('button', { name: 'edited' })
    await mark.press('Enter')
    const earlier = lead.page.getByRole('list', { name: 'What it said before' })
    await sees(earlier.getByText('Teh belt is oiled.'))
    await lead.staysAccessible()
  })
})
