import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { parseProof, verifyProof } from '#engine/log/sealing/verify-proof.ts'
import { checkoutFolder } from '#platform/config.ts'
import { sees, test } from '../../harness/journey.ts'
import {
  choosesFiles,
  focusIsAt,
  focusIsSomewhere,
  picks,
  presses,
  tabsTo,
  writes,
} from '../pages/by-keyboard.ts'

const sample = join(checkoutFolder, 'tests/import/uci-498/dev_sample_5pct.csv.gz')

describe('by keyboard alone, an administrator', () => {
  test('gives the product a name, a colour and a logo', async ({ visit }) => {
    const boss = await visit('administrator')
    const { page } = boss
    await boss.opens('/brands/new')
    await writes(page, page.getByLabel('Name shown'), 'The pilot house')
    await writes(page, page.getByRole('textbox', { name: 'Colour' }), '#0b6e4f')
    await page.keyboard.press('Control+Enter')
    try {
      await sees(page.getByRole('heading', { name: 'The pilot house' }))
      await sees(page.getByText('No logo yet.'))
      await choosesFiles(
        page,
        page.getByRole('button', { name: 'Add files' }).first(),
        join(checkoutFolder, 'web', 'public', 'mark-192.png'),
      )
      await sees(page.getByRole('img', { name: 'The logo', exact: true }))
      await focusIsSomewhere(page)
    } finally {
      // The journeys of a run share one product: it gets its own look back.
      const { json } = await boss.asks('GET', '/brands')
      for (const { id } of json['data'] as { id: string }[])
        expect((await boss.asks('DELETE', `/brands/${id}`)).status).toBe(200)
    }
  })

  test('reads the grants of a role, changes one, and is told where it is wrong', async ({ visit }) => {
    const { page, opens } = await visit('administrator')
    await opens(`/roles?filter=${encodeURIComponent('title = "Service desk agent"')}`)
    await sees(page.getByRole('gridcell', { name: /Service desk agent/ }).first())
    await tabsTo(page, page.getByRole('grid'))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await sees(page.getByRole('heading', { level: 1, name: /Service desk agent/ }))
    await presses(page, page.getByRole('button', { name: 'Edit Grants' }))
    const grants = page.getByRole('group', { name: 'Grants', exact: true })
    await writes(page, grants.getByRole('textbox', { name: 'when' }).first(), 'requester.organisation = = me')
    await page.keyboard.press('Control+Enter')
    await sees(grants.getByText(/[Cc]haracter \d+|position \d+|at \d+/))
    await focusIsSomewhere(page)
  })

  test('asks why somebody may not do something', async ({ visit }) => {
    const anna = await visit('hospital')
    const { json } = await anna.asks('POST', '/incidents', { title: 'The step creaks' })
    const { number, requester } = json['data'] as { number: string; requester: string }
    const { page, opens } = await visit('administrator')
    await opens('/explain')
    await tabsTo(page, page.getByLabel('Type'))
    await page.keyboard.type('Incident')
    await tabsTo(page, page.getByLabel('To do what'))
    await page.keyboard.type('Work')
    await writes(page, page.getByLabel('Record'), number)
    await writes(page, page.getByLabel('Person'), requester)
    await presses(page, page.getByRole('button', { name: 'Ask', exact: true }))
    await sees(page.getByText('No: this is not allowed.'))
    await focusIsSomewhere(page)
  })

  test('has the log verified and takes a proof along', async ({ visit }) => {
    const { page, opens } = await visit('administrator')
    await opens('/log-integrity')
    await presses(page, page.getByRole('button', { name: 'Verify now' }))
    await sees(page.getByText(/All agree: \d[\d,.]* records/))
    await focusIsSomewhere(page)
    const take = page.getByRole('button', { name: 'Download proof' })
    await presses(page, take)
    const record = page.getByRole('textbox', { name: 'Record', exact: true })
    await focusIsAt(record)
    await page.keyboard.type('inc1000002')
    await tabsTo(page, take)
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    const text = await readFile(await download.path(), 'utf8')
    expect(verifyProof(parseProof(text, 'the download')).faults).toEqual([])
  })

  test('sets up a way to sign in at another house', async ({ visit }) => {
    const admin = await visit('administrator')
    const { page } = admin
    await admin.opens('/identity-providers/new')
    await writes(page, page.getByLabel('Name', { exact: false }).first(), 'Pilots')
    await writes(page, page.getByLabel('Issuer', { exact: false }), 'https://id.pilots.example')
    await writes(page, page.getByLabel('Client', { exact: false }).first(), 'keelson')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/\/identity-providers\/IDP\w+/)
    const number = /IDP\w+/.exec(page.url())?.[0] ?? ''
    try {
      await writes(page, page.getByLabel('New client secret'), 'known to two houses')
      await page.keyboard.press('Enter')
      await sees(page.getByText('Secret set.'))
      await focusIsSomewhere(page)
    } finally {
      await admin.asks('POST', `/identity-providers/${number}/transitions`, { transition: 'pause' })
    }
  })

  test('orders that somebody’s data is erased', async ({ visit }) => {
    const admin = await visit('administrator')
    const { page } = admin
    const made = await admin.asks('POST', '/people', { name: 'Odd Ledig', email: 'odd.ledig@example.org' })
    const { number } = made.json['data'] as { number: string }
    await admin.opens(`/people/${number}`)
    await presses(page, page.getByRole('button', { name: 'Erase personal data…' }))
    const dialog = page.getByRole('dialog')
    await writes(page, dialog.getByLabel(`Type ${number}`, { exact: false }), number)
    await writes(page, dialog.getByLabel('Reason'), 'Asked by letter')
    await presses(page, dialog.getByRole('button', { name: 'Erase for good' }))
    await sees(page.getByText(/is waiting to begin|records are erased|data was erased/))
    await focusIsSomewhere(page)
  })

  test('brings a file, chooses its mapping and tries it before anything is written', async ({ visit }) => {
    const { page, opens } = await visit('administrator')
    await opens('/import')
    await choosesFiles(page, page.getByRole('button', { name: 'Choose a file' }), sample)
    await page.waitForURL(/\/import\/\w+/)
    await picks(page, page.getByRole('combobox', { name: 'Shipped mappings' }), 'ServiceNow')
    await sees(page.getByText('The mapping can be read and fits the file.'))
    await presses(page, page.getByRole('button', { name: 'Try it first' }))
    await sees(page.getByRole('button', { name: 'Try again' }))
    await focusIsSomewhere(page)
  })
})
