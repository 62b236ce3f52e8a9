import { describe, expect } from 'vitest'
import { sees, test, type Visitor } from '../../harness/journey.ts'

const beginsEditing = async ({ page, opens }: Visitor, number: string): Promise<void> => {
  await opens(`/incidents/${number}`)
  await page.getByRole('button', { name: 'Edit Description' }).click()
  await sees(page.getByRole('group', { name: 'Description' }).getByRole('textbox'))
}

const writes = async ({ page }: Visitor, text: string): Promise<void> => {
  await page.getByRole('group', { name: 'Description' }).getByRole('textbox').fill(text)
  await page.keyboard.press('Control+Enter')
}

describe('two people at one text', () => {
  test('the second sees both versions and loses neither', async ({ visit }) => {
    const [first, second] = [await visit('agent'), await visit('lead')]
    const { json } = await first.asks('POST', '/incidents', {
      title: 'The gate does not open',
      description: 'Nothing is known yet.',
    })
    const { number } = json.data as { number: string }
    await beginsEditing(first, number)
    await beginsEditing(second, number)
    await writes(first, 'Nothing is known yet. The motor hums.')
    await sees(first.page.getByText('The motor hums.'))
    await writes(second, 'Nothing is known yet. The key card is worn.')

    const { page } = second
    const dialog = page.getByRole('dialog', { name: 'Somebody changed this in the meantime' })
    await sees(dialog)
    await sees(dialog.getByText('The motor hums.'))
    await sees(dialog.getByText('The key card is worn.'))
    // Who types on chooses, and closes nothing.
    await sees(dialog.locator('input[type=radio][value=mine]:focus'))
    await second.staysAccessible()
    const stored = async (): Promise<string> => {
      const answer = await first.asks('GET', `/incidents/${number}`)
      return (answer.json.data as { description: string }).description
    }
    expect(await stored()).toBe('Nothing is known yet. The motor hums.')

    await dialog.getByRole('radio', { name: 'Edit both together' }).check()
    const together = await dialog.getByRole('textbox').inputValue()
    expect(together).toContain('The motor hums.')
    expect(together).toContain('The key card is worn.')
    await dialog.getByRole('button', { name: 'Save the choice' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await sees(
      page
        .getByText('The motor hums.')
        .and(page.getByText('The key card is worn.'))
        .or(page.getByText('The motor hums.')),
    )
    await expect.poll(stored).toBe(together)
  })
})
