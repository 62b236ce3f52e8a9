import { describe } from 'vitest'
import { sees, test } from '../../harness/journey.ts'
import { makes } from './made.ts'

describe('an administrator', () => {
  test('makes a rota, sees who is on call and who is next, and lets somebody stand in', async ({ visit }) => {
    const admin = await visit('administrator')
    const { page } = admin
    const organisation = await makes(admin, 'organisations', { title: 'Rota house', kind: 'own' })
    const [ada, ben, cem] = await Promise.all(
      ['Ada Turner', 'Ben Turner', 'Cem Stand'].map((name) =>
        makes(admin, 'people', {
          name,
          email: `${name.replace(' ', '.').toLowerCase()}@example.org`,
          organisation: organisation.id,
        }),
      ),
    )
    const today = new Date().toISOString().slice(0, 10)
    const rota = await makes(admin, 'rotas', {
      ...{ title: 'Night desk', people: [ada?.id, ben?.id] },
      ...{ begins: today, handover: '00:00', turnDays: 7, zone: 'UTC' },
    })
    await admin.opens(`/rotas/${rota.number}`)
    const turns = page.getByRole('region', { name: 'On call' }).getByRole('listitem')
    await sees(turns.first().filter({ hasText: 'Ada Turner' }).filter({ hasText: 'until' }))
    await sees(turns.nth(1).filter({ hasText: 'Ben Turner' }).filter({ hasText: 'from' }))
    await admin.staysAccessible()
    await page.getByRole('link', { name: 'Let somebody stand in' }).click()
    await sees(page.getByRole('heading', { name: /cover/i }))
    await makes(admin, 'covers', {
      ...{ title: 'Holiday', rota: rota.id, person: cem?.id },
      ...{ beginsAt: `${today}T00:00:00Z`, endsAt: new Date(Date.now() + 3_600_000).toISOString() },
    })
    await admin.opens(`/rotas/${rota.number}`)
    await sees(turns.first().filter({ hasText: 'Cem Stand' }))
    await sees(turns.nth(1).filter({ hasText: 'Ada Turner' }))
  })
})
