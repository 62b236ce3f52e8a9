import { describe, expect } from 'vitest'
import { sees, test } from '../../harness/journey.ts'
import { focused, focusIsAt, presses, tabsTo } from '../pages/by-keyboard.ts'

describe('by keyboard alone', () => {
  test('what somebody was told of is gone through, marked as read and opened', async ({ visit }) => {
    const [lead, boss] = [await visit('lead'), await visit('administrator')]
    const { page } = lead
    const { id } = (await lead.asks('GET', '/session')).json['person'] as { id: string }
    await lead.asks('POST', '/notifications/read', { all: true })
    const numbers: string[] = []
    for (const title of ['The first fender is torn', 'The second fender is torn']) {
      const made = await boss.asks('POST', '/incidents', { title, requester: id, assignee: id })
      numbers.push((made.json['data'] as { number: string }).number)
    }
    const unread = async () => (await lead.asks('GET', '/notifications/count')).json['unread']
    await expect.poll(unread).toBe(2)
    await lead.opens('/my-work')
    await presses(page, page.getByRole('link', { name: 'Notifications: 2 not read' }))
    await page.waitForURL(/\/notifications/)
    await expect.poll(() => focused(page)).toMatch(/^h1 “Notifications/)
    const told = (at: number) => page.getByRole('link', { name: new RegExp(numbers[at] ?? '') })
    await sees(told(0))
    await page.keyboard.press('j')
    // The latest first: where the keys are is where the focus is, and is read out.
    await focusIsAt(told(1))
    await page.keyboard.press('m')
    await expect.poll(unread).toBe(1)
    await page.keyboard.press('j')
    await focusIsAt(told(0))
    await page.keyboard.press('Enter')
    await page.waitForURL(new RegExp(numbers[0] ?? ''))
    await expect.poll(() => focused(page)).toMatch(/^h1 “The first fender/)
    await expect.poll(unread).toBe(0)
  })

  test('what somebody is told and mailed of is set, with quiet hours', async ({ visit }) => {
    const { page, opens, asks } = await visit('lead')
    const { id } = (await asks('GET', '/session')).json['person'] as { id: string }
    const saved = async () => (await asks('GET', `/people/${id}`)).json['data']
    try {
      await opens('/notifications')
      const told = page.getByRole('region', { name: 'Tell me of' })
      const changes = told.getByRole('checkbox', { name: /Changes of state/ })
      await presses(page, changes, 'Space')
      await expect.poll(saved).toMatchObject({ notifyChanged: false })
      await focusIsAt(changes)
      const mailed = page.getByRole('checkbox', { name: 'Work that is assigned to me' }).last()
      await presses(page, mailed, 'Space')
      await expect.poll(saved).toMatchObject({ mailAssigned: false })
      await focusIsAt(mailed)
      const often = page.getByRole('combobox', { name: 'When' })
      await tabsTo(page, often)
      await page.keyboard.press('ArrowDown')
      await expect.poll(saved).toMatchObject({ mailDigest: 'hourly' })
      await focusIsAt(often)
      await tabsTo(page, page.getByLabel('Quiet from'))
      await page.keyboard.type('1010A')
      await tabsTo(page, page.getByLabel('until', { exact: true }))
      await page.keyboard.type('0606A')
      const urgent = page.getByRole('checkbox', { name: /urgent/ })
      await presses(page, urgent, 'Space')
      await expect.poll(saved).toMatchObject({ quietFrom: '10:10', quietUntil: '06:06', quietUrgent: true })
      await focusIsAt(urgent)
    } finally {
      const usual = { notifyChanged: true, mailAssigned: true, mailDigest: 'none', quietFrom: null, quietUntil: null, quietUrgent: false } // prettier-ignore
      await asks('PATCH', `/people/${id}`, usual)
    }
  })
})
