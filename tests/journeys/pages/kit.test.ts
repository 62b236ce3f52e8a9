import { expect } from 'vitest'
import { sees, test } from '../../harness/journey.ts'
import { focusIsAt, tabsTo } from './by-keyboard.ts'

const parts = ['Marks', 'Buttons', 'Fields', 'Notices', 'Overlays', 'Charts', 'Frame', 'Markdown']

test('the kit’s page shows its parts in both themes side by side, whatever the page’s own is, and what opens has its theme', async ({
  visit,
}) => {
  const { page, opens } = await visit('agent', { colorScheme: 'dark' })
  await opens('/kit')
  const [light, dark] = [
    page.getByRole('region', { name: 'Light' }),
    page.getByRole('region', { name: 'Dark' }),
  ]
  const groundOf = (of: typeof light) => of.evaluate((each) => getComputedStyle(each).backgroundColor)
  expect(await groundOf(light)).toBe('rgb(255, 255, 255)')
  expect(await groundOf(dark)).not.toBe(await groundOf(light))
  for (const pane of [light, dark]) {
    const names = await pane.getByRole('heading', { level: 2 }).allTextContents()
    expect(names).toEqual(expect.arrayContaining(parts))
    await expect.poll(() => pane.locator('[data-chart=drawn]').count(), { timeout: 15_000 }).toBe(2)
  }
  const [left, right] = [await light.boundingBox(), await dark.boundingBox()]
  expect(right?.x).toBe((left?.x ?? 0) + (left?.width ?? 0))
  // A field of the other theme than the page's would draw with colours of the page.
  const field = light.getByRole('textbox', { name: 'Title' }).first()
  expect(await field.evaluate((each) => getComputedStyle(each).backgroundColor)).toBe('rgb(255, 255, 255)')

  await light.getByRole('button', { name: 'Open a dialog' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  expect(await dialog.evaluate((each) => getComputedStyle(each).backgroundColor)).toBe('rgb(255, 255, 255)')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await dark.getByRole('button', { name: 'Say what was done' }).click()
  await page.getByText('INC0000042 resolved.').waitFor()

  await page.setViewportSize({ width: 360, height: 740 })
  const below = async () => ((await dark.boundingBox())?.x ?? 1) === ((await light.boundingBox())?.x ?? 0)
  await expect.poll(below).toBe(true)
})

test('lines to edit are added, moved, taken away and had back by keyboard alone, each with the focus where one goes on', async ({
  visit,
}) => {
  const { page, opens } = await visit('agent')
  await opens('/kit')
  const lines = page.getByRole('region', { name: 'Light' }).getByRole('group', { name: 'Lines to edit' })
  const title = (number: number) =>
    lines.getByRole('group', { name: `Line ${number}`, exact: true }).getByRole('textbox')
  const named = (name: string) => lines.getByRole('button', { name, exact: true })
  const titles = () =>
    lines
      .getByRole('textbox')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
  await tabsTo(page, named('Add a line'))
  await page.keyboard.press('Enter')
  await focusIsAt(title(3))
  await page.keyboard.type('third')
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(titles).toEqual(['critical', 'third', 'high'])
  // What is written goes along, and so does the focus.
  await focusIsAt(title(2))
  await page.keyboard.type('!')
  await sees(lines.getByRole('status').filter({ hasText: 'Line 2' }))
  await tabsTo(page, named('Move line 2 up'))
  await page.keyboard.press('Enter')
  await expect.poll(titles).toEqual(['third!', 'critical', 'high'])
  await focusIsAt(named('Move line 1 down'))
  await tabsTo(page, named('Remove line 1'))
  await page.keyboard.press('Enter')
  await expect.poll(titles).toEqual(['critical', 'high'])
  await focusIsAt(named('Remove line 1'))
  await tabsTo(page, page.getByRole('button', { name: 'Undo' }))
  await page.keyboard.press('Enter')
  await expect.poll(titles).toEqual(['third!', 'critical', 'high'])
  await focusIsAt(title(1))
  for (const left of [2, 1, 0]) {
    await tabsTo(page, named('Remove line 1'))
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await titles()).length).toBe(left)
  }
  await focusIsAt(named('Add a line'))
})

test('an administrator finds the kit from the page of the installation', async ({ visit }) => {
  const { page, opens } = await visit('administrator')
  await opens('/installation')
  await page.getByRole('link', { name: 'The parts that every screen is made of' }).click()
  await page.getByRole('heading', { level: 1, name: 'Kit' }).waitFor()
})

test('is for whoever is signed in: others are asked to', async ({ visit }) => {
  const { page, opens } = await visit(null)
  await opens('/kit')
  await page.waitForURL(/\/sign-in\?back=%2Fkit/)
  await sees(page.getByRole('button', { name: 'Sign in', exact: true }))
})
