import { describe, expect } from 'vitest'
import { test, type Visitor } from '../../harness/journey.ts'
import { focusIsSomewhere, presses, writes } from '../pages/by-keyboard.ts'

interface Made {
  readonly id: string
  readonly number: string
}

const makes = async (visitor: Visitor, plural: string, values: object): Promise<Made> => {
  const { status, json } = await visitor.asks('POST', `/${plural}`, values)
  expect(status, JSON.stringify(json)).toBe(201)
  return json['data'] as Made
}

const valuesOf = async (visitor: Visitor, plural: string, number: string): Promise<unknown> =>
  (await visitor.asks('GET', `/${plural}/${number}`)).json['data']

describe('by keyboard alone, an administrator', () => {
  test('says what an automation does', async ({ visit }) => {
    const admin = await visit('administrator')
    const { page } = admin
    const roles = await admin.asks('GET', `/roles?filter=${encodeURIComponent('key = "service-desk-agent"')}`)
    const [role] = roles.json['data'] as readonly Made[]
    const actions = [{ set: { impact: 'high' } }]
    const automation = await makes(admin, 'automations', { title: 'By keys', appliesTo: 'incident', runsAs: role?.id, actions }) // prettier-ignore
    await admin.opens(`/automations/${automation.number}`)
    await presses(page, page.getByRole('button', { name: 'Edit Actions' }))
    const editor = page.getByRole('group', { name: 'Actions', exact: true })
    await presses(page, editor.getByRole('button', { name: 'Add an action' }))
    const second = editor.getByRole('group', { name: 'Action 2' })
    await writes(page, second.getByRole('textbox', { name: 'What it says' }), 'Raised by itself')
    await page.keyboard.press('Control+Enter')
    await expect
      .poll(() => valuesOf(admin, 'automations', automation.number))
      .toMatchObject({ actions: [...actions, { message: 'Raised by itself' }] })
    await focusIsSomewhere(page)
  })
})
