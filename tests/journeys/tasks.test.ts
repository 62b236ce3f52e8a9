import { describe, expect } from 'vitest'
import { sees, takesStep, test, type Visitor } from '../harness/journey.ts'

const addsTask = async (
  { page, opens, staysAccessible }: Visitor,
  title: string,
  number: string,
): Promise<string> => {
  await opens('/tasks')
  await page
    .getByRole('button', { name: /New task/ })
    .first()
    .click()
  await page.waitForURL(/\/tasks\/new/)
  await page.getByRole('textbox', { name: /^Title/ }).fill(title)
  await page.getByRole('textbox', { name: /^Part of/ }).fill(number)
  await page.getByRole('option', { name: new RegExp(number) }).click()
  await staysAccessible()
  await page.getByRole('button', { name: 'Create task' }).click()
  await page.waitForURL(/\/tasks\/TSK\d+/)
  return /TSK\d+/.exec(page.url())?.[0] ?? ''
}

const triesToResolve = async ({ page, opens }: Visitor, number: string): Promise<void> => {
  await opens(`/incidents/${number}`)
  await takesStep(page, 'Resolve')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Resolution code').click()
  await page.getByRole('option', { name: /Fixed/ }).click()
  await dialog.getByRole('button', { name: 'Resolve' }).click()
}

describe('a task under an incident', () => {
  test('has list, form and page without code of its own, and its incident waits for it', async ({
    visit,
  }) => {
    const agent = await visit('agent')
    const { page } = agent
    const { json } = await agent.asks('POST', '/incidents', { title: 'The buoy is adrift' })
    const { number } = json.data as { number: string }
    const task = await addsTask(agent, 'Order a new chain', number)
    await agent.staysAccessible()

    await triesToResolve(agent, number)
    await sees(page.getByRole('dialog').getByText(new RegExp(task)))
    await agent.staysAccessible()
    const stored = await agent.asks('GET', `/incidents/${number}`)
    expect(stored.json.data).toMatchObject({ stateClass: 'new' })

    await agent.opens(`/tasks/${task}`)
    await takesStep(page, 'Finish')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Result' }).fill('It hangs.')
    await dialog.getByRole('button', { name: 'Finish' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await sees(page.getByRole('main').getByText('Done', { exact: true }))
    await triesToResolve(agent, number)
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await sees(page.getByRole('main').getByText('Resolved', { exact: true }))
  })
})
