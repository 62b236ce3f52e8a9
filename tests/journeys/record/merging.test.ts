import { describe, expect } from 'vitest'
import { sees, takesStep, test, type Visitor } from '../../harness/journey.ts'

const given = async ({ asks }: Visitor, title: string): Promise<string> => {
  const { json } = await asks('POST', '/incidents', { title })
  return (json['data'] as { number: string }).number
}
const stateOf = async ({ asks }: Visitor, number: string): Promise<unknown> =>
  ((await asks('GET', `/incidents/${number}`)).json['data'] as { state: string }).state

describe('a duplicate', () => {
  test('is merged in two steps: which one, then what will happen; and it can be taken back', async ({
    visit,
  }) => {
    const agent = await visit('agent')
    const { page } = agent
    const first = await given(agent, 'The weighbridge shows minus nine tonnes')
    const second = await given(agent, 'Weighbridge shows minus nine')
    await agent.asks('POST', `/incidents/${second}/journal`, { text: 'It began at noon.' })
    await expect
      .poll(
        async () =>
          ((await agent.asks('GET', '/search?match=any&q=weighbridge+minus')).json['data'] as unknown[])
            .length,
        { timeout: 20_000 },
      )
      .toBeGreaterThan(1)
    await agent.opens(`/incidents/${second}`)
    await takesStep(page, 'Merge as duplicate')
    const dialog = page.getByRole('dialog')
    await sees(dialog.getByRole('option').filter({ hasText: first }))
    await agent.staysAccessible()
    await dialog.getByRole('combobox').fill(first)
    await sees(dialog.getByRole('listbox', { name: 'Found' }).getByRole('option').filter({ hasText: first }))
    await page.keyboard.press('Enter')
    await sees(dialog.getByText(`${second} waits for ${first}`))
    await sees(dialog.getByText('One reply, note or file'))
    expect(await stateOf(agent, second)).toBe('new')
    await agent.staysAccessible()

    await dialog.getByRole('button', { name: 'Let the other one stay' }).click()
    await sees(dialog.getByText(`${first} waits for ${second}`))
    await dialog.getByRole('button', { name: 'Let the other one stay' }).click()
    await sees(dialog.getByText(`${second} waits for ${first}`))
    await dialog.getByRole('button', { name: `Merge ${second}` }).click()
    await dialog.waitFor({ state: 'hidden' })
    await sees(page.getByText(`${second} is merged into ${first}.`))
    expect(await stateOf(agent, second)).toBe('merged')

    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => stateOf(agent, second)).toBe('new')
  })
})
