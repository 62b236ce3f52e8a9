import { mkdir, mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { parseProof, verifyProof } from '#engine/log/sealing/verify-proof.ts'
import { sees, test } from '../harness/journey.ts'

test('an administrator sees how the log stands, has it verified, and takes a proof of an incident along', async ({
  visit,
}) => {
  const admin = await visit('administrator')
  const { page } = admin
  const heads = join(await mkdtemp(join(tmpdir(), 'keelson-test-heads-')), 'share')
  const added = await admin.asks('POST', '/log-publications', {
    title: 'The auditor’s share',
    kind: 'folder',
    target: heads,
  })
  expect(added.status).toBe(201)
  await admin.opens('/log-integrity')
  await sees(page.getByRole('heading', { level: 1, name: 'Log integrity' }))
  await sees(page.getByRole('link', { name: /^Head of seal \d+$/ }))
  await sees(page.getByRole('link', { name: 'The auditor’s share' }))
  await admin.staysAccessible()

  await page.getByRole('button', { name: 'Verify now' }).click()
  await sees(page.getByText('1 fault'))
  await sees(page.getByText(`The publication "The auditor’s share" (${heads}) could not be read`))
  await mkdir(heads)
  await page.getByRole('button', { name: 'Verify now' }).click()
  await sees(page.getByText(/All agree: \d[\d,.]* records/))
  await sees(page.getByText('Asked by Henrik Dahl'))
  await admin.staysAccessible()

  await page.getByRole('button', { name: 'Download proof' }).click()
  await sees(page.getByText('Enter the number of a record.'))
  await page.getByRole('textbox', { name: 'Record', exact: true }).fill('inc1000001')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download proof' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('INC1000001-proof.json')
  const text = await readFile(await download.path(), 'utf8')
  expect(verifyProof(parseProof(text, 'the download')).faults).toEqual([])
})

test('an agent has no way to it', async ({ visit }) => {
  const agent = await visit('agent')
  const { page } = agent
  await agent.opens('/')
  expect(await page.getByRole('link', { name: 'Log integrity' }).count()).toBe(0)
  expect((await agent.asks('GET', '/log-integrity')).status).toBe(403)
})
