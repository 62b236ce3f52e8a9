import { describe, expect } from 'vitest'
import { sees, test, type Visitor } from '../../harness/journey.ts'

const given = async ({ asks }: Visitor, title: string): Promise<string> => {
  const { json } = await asks('POST', '/incidents', { title })
  return (json['data'] as { number: string }).number
}

describe('a saved reply', () => {
  test('is found and taken by keyboard, says what it says about this incident, and is sent as it stands then', async ({
    visit,
  }) => {
    const agent = await visit('agent')
    const { page } = agent
    const text = 'About {{ record.number }}:\n“{{ record.title }}” is with us.\n\n{{ actor.name }}'
    const made = await agent.asks('POST', '/saved-replies', { title: 'Taken up by us', text })
    expect(made.status).toBe(201)
    const number = await given(agent, 'The *crane* hums')
    await agent.opens(`/incidents/${number}`)
    const composer = page.locator('[data-composer] textarea')
    await sees(composer)
    await page.keyboard.press('r')
    await page.keyboard.type('Good morning')
    await page.keyboard.press('Control+.')
    const picker = page.getByRole('dialog', { name: 'Saved replies' })
    await sees(picker.getByRole('option', { name: 'Taken up by us' }))
    await page.keyboard.type('taken up')
    await sees(picker.getByRole('region', { name: 'What it says here' }).getByText(`About ${number}:`))
    await agent.staysAccessible()
    await page.keyboard.press('Enter')
    await picker.waitFor({ state: 'hidden' })
    expect(await composer.inputValue()).toBe(
      `Good morning\n\nAbout ${number}:\n“The \\*crane\\* hums” is with us.\n\nJonas Falk`,
    )
    await page.keyboard.type('!')
    await page.keyboard.press('Control+Enter')
    const entry = page.getByRole('region', { name: 'Timeline' }).getByRole('article')
    await sees(entry.filter({ hasText: 'The *crane* hums” is with us.' }))
    await sees(entry.filter({ hasText: 'Jonas Falk!' }))
  })

  test('is made of what is written: what belongs to this record alone becomes a placeholder, and its text is found', async ({
    visit,
  }) => {
    const [agent, anna] = [await visit('agent'), await visit('hospital')]
    const { page } = agent
    const { json } = await anna.asks('POST', '/incidents', { title: 'The sluice leaks' })
    const { number } = json['data'] as { number: string }
    await agent.opens(`/incidents/${number}`)
    const composer = page.locator('[data-composer] textarea')
    await sees(composer)
    await page.keyboard.press('r')
    await page.keyboard.press('Control+.')
    const picker = page.getByRole('dialog', { name: 'Saved replies' })
    await sees(picker.getByRole('link', { name: 'New saved reply' }))
    expect(await picker.getByRole('button', { name: 'Save what is written' }).count()).toBe(0)
    await page.keyboard.press('Escape')
    await page.keyboard.type(`${number} needs a quiet hour.\n\nJonas Falk`)
    await page.keyboard.press('Control+.')
    await picker.getByRole('button', { name: 'Save what is written' }).click()
    const dialog = page.getByRole('dialog', { name: 'Save what is written' })
    await sees(dialog.getByText('Number and names became placeholders', { exact: false }))
    await agent.staysAccessible()
    await page.keyboard.press('Control+Enter')
    await sees(dialog.getByText('Name is needed here.'))
    await page.keyboard.type('By appointment')
    await page.keyboard.press('Control+Enter')
    await sees(page.getByText('“By appointment” is saved.'))
    await dialog.waitFor({ state: 'hidden' })
    expect(await composer.inputValue()).toBe(`${number} needs a quiet hour.\n\nJonas Falk`)
    const kept = await agent.asks(
      'GET',
      `/saved-replies?filter=${encodeURIComponent('title = "By appointment"')}`,
    )
    expect(
      (kept.json['data'] as { text: string; audience: string }[]).map(({ text, audience }) => [
        text,
        audience,
      ]),
    ).toEqual([['{{ record.number }} needs a quiet hour.\n\n{{ actor.name }}', 'own']])
    await composer.fill('')
    await page.keyboard.press('Control+.')
    await sees(picker.getByRole('option').first())
    await page.keyboard.type('hour QUIET')
    await page.keyboard.press('Enter')
    await expect.poll(() => composer.inputValue()).toBe(`${number} needs a quiet hour.\n\nJonas Falk`)
  })

  test('is taken by mouse too; Escape leaves what is written as it is, and a requester is offered none', async ({
    visit,
  }) => {
    const [agent, anna] = [await visit('agent'), await visit('hospital')]
    const { page } = agent
    await agent.asks('POST', '/saved-replies', { title: 'By mouse', text: 'Thank you.', audience: 'own' })
    const { json } = await anna.asks('POST', '/incidents', { title: 'A lamp flickers' })
    const { number } = json['data'] as { number: string }
    await agent.opens(`/incidents/${number}`)
    const composer = page.locator('[data-composer] textarea')
    await composer.fill('Hello')
    const button = page.getByRole('button', { name: 'Saved replies' })
    await button.click()
    await sees(page.getByRole('option', { name: 'By mouse' }))
    await page.keyboard.press('Escape')
    expect(await composer.inputValue()).toBe('Hello')
    await button.click()
    await page.getByRole('option', { name: 'By mouse' }).click()
    await expect.poll(() => composer.inputValue()).toBe('Hello\n\nThank you.')
    await anna.opens(`/help/${number}`)
    await sees(anna.page.locator('[data-composer] textarea'))
    await anna.page.locator('[data-composer] textarea').focus()
    expect(await anna.page.getByRole('button', { name: 'Saved replies' }).count()).toBe(0)
  })
})
