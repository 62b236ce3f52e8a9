import { describe, expect } from 'vitest'
import { newId } from '#contract/id.ts'
import { sees, test } from '../../harness/journey.ts'
import {
  chooses,
  choosesFiles,
  focusIsAt,
  focusIsSomewhere,
  presses,
  tabsTo,
  writes,
} from '../pages/by-keyboard.ts'
import { makes, valuesOf } from './made.ts'

describe('by keyboard alone, an administrator', () => {
  test('imports people to the end, sees them, and undoes it', async ({ visit }) => {
    const admin = await visit('administrator')
    const { page } = admin
    const email = `${newId()}@keyed.example`
    const found = async (): Promise<number> => {
      const filter = encodeURIComponent(`email = "${email}"`)
      return (await admin.asks('GET', `/people/count?filter=${filter}`)).json['count'] as number
    }
    await admin.opens('/import')
    await choosesFiles(page, page.getByRole('button', { name: 'Choose a file' }), {
      name: 'people.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        `name,email,phone,jobTitle,location,organisation\r\nKeyed Quay,${email},,,,Harbour\r\n`,
      ),
    })
    // Nothing can be started before the file has been looked at: keys pressed until then go past it.
    const starts = page.getByRole('button', { name: 'Start the import' })
    await expect.poll(() => starts.isEnabled()).toBe(true)
    await presses(page, starts)
    await sees(page.getByRole('main').getByRole('link', { name: 'People', exact: true }))
    await focusIsSomewhere(page)
    expect(await found()).toBe(1)
    const number = /IMP\w+/.exec(page.url())?.[0] ?? ''
    const undoes = page.getByRole('main').getByRole('button', { name: 'Undo the import' })
    await sees(undoes)
    await presses(page, undoes)
    const dialog = page.getByRole('dialog')
    await sees(dialog.getByText(/are archived/))
    await page.keyboard.press('Escape')
    await focusIsAt(undoes)
    await page.keyboard.press('Enter')
    await writes(page, dialog.getByRole('textbox'), number)
    await presses(page, dialog.getByRole('button', { name: 'Undo the import' }))
    await sees(page.getByText('Undone', { exact: true }))
    await focusIsSomewhere(page)
    expect(await found()).toBe(0)
  })

  test('gives a role a grant and saves it whole', async ({ visit }) => {
    const admin = await visit('administrator')
    const { page } = admin
    const key = `keyed-${newId().slice(-8)}`
    const role = await makes(admin, 'roles', { title: 'Keyed reader', key, grants: [] })
    await admin.opens(`/roles/${role.number}`)
    await presses(page, page.getByRole('button', { name: 'Edit Grants' }))
    const grants = page.getByRole('group', { name: 'Grants', exact: true })
    await presses(page, grants.getByRole('button', { name: 'Add a grant' }))
    await chooses(page, grants.getByRole('combobox', { name: 'Records' }), 'Incident')
    await page.keyboard.press('Escape')
    await tabsTo(page, grants.getByRole('checkbox', { name: 'Change' }))
    await page.keyboard.press('Space')
    await writes(page, grants.getByRole('textbox', { name: 'when' }), 'priority = "high"')
    await page.keyboard.press('Control+Enter')
    await expect
      .poll(async () => (await valuesOf(admin, 'roles', role.number))['grants'], { timeout: 15_000 })
      .toEqual([{ types: ['incident'], allow: ['read', 'update'], when: 'priority = "high"' }])
    await focusIsSomewhere(page)
  })
})
