import { expect } from 'vitest'
import { test } from '../../harness/journey.ts'

const parts = ['Marks', 'Buttons', 'Fields', 'Notices', 'Overlays', 'Charts', 'Frame', 'Markdown']

test('the kit’s page shows its parts in both themes side by side, whatever the page’s own is, and what opens has its theme', async ({
  visit,
}) => {
  const { page, opens } = await visit(null, { colorScheme: 'dark' })
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
    await pane.locator('[data-chart=drawn]').waitFor()
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

test('an administrator finds the kit from the page of the installation', async ({ visit }) => {
  const { page, opens } = await visit('administrator')
  await opens('/installation')
  await page.getByRole('link', { name: 'The parts that every screen is made of' }).click()
  await page.getByRole('heading', { level: 1, name: 'Kit' }).waitFor()
})
