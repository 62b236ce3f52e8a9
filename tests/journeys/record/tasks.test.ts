import { describe, expect } from 'vitest'
import { sees, takesStep, test, type Visitor } from '../../harness/journey.ts'

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

interface Task {
  readonly id: string
  readonly number: string
}

/** The record's menu by keyboard: arrows and letters move, Escape goes back to its button. */
const movesInMenu = async ({ page, staysAccessible }: Visitor): Promise<void> => {
  const button = page.getByRole('main').getByRole('button', { name: 'More actions' }).first()
  const items = page.getByRole('menu').getByRole('menuitem')
  const inFocus = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
  await button.focus()
  await page.keyboard.press('ArrowDown')
  await sees(items)
  await staysAccessible()
  const labels = (await items.allTextContents()).map((text) => text.trim())
  expect(await inFocus()).toBe(labels[0])
  await page.keyboard.press('ArrowUp')
  expect(await inFocus()).toBe(labels.at(-1))
  await page.keyboard.press('c')
  expect((await inFocus()).toLowerCase()).toMatch(/^c/)
  expect(page.url(), 'a letter in a menu is no key of the page').toMatch(/INC\d+$/)
  await page.keyboard.press('Escape')
  await page.getByRole('menu').waitFor({ state: 'hidden' })
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(page.url()).toMatch(/INC\d+$/)
}

/** The last one: a journey that is tried once more has left its own of before. */
const taskNamed = async ({ asks }: Visitor, title: string): Promise<Task> => {
  const filter = encodeURIComponent(`title = "${title}"`)
  const { json } = await asks('GET', `/tasks?filter=${filter}&sort=-createdAt&limit=1`)
  const [task] = json.data as readonly Task[]
  if (!task) throw new Error(`No task is called ${title}.`)
  return task
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

  test('is written, ticked off and taken up again on the page of its incident, by keyboard', async ({
    visit,
  }) => {
    const agent = await visit('agent')
    const { page } = agent
    const incident = (await agent.asks('POST', '/incidents', { title: 'The ramp squeaks' })).json.data as {
      id: string
      number: string
    }
    await agent.opens(`/incidents/${incident.number}`)
    await movesInMenu(agent)
    const panel = page.getByRole('region', { name: /^Tasks/ })
    await sees(panel)
    await page.keyboard.press('t')
    for (const title of ['Find the hinge', 'Grease the hinge']) {
      await page.keyboard.type(title)
      await page.keyboard.press('Enter')
      await sees(panel.getByRole('link', { name: title }))
    }
    expect(await panel.getByRole('link').allTextContents()).toEqual(['Find the hinge', 'Grease the hinge'])
    await agent.staysAccessible()

    const find = await taskNamed(agent, 'Find the hinge')
    const grease = await taskNamed(agent, 'Grease the hinge')
    await agent.asks('PATCH', `/tasks/${grease.id}`, { dependsOn: [find.id] })
    await page.reload()
    await sees(panel.getByText(`Waits for ${find.number}`))
    const tick = (word: string, { number }: Task) =>
      panel.getByRole('checkbox', { name: new RegExp(`^${word} ${number}`) })
    await tick('Finish', grease).press('Space')
    await sees(panel.getByRole('alert').getByText(new RegExp(`${grease.number} waits for ${find.number}`)))
    await agent.staysAccessible()
    await tick('Finish', find).press('Space')
    await sees(tick('Reopen', find))
    await tick('Finish', grease).press('Space')
    await sees(tick('Reopen', grease))
    expect((await agent.asks('GET', `/tasks/${find.number}`)).json.data).toMatchObject({ state: 'done' })
    await tick('Reopen', find).press('Space')
    await sees(tick('Finish', find))
    expect((await agent.asks('GET', `/tasks/${find.number}`)).json.data).toMatchObject({ state: 'open' })
  })
})
