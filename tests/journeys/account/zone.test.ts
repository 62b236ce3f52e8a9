import { expect } from 'vitest'
import { sees, test, type Visitor } from '../../harness/journey.ts'

interface Self {
  readonly id: string
  readonly timeZone: string | null
}

const self = async ({ asks }: Visitor): Promise<Self> =>
  (await asks('GET', '/session')).json['person'] as Self

const liesIn = async (visitor: Visitor, timeZone: string | null): Promise<void> => {
  const { id } = await self(visitor)
  const { json } = await visitor.asks('GET', `/people/${id}`)
  const { version } = json['data'] as { version: number }
  const { status } = await visitor.asks('PATCH', `/people/${id}`, { timeZone, version })
  expect(status).toBe(200)
}

test('who has no time zone yet is given the browser’s by the first page, and who has one keeps it', async ({
  visit,
}) => {
  const karin = await visit('skarholm', { timezoneId: 'Pacific/Auckland' })
  const { timeZone: before } = await self(karin)
  try {
    await liesIn(karin, null)
    expect((await self(karin)).timeZone).toBe(null)
    await karin.opens('/help')
    await expect.poll(async () => (await self(karin)).timeZone, { timeout: 15_000 }).toBe('Pacific/Auckland')

    const abroad = await visit('skarholm', { timezoneId: 'America/Lima' })
    await abroad.opens('/account')
    await expect.poll(() => abroad.page.getByLabel('Time zone').inputValue()).toBe('Pacific/Auckland')
    expect((await self(abroad)).timeZone).toBe('Pacific/Auckland')
  } finally {
    await liesIn(karin, before)
  }
})

test('a new rota begins with the time zone of whoever makes it, and offers the others as one types', async ({
  visit,
}) => {
  const admin = await visit('administrator')
  const { page } = admin
  const { timeZone } = await self(admin)
  await admin.opens('/rotas/new')
  const zone = page.getByLabel('Time zone')
  await sees(zone)
  expect(await zone.inputValue()).toBe(timeZone)
  await zone.fill('auck')
  await page.keyboard.press('ArrowDown')
  await sees(page.getByRole('option', { name: 'Pacific/Auckland' }))
  await admin.staysAccessible()
  await page.keyboard.press('Enter')
  await expect.poll(() => zone.inputValue()).toBe('Pacific/Auckland')
})
