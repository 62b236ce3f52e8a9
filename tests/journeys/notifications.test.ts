import { expect } from 'vitest'
import { sees, test } from '../harness/journey.ts'

test('somebody is told at once of work given to them, goes there by keys, and says what else to be told of', async ({
  visit,
}) => {
  const [jonas, iris] = [await visit('agent'), await visit('lead')]
  const me = (await jonas.asks('GET', '/session')).json['person'] as { id: string }
  await jonas.asks('POST', '/notifications/read', { all: true })
  await jonas.opens('/incidents')
  const { page } = jonas
  await sees(page.getByRole('link', { name: 'Notifications: 0 not read' }))
  const title = 'The gate does not open'
  const made = await iris.asks('POST', '/incidents', { title, requester: me.id, assignee: me.id })
  const { number } = made.json['data'] as { number: string }
  await sees(page.getByRole('link', { name: 'Notifications: 1 not read' }))
  await page.keyboard.press('g')
  await page.keyboard.press('n')
  await page.waitForURL(/\/notifications/)
  const row = page.getByRole('listitem').filter({ hasText: title })
  await sees(row.getByText('Iris Maas assigned this to you'))
  await jonas.staysAccessible()
  const setting = page.getByRole('checkbox', { name: /Changes of state/ })
  await setting.uncheck()
  await expect
    .poll(async () => (await jonas.asks('GET', `/people/${me.id}`)).json['data'])
    .toMatchObject({
      notifyChanged: false,
    })
  await setting.check()
  await page.keyboard.press('j')
  await page.keyboard.press('o')
  await page.waitForURL(new RegExp(number))
  await sees(page.getByRole('link', { name: 'Notifications: 0 not read' }))
})

test('what somebody was told of a record is read once they look at its page, whatever way they came', async ({
  visit,
}) => {
  const [jonas, iris] = [await visit('agent'), await visit('lead')]
  const me = (await jonas.asks('GET', '/session')).json['person'] as { id: string }
  const { page } = jonas
  await jonas.asks('POST', '/notifications/read', { all: true })
  const unread = async () => (await jonas.asks('GET', '/notifications/count')).json['unread']
  const give = async (title: string) => {
    const before = Number(await unread())
    const made = await iris.asks('POST', '/incidents', { title, requester: me.id, assignee: me.id })
    await expect.poll(unread).toBe(before + 1)
    return (made.json['data'] as { number: string }).number
  }
  const looked = await give('The barrier stays up')
  await give('The barrier stays down')
  await jonas.opens(`/incidents/${looked}`)
  await sees(page.getByRole('link', { name: 'Notifications: 1 not read' }))
  // While the page stands open, too.
  await iris.asks('POST', `/incidents/${looked}/journal`, { text: 'It moved.', visibility: 'internal' })
  await expect
    .poll(async () => {
      const { json } = await jonas.asks('GET', '/notifications')
      const [latest] = json['data'] as { kind: string; readAt: string | null }[]
      return latest?.kind === 'replied' && latest.readAt !== null
    })
    .toBe(true)
  expect(await unread()).toBe(1)
})
