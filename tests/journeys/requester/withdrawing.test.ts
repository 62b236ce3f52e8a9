import { expect } from 'vitest'
import { sees, test } from '../../harness/journey.ts'

test('who no longer needs it is asked once more, since there is no way back, and is told what to do if they do', async ({
  visit,
}) => {
  const anna = await visit('hospital', { viewport: { width: 360, height: 740 }, hasTouch: true })
  const { page } = anna
  const made = await anna.asks('POST', '/incidents', { title: 'The blind of room 4 is stuck' })
  const { number } = made.json['data'] as { number: string }
  const state = async () =>
    ((await anna.asks('GET', `/incidents/${number}`)).json['data'] as { state: string }).state
  await anna.opens(`/help/${number}`)
  const opener = page.getByRole('button', { name: 'I no longer need it' })
  await opener.tap()
  const question = page.getByRole('group', { name: /^Withdraw this request/ })
  // What keeps it has the focus.
  await sees(question.getByRole('button', { name: 'Keep it' }).and(page.locator(':focus')))
  await anna.staysAccessible()
  expect(await state()).toBe('new')
  await page.keyboard.press('Escape')
  await sees(opener.and(page.locator(':focus')))
  await opener.tap()
  await question.getByRole('button', { name: 'Withdraw it' }).tap()
  await sees(page.getByText(`If you need it after all, ask again and name ${number}.`))
  expect(await state()).toBe('cancelled')
  expect(await page.getByRole('button', { name: 'I no longer need it' }).count()).toBe(0)
  await anna.staysAccessible()
})
