import { describe, expect } from 'vitest'
import { test } from '../../harness/journey.ts'
import { focusIsSomewhere, presses, writes } from '../pages/by-keyboard.ts'
import { makes, valuesOf, type Made } from './made.ts'

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
